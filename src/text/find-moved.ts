import { groupBy } from "../model/group-by.js";
import { type CodedText, type Found, firstFrom, type Passage, type SearchedText } from "./searched-text.js";
import { MANY_WORDS, type Run, runsOf, Twins, wordsOf } from "./supported.js";

/** As many distances from their old places as are tried for like passages, and for all. */
const MOST_SHIFTS = 64;

/**
 * Finds passages that were moved: many words in a row that stand where nothing of the coded text is missing that could
 * have been the same words. A passage of which a part is in place was not moved.
 *
 * @param coded what is looked for
 * @param inPlace those that were found where they belong, in the order of the coded text
 * @param wanted those for which windows are hashed
 */
export function findMoved(text: SearchedText, coded: CodedText, inPlace: readonly Found[], wanted: ReadonlySet<Passage>): Found[] {
  const gaps = new Gaps(inPlace, coded.length);
  const missing = coded.passages.filter(({ start, end }) => gaps.inCoded(start, end) !== undefined);
  const runs = shiftsOf(
    text,
    missing.filter((passage) => wanted.has(passage)),
  ).flatMap((shift) => runsAt(shift, text, missing, gaps));
  const long = runs.filter((run) => wordsOf(text, run.found) >= MANY_WORDS).sort((a, b) => b.end - b.start - (a.end - a.start));
  const chosen: Run[] = [];
  for (const run of long) {
    if (chosen.every((other) => (run.end <= other.start || run.start >= other.end) && (run.to <= other.from || run.from >= other.to)))
      chosen.push(run);
  }
  const twins = new Twins(coded.passages, [...inPlace, ...chosen.flatMap(({ found }) => found)]);
  for (;;) {
    const index = chosen.findLastIndex((run) => !isBelieved(run, text, chosen, gaps, twins));
    if (index < 0) return chosen.flatMap(({ found }) => found);
    for (const { found } of chosen.splice(index, 1)) twins.lose(found);
  }
}

/** How far from their old places long passages were found. */
function shiftsOf(text: SearchedText, passages: readonly Passage[]): number[] {
  const shifts = new Set<number>();
  const long = groupBy(
    passages.filter(({ start, end }) => end - start >= MANY_WORDS),
    ({ start, end }) => end - start,
  );
  for (const size of [...long.keys()].sort((a, b) => b - a)) {
    const byDigest = groupBy(long.get(size) ?? [], ({ digest }) => digest);
    for (const [digest, places] of text.scan(size, new Set(byDigest.keys()), 0, text.length)) {
      const all = (byDigest.get(digest) ?? []).flatMap(({ start }) => places.map((place) => place - start));
      for (const shift of all.slice(0, MOST_SHIFTS)) shifts.add(shift);
    }
  }
  return [...shifts].slice(0, MOST_SHIFTS);
}

/** Passages that are missing and stand at one distance from their old places, with nothing between them that is in place. */
function runsAt(shift: number, text: SearchedText, missing: readonly Passage[], gaps: Gaps): Run[] {
  const found: Found[] = missing
    .filter((passage) => text.isWhole(passage.start + shift, passage.end + shift) && text.holds(passage, passage.start + shift))
    .map((passage) => ({ passage, start: passage.start + shift, end: passage.end + shift }));
  const between = groupBy(found, ({ passage, start, end }) => {
    const [from, to] = [gaps.inCoded(passage.start, passage.end), gaps.inText(start, end)];
    // Between the same neighbours it was not moved: that it is not believed there has its reasons.
    return to === undefined || from === to ? "nowhere" : `${from} ${to}`;
  });
  return [...between].flatMap(([where, each]) => (where === "nowhere" ? [] : runsOf(each)));
}

function isBelieved(run: Run, text: SearchedText, chosen: readonly Run[], gaps: Gaps, twins: Twins): boolean {
  if (wordsOf(text, run.found, (passage) => !twins.areMissing(passage)) < MANY_WORDS) return false;
  // What is missing where the run stands, without what was moved from there.
  let [from, to] = gaps.missingAt(gaps.inText(run.from, run.to) ?? 0);
  for (const other of [...chosen].sort((a, b) => a.start - b.start)) {
    if (other.start < from || other.end > to) continue;
    if (other.start - from >= run.end - run.start) return false;
    from = other.end;
  }
  return to - from < run.end - run.start;
}

/** The gaps between passages that are in place: in the coded text and, with the same numbers, in the other. */
class Gaps {
  readonly #coded: Spans = { starts: [], ends: [] };
  readonly #text: Spans = { starts: [], ends: [] };
  readonly #length: number;

  constructor(inPlace: readonly Found[], length: number) {
    this.#length = length;
    for (const { passage, start, end } of inPlace) {
      const last = this.#coded.ends.length - 1;
      const [codedEnd, textEnd] = [this.#coded.ends[last] ?? 0, this.#text.ends[last] ?? 0];
      if (passage.start < codedEnd) {
        // One that begins in another, and is as far from its old place.
        this.#coded.ends[last] = Math.max(codedEnd, passage.end);
        this.#text.ends[last] = Math.max(textEnd, end);
      } else {
        this.#coded.starts.push(passage.start);
        this.#coded.ends.push(passage.end);
        this.#text.starts.push(start);
        this.#text.ends.push(end);
      }
    }
  }

  /** Number of the gap that a part of the coded text lies in; undefined where a part of that is in place. */
  inCoded(start: number, end: number): number | undefined {
    return gapAt(this.#coded, start, end);
  }

  /** The same of the text that is searched. */
  inText(start: number, end: number): number | undefined {
    return gapAt(this.#text, start, end);
  }

  /** What of the coded text belongs into a gap. */
  missingAt(gap: number): [start: number, end: number] {
    return [this.#coded.ends[gap - 1] ?? 0, this.#coded.starts[gap] ?? this.#length];
  }
}

interface Spans {
  readonly starts: number[];
  readonly ends: number[];
}

function gapAt({ starts, ends }: Spans, start: number, end: number): number | undefined {
  const gap = firstFrom(ends, start + 1);
  return (starts[gap] ?? Number.POSITIVE_INFINITY) >= end ? gap : undefined;
}
