import type { Dataset } from "../../generated/types.js";
import { collections } from "../../model/collections.js";
import { MANIFEST_SCHEMA } from "../../model/schema-version.js";
import { digestOfJson } from "../../text/digest.js";

/** `manifest.json`: the digest of every record of a dataset. Data that do not differ have the same manifest in every version: neither version nor day is in it. */
export interface Manifest {
  /** Address of the JSON Schema of a manifest. */
  readonly $schema: string;
  /** Address (`$id`) of the JSON Schema that the dataset follows. */
  readonly datasetSchema: string;
  /** For each collection, the digest of each record by its id: SHA-256 of the record's RFC 8785 form. */
  readonly collections: Readonly<Record<(typeof collections)[number]["key"], Readonly<Record<string, string>>>>;
}

/** Name of the manifest's file in the package. */
export const MANIFEST_FILE = "manifest.json";

/** Name of the file in the package that `sha256sum -c` reads. */
export const CHECKSUMS_FILE = "SHA256SUMS";

/** Name of the file in the package that holds a record's canonical bytes. */
export const recordFile = (id: string): string => `records/${id}.json`;

/** The id of the record that a file holds: the other way round. */
export const idOfRecordFile = (file: string): string => file.slice("records/".length, -".json".length);

/** The manifest of a dataset. Its own digest (`digestOfJson`) is the digest of the dataset. */
export function manifestOf(dataset: Dataset): Manifest {
  const digests = collections.map(({ key }) => [key, Object.fromEntries(dataset[key].map((record) => [record.id, digestOfJson(record)]))]);
  return { $schema: MANIFEST_SCHEMA, datasetSchema: dataset.$schema, collections: Object.fromEntries(digests) };
}

/** What `sha256sum -c` reads: a line for each record file, sorted, and one for the manifest. */
export function checksumsOf(dataset: Dataset): string {
  const manifest = manifestOf(dataset);
  const records = Object.values(manifest.collections).flatMap((digests) => Object.entries(digests));
  const files = [...records.map(([id, digest]) => [recordFile(id), digest] as const), [MANIFEST_FILE, digestOfJson(manifest)] as const];
  return files
    .map(([file, digest]) => `${digest.slice("sha256:".length)}  ${file}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join("");
}
