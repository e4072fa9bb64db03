import { releases } from "../../generated/history.js";
import type { Dataset, DatasetRecord } from "../../generated/types.js";
import { dataset } from "../../index.js";
import { collections } from "../../model/collections.js";
import { recordsById } from "../../model/collections.js";

/** A release and what it changed. */
export interface Release {
  readonly version: string;
  /** Day of the release, `YYYY-MM-DD`. */
  readonly released: string;
  /** Address and version of the schema that its records follow. */
  readonly $schema: string;
  readonly schemaVersion: string;
  /** Every record that is not as it was in the release before. */
  readonly changes: readonly ReleaseChange[];
}

/** One record that a release changed. */
export interface ReleaseChange {
  readonly id: string;
  /** The record as it was in the release before; null where there was none. */
  readonly before: DatasetRecord | null;
  /** Why it was changed; null where that was not written down. */
  readonly reason: string | null;
}

/** A dataset together with the releases that led to it. */
export interface Edition {
  readonly dataset: Dataset;
  /** From the oldest to the one that holds the dataset. */
  readonly releases: readonly Release[];
}

/** The edition that this package holds. */
export const thisEdition: Edition = { dataset, releases };

/** The release that holds an edition's dataset. */
export function currentRelease({ releases: all }: Edition): Release {
  const last = all.at(-1);
  if (!last) throw new RangeError("an edition has at least one release");
  return last;
}

/** The dataset as it was in an earlier release, made by undoing what came after; undefined where there was no such release. */
export function datasetAt({ dataset: now, releases: all }: Edition, version: string): Dataset | undefined {
  const at = all.findIndex((release) => release.version === version);
  const release = all[at];
  if (!release) return undefined;
  const records = recordsById(now);
  for (const { changes } of all.slice(at + 1).reverse()) {
    for (const { id, before } of changes) {
      if (before === null) records.delete(id);
      else records.set(id, before);
    }
  }
  const sorted = [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lists = collections.map(({ key, type }) => [key, sorted.filter((record) => record.type === type)]);
  return { $schema: release.$schema, schemaVersion: release.schemaVersion, ...Object.fromEntries(lists) };
}
