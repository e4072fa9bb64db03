import type { Dataset, DatasetRecord } from "../generated/types.js";
import { collections } from "./collections.js";

/** All records of a dataset, collection by collection. */
export function recordsOf(dataset: Dataset): DatasetRecord[] {
  return collections.flatMap(({ key }): readonly DatasetRecord[] => dataset[key]);
}

/** The same, by their ids. */
export function recordsById(dataset: Dataset): Map<string, DatasetRecord> {
  return new Map(recordsOf(dataset).map((record) => [record.id, record]));
}
