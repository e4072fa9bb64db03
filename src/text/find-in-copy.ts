import { among } from "./among.js";
import { findPassages, type Hint } from "./find-passages.js";
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
  let { inPlace, moved } = findPassages(copy, coded, hintsIn(copy));
  let complete = copy.complete;
  const retyped = new Set<Passage>();
  const there = new Set([...inPlace, ...moved].map(({ passage }) => passage));
  for (const reading of otherReadings(copy.text)) {
    const missing = new Set(coded.passages.filter((passage) => !there.has(passage)));
    if (missing.size === 0) break;
    const text = new SearchedText(reading.text, digest);
    const hints = [...hintsAs(reading, [...inPlace, ...moved]), ...hintsIn(text)];
    const found = findPassages(text, coded, hints, missing);
    complete &&= text.complete;
    const isNew = ({ passage }: Found) => missing.has(passage);
    const newInPlace = found.inPlace
      .filter(isNew)
      .map((each) => inOriginal(each, reading))
      .filter(among(inPlace));
    inPlace = [...inPlace, ...newInPlace].sort(inCodedOrder);
    const newMoved = found.moved
      .filter(isNew)
      .map((each) => inOriginal(each, reading))
      .filter(isApartFrom([...inPlace, ...moved]));
    moved = [...moved, ...newMoved];
    for (const { passage } of [...newInPlace, ...newMoved]) there.add(passage);
    // With more neighbours found, some may be believed that were there as they are all along.
    for (const { passage, start } of [...newInPlace, ...newMoved]) if (!copy.holds(passage, start)) retyped.add(passage);
  }
  return { inPlace, moved, there, retyped, complete };
}

/** Where in a reading what was found in the original should be. */
const hintsAs = ({ original }: Reading, found: readonly Found[]): Hint[] =>
  found.map(({ passage, start }) => ({ passage, start: firstFrom(original, start) }));

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
