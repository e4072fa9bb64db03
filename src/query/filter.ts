import type { RecordType } from "../generated/places.js";
import type { Dataset, DatasetRecord, Statement } from "../generated/types.js";
import { vocabularies } from "../generated/vocabularies.js";
import { collections } from "../model/collections.js";
import { recordsOf } from "../model/collections.js";
import { referencesOf } from "../model/walk.js";
import { didYouMean } from "../model/did-you-mean.js";
import { normalizeText } from "../text/normalize.js";
import { isWellFormed } from "../model/json.js";

type OneOrMore<Value> = Value | readonly Value[];

/**
 * Which records are meant. A record must fit every key that is given; where a key has several values, one of them is enough.
 * `{}` means every record that is not withdrawn; withdrawn ones are never meant. Citations rest on what a filter means and on its
 * normal form: neither ever changes, there can only be new keys.
 */
export interface Filter {
  /** Type of the record. */
  readonly type?: OneOrMore<RecordType>;
  /** Topic of a statement. */
  readonly topic?: OneOrMore<Statement["topic"]>;
  /** What the innermost speaker of a statement does, whose word it is: `deny`. */
  readonly act?: OneOrMore<Statement["attribution"][number]["act"]>;
  /** How far the innermost speaker of a statement commits to it: `CT-`. */
  readonly factuality?: OneOrMore<Statement["attribution"][number]["factuality"]>;
  /** Id of an actor: the record is that actor, or refers to it anywhere, as a speaker or as one spoken of. */
  readonly actor?: OneOrMore<string>;
  /** Id of a location: the record is that location, or refers to it. Places inside it do not count. */
  readonly location?: OneOrMore<string>;
  /** Words that stand so, in one piece, in a statement's text, in a name in any spelling, or in a title; capitals do not count. */
  readonly text?: OneOrMore<string>;
}

/** A filter in the form that all spellings of it share: lists without repetition, sorted; texts in NFC, lower case, single spaces. */
export type NormalFilter = { readonly [Key in keyof Filter]?: readonly string[] };

/** A key of a filter: which values it takes, and which of a record's values are compared with it. */
interface Field {
  /** The closed list of values; undefined where any text will do. */
  readonly values?: readonly string[];
  /** For ids: the type of what they must identify. */
  readonly idOf?: RecordType;
  readonly valuesIn: (record: DatasetRecord) => readonly string[];
}

const fields: Readonly<Record<keyof Filter, Field>> = {
  type: { values: collections.map(({ type }) => type), valuesIn: ({ type }) => [type] },
  topic: { values: Object.keys(vocabularies.Topic), valuesIn: (record) => (record.type === "statement" ? [record.topic] : []) },
  act: { values: Object.keys(vocabularies.Act), valuesIn: (record) => innermost(record).map(({ act }) => act) },
  factuality: {
    values: Object.keys(vocabularies.Factuality),
    valuesIn: (record) => innermost(record).map(({ factuality }) => factuality),
  },
  actor: { idOf: "actor", valuesIn: (record) => idsIn(record, "actor") },
  location: { idOf: "location", valuesIn: (record) => idsIn(record, "location") },
  text: { valuesIn: textsIn },
};

/** The keys that a filter may have. */
export const filterKeys = Object.keys(fields) as readonly (keyof Filter)[];

/**
 * Brings a filter into its normal form.
 *
 * @param filter anything; a `Filter` if all is well
 * @param dataset where given, ids must be those of records in it
 * @throws RangeError that says which key or value is wrong, and what would be right
 */
export function normalizeFilter(filter: unknown, dataset?: Dataset): NormalFilter {
  if (typeof filter !== "object" || filter === null || Array.isArray(filter))
    throw new RangeError('a filter is an object, such as {"topic":"presence"}');
  const normal: Partial<Record<keyof Filter, readonly string[]>> = {};
  for (const [key, value] of Object.entries(filter)) {
    if (!Object.hasOwn(fields, key)) throw new RangeError(`a filter has no key ${JSON.stringify(key)}${suggestion(key, filterKeys)}`);
    const values = normalValues(key as keyof Filter, value, dataset);
    const all = key === "type" && values.length === collections.length;
    if (!all) normal[key as keyof Filter] = values;
  }
  return normal;
}

/** The records of a dataset that a filter means, in the order of the dataset. */
export function select(dataset: Dataset, filter: NormalFilter): DatasetRecord[] {
  const wanted = Object.entries(filter) as [keyof Filter, readonly string[]][];
  return recordsOf(dataset).filter((record) => record.status === "active" && wanted.every(([key, values]) => fits(record, key, values)));
}

function fits(record: DatasetRecord, key: keyof Filter, wanted: readonly string[]): boolean {
  const own = fields[key].valuesIn(record);
  return wanted.some((value) => (key === "text" ? own.some((text) => text.includes(value)) : own.includes(value)));
}

function normalValues(key: keyof Filter, value: unknown, dataset: Dataset | undefined): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (list.length === 0) throw new RangeError(`${key} is an empty list, which nothing fits; leave it out to allow every ${key}`);
  const values = list.map((each) => normalValue(key, each, dataset));
  return [...new Set(values)].sort();
}

function normalValue(key: keyof Filter, value: unknown, dataset: Dataset | undefined): string {
  const { values: allowed, idOf } = fields[key];
  if (typeof value !== "string") throw new RangeError(`${key} is a text or a list of texts`);
  if (allowed && !allowed.includes(value)) throw new RangeError(`there is no ${key} ${JSON.stringify(value)}${suggestion(value, allowed)}`);
  if (idOf && dataset) {
    const ids = recordsOf(dataset).flatMap(({ type, id }) => (type === idOf ? [id] : []));
    if (!ids.includes(value)) throw new RangeError(`there is no ${key} ${JSON.stringify(value)}${suggestion(value, ids)}`);
  }
  if (key !== "text") return value;
  const text = normalText(value);
  if (text === "") throw new RangeError("text is empty; leave it out to allow every text");
  if (!isWellFormed(text)) throw new RangeError(`text ${JSON.stringify(text)} holds half of a character (a lone surrogate)`);
  if (/\p{Cc}/u.test(text)) throw new RangeError(`text ${JSON.stringify(text)} holds a control character`);
  return text;
}

function suggestion(word: string, candidates: readonly string[]): string {
  return didYouMean(word, candidates) || (candidates.length > 20 ? "" : `; there is ${candidates.join(", ")}`);
}

const normalText = (text: string) => normalizeText(text.toLowerCase());

const innermost = (record: DatasetRecord) => (record.type === "statement" ? record.attribution.slice(-1) : []);

function idsIn(record: DatasetRecord, type: RecordType): string[] {
  const own = record.type === type ? [record.id] : [];
  return [...own, ...referencesOf(record).flatMap(({ id, to }) => (to === type ? [id] : []))];
}

function textsIn(record: DatasetRecord): string[] {
  const {
    text,
    name,
    title,
    otherNames = [],
  } = record as Partial<Record<"text" | "name" | "title", unknown>> & {
    otherNames?: readonly { name: string }[];
  };
  const texts = [text, name, title, ...otherNames.map((other) => other.name)];
  return texts.flatMap((each) => (typeof each === "string" ? [normalText(each)] : []));
}
