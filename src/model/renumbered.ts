import { referencePlaces } from "../generated/tables.js";
import { collections, type RecordType } from "./collections.js";
import { isObject, type Path } from "./json.js";

type Document = Readonly<Record<string, unknown>>;

/** A document with new numbers, and what became of the old ones. */
export interface Renumbered {
  readonly document: Record<string, unknown>;
  /** Each id that is another now, by what it was. */
  readonly changed: ReadonlyMap<string, string>;
}

/** The records that have numbers for ids, and the letter before these. */
const numbered = [
  { key: "statements", letter: "s" },
  { key: "casualtyFigures", letter: "c" },
] as const;

/**
 * Numbers the statements and casualty figures of a draft anew, `s001`… and `c01`…, by the start of their first passage, then by its end,
 * then in the order in which they stand. Whatever refers to them, in other readings too, refers to the new number; what a note says of
 * them is not touched.
 *
 * @throws RangeError where the document is published, since an id means one thing for ever; where a passage has no position yet, or an id
 * is missing or stands twice
 */
export function renumbered(document: Document): Renumbered {
  refusePublished(document);
  const ids = new Map(numbered.flatMap(({ key, letter }) => numbersOf(document, key, letter)));
  const copy: Record<string, unknown> = { ...document };
  for (const { key, type } of collections) {
    const list = listIn(document, key);
    if (list) copy[key] = list.map((record) => withReferences(record, type, ids));
  }
  for (const { key } of numbered)
    copy[key] = (listIn(copy, key) ?? []).map((record) => (isObject(record) ? { ...record, id: ids.get(String(record.id)) } : record));
  return { document: copy, changed: new Map([...ids].filter(([before, now]) => before !== now)) };
}

const listIn = (document: Document, key: string): readonly unknown[] | undefined =>
  Object.hasOwn(document, key) && Array.isArray(document[key]) ? document[key] : undefined;

function refusePublished(document: Document): void {
  const sign = (["issued", "identifier"] as const).find((key) => Object.hasOwn(document, key) && document[key] !== null);
  const withdrawn = collections
    .flatMap(({ key }) => listIn(document, key) ?? [])
    .find((record) => isObject(record) && Object.hasOwn(record, "withdrawn") && record.withdrawn !== null);
  const why = sign !== undefined ? `it has ${JSON.stringify(sign)}` : withdrawn !== undefined ? "a record of it is withdrawn" : undefined;
  if (why !== undefined)
    throw new RangeError(
      `only a draft is numbered anew, and this is published: ${why}; an id means one thing for ever, so a new record takes the next free number`,
    );
}

/**
 * Every place in a document, or a draft, at which the number of a statement or casualty figure stands: its own, or one that is referred to.
 * What is not as it should be has none.
 */
export function numberPlaces(document: Document): readonly { readonly path: Path; readonly id: string }[] {
  return collections.flatMap(({ key, type }) =>
    (listIn(document, key) ?? []).flatMap((record, index) => {
      const own = type === "statement" || type === "casualty-figure" ? [["id"]] : [];
      return [...own, ...placesOfNumbers(type)].flatMap((place) => valuesAt(record, place, [key, index]));
    }),
  );
}

function valuesAt(value: unknown, [step, ...rest]: readonly string[], path: Path): { readonly path: Path; readonly id: string }[] {
  if (step === undefined) return typeof value === "string" ? [{ path, id: value }] : [];
  if (step === "*") return Array.isArray(value) ? value.flatMap((item, index) => valuesAt(item, rest, [...path, index])) : [];
  return isObject(value) && Object.hasOwn(value, step) ? valuesAt(value[step], rest, [...path, step]) : [];
}

/** Where in a record of a type the numbers of others stand, in other readings too. */
function placesOfNumbers(type: RecordType): readonly (readonly string[])[] {
  const places = referencePlaces[type].filter(({ to }) => to === "statement" || to === "casualty-figure").map(({ path }) => path);
  return [...places, ...places.map((path) => ["otherReadings", "*", "change", ...path])];
}

/** Each old id of a collection with its new one. */
function numbersOf(document: Document, key: string, letter: string): (readonly [before: string, now: string])[] {
  const list = (listIn(document, key) ?? []).map((record, index) => ({ ...placeOf(record, `/${key}/${index}`), index }));
  const seen = new Set<string>();
  for (const { id } of list) {
    if (seen.has(id))
      throw new RangeError(`the id ${JSON.stringify(id)} stands twice, so nobody knows which is referred to; mend it first`);
    seen.add(id);
  }
  const digits = Math.max(letter === "s" ? 3 : 2, String(list.length).length);
  return list
    .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index)
    .map(({ id }, index) => [id, `${letter}${String(index + 1).padStart(digits, "0")}`]);
}

function placeOf(record: unknown, path: string): { readonly id: string; readonly start: number; readonly end: number } {
  if (!isObject(record) || typeof record.id !== "string") throw new RangeError(`the record at ${path} has no id; mend it first`);
  const [first]: unknown[] = Array.isArray(record.evidence) ? record.evidence : [];
  if (!isObject(first) || typeof first.start !== "number" || typeof first.end !== "number")
    throw new RangeError(`the passage of ${JSON.stringify(record.id)} has no position yet: \`anchor\` finds it in the text`);
  return { id: record.id, start: first.start, end: first.end };
}

function withReferences(record: unknown, type: RecordType, ids: ReadonlyMap<string, string>): unknown {
  return placesOfNumbers(type).reduce((value, path) => replacedAt(value, path, ids), record);
}

function replacedAt(value: unknown, [step, ...rest]: readonly string[], ids: ReadonlyMap<string, string>): unknown {
  if (step === undefined) return typeof value === "string" ? (ids.get(value) ?? value) : value;
  if (step === "*") return Array.isArray(value) ? value.map((item) => replacedAt(item, rest, ids)) : value;
  return isObject(value) && Object.hasOwn(value, step) ? { ...value, [step]: replacedAt(value[step], rest, ids) } : value;
}

/** Ids of the records in whose words, a note for instance, an old number stands: words are for people to change. */
export function wordsNaming(document: Document, changed: ReadonlyMap<string, string>): string[] {
  const number = /(?<![\p{L}\p{N}-])[sc][0-9]{2,}(?![\p{L}\p{N}-])/gu;
  const names = (value: unknown): boolean =>
    typeof value === "string"
      ? [...value.matchAll(number)].some(([id]) => changed.has(id))
      : Array.isArray(value)
        ? value.some(names)
        : isObject(value) && Object.entries(value).some(([key, item]) => (isOfWords(key) || typeof item === "object") && names(item));
  const records = collections.flatMap(({ key }) => listIn(document, key) ?? []);
  return records.filter((record) => isObject(record) && names(record)).map((record) => String((record as { id?: unknown }).id));
}

const isOfWords = (key: string) => ["note", "why", "reason", "text"].includes(key);
