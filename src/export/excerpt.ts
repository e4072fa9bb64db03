import type { Dataset, DatasetRecord } from "../generated/types.js";
import { collections, recordsOf } from "../model/collections.js";
import { referencesOf } from "../model/walk.js";
import type { NormalFilter } from "../query/index.js";
import { selectNormal } from "../query/select.js";

/** Lists of what records have to do with each other, which none of them needs to be understood. */
const loose = ["relations", "overlaps", "differentFrom", "mayBe", "withdrawn"];

/**
 * The records of a dataset that a filter means, with those that they need: who says it, who takes part, where, in which piece, and the
 * statement that claims a figure. What is said to hold between two records is kept where both are there. Null where the filter means none.
 */
export function excerptOf(dataset: Dataset, filter: NormalFilter): Dataset | null {
  const byId = new Map(recordsOf(dataset).map((record) => [record.id, record]));
  const kept = new Set<DatasetRecord>(selectNormal(filter, dataset));
  if (kept.size === 0) return null;
  for (const source of dataset.sources) if (source.text !== null) kept.add(source);
  // A set goes on to what is added to it meanwhile.
  for (const record of kept) {
    for (const { path, id } of referencesOf(record)) {
      const needed = byId.get(id);
      if (needed && !loose.includes(String(path[0]))) kept.add(needed);
    }
  }
  const ids = new Set([...kept].map(({ id }) => id));
  const parts = collections.map(({ key }) => [
    key,
    (dataset[key] as readonly DatasetRecord[]).filter(({ id }) => ids.has(id)).map((record) => amongOthers(record, ids)),
  ]);
  return { ...dataset, ...Object.fromEntries(parts) };
}

/** A record that speaks of no other than these. */
function amongOthers(record: DatasetRecord, ids: ReadonlySet<string>): DatasetRecord {
  const withdrawn = record.withdrawn && {
    ...record.withdrawn,
    replacedBy: ids.has(record.withdrawn.replacedBy ?? "") ? record.withdrawn.replacedBy : null,
  };
  const common = { ...record, withdrawn } as DatasetRecord;
  switch (common.type) {
    case "statement":
      return { ...common, relations: common.relations.filter(({ target }) => ids.has(target)) };
    case "casualty-figure":
      return { ...common, overlaps: common.overlaps.filter((id) => ids.has(id)) };
    case "actor":
      return {
        ...common,
        differentFrom: common.differentFrom.filter((id) => ids.has(id)),
        mayBe: common.mayBe.filter(({ actor }) => ids.has(actor)),
      };
    default:
      return common;
  }
}
