import type { Dataset, DatasetRecord } from "../generated/types.js";
import { DatasetIndex } from "../model/dataset-index.js";
import { codedSource } from "../rules/standing.js";
import { digestOf } from "./digest.js";
import { hintsIn, Passages, type RecordEvidence, recordsWithEvidence } from "./evidence.js";
import { type FoundInCopy, findInCopy } from "./find-in-copy.js";
import { normalizeText } from "./normalize.js";
import { Judge, type RightPlace } from "./right-place.js";
import { type Digest, type Found, firstFrom, type Passage, SearchedText, shiftOf } from "./searched-text.js";

/**
 * What became of a record's passages in a reader's copy:
 * - `unchanged`: all are there, where they belong;
 * - `typography`: all are there, where they belong, but some differ in typography: soft hyphens and other signs that nobody
 *   sees, ligatures, words parted at a line's end, straight or curly quotes;
 * - `moved`: all are there, but some not where they belong;
 * - `not-found`: some were edited or cut;
 * - `misplaced`: the copy is the very text that was coded, and the record's positions lead to other words than its digests.
 */
export type TextStatus = "unchanged" | "typography" | "moved" | "not-found" | "misplaced";

/** How a record fares against a reader's copy of the coded text. */
export interface RecordInText {
  readonly id: string;
  readonly type: DatasetRecord["type"];
  readonly status: TextStatus;
  /** Where the missing passages should be; empty unless the status is `not-found`. */
  readonly missing: readonly MissingPassage[];
  /** The passages that are not where they say; empty unless the status is `misplaced`. */
  readonly misplaced: readonly MisplacedPassage[];
}

/** A passage that is not in the reader's copy, and what should stand before and after it. */
export interface MissingPassage {
  /** The passage in the coded text, in code points. */
  readonly start: number;
  readonly end: number;
  /** Words of the reader's copy just before the place; null where nothing before it was found. */
  readonly after: string | null;
  /** Words of the reader's copy just after the place; null where nothing after it was found. */
  readonly before: string | null;
}

/** A passage whose positions are wrong. */
export interface MisplacedPassage {
  readonly start: number;
  readonly end: number;
  /** Where its words are, and what is likely to have gone wrong; null where they are nowhere. */
  readonly right: RightPlace | null;
}

/** The records of a dataset against a reader's copy of the text that was coded. */
export interface TextVerification {
  /** Id of the source that was coded. */
  readonly source: string;
  /** True where the copy is the coded text, or holds all of it in one piece: then positions are judged, too. */
  readonly isCodedText: boolean;
  /** False where the copy is so long that the search was given up before every missing passage was looked for. */
  readonly complete: boolean;
  readonly records: readonly RecordInText[];
}

/** What else `verifyText` takes. */
export interface TextOptions {
  /** Gives digests, as `digestOf` does, but faster: `node:crypto` does. */
  readonly digest?: Digest;
}

/** A verification, and where in the copy each passage is. */
export interface ComparedText {
  readonly verification: TextVerification;
  /** The copy, normalised: what the places count in, by code points. */
  readonly copy: SearchedText;
  /** The passages that were found, each once, with their places in the copy. */
  readonly found: readonly Found[];
}

/**
 * Checks every record of a dataset against a reader's copy of the text that was coded, by digests: nothing of the text is
 * needed but the copy. The copy may hold more than the text, such as a whole web page. What was cut is not found where
 * the text says the same words again: order and neighbours decide which passage is meant.
 *
 * @param copy the reader's copy as plain text, normalised or not; see `textOfCopy` for web pages
 * @param dataset a valid dataset
 * @throws RangeError where the dataset has no coded text
 */
export const verifyText = (copy: string, dataset: Dataset, options: TextOptions = {}): TextVerification =>
  compareText(copy, dataset, options).verification;

/**
 * The same, with the places in the copy, for whoever shows the two side by side.
 *
 * @throws RangeError where the dataset has no coded text
 */
export function compareText(copy: string, dataset: Dataset, { digest = digestOf }: TextOptions = {}): ComparedText {
  const index = DatasetIndex.of(dataset);
  const source = codedSource(index);
  if (!source) throw new RangeError("the dataset has no source with a text, so there is nothing to check a copy against");
  const { length } = source.text;
  const records = recordsWithEvidence(index.records);
  const passages = new Passages(
    records.flatMap(({ evidence }) => evidence.map((each) => each.evidence)),
    length,
  );
  const text = new SearchedText(normalizeText(copy), digest);
  const whole = { start: 0, end: length, digest: source.text.digest };
  const isCoded = (start: number) => text.holds(whole, start);
  const judged = (judge: Judge, from: number): ComparedText => ({
    verification: { source: source.id, isCodedText: true, complete: true, records: judgedBy(judge, records) },
    copy: text,
    found: passages.coded.passages
      .filter((passage) => judge.isInPlace(passage))
      .map((passage) => ({ passage, start: from + passage.start, end: from + passage.end })),
  });

  if (length === text.length && isCoded(0)) return judged(new Judge(copy, text.text, digest), 0);
  const found = findInCopy(text, passages.coded, (each) => hintsIn(index, passages, each), digest);
  const start = nearestWords(text, commonShift(found.inPlace)).find(isCoded);
  if (start !== undefined) {
    const own = text.slice(start, start + length);
    return judged(new Judge(own, own, digest), start);
  }
  const fate = new Fate(text, passages, found);
  return {
    verification: { source: source.id, isCodedText: false, complete: found.complete, records: records.map((each) => fate.of(each)) },
    copy: text,
    found: [...found.inPlace, ...found.moved],
  };
}

/** How records fare where the copy is the coded text. */
function judgedBy(judge: Judge, records: readonly RecordEvidence[]): RecordInText[] {
  const wrong = records.map(({ evidence }) => evidence.map((each) => each.evidence).filter((each) => !judge.isInPlace(each)));
  const right = judge.rightPlacesOf(wrong.flat());
  return records.map(({ record: { id, type } }, index) => {
    const misplaced = (wrong[index] ?? []).map((each) => ({ start: each.start, end: each.end, right: right.get(each) ?? null }));
    return { id, type, status: misplaced.length > 0 ? "misplaced" : "unchanged", missing: [], misplaced };
  });
}

/** How far most of the text is from its old place; undefined where nothing was found. */
function commonShift(found: readonly Found[]): number | undefined {
  const lengths = new Map<number, number>();
  for (const each of found) lengths.set(shiftOf(each), (lengths.get(shiftOf(each)) ?? 0) + each.end - each.start);
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Words that start near a place, where the coded text starts if positions are a little wrong. */
function nearestWords({ words: { starts } }: SearchedText, place: number | undefined): readonly number[] {
  return place === undefined ? [] : starts.slice(firstFrom(starts, place - CONTEXT), firstFrom(starts, place + CONTEXT));
}

/** Code points of the copy that are shown before and after a place. */
const CONTEXT = 40;

/** What became of records where the copy is another text than the coded one. */
class Fate {
  readonly #text: SearchedText;
  readonly #passages: Passages;
  readonly #found: FoundInCopy;
  readonly #moved: ReadonlySet<Passage>;
  /** What is in place, by where it starts in the coded text and by where it ends there. */
  readonly #byStart: readonly Found[];
  readonly #byEnd: readonly Found[];

  constructor(text: SearchedText, passages: Passages, found: FoundInCopy) {
    this.#text = text;
    this.#passages = passages;
    this.#found = found;
    this.#moved = new Set(found.moved.map(({ passage }) => passage));
    this.#byStart = found.inPlace;
    this.#byEnd = [...found.inPlace].sort((a, b) => a.passage.end - b.passage.end);
  }

  of({ record: { id, type }, evidence }: RecordEvidence): RecordInText {
    const own = evidence.map((each) => this.#passages.of(each.evidence));
    const missing = own.filter((passage) => !this.#found.there.has(passage)).map((passage) => this.#between(passage));
    return { id, type, status: missing.length > 0 ? "not-found" : this.#statusOf(own), missing, misplaced: [] };
  }

  #statusOf(own: readonly Passage[]): TextStatus {
    if (own.some((passage) => this.#moved.has(passage))) return "moved";
    return own.some((passage) => this.#found.retyped.has(passage)) ? "typography" : "unchanged";
  }

  /** The nearest passages before and after one that is missing, where they now stand in the copy. */
  #between({ start, end }: Passage): MissingPassage {
    const previous = this.#byEnd[firstFrom(this.#byEnd, start + 1, ({ passage }) => passage.end) - 1];
    const next = this.#byStart[firstFrom(this.#byStart, end, ({ passage }) => passage.start)];
    return {
      start,
      end,
      after: previous ? this.#text.slice(previous.end - CONTEXT, previous.end) : null,
      before: next ? this.#text.slice(next.start, next.start + CONTEXT) : null,
    };
  }
}
