import type { Dataset, DatasetRecord } from "../../generated/types.js";
import { type Filter, type FilterKeyName, find, select } from "../../query/index.js";

/**
 * Of several records that a name fits, the one by which a key of a filter finds anything, such as the one who speaks for `by`; all of
 * them, where that is none or several, or a name of it is another's too, or looks like one.
 */
export function inRole(records: readonly DatasetRecord[], key: FilterKeyName, dataset: Dataset): readonly DatasetRecord[] {
  const found = records.filter(({ id }) => select({ [key]: id } as Filter<Dataset>, dataset).length > 0);
  const [only, ...others] = found;
  return only && others.length === 0 && namesOf(only).every((name) => find(name, dataset, only.type).records.length === 1)
    ? found
    : records;
}

function namesOf(record: DatasetRecord): readonly string[] {
  if (record.type === "source") return record.title === null ? [] : [record.title];
  return record.type === "actor" || record.type === "location" ? [record.name, ...record.otherNames.map(({ name }) => name)] : [];
}
