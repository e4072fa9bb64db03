import { among } from "./among.js";
import { findInPlace, type Hint } from "./find-in-place.js";
import { findMoved } from "./find-moved.js";
import { type CodedText, type Digest, type Found, firstFrom, inCodedOrder, type Passage, SearchedText } from "./searched-text.js";
import { otherReadings, type Reading } from "./typography.js";

/** Where passages are in a reader's copy. */
export interface FoundInCopy {
  /** Those that are where they belong, in the order of the coded text. */
  readonly inPlace: readonly Found[];
  /** Those that were moved. */
  readonly moved: readonly Found[];
  /** All that were found. */
  readonly there: ReadonlySet<Passage>;
  /** Of all that were found, those that differ in typography. */
  readonly retyped: ReadonlySet<Passage>;
  /** False where the search was given up because the text is very long and something was still missing. */
  readonly complete: boolean;
}

/**
 * Finds passages in a reader's copy as it is, and what is then missing in its other readings, which differ in typography.
 *
 * @param copy the normalised copy
 * @param coded what to look for
 * @param hintsIn where to look first in a text
 * @param digest gives digests, as `digestOf` does
 */
export function findInCopy(
  copy: SearchedText,
  coded: CodedText,
  hintsIn: (text: SearchedText) => readonly Hint[],
  digest: Digest,
): FoundInCopy {
  let inPlace: readonly Found[] = findInPlace(copy, coded, hintsIn(copy));
  const there = new Set(inPlace.map(({ passage }) => passage));
  const missing = () => new Set(coded.passages.filter((passage) => !there.has(passage)));
  const retyped = new Set<Passage>();
  const add = (found: readonly Found[]) => {
    for (const { passage, start } of found) {
      there.add(passage);
      // With more neighbours found, some may be believed that were there as they are all along.
      if (!copy.holds(passage, start)) retyped.add(passage);
    }
  };
  const texts: { readonly text: SearchedText; readonly reading: Reading | null }[] = [{ text: copy, reading: null }];
  for (const reading of otherReadings(copy.text, copy.offsets)) {
    const wanted = missing();
    if (wanted.size === 0) break;
    const text = new SearchedText(reading.text, digest);
    const found = findInPlace(text, coded, [...hintsAs(reading, inPlace), ...hintsIn(text)], wanted);
    const others = found.filter(({ passage }) => wanted.has(passage)).map((each) => inOriginal(each, reading));
    const own = others.filter(among(inPlace));
    if (own.length > 0) texts.push({ text, reading });
    add(own);
    inPlace = [...inPlace, ...own].sort(inCodedOrder);
  }
  // What was moved is looked for in the whole text, so last, and only in readings that are of use.
  const moved: Found[] = [];
  for (const { text, reading } of texts) {
    const wanted = missing();
    if (wanted.size === 0) break;
    const found = findMoved(text, coded, reading ? inPlace.map((each) => inReading(each, reading)) : inPlace, wanted);
    const own = reading ? found.map((each) => inOriginal(each, reading)).filter(isApartFrom(moved)) : found;
    add(own);
    moved.push(...own);
  }
  return { inPlace, moved, there, retyped, complete: there.size === coded.passages.length || texts.every(({ text }) => text.complete) };
}

/** Where in a reading what was found in the original should be. */
const hintsAs = ({ original }: Reading, found: readonly Found[]): Hint[] =>
  found.map(({ passage, start }) => ({ passage, start: firstFrom(original, start) }));

/** Where in a reading what was found in the original is. */
const inReading = ({ passage, start, end }: Found, { original }: Reading): Found => ({
  passage,
  start: firstFrom(original, start),
  end: firstFrom(original, end),
});

/** Where in the original what was found in a reading is. */
const inOriginal = ({ passage, start, end }: Found, { original }: Reading): Found => ({
  passage,
  start: original[start] ?? 0,
  end: (original[end - 1] ?? 0) + 1,
});

/** Tells whether no place that is taken is taken again. */
function isApartFrom(found: readonly Found[]): (found: Found) => boolean {
  const sorted = [...found].sort((a, b) => a.start - b.start);
  const starts = sorted.map(({ start }) => start);
  let upTo = 0;
  const ends = sorted.map(({ end }) => {
    upTo = Math.max(upTo, end);
    return upTo;
  });
  return ({ start, end }) => (ends[firstFrom(starts, end) - 1] ?? 0) <= start;
}
