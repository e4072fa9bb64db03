import type { Dataset, DatasetRecord } from "../../generated/types.js";
import type { RecordType } from "../../model/collections.js";
import { isObject } from "../../model/json.js";
import { type FilterKey, type FilterKeyName, filterKeys, find } from "../../query/index.js";
import { inRole } from "../input/in-role.js";
import { Refusal } from "./refusal.js";

/** How words were understood, where they were not an id: to be told with the answer. */
export interface Taken {
  readonly taken?: readonly { readonly asked: string; readonly for: string }[];
}

/** What is told of how several words were understood. */
export function takenIn(meant: readonly Taken[]): Taken {
  const taken = meant.flatMap((each) => each.taken ?? []).slice(0, MOST_OFFERED);
  return taken.length > 0 ? { taken } : {};
}

/** So many ids are offered where none or several are meant. */
const MOST_OFFERED = 20;
/** As much of a name as is repeated. */
const LONGEST_ECHO = 200;

/**
 * The record that is meant by an id or a name.
 *
 * @param key the key of a filter that the record is for: of several that fit, it is the one by which that finds anything, if there is only one
 * @throws Refusal where none is, or several are
 */
export function recordMeant(words: string, dataset: Dataset, type?: RecordType, key?: FilterKeyName): { record: DatasetRecord } & Taken {
  const found = find(words, dataset, type);
  const records: readonly DatasetRecord[] =
    key === undefined || found.by === "nearest" ? found.records : inRole(found.records, key, dataset);
  const [only, ...others] = records;
  const ids = records.slice(0, MOST_OFFERED).map(({ id }) => id);
  if (only === undefined || found.by === "nearest")
    throw new Refusal("There is no such record. `search` finds records by words; the nearest ids, if any, are in `ids`.", ids);
  if (others.length > 0) throw new Refusal("Several records can be meant. Ask again with one of `ids`.", ids);
  return { record: only, ...(only.id !== words && { taken: [{ asked: words.slice(0, LONGEST_ECHO), for: only.id }] }) };
}

/**
 * A filter with ids for names.
 *
 * @throws Refusal as `recordMeant` does
 */
export function filterMeant(where: object, dataset: Dataset): { filter: Record<string, unknown> } & Taken {
  const all: Taken[] = [];
  const idMeant = (words: unknown, type: RecordType | undefined, key: FilterKeyName): unknown => {
    if (typeof words !== "string") return words;
    const meant = recordMeant(words, dataset, type, key);
    all.push(meant);
    return meant.record.id;
  };
  const meant = (filter: object, depth: number): Record<string, unknown> => {
    if (depth > DEEPEST) throw new Refusal("`not` stands in `not` too deep.");
    return Object.fromEntries(
      Object.entries(filter).map(([name, value]) => {
        const key: FilterKey | undefined = Object.hasOwn(filterKeys, name) ? filterKeys[name as FilterKeyName] : undefined;
        if (key?.takes === "id") {
          const meantBy = (each: unknown) => idMeant(each, key.idOf, name as FilterKeyName);
          return [name, Array.isArray(value) ? value.map(meantBy) : meantBy(value)];
        }
        return [name, key?.takes === "filter" && isObject(value) ? meant(value, depth + 1) : value];
      }),
    );
  };
  return { filter: meant(where, 0), ...takenIn(all) };
}

/** As deep as a filter may be. */
const DEEPEST = 10;
