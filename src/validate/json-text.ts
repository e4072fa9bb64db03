import { isWellFormed, jsonPointer, pointerParts } from "../model/json.js";
import { type Finding, fault, inShort } from "./finding.js";
import { explainBreak, isBlank } from "./not-json.js";
import { plainCopy } from "./plain-copy.js";
import { type RepeatedKey, type Sought, scanJson } from "./scan-json.js";
import { type Decoded, decodeUtf8 } from "./utf8.js";

/** A place in a text; both count from 1, columns in UTF-16 units as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A JSON text that was read: its value, or why there is none. */
export interface JsonText {
  readonly text: string;
  /** undefined where the text is not JSON. */
  readonly value: unknown;
  /** What is wrong with the text as JSON. */
  readonly problems: readonly { readonly finding: Finding; readonly place: Place }[];
  /** Where the values at JSON Pointers stand, each in its turn; of one that is not there, where the nearest one around it does. */
  places(pointers: readonly string[]): Place[];
}

/** Reads JSON strictly: UTF-8, no repeated keys, no halves of characters, nothing but JSON. A byte order mark is left out. */
export const readJsonText = (source: Uint8Array | string): JsonText => readDecoded(decoded(source));

/** JSON as text, without the byte order mark that it may begin with. */
export const decoded = (source: Uint8Array | string): Decoded =>
  typeof source === "string" ? { text: source.startsWith("\ufeff") ? source.slice(1) : source } : decodeUtf8(source);

export function readDecoded({ text, problem }: Decoded): JsonText {
  if (problem) return notJson(text, problem.offset, problem.message, problem.hint ?? "save it as UTF-8");
  const repeated: RepeatedKey[] = [];
  const broken = scanJson(text, undefined, (key) => repeated.push(key));
  if (broken) return notJson(text, broken.offset, ...explainBreak(text, broken));
  const value: unknown = JSON.parse(text);
  const places = (pointers: readonly string[]) => placesIn(text, pointers);
  const placeOf = placer(text);
  // A text may have them as they are, bytes as escapes only.
  const halves = /\\u[dD]/.test(text) || !isWellFormed(text) ? plainCopy(value).findings : [];
  const halfPlaces = places(halves.map(({ path }) => path));
  const problems = [
    ...repeated.map((key) => repeatedKey(key, placeOf)),
    ...halves.map((finding, index) => ({ finding, place: halfPlaces[index] ?? placeOf(0) })),
  ];
  return { text, value, problems, places };
}

export { isBlank };

/** Where the values at JSON Pointers stand in a text that is JSON. */
export function placesIn(text: string, pointers: readonly string[]): Place[] {
  if (pointers.length === 0) return [];
  const root: Sought = { within: new Map() };
  const sought = pointers.map((pointer) => {
    const around = [root];
    for (const part of pointerParts(pointer)) {
      const { within } = around.at(-1) ?? root;
      const next = within.get(part) ?? { within: new Map() };
      within.set(part, next);
      around.push(next);
    }
    return around;
  });
  scanJson(text, root);
  const placeOf = placer(text);
  return sought.map((around) => placeOf(around.findLast(({ offset }) => offset !== undefined)?.offset ?? 0));
}

/** Gives the place of an offset in a text. */
export function placer(text: string): (offset: number) => Place {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function notJson(text: string, offset: number, message: string, hint: string | null): JsonText {
  return withoutValue(text, fault("json", "", message, hint), placer(text)(offset));
}

/** A text of which there is no value, for one reason. */
export function withoutValue(text: string, finding: Finding, place: Place = { line: 1, column: 1 }): JsonText {
  return { text, value: undefined, problems: [{ finding, place }], places: (pointers) => pointers.map(() => place) };
}

function repeatedKey({ path, offset, first }: RepeatedKey, placeOf: (offset: number) => Place): JsonText["problems"][number] {
  const [place, before] = [placeOf(offset), placeOf(first)];
  const where = before.line === place.line ? `column ${before.column}` : `${before.line}:${before.column}`;
  const message = `the key ${inShort(String(path.at(-1)))} stands twice in one object`;
  return { finding: fault("json", jsonPointer(path), message, `remove one of them; the first is at ${where}`), place };
}
