import type { Span } from "./anchor.js";
import type { TextAtHand } from "./at-hand.js";
import { Passages } from "./evidence.js";
import { findInCopy } from "./find-in-copy.js";
import { type Found, firstFrom, type Passage, shiftOf } from "./searched-text.js";

/** Where a passage of an earlier text is in this one; where it is not, what stands where it should be. */
export type Relocated =
  | { readonly passage: Passage }
  | {
      readonly passage: null;
      /** Words just before and after the place; null where nothing before, or after, was found. */
      readonly after: string | null;
      readonly before: string | null;
      /** Where the same words stand, if they do: of so few, or so far from their neighbours, that they may be others. */
      readonly same: Span | null;
      /** What stands between what was found before and after it. */
      readonly gap: Span;
    };

/** Code points that are shown before and after a place. */
const CONTEXT = 40;

/** Finds the passages of an earlier text in the one at hand, which was edited. */
export class Relocation {
  /** How many passages have another place now. */
  readonly moved: number;
  /** How many are there in another typography, and have another digest now. */
  readonly retyped: number;
  readonly #text: TextAtHand;
  readonly #length: number;
  readonly #passages: Passages;
  readonly #found: ReadonlyMap<Passage, Found>;
  /** What is where it belongs, by where it starts in the earlier text and by where it ends there. */
  readonly #byStart: readonly Found[];
  readonly #byEnd: readonly Found[];

  /**
   * @param passages by position in the earlier text, and by digest
   * @param length of the earlier text; null where that is not known
   */
  constructor(text: TextAtHand, passages: readonly Passage[], length: number | null) {
    this.#text = text;
    this.#length = length ?? Math.max(0, ...passages.map(({ end }) => end));
    this.#passages = new Passages(passages, this.#length);
    const { inPlace, moved, retyped } = findInCopy(text.searched, this.#passages.coded, () => [], text.digestOf);
    const all = [...inPlace, ...moved];
    this.#found = new Map(all.map((each) => [each.passage, each]));
    this.#byStart = inPlace;
    this.#byEnd = [...inPlace].sort((a, b) => a.passage.end - b.passage.end);
    this.moved = all.filter((each) => shiftOf(each) !== 0).length;
    this.retyped = retyped.size;
  }

  /** Where a passage is by now. */
  of(passage: Passage): Relocated {
    const found = this.#found.get(this.#passages.of(passage));
    if (found) return { passage: { start: found.start, end: found.end, digest: this.#text.searched.digestAt(found.start, found.end) } };
    const gap = this.gapAt(passage);
    const [previous, next] = this.#around(passage);
    const { searched } = this.#text;
    return {
      passage: null,
      after: previous ? searched.slice(previous.end - CONTEXT, previous.end) : null,
      before: next ? searched.slice(next.start, next.start + CONTEXT) : null,
      same: this.#same(passage),
      gap,
    };
  }

  /** The same of a part that has no digest: it is there still where its neighbours are equally far from their old places. */
  ofPart({ start, end }: Span): Span | undefined {
    const [previous, next] = this.#around({ start, end });
    const shift = previous ? shiftOf(previous) : 0;
    return shift === (next ? shiftOf(next) : this.#text.length - this.#length) ? { start: start + shift, end: end + shift } : undefined;
  }

  #same({ start, end, digest }: Passage): Span | null {
    const size = end - start;
    const [place] = size > 0 ? (this.#text.searched.scan(size, new Set([digest]), 0, this.#text.length).get(digest) ?? []) : [];
    return place === undefined ? null : { start: place, end: place + size };
  }

  /** What stands by now between what was found before and after a part. */
  gapAt(part: Span): Span {
    const [previous, next] = this.#around(part);
    return { start: previous?.end ?? 0, end: next?.start ?? this.#text.length };
  }

  #around({ start, end }: Span): [previous: Found | undefined, next: Found | undefined] {
    return [
      this.#byEnd[firstFrom(this.#byEnd, start + 1, ({ passage }) => passage.end) - 1],
      this.#byStart[firstFrom(this.#byStart, end, ({ passage }) => passage.start)],
    ];
  }
}
