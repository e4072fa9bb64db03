import { digestOf } from "./digest.js";
import { longestInOrder } from "./in-order.js";

/** A passage that is known by its position in the text that was examined and by its digest, not by its words. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly digest: string;
}

/** Words that are known to stand in a passage, such as a name as the source spells it; they tell where to look. */
export interface Clue {
  readonly passage: Passage;
  readonly words: string;
}

/** Where each passage is in a text: its new start, in code points; absent where it was not found. */
export interface FoundPassages {
  readonly starts: ReadonlyMap<Passage, number>;
  /** False where the search was given up because the text is very long and something was still missing. */
  readonly complete: boolean;
}

/** About three seconds of hashing; a text of a few thousand words never comes near it. */
const MOST_WINDOWS = 8_000_000;

/**
 * Finds passages in a normalised text by their digests. Hashing every window of every length would take time in the
 * square of the text's length. Instead, a passage is tried where its neighbours have moved to: once one passage is
 * found, the shift from its old place is tried for all others. First shifts come from clues, by plain string search.
 * Only for what is still missing are windows hashed, at word boundaries, one length after the other, and each window
 * that fits gives a shift to try again.
 *
 * @param text normalised text
 * @param offsets its code points, see `codePointOffsets`
 * @param passages passages to find
 * @param clues words known to stand in some of the passages
 */
export function findPassages(text: string, offsets: Uint32Array, passages: readonly Passage[], clues: readonly Clue[]): FoundPassages {
  const slice = (start: number, end: number) => text.slice(offsets[start], offsets[end]);
  const length = offsets.length - 1;
  const starts = new Map<Passage, number>();
  const missing = new Set(passages);

  const tryShift = (shift: number): void => {
    for (const passage of missing) {
      const start = passage.start + shift;
      const end = passage.end + shift;
      if (start < 0 || end > length || digestOf(slice(start, end)) !== passage.digest) continue;
      starts.set(passage, start);
      missing.delete(passage);
    }
  };

  tryShift(0);
  for (const shift of shiftsFrom(clues, text, offsets)) {
    if (missing.size === 0) break;
    tryShift(shift);
  }

  let windows = 0;
  const words = missing.size > 0 ? wordBoundaries(text, offsets) : undefined;
  // Longest first: a long passage is found for certain or not at all, and brings most neighbours with it.
  for (const size of new Set([...missing].map(({ start, end }) => end - start).sort((a, b) => b - a))) {
    const wanted = new Set([...missing].filter(({ start, end }) => end - start === size).map(({ digest }) => digest));
    if (wanted.size === 0 || !words) continue;
    for (const start of words.starts) {
      const end = start + size;
      if (end > length) break;
      if (!words.isEnd[end]) continue;
      if (windows++ >= MOST_WINDOWS) return { starts, complete: false };
      const digest = digestOf(slice(start, end));
      if (!wanted.has(digest)) continue;
      for (const passage of missing) if (passage.digest === digest) tryShift(start - passage.start);
    }
  }
  settle(passages, starts, (passage, start) => {
    const end = start + passage.end - passage.start;
    return start >= 0 && end <= length && digestOf(slice(start, end)) === passage.digest;
  });
  return { starts, complete: true };
}

/**
 * Moves a passage that was found out of order to where its neighbours are, if it stands there too: words such as a name
 * occur more than once, and the first place at which they were met need not be the right one.
 */
function settle(passages: readonly Passage[], starts: Map<Passage, number>, fits: (passage: Passage, start: number) => boolean): void {
  const found = passages.filter((passage) => starts.has(passage));
  const startOf = (passage: Passage) => starts.get(passage) ?? 0;
  const inOrder = longestInOrder(found, startOf);
  for (const [index, passage] of found.entries()) {
    if (inOrder.has(passage)) continue;
    const neighbours = [found.slice(0, index).findLast((each) => inOrder.has(each)), found.slice(index).find((each) => inOrder.has(each))];
    for (const neighbour of neighbours) {
      if (!neighbour) continue;
      const start = passage.start + startOf(neighbour) - neighbour.start;
      if (fits(passage, start)) starts.set(passage, start);
    }
  }
}

/** How far from its old place each clue stands, the shift that most clues agree on first. */
function shiftsFrom(clues: readonly Clue[], text: string, offsets: Uint32Array): number[] {
  const votes = new Map<number, number>();
  const toCodePoint = new Map<number, number>();
  const places = clues.map(({ words, passage }) => ({ passage, found: occurrences(text, words) }));
  const needed = new Set(places.flatMap(({ found }) => found));
  for (let index = 0; index < offsets.length; index++) {
    const offset = offsets[index] ?? 0;
    if (needed.has(offset)) toCodePoint.set(offset, index);
  }
  for (const { passage, found } of places) {
    for (const offset of found) {
      const shift = (toCodePoint.get(offset) ?? 0) - passage.start;
      votes.set(shift, (votes.get(shift) ?? 0) + 1);
    }
  }
  return [...votes].sort(([, a], [, b]) => b - a).map(([shift]) => shift);
}

/** A word as common as "US" in a long page says little; the first few hundred places are enough to agree on. */
const MOST_OCCURRENCES = 300;

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < MOST_OCCURRENCES; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** Code points at which a word or a sign may start or end: everywhere but between two letters or digits. */
function wordBoundaries(text: string, offsets: Uint32Array): { starts: number[]; isEnd: Uint8Array } {
  const length = offsets.length - 1;
  const starts: number[] = [];
  const isEnd = new Uint8Array(length + 1);
  let before = false;
  for (let index = 0; index <= length; index++) {
    const here = index < length && /[\p{L}\p{M}\p{N}]/u.test(text.slice(offsets[index], offsets[index + 1]));
    if (!(before && here)) {
      isEnd[index] = 1;
      if (text[offsets[index] ?? 0] !== " ") starts.push(index);
    }
    before = here;
  }
  return { starts, isEnd };
}
