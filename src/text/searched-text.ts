import { codePointOffsets } from "./code-points.js";
import { type Words, wordsIn } from "./words.js";

/** A passage that is known by its position in the coded text and by its digest, not by its words. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly digest: string;
}

/** What is known of the coded text. */
export interface CodedText {
  /** All passages that are looked for, sorted by where they start. */
  readonly passages: readonly Passage[];
  /** How many code points it has. */
  readonly length: number;
  /** The longest part of it that is in no passage, in code points: nobody knows what it says. */
  readonly hole: number;
}

/** Gives the digest of a text, as `digestOf` does. */
export type Digest = (text: string) => string;

/** A passage and where in a text its words are: start and end in code points of that text. */
export interface Found {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** How far a passage is from its place in the coded text. */
export const shiftOf = ({ passage, start }: Found): number => start - passage.start;

/** Sorts as the passages stand in the coded text, one that holds others before them. */
export const inCodedOrder = (a: Found, b: Found): number => byPlace(a.passage, b.passage);

/** Sorts passages as they stand, one that holds others before them. */
export const byPlace = (a: Passage, b: Passage): number => a.start - b.start || b.end - a.end;

/** Some seconds of hashing; a text of a few thousand words never comes near it. */
const MOST_WINDOWS = 4_000_000;

/** A normalised text in which passages are looked for by their digests. */
export class SearchedText {
  readonly text: string;
  /** Its code points, see `codePointOffsets`. */
  readonly offsets: Uint32Array;
  /** How many code points it has. */
  readonly length: number;
  readonly #digest: Digest;
  #words: Words | undefined;
  #windows = 0;

  constructor(text: string, digest: Digest) {
    this.text = text;
    this.offsets = codePointOffsets(text);
    this.length = this.offsets.length - 1;
    this.#digest = digest;
  }

  get words(): Words {
    this.#words ??= wordsIn(this.text, this.offsets);
    return this.#words;
  }

  /** False once so much was hashed that the search was given up. */
  get complete(): boolean {
    return this.#windows < MOST_WINDOWS;
  }

  /** The text between two places, in code points; of a place beyond an end, up to that end. */
  slice(start: number, end: number): string {
    return this.text.slice(this.offsets[Math.max(0, start)], this.offsets[Math.min(end, this.length)]);
  }

  digestAt(start: number, end: number): string {
    return this.#digest(this.slice(start, end));
  }

  /** Does a word or a sign begin there, and one end? "pier" does not stand in "piers", nor "30" in "300". */
  isWhole(start: number, end: number): boolean {
    return this.words.isEnd[start] === 1 && this.words.isEnd[end] === 1;
  }

  /** Are the passage's words there? */
  holds({ start, end, digest }: Passage, at: number): boolean {
    const to = at + end - start;
    return at >= 0 && to <= this.length && this.digestAt(at, to) === digest;
  }

  /**
   * Looks for passages of one length between two places, at the words of the text.
   *
   * @returns where each digest was found; what is in it is right, though not all if the search was given up
   */
  scan(length: number, digests: ReadonlySet<string>, from: number, to: number): Map<string, number[]> {
    const found = new Map<string, number[]>();
    const { starts, isEnd } = this.words;
    for (let index = firstFrom(starts, from); index < starts.length; index++) {
      const start = starts[index] ?? 0;
      if (start + length > to || !this.complete) break;
      if (!isEnd[start + length]) continue;
      this.#windows++;
      const digest = this.digestAt(start, start + length);
      if (!digests.has(digest)) continue;
      const places = found.get(digest);
      if (places) places.push(start);
      else found.set(digest, [start]);
    }
    return found;
  }
}

/** Index of the first entry of a list that is not below a limit, where the list is sorted by that. */
export function firstFrom(sorted: ArrayLike<number>, limit: number): number;
export function firstFrom<Item>(sorted: ArrayLike<Item>, limit: number, numberOf: (item: Item) => number): number;
export function firstFrom<Item>(sorted: ArrayLike<Item>, limit: number, numberOf?: (item: Item) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle] as Item;
    if ((numberOf ? numberOf(item) : (item as number)) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
