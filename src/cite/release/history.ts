import type { Dataset, DatasetRecord } from "../../generated/types.js";
import { collections, recordsOf } from "../../model/collections.js";
import type { DatasetHead } from "../../model/dataset-index.js";

/** A release: the head that the dataset had, with its version and its day (`issued`; null before it is published), and what it changed. */
export interface Release extends DatasetHead {
  /** Every record that is not as it was in the release before. */
  readonly changes: readonly ReleaseChange[];
}

/** One record that a release changed. */
export interface ReleaseChange {
  /** Id of the record. */
  readonly id: string;
  /** The record as it was in the release before; null where there was none. */
  readonly before: DatasetRecord | null;
  /** Why it was changed; null where that was not written down. */
  readonly reason: string | null;
}

/** A dataset as it stands, together with the releases that led to it. */
export interface DatasetHistory {
  /** The dataset as it is now. */
  readonly dataset: Dataset;
  /** From the oldest to the one that holds the dataset; empty for a dataset of which no other version is known. */
  readonly releases: readonly Release[];
}

/** Everything in a dataset document but the records. */
export function headOf({ sources, actors, locations, statements, casualtyFigures, ...head }: Dataset): DatasetHead {
  return head;
}

/** The records of a dataset by their ids. */
export const recordsById = (of: Dataset): Map<string, DatasetRecord> => new Map(recordsOf(of).map((record) => [record.id, record]));

/** The releases of a history; of a dataset alone, the one that it is. */
export function releasesIn({ dataset: now, releases: known }: DatasetHistory): readonly Release[] {
  return known.length > 0 ? known : [{ ...headOf(now), changes: [] }];
}

/** The dataset as it was in a release, made by undoing what came after; undefined where there was no such release. */
export function datasetAt(history: DatasetHistory, version: string): Dataset | undefined {
  const all = releasesIn(history);
  const at = all.findIndex((release) => release.version === version);
  const release = all[at];
  if (!release) return undefined;
  const records = recordsById(history.dataset);
  for (const { changes } of all.slice(at + 1).reverse()) {
    for (const { id, before } of changes) {
      if (before === null) records.delete(id);
      else records.set(id, before);
    }
  }
  const { changes, ...head } = release;
  const sorted = [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const lists = collections.map(({ key, type }) => [key, sorted.filter((record) => record.type === type)]);
  return { ...head, ...Object.fromEntries(lists) };
}
