import { referencePlaces } from "../generated/tables.js";
import { collections, type RecordType } from "./collections.js";
import { isObject } from "./json.js";

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
  const places = referencePlaces[type].filter(({ to }) => to === "statement" || to === "casualty-figure").map(({ path }) => path);
  const all = [...places, ...places.map((path) => ["otherReadings", "*", "change", ...path])];
  return all.reduce((value, path) => replacedAt(value, path, ids), record);
}

function replacedAt(value: unknown, [step, ...rest]: readonly string[], ids: ReadonlyMap<string, string>): unknown {
  if (step === undefined) return typeof value === "string" ? (ids.get(value) ?? value) : value;
  if (step === "*") return Array.isArray(value) ? value.map((item) => replacedAt(item, rest, ids)) : value;
  return isObject(value) && Object.hasOwn(value, step) ? { ...value, [step]: replacedAt(value[step], rest, ids) } : value;
}
