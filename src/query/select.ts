import { collections, type RecordType } from "../model/collections.js";
import type { filterKeys } from "../model/filter-keys.js";
import { type Filter, type FilterKeyName, type NormalFilter, normalizeFilter } from "./filter.js";
import { testOf } from "./filter-fits.js";
import { Lookup } from "./lookup.js";
import type { AnyDataset, RecordOf, ThisDataset } from "./types.js";

type KeysAbout<Type extends RecordType> = {
  [Key in FilterKeyName]: (typeof filterKeys)[Key]["of"] extends readonly [Type] ? Key : never;
}[FilterKeyName];

/** Keys that are there for certain, not only perhaps. */
type Given<Query> = { [Key in keyof Query]-?: Record<never, never> extends Pick<Query, Key> ? never : Key }[keyof Query];

/** The types of record that a filter can mean. */
type TypeOf<Query> = Query extends { readonly type: infer Type }
  ? Type extends readonly (infer Each)[]
    ? Each
    : Type
  : [keyof Query & ("type" | KeysAbout<"casualty-figure">)] extends [never]
    ? [Given<Query> & KeysAbout<"statement">] extends [never]
      ? [Given<Query> & KeysAbout<"actor">] extends [never]
        ? RecordType
        : "actor"
      : "statement"
    : [Given<Query> & KeysAbout<"casualty-figure">] extends [never]
      ? RecordType
      : "casualty-figure";

/** The records that a filter selects: only statements for `{ act: "deny" }`, only actors for `{ kind: "individual" }`. */
export type Selected<Query, Data extends AnyDataset = ThisDataset> = Extract<RecordOf<Data>, { readonly type: TypeOf<Query> }>;

/** Refuses keys that a filter does not have. */
type Known<Query> = { readonly [Key in Exclude<keyof Query, FilterKeyName>]: never };

/**
 * The records that a filter means, in the order of the dataset: the one query language, which citations, the command line and the page
 * speak as well.
 *
 * @throws RangeError that says which key or value is wrong, and what would be right
 */
export function select<Query extends Filter<Data>, Data extends AnyDataset = ThisDataset>(
  filter: Query & Known<Query>,
  dataset?: Data,
): readonly Selected<Query, Data>[] {
  const lookup = new Lookup(dataset);
  return selectNormal(normalizeFilter(filter, lookup.dataset), lookup.dataset) as readonly RecordOf<Data>[] as readonly Selected<
    Query,
    Data
  >[];
}

/** The same for a filter that is in its normal form; ids that the dataset does not have are those of no record. */
export function selectNormal<Data extends AnyDataset>(filter: NormalFilter, dataset: Data): readonly RecordOf<Data>[] {
  const fits = testOf(filter, new Lookup<AnyDataset>(dataset));
  return collections.flatMap(({ key }) => (dataset[key] as readonly RecordOf<Data>[]).filter(fits));
}
