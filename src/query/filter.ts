import { filterRows } from "../generated/tables.js";
import { collections, type RecordType } from "../model/collections.js";
import { didYouMean } from "../model/did-you-mean.js";
import { parseEdtf } from "../model/edtf.js";
import type { FilterKey } from "../model/filter-key.js";
import type { filterKeys } from "../model/filter-keys.js";
import { isObject, isWellFormed } from "../model/json.js";
import { byId, Lookup } from "./lookup.js";
import type { AnyDataset, RecordOf, RecordsByType, ThisDataset } from "./types.js";

type Keys = typeof filterKeys;

/** Name of a key of a filter. */
export type FilterKeyName = keyof Keys;

type OneOrMore<Value> = Value | readonly Value[];

type ValueOf<Key extends FilterKey, Data extends AnyDataset> = Key extends { readonly vocabulary: { readonly values: infer Values } }
  ? Values extends readonly { readonly value: infer Value }[]
    ? Value
    : never
  : Key extends { readonly takes: "id"; readonly idOf: infer Type }
    ? Type extends RecordType
      ? RecordsByType<Data>[Type]["id"]
      : never
    : Key extends { readonly takes: "id" }
      ? RecordOf<Data>["id"]
      : string;

/**
 * Which records are meant. A record must fit every key that is given; where a key has several values, one of them is enough; of the
 * keys in `not`, it must fit none. `filterKeys` says what each key means.
 *
 * Where no `type` is given, the keys say which records they are about: with `act` or `by` statements are meant, with `outcome` casualty
 * figures. With `type: "casualty-figure"` the keys of statements fit figures too, by the statement that claims them. `{}` means every
 * record. Withdrawn records are meant by `withdrawn: true` alone. Citations rest on what a filter means and on its normal form: neither
 * ever changes, there can only be new keys.
 */
export type Filter<Data extends AnyDataset = ThisDataset> = {
  readonly [Key in FilterKeyName]?: Keys[Key]["takes"] extends "flag"
    ? boolean
    : Keys[Key]["takes"] extends "filter"
      ? Filter<Data>
      : OneOrMore<ValueOf<Keys[Key], Data>>;
};

/**
 * A filter in the form that all spellings of it share: lists without repetition, sorted; words in Unicode NFKC, lower case, with single
 * spaces; the types that can be meant, unless these are all; no key that changes nothing.
 */
export type NormalFilter = {
  readonly [Key in FilterKeyName]?: Keys[Key]["takes"] extends "flag"
    ? boolean
    : Keys[Key]["takes"] extends "filter"
      ? NormalFilter
      : readonly string[];
};

/** So many characters may a text to look for have, once its spelling is normal. */
const MOST_CHARACTERS = 1000;
/** So deep may `not` stand in `not`. */
const DEEPEST = 10;

/**
 * Brings a filter into its normal form.
 *
 * @param filter anything; a `Filter` if all is well
 * @param dataset where given, ids must be those of records in it
 * @throws RangeError that says which key or value is wrong, and what would be right
 */
export function normalizeFilter(filter: unknown, dataset?: AnyDataset): NormalFilter {
  const { type, ...others } = normalKeys(filter, dataset && new Lookup(dataset), 0);
  const meant = typesMeant(type ? { ...others, type } : others);
  return meant.length < everyType.length ? { ...others, type: meant } : others;
}

/** Text as it is compared: what is looked for and what is looked through alike. */
export const comparable = (text: string): string => text.normalize("NFKC").toLowerCase().normalize("NFKC").replace(/\s+/gu, " ").trim();

/** What a key takes and fits, as the table of keys says. */
export const rowOf = (key: FilterKeyName): FilterRow => ({ of: everyType, also: [], ...(filterRows[key] as (typeof filterRows)[string]) });

type FilterRow = Required<Pick<FilterKey, "of" | "also">> & (typeof filterRows)[string];

function normalKeys(filter: unknown, lookup: Lookup<AnyDataset> | undefined, depth: number): NormalFilter {
  if (!isObject(filter)) throw new RangeError('a filter is an object, such as {"topic":"presence"}');
  if (depth > DEEPEST) throw new RangeError(`"not" stands in "not" more than ${DEEPEST} deep`);
  const normal: Record<string, NormalFilter[FilterKeyName]> = {};
  for (const [key, value] of Object.entries(filter)) {
    if (!Object.hasOwn(filterRows, key)) throw new RangeError(`a filter has no key ${JSON.stringify(key)}${orElse(key, allKeys)}`);
    const name = key as FilterKeyName;
    switch (rowOf(name).takes) {
      case "filter":
        normal[name] = normalNot(value, lookup, depth);
        break;
      case "flag":
        if (typeof value !== "boolean") throw new RangeError(`${key} is true or false`);
        // Not to be withdrawn goes without saying.
        if (value || name !== "withdrawn" || depth > 0) normal[name] = value;
        break;
      default:
        normal[name] = normalValues(name, value, lookup);
    }
  }
  return normal as NormalFilter;
}

function normalNot(value: unknown, lookup: Lookup<AnyDataset> | undefined, depth: number): NormalFilter {
  const normal = normalKeys(value, lookup, depth + 1);
  if (Object.keys(normal).length === 0) throw new RangeError("not is an empty filter; leave it out to exclude nothing");
  return normal;
}

function normalValues(key: FilterKeyName, value: unknown, lookup: Lookup<AnyDataset> | undefined): readonly string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (list.length === 0) throw new RangeError(`${key} is an empty list, which nothing fits; leave it out to allow every ${key}`);
  return [...new Set(list.map((each) => normalValue(key, each, lookup)))].sort();
}

function normalValue(key: FilterKeyName, value: unknown, lookup: Lookup<AnyDataset> | undefined): string {
  const { takes, values, idOf } = rowOf(key);
  if (typeof value !== "string") throw new RangeError(`${key} is a text or a list of texts`);
  if (values) allowOnly(key, value, values);
  if (takes === "id" && lookup) checkId(key, value, lookup, idOf);
  if (takes === "date") checkDate(key, value);
  return takes === "words" ? normalWords(key, value) : value;
}

function normalWords(key: FilterKeyName, value: string): string {
  if (value.length > MOST_CHARACTERS) throw tooLong(key);
  if (!isWellFormed(value)) throw new RangeError(`${key} ${JSON.stringify(value)} holds half of a character (a lone surrogate)`);
  const text = comparable(value);
  if (text === "") throw new RangeError(`${key} is empty; leave it out to allow every ${key}`);
  // One character can be eighteen in its normal form.
  if (text.length > MOST_CHARACTERS) throw tooLong(key);
  if (/\p{Cc}/u.test(text)) throw new RangeError(`${key} ${JSON.stringify(text)} holds a control character`);
  return text;
}

const tooLong = (key: FilterKeyName) => new RangeError(`${key} has more than ${MOST_CHARACTERS} characters`);

function checkId(key: FilterKeyName, id: string, lookup: Lookup<AnyDataset>, type: RecordType | undefined): void {
  try {
    if (type) lookup.find(type, id);
    else if (!lookup.has(id)) byId(id, lookup.dataset);
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(`${key}: ${error.message}`) : error;
  }
}

function checkDate(key: FilterKeyName, value: string): void {
  const parsed = value.length > 100 ? { problem: "it is too long" } : parseEdtf(value);
  if ("problem" in parsed) throw new RangeError(`${key} is a date or an interval in EDTF, such as 2019-12 or 2018/2019: ${parsed.problem}`);
}

function allowOnly(key: FilterKeyName, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) throw new RangeError(`there is no ${key} ${JSON.stringify(value)}${orElse(value, allowed)}`);
}

const orElse = (word: string, allowed: readonly string[]) => didYouMean(word, allowed) || `; there is ${allowed.join(", ")}`;

const everyType: readonly RecordType[] = /*#__PURE__*/ collections.map(({ type }) => type);

const allKeys = /*#__PURE__*/ Object.keys(filterRows);

/** The types of record that are meant: those that all keys are about, or else all that can fit them. */
function typesMeant({ type: given, ...others }: NormalFilter): readonly RecordType[] {
  const keys = Object.keys(others) as FilterKeyName[];
  const fitting = (types: (row: FilterRow) => readonly RecordType[]) =>
    everyType.filter((type) => keys.every((key) => types(rowOf(key)).includes(type)));
  const about = fitting(({ of }) => of);
  const possible = fitting(({ of, also }) => [...of, ...also]);
  const meant = given ? possible.filter((type) => given.includes(type)) : about.length > 0 ? about : possible;
  if (meant.length === 0) throw cannotFit(given ?? [], keys);
  return [...meant].sort();
}

function cannotFit(given: readonly string[], keys: readonly FilterKeyName[]): RangeError {
  const spokenTypes = (types: readonly string[], plural = "") => types.map((type) => `${type.replace("-", " ")}${plural}`);
  const types = given.length > 0 ? spokenTypes(given).join(" or ") : "record";
  const wrong = keys.find((key) => ![...rowOf(key).of, ...rowOf(key).also].some((type) => given.includes(type)));
  if (wrong === undefined || given.length === 0) return new RangeError(`no ${types} can fit all of ${[...keys].sort().join(", ")} at once`);
  return new RangeError(`${wrong} is about ${spokenTypes(rowOf(wrong).of, "s").join(" and ")}, so no ${types} can fit it`);
}
