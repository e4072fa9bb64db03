import { visible } from "../output/terminal.js";
import { Refusal } from "./refusal.js";

/** What a message may have at most, in bytes, with all that is around the answer in it. */
export const LARGEST_MESSAGE = 64 * 1024;
/** What is around an answer: the id of the request, at most 200 characters, and what the protocol adds. */
const AROUND = 4096;

/** So long may a text be that is not a reading, and so much of a reading is its text; each step is for what was too large before. */
const LENGTHS = [8000, 1000, 100] as const;
/** So many of a list. */
const longestList = (length: number) => length / 20;

/** A part of a list, and how to get the next one. */
export interface Page {
  readonly items: readonly object[];
  /** How many follow. */
  readonly more: number;
  /** Where to go on; null where nothing follows. */
  readonly cursor: string | null;
}

/**
 * As much of a list as fits into an answer beside its other parts: whole items, from where a cursor says.
 *
 * @param itemsOf makes items of some entries; what is longer than `length` in them is cut, but who says what never
 * @throws Refusal where there is no such cursor
 */
export function pageOf<Entry>(
  entries: readonly Entry[],
  cursor: unknown,
  itemsOf: (some: readonly Entry[], length: number) => readonly object[],
  beside: object,
): Page {
  const start = startOf(cursor, entries.length);
  const items: object[] = [];
  let room = LARGEST_MESSAGE - AROUND - sizeOf(beside);
  const take = (item: object): boolean => {
    const size = sizeOf(item);
    if (size > room) return false;
    items.push(item);
    room -= size;
    return true;
  };
  let at = start;
  while (at < entries.length) {
    const some = entries.slice(at, at + STEP);
    const taken = itemsOf(some, LENGTHS[0]).findIndex((item) => !take(shown(item, LENGTHS[0])));
    at += taken === -1 ? some.length : taken;
    if (taken !== -1) break;
  }
  // One that fits nowhere is shortened until it does.
  if (items.length === 0 && at < entries.length) {
    const some = entries.slice(at, at + 1);
    const isTaken = LENGTHS.some((length) => itemsOf(some, length).every((item) => take(shown(item, length))));
    if (!isTaken) items.push(TOO_LARGE);
    at += 1;
  }
  const more = entries.length - at;
  return { items, more, cursor: more > 0 ? String(at) : null };
}

const TOO_LARGE = { tooLarge: "What stands here is too large to be given, and is not told in part." };

/** So many items are made at once. */
const STEP = 50;

function startOf(cursor: unknown, length: number): number {
  if (cursor === undefined) return 0;
  const start = typeof cursor === "string" && /^[0-9]{1,9}$/.test(cursor) ? Number(cursor) : -1;
  if (start < 0 || start >= Math.max(length, 1)) throw new Refusal("There is no such cursor. Ask again without one.");
  return start;
}

/** An object as it may be shown in an answer, shortened until it leaves half of it to others. */
export function fitted(make: (length: number) => object): object {
  const fits = LENGTHS.map((length) => shown(make(length), length)).find((value) => sizeOf(value) <= LARGEST_MESSAGE / 2);
  return fits ?? TOO_LARGE;
}

/** A text that is cut where it is too long, which is said. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  // Not within a character.
  const kept = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept}… [${text.length - kept.length} more characters]`;
}

/**
 * Texts in which what hides or reorders is shown as its code, as it is for people: a model reads what nobody sees. What is too long is
 * cut, but for readings, which are made to measure.
 */
function shown(value: object, length: number): object {
  const show = (each: unknown, key: string): unknown => {
    if (typeof each === "string") return linesShown(key === "reading" ? each : shortened(each, length));
    if (Array.isArray(each)) {
      const kept = each.slice(0, longestList(length)).map((item) => show(item, key));
      return each.length > kept.length ? [...kept, `… [${each.length - kept.length} more]`] : kept;
    }
    if (typeof each !== "object" || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([name, item]) => [name, show(item, name)]));
  };
  return show(value, "") as object;
}

/** The same for a text of several lines. */
export const linesShown = (text: string): string => text.split("\n").map(visible).join("\n");

/** Bytes of a value as it stands in a message: JSON in a text in JSON, with a comma. */
export const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(JSON.stringify(value))) + 1;
