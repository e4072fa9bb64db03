import { type CodedText, type Found, type Passage, type SearchedText, shiftOf } from "./searched-text.js";

/** So many words in a row do not come again by chance: the same number from which repeating them counts as copying. */
export const MANY_WORDS = 8;

/** So many are never taken for others, whatever stands beside them. */
const MOST_WORDS = 2 * MANY_WORDS;

/** With fewer, standing right beside a neighbour says nothing. */
const SOME_WORDS = 3;

/** Neighbouring passages that are all equally far from their old places: in the coded text from `start` to `end`, in the other from `from` to `to`. */
export interface Run {
  readonly found: Found[];
  readonly start: number;
  end: number;
  readonly from: number;
  to: number;
}

interface Link extends Run {
  before: Link | undefined;
  after: Link | undefined;
  gone: boolean;
}

/**
 * Of places that hold together, those that cannot well be other places with the same words: what was cut must not be found
 * where the coded text says the same again. A run of passages is believed if
 * - it has many words, and its neighbours do not say that it stands where something else should be; or
 * - it is as far from an end of the text as it was from that of the coded text, and so are those between; or
 * - nothing that is missing beside it is long enough to hold the same words; or
 * - it has some words, and stands right beside a neighbour, or leaves as much room for what is missing beside it as that took.
 * Where several like passages are left for fewer places, and nothing says which is meant, none is found.
 *
 * @param coded what is looked for
 * @param found places that hold together, in the order of the coded text
 */
export function supported(text: SearchedText, coded: CodedText, found: readonly Found[]): Found[] {
  const twins = new Twins(coded.passages, found);
  const links = linked(runsOf(found));
  // Shortest first: it is they that mislead about others.
  const doubtful = [...links].sort((a, b) => a.end - a.start - (b.end - b.start));
  // Grows while it is gone through: who loses a neighbour is doubtful again.
  for (const link of doubtful) {
    if (link.gone || isSupported(link, text, coded.length, twins)) continue;
    twins.lose(link.found);
    const { before, after } = link;
    unlink(link);
    if (before && after && shiftOf(before.found[0] as Found) === shiftOf(after.found[0] as Found)) {
      join(before, after);
      unlink(after);
    } else if (after) doubtful.push(after);
    if (before) doubtful.push(before);
  }
  return links.filter(({ gone }) => !gone).flatMap((link) => link.found);
}

function unlink(link: Link): void {
  link.gone = true;
  if (link.before) link.before.after = link.after;
  if (link.after) link.after.before = link.before;
}

function join(run: Run, next: Run): void {
  for (const each of next.found) run.found.push(each);
  run.end = Math.max(run.end, next.end);
  run.to = Math.max(run.to, next.to);
}

function isSupported(link: Link, text: SearchedText, length: number, twins: Twins): boolean {
  const { before, after, start, end, from, to } = link;
  const size = end - start;
  // On each side, up to the neighbour: how much of the coded text is missing, and how much stands there instead.
  const missing = { left: start - (before?.end ?? 0), right: (after?.start ?? length) - end };
  const instead = { left: from - (before?.to ?? 0), right: (after?.from ?? text.length) - to };
  if (missing.left < size && missing.right < size) return true;

  const words = wordsOf(text, link.found);
  const ownWords = wordsOf(text, link.found, (passage) => !twins.areMissing(passage));
  const slack = size / 4;
  // More than there was on one side, and less on the other by at least as much as the words take: they are others, from there.
  const isFromRight = before !== undefined && instead.left > missing.left + slack && missing.right - instead.right >= size;
  const isFromLeft = after !== undefined && instead.right > missing.right + slack && missing.left - instead.left >= size;
  if (ownWords >= MOST_WORDS || (ownWords >= MANY_WORDS && !isFromRight && !isFromLeft)) return true;

  const { before: count } = text.words;
  const isBesideLeft = before !== undefined && count[before.to] === count[from] && !isFromLeft;
  const isBesideRight = after !== undefined && count[to] === count[after.from] && !isFromRight;
  const isBeside = isBesideLeft || isBesideRight;
  if (words < SOME_WORDS) {
    const isBetween = before !== undefined && after !== undefined;
    return isBeside && isBetween && instead.left <= missing.left && instead.right <= missing.right;
  }
  // The text may be the coded text with changes, and have its ends in common with it.
  const isAtEnd = (!before && missing.left === instead.left) || (!after && missing.right === instead.right);
  // Had the words been cut, and were these others in what is missing, there would be less room beside them.
  const isRoom = ownWords >= SOME_WORDS && instead.left >= missing.left - slack && instead.right >= missing.right - slack;
  return isBeside || isAtEnd || isRoom;
}

/** Neighbours that are equally far from their old places. */
export function runsOf(found: readonly Found[]): Run[] {
  const runs: Run[] = [];
  for (const each of found) {
    const next: Run = { found: [each], start: each.passage.start, end: each.passage.end, from: each.start, to: each.end };
    const run = runs.at(-1);
    if (run && shiftOf(run.found[0] as Found) === shiftOf(each)) join(run, next);
    else runs.push(next);
  }
  return runs;
}

function linked(runs: readonly Run[]): Link[] {
  const links = runs.map((run): Link => ({ ...run, before: undefined, after: undefined, gone: false }));
  for (const [index, link] of links.entries()) {
    link.before = links[index - 1];
    link.after = links[index + 1];
  }
  return links;
}

/**
 * How many words passages have together where they were found, in the order of the coded text; of very many, as many as matter.
 *
 * @param counts which passages count
 */
export function wordsOf(text: SearchedText, found: readonly Found[], counts: (passage: Passage) => boolean = () => true): number {
  const { before } = text.words;
  let words = 0;
  let upTo = 0;
  for (const { passage, start, end } of found) {
    if (end <= upTo || !counts(passage)) continue;
    words += (before[end] ?? 0) - (before[Math.max(start, upTo)] ?? 0);
    upTo = end;
    if (words >= MOST_WORDS) break;
  }
  return words;
}

/** Passages with the same words, by how many of them are missing. */
export class Twins {
  readonly #missing = new Map<string, number>();
  readonly #found: Set<Passage>;

  constructor(passages: readonly Passage[], found: readonly Found[]) {
    this.#found = new Set(found.map(({ passage }) => passage));
    for (const passage of passages) if (!this.#found.has(passage)) this.#count(passage, 1);
  }

  lose(found: readonly Found[]): void {
    for (const { passage } of found) if (this.#found.delete(passage)) this.#count(passage, 1);
  }

  /** Are others with the same words missing? */
  areMissing(passage: Passage): boolean {
    return (this.#missing.get(passage.digest) ?? 0) > (this.#found.has(passage) ? 0 : 1);
  }

  #count({ digest }: Passage, more: number): void {
    this.#missing.set(digest, (this.#missing.get(digest) ?? 0) + more);
  }
}
