import { groupBy } from "../model/group-by.js";
import { inOrder } from "./in-order.js";
import { type CodedText, type Found, inCodedOrder, type Passage, type SearchedText, shiftOf } from "./searched-text.js";
import { supported } from "./supported.js";

/** A place at which a passage may well be: where to look first. */
export interface Hint {
  readonly passage: Passage;
  readonly start: number;
}

/**
 * Finds passages in a text by their digests, each at its own place: words that are cut in one place are not found in
 * another where the coded text has the same words.
 *
 * Hashing every window of every length would take time in the square of the text's length. Instead, a passage is tried as
 * far from its old place as others are, first as far as hints say. Windows are hashed, at words, only for what is still
 * missing, between its neighbours, the longest first; and each window that fits is tried for the other passages there.
 *
 * @param text text to search
 * @param coded what to look for
 * @param hints where to look first
 * @param wanted those for which windows are hashed; the others are only tried as far away as their neighbours
 * @returns what is where it belongs, as its order and its neighbours say; in the order of the coded text
 */
export function findInPlace(
  text: SearchedText,
  coded: CodedText,
  hints: readonly Hint[],
  wanted: ReadonlySet<Passage> = new Set(coded.passages),
): Found[] {
  const search = new Search(text, coded, wanted);
  const shifts = [...groupBy(hints, ({ passage, start }) => start - passage.start)].sort(([, a], [, b]) => b.length - a.length);
  // The text may be the coded text with changes, and have its ends in common with it.
  const whole = { passages: coded.passages, from: 0, to: text.length, left: 0, right: text.length - coded.length };
  search.look(whole, [whole.left, whole.right, ...shifts.slice(0, MOST_HINTS).map(([shift]) => shift)]);
  return supported(text, coded, search.found.sort(inCodedOrder));
}

/** A word as common as "US" in a long page says little; enough distances for a page that was put together of many parts. */
const MOST_HINTS = 64;

/** As many like passages and places as are all tried with each other; of more, the first with the first and the last with the last. */
const MOST_PAIRS = 64;

/** As many distances as are tried for all passages between two neighbours at once. */
const MOST_SHIFTS = 16;

/** As many code points times lengths as are all hashed before what was found is taken for granted. */
const MOST_AT_ONCE = 1_000_000;

/**
 * As many code points as must be covered for a change of distance to be worth it. If all is coded but punctuation, what
 * covers most is right; what is not coded may say the same as a passage, and then neighbours must weigh more.
 */
const MOST_COST = 16;
const PUNCTUATION = 3;

/** Passages that are missing, and the part of the text between the neighbours that are not. */
interface Gap {
  readonly passages: readonly Passage[];
  readonly from: number;
  readonly to: number;
  /** How far what stands before and after is from its old place: a passage, or an end of the text. */
  readonly left: number;
  readonly right: number;
}

class Search {
  readonly found: Found[] = [];
  readonly #text: SearchedText;
  readonly #wanted: ReadonlySet<Passage>;
  readonly #cost: number;
  /** Passages for which windows were hashed. */
  readonly #sought = new Set<Passage>();
  /** Digests of windows that were tried. */
  readonly #digests = new Map<number, string>();

  constructor(text: SearchedText, { hole }: CodedText, wanted: ReadonlySet<Passage>) {
    this.#text = text;
    this.#cost = Math.min(MOST_COST, Math.max(0, hole - PUNCTUATION));
    this.#wanted = wanted;
  }

  look(whole: Gap, shifts: readonly number[]): void {
    const gaps = [whole];
    for (let gap = gaps.pop(); gap; gap = gaps.pop()) {
      const found = this.#tryShifts(gap, gap === whole ? shifts : [gap.left, gap.right], []);
      // In a long text, what is found keeps the rest of the search short; in a short one, all that there is decides better.
      const isEnough = found.length > 0 && (this.#isLong(gap) || isWhole(gap, found));
      const all = isEnough ? found : this.#scan(gap, found);
      if (all.length > 0) gaps.push(...this.#place(gap, all));
    }
  }

  #isLong(gap: Gap): boolean {
    return (gap.to - gap.from) * new Set(this.#toSeek(gap.passages).map(sizeOf)).size > MOST_AT_ONCE;
  }

  /** Passages for which windows are to be hashed. */
  #toSeek(passages: readonly Passage[]): Passage[] {
    return passages.filter((passage) => this.#wanted.has(passage) && !this.#sought.has(passage));
  }

  /** Looks for the passages of a gap, the longest first; in a long text, only until some are found. */
  #scan(gap: Gap, known: readonly Found[]): Found[] {
    let found = [...known];
    const bySize = groupBy(this.#toSeek(gap.passages), sizeOf);
    for (const size of [...bySize.keys()].sort((a, b) => b - a)) {
      const sought = bySize.get(size) ?? [];
      for (const passage of sought) this.#sought.add(passage);
      const byDigest = groupBy(sought, ({ digest }) => digest);
      const places = this.#text.scan(size, new Set(byDigest.keys()), gap.from, gap.to);
      const pairs = [...places].map(([digest, starts]) => pairsOf(byDigest.get(digest) ?? [], starts)).sort((a, b) => a.length - b.length);
      if (pairs.length === 0) continue;
      const all = pairs.flat();
      found = this.#tryShifts(gap, [...new Set(all.map(shiftOf))].slice(0, MOST_SHIFTS), [...found, ...all]);
      if (this.#isLong(gap)) break;
    }
    return found;
  }

  /** The passages of a gap that are as far from their old places as is said, and those that are known to be there already. */
  #tryShifts(gap: Gap, shifts: readonly number[], known: readonly Found[]): Found[] {
    const found = new Map(known.map((each) => [keyOf(each), each]));
    for (const shift of new Set(shifts)) {
      for (const passage of gap.passages) {
        const [start, end] = [passage.start + shift, passage.end + shift];
        if (start < gap.from || end > gap.to || !this.#text.isWhole(start, end)) continue;
        if (this.#digestAt(start, end) !== passage.digest) continue;
        found.set(keyOf({ passage, start, end }), { passage, start, end });
      }
    }
    return [...found.values()];
  }

  #digestAt(start: number, end: number): string {
    const key = start * 2 ** 24 + end;
    const digest = this.#digests.get(key) ?? this.#text.digestAt(start, end);
    this.#digests.set(key, digest);
    return digest;
  }

  /** Of what was found in a gap, what can hold together. */
  #together({ left, right }: Gap, found: readonly Found[]): Found[] {
    const together = inOrder(found, left, right, this.#cost);
    return together.length > 0 ? together : inOrder(found, left, right, 0);
  }

  /** Keeps of what was found what can hold together, and gives the gaps that are left. */
  #place(gap: Gap, found: readonly Found[]): Gap[] {
    const gaps: Gap[] = [];
    let next = 0;
    let before = { end: 0, to: gap.from, shift: gap.left };
    const close = (start: number, to: number, right: number) => {
      const passages: Passage[] = [];
      for (; next < gap.passages.length; next++) {
        const passage = gap.passages[next] as Passage;
        if (passage.start >= start) break;
        if (passage.start >= before.end && passage.end <= start) passages.push(passage);
      }
      if (passages.length > 0) gaps.push({ passages, from: before.to, to, left: before.shift, right });
    };
    for (const each of this.#together(gap, found)) {
      this.found.push(each);
      const { start, end } = each.passage;
      close(start, each.start, shiftOf(each));
      if (end > before.end) before = { end, to: each.end, shift: shiftOf(each) };
    }
    close(Number.POSITIVE_INFINITY, gap.to, gap.right);
    return gaps;
  }
}

/** Were all passages of a gap found equally far from their old places? */
function isWhole({ passages }: Gap, found: readonly Found[]): boolean {
  return [...groupBy(found, shiftOf).values()].some(({ length }) => length === passages.length);
}

const keyOf = ({ passage, start }: Found) => `${passage.start} ${passage.end} ${start}`;
const sizeOf = ({ start, end }: Passage) => end - start;

function pairsOf(passages: readonly Passage[], starts: readonly number[]): Found[] {
  const pair = (passage: Passage, start: number): Found => ({ passage, start, end: start + passage.end - passage.start });
  if (passages.length * starts.length <= MOST_PAIRS) return passages.flatMap((passage) => starts.map((start) => pair(passage, start)));
  const fewest = Math.min(passages.length, starts.length);
  const pairs = new Map<string, Found>();
  for (let index = 0; index < fewest; index++) {
    const first = [passages[index], starts[index]] as [Passage, number];
    const last = [passages[passages.length - 1 - index], starts[starts.length - 1 - index]] as [Passage, number];
    for (const [passage, start] of [first, last]) pairs.set(`${passage.start} ${start}`, pair(passage, start));
  }
  return [...pairs.values()];
}
