import type { Dataset, Statement } from "../../generated/types.js";
import { evidenceOf } from "../../model/walk.js";
import { type Found, firstFrom, type SearchedText } from "../../text/searched-text.js";
import { compareText, type MissingPassage, type TextOptions } from "../../text/verify-text.js";

/**
 * How a statement's passages fare in the reader's copy: as `verify text` says, with what it does not find told apart: `changed`, other
 * words stand in its place; `missing`, nothing does, or nobody can tell where its place would be.
 */
export type CopyStatus = "unchanged" | "typography" | "moved" | "changed" | "missing" | "misplaced";

/** A part of the copy, in code points of the normalised copy; end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A statement beside the reader's copy. */
export interface StatementInCopy {
  readonly statement: Statement;
  readonly status: CopyStatus;
  /** Where its passages are in the copy. */
  readonly found: readonly Span[];
  /** What stands in the copy instead of its passages. */
  readonly instead: readonly Span[];
  /** How many code points of its passages are not in the copy. */
  readonly lost: number;
  /** Between which words of the copy what is missing should be. */
  readonly missing: readonly MissingPassage[];
}

/** The reader's copy, and how every statement fares in it. */
export interface ComparedCopy {
  readonly copy: SearchedText;
  /** True where the copy is, or holds, the very text that was coded. */
  readonly isCodedText: boolean;
  /** False where it is so long that not everything was looked for everywhere. */
  readonly complete: boolean;
  /** In the order of the text. */
  readonly statements: readonly StatementInCopy[];
  /** How many statements fare so. */
  readonly counts: Readonly<Record<CopyStatus, number>>;
  /** The part of the copy that holds what was found; all of it where nothing was. */
  readonly part: Span;
}

/** So much more than what was coded may stand instead of it; what is longer was put in, and is not another wording. */
const LONGEST = 4;
/** What is shorter than this part of what was coded was cut, and is no other wording. */
const SHORTEST = 2;

/**
 * Compares the reader's copy with what was coded, statement by statement.
 *
 * @param text the copy as plain text, see `readCopy`
 * @throws RangeError where the dataset has no coded text
 */
export function compareCopy(text: string, dataset: Dataset, options: TextOptions = {}): ComparedCopy {
  const { verification, copy, found } = compareText(text, dataset, options);
  const places = new Map(found.map((each) => [keyOf(each.passage), each]));
  const inOrder = [...found].sort((a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end);
  const { length = 0 } = dataset.sources.find(({ id }) => id === verification.source)?.text ?? {};
  // The text begins where the copy does, and ends where it does, unless something is found outside; a page around it is longer than what may stand instead.
  const bounded = [at(0, 0), ...inOrder, at(length, copy.length)];
  const byId = new Map(verification.records.map((record) => [record.id, record]));
  const statements = dataset.statements.flatMap((statement): StatementInCopy[] => {
    const record = byId.get(statement.id);
    if (!record) return [];
    const own = evidenceOf(statement).map(({ evidence }) => evidence);
    const here = statement.evidence.flatMap((passage) => places.get(keyOf(passage)) ?? []).map(({ start, end }) => ({ start, end }));
    const missing = own.filter((passage) => !places.has(keyOf(passage))).map((passage) => standsInstead(passage, bounded, copy));
    const instead = missing.flatMap((each) => each.instead);
    const status = record.status === "not-found" ? (instead.length > 0 ? "changed" : "missing") : record.status;
    return [{ statement, status, found: here, instead, lost: sum(missing.map((each) => each.lost)), missing: record.missing }];
  });
  statements.sort((a, b) => (a.statement.evidence[0]?.start ?? 0) - (b.statement.evidence[0]?.start ?? 0));
  const counts = { unchanged: 0, typography: 0, moved: 0, changed: 0, missing: 0, misplaced: 0 };
  for (const { status } of statements) counts[status]++;
  return { copy, isCodedText: verification.isCodedText, complete: verification.complete, statements, counts, part: partWith(found, copy) };
}

/** A passage of no length, as if it had been found. */
const at = (coded: number, copy: number): Found => ({ passage: { start: coded, end: coded, digest: "" }, start: copy, end: copy });

const keyOf = ({ start, end }: { readonly start: number; readonly end: number }) => `${start} ${end}`;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/**
 * What the copy has in the place of a passage that is not in it: the passage itself is known by its digest alone, but others overlap with
 * it, or stand beside it, and what is left between these is other than what was coded.
 */
function standsInstead(passage: Span, inOrder: readonly Found[], copy: SearchedText): { instead: readonly Span[]; lost: number } {
  const near = chain(
    inOrder.slice(
      0,
      firstFrom(inOrder, passage.end, (each) => each.passage.start),
    ),
    passage,
  );
  const before = inOrder.filter((each) => each.passage.end <= passage.start).at(-1);
  const after = inOrder.find((each) => each.passage.start >= passage.end);
  const { from, to } = edges(passage, before, after);
  const bounds = [...(from ? [{ start: from, end: from }] : []), ...near, ...(to ? [{ start: to, end: to }] : [])];
  const gaps: Span[] = [];
  let lost = 0;
  let upTo = passage.start;
  for (const [index, { start, end }] of bounds.entries()) {
    lost += Math.max(0, start.coded - upTo);
    upTo = Math.max(upTo, end.coded);
    const last = bounds[index - 1]?.end;
    if (last !== undefined && start.coded >= last.coded && start.copy > last.copy) gaps.push({ start: last.copy, end: start.copy });
  }
  lost += Math.max(0, passage.end - upTo);
  const words = gaps.filter((gap) => /[\p{L}\p{N}]/u.test(copy.slice(gap.start, gap.end)));
  const many = sum(words.map(({ start, end }) => end - start));
  return { instead: many <= LONGEST * (passage.end - passage.start) ? words : [], lost };
}

/**
 * Where in the copy the passage would begin and end, taking what lies between it and its neighbours for as long as it was. Null where what
 * stands between the neighbours is so much shorter or longer than what was coded there that nobody can tell.
 */
function edges(passage: Span, before: Found | undefined, after: Found | undefined): { from: Bound | null; to: Bound | null } {
  if (!before || !after) return { from: null, to: null };
  const coded = after.passage.start - before.passage.end;
  const here = after.start - before.end;
  if (here * SHORTEST < coded || here > coded * LONGEST) return { from: null, to: null };
  const from = before.end + passage.start - before.passage.end;
  const to = after.start - (after.passage.start - passage.end);
  const isRoom = from <= to;
  return {
    from: { coded: passage.start, copy: isRoom ? from : before.end },
    to: { coded: passage.end, copy: isRoom ? to : after.start },
  };
}

interface Bound {
  readonly coded: number;
  readonly copy: number;
}

/** The parts of found passages that lie in one that is missing, each further in the copy than the one before. */
function chain(found: readonly Found[], { start, end }: Span): { start: Bound; end: Bound }[] {
  const parts = found
    .filter((each) => each.passage.end > start && each.passage.start < end)
    .map((each) => {
      const cutBefore = Math.max(0, start - each.passage.start);
      const cutAfter = Math.max(0, each.passage.end - end);
      return {
        start: { coded: Math.max(start, each.passage.start), copy: Math.min(each.start + cutBefore, each.end) },
        end: { coded: Math.min(end, each.passage.end), copy: Math.max(each.end - cutAfter, each.start) },
      };
    });
  const kept: { start: Bound; end: Bound }[] = [];
  for (const part of parts) {
    const last = kept.at(-1);
    if (!last || (part.start.coded >= last.end.coded && part.start.copy >= last.end.copy)) kept.push(part);
  }
  return kept;
}

/** Where the article is in a copy that holds more, such as a whole web page, with a little around it. */
function partWith(found: readonly Found[], copy: SearchedText): Span {
  if (found.length === 0) return { start: 0, end: copy.length };
  const start = Math.min(...found.map((each) => each.start));
  const end = Math.max(...found.map((each) => each.end));
  return { start: Math.max(0, start - AROUND), end: Math.min(copy.length, end + AROUND) };
}

/** Code points that are shown before and after what was found. */
const AROUND = 200;
