import type { Dataset } from "../../generated/types.js";
import { collections } from "../../model/collections.js";
import { digestOfJson } from "../../text/digest.js";

/** The digest of every record of a dataset. The same data has the same manifest in every release: no version and no time is in it. */
export interface Manifest {
  readonly kind: "badakhshan-2019-manifest";
  /** Version of the schemas that the records follow. */
  readonly schemaVersion: string;
  /** For each collection, the digest of each record by its id. */
  readonly collections: Readonly<Record<(typeof collections)[number]["key"], Readonly<Record<string, string>>>>;
}

/** Name of the manifest's file in the package. */
export const MANIFEST_FILE = "manifest.json";

/** Name of the file in the package that holds a record's canonical bytes. */
export const recordFile = (id: string): string => `records/${id}.json`;

/** The id of the record that a file holds: the other way round. */
export const idOfRecordFile = (file: string): string => file.slice("records/".length, -".json".length);

/** The manifest of a dataset. Its own digest (`digestOfJson`) is the digest of the dataset. */
export function manifestOf(dataset: Dataset): Manifest {
  const digests = collections.map(({ key }) => [key, Object.fromEntries(dataset[key].map((record) => [record.id, digestOfJson(record)]))]);
  return { kind: "badakhshan-2019-manifest", schemaVersion: dataset.schemaVersion, collections: Object.fromEntries(digests) };
}
