import { Nearest } from "./nearest.js";
import { normalizeText } from "./normalize.js";
import { firstFrom, type Passage, type SearchedText } from "./searched-text.js";

/** A passage by its words, and by what tells it from others with the same words. */
export interface WordsOfPassage {
  readonly exact: string;
  /** Words just before it. */
  readonly prefix?: string | undefined;
  /** Words just after it. */
  readonly suffix?: string | undefined;
  /** Which of the passages with these words it is, counted from 1. */
  readonly at?: number | undefined;
}

/** A part of a text, in code points. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a passage is, or why nobody can say. */
export type Placed =
  | { readonly passage: Passage }
  | {
      readonly passage: null;
      readonly message: string;
      /** What would be right. */
      readonly hint: string;
      /** Where it may well be. */
      readonly near: readonly Span[];
    };

/** As many places as are shown of words that stand more often. */
const MOST_PLACES = 10;

/** Finds the places of passages that are given in words. Only whole words count: "island" does not stand in "islanders". */
export class Anchor {
  readonly #text: SearchedText;
  readonly #nearest: Nearest;
  readonly #known = new Map<string, Occurrences>();

  /** @param text the coded text, normalised */
  constructor(text: SearchedText) {
    this.#text = text;
    this.#nearest = new Nearest(text);
  }

  /** Where the words stand; what is near is shown and never taken. */
  place(words: WordsOfPassage): Placed {
    const exact = normalizeText(words.exact);
    if (exact === "") return unplaced("the passage has no words", "write the words of the text, as they stand there");
    const { whole, inside } = this.#occurrences(exact);
    if (whole.length === 0) return inside[0] === undefined ? this.#missing(exact) : this.#insideWord(exact, inside[0]);
    const fitting = whole.filter((offset) => this.#fits(offset, exact, words));
    if (fitting.length === 0) return this.#elsewhere(exact, whole, words);
    const { at } = words;
    const offset = at === undefined && fitting.length > 1 ? undefined : fitting[(at ?? 1) - 1];
    if (offset !== undefined) return { passage: this.#passage(offset, exact) };
    const times = `the words stand ${inWords(fitting.length)}`;
    return at === undefined
      ? this.#several(
          exact,
          fitting,
          `${times} in the text`,
          "say which one is meant: by at: 2, or by prefix or suffix, words just before or after",
        )
      : this.#several(exact, fitting, `${times}, and at: ${at} is asked for`, `at counts from 1, and here it is at most ${fitting.length}`);
  }

  #occurrences(exact: string): Occurrences {
    const known = this.#known.get(exact);
    if (known) return known;
    const { text, offsets, words } = this.#text;
    const isEdge = (offset: number) => words.isEnd[firstFrom(offsets, offset)] === 1;
    const found: Occurrences = { whole: [], inside: [] };
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
      (isEdge(at) && isEdge(at + exact.length) ? found.whole : found.inside).push(at);
    this.#known.set(exact, found);
    return found;
  }

  /** Do the words before and after fit? Space between them does not matter. */
  #fits(offset: number, exact: string, { prefix = "", suffix = "" }: WordsOfPassage): boolean {
    const { text } = this.#text;
    const [before, after] = [normalizeText(prefix), normalizeText(suffix)];
    const end = offset + exact.length;
    return (
      text
        .slice(Math.max(0, offset - before.length - 1), offset)
        .trimEnd()
        .endsWith(before) &&
      text
        .slice(end, end + after.length + 1)
        .trimStart()
        .startsWith(after)
    );
  }

  #passage(offset: number, exact: string): Passage {
    const span = this.#span(offset, exact);
    return { ...span, digest: this.#text.digestAt(span.start, span.end) };
  }

  #span(offset: number, exact: string): Span {
    return { start: firstFrom(this.#text.offsets, offset), end: firstFrom(this.#text.offsets, offset + exact.length) };
  }

  #several(exact: string, found: readonly number[], message: string, advice: string): Placed {
    const near = found.slice(0, MOST_PLACES).map((offset) => this.#span(offset, exact));
    const places = near.map((span, index) => `${index + 1}: ${shownIn(this.#text, span)}`);
    const more = found.length > MOST_PLACES ? [`and ${found.length - MOST_PLACES} more`] : [];
    return { passage: null, message, hint: `${advice}. ${[...places, ...more].join("; ")}`, near };
  }

  #elsewhere(exact: string, found: readonly number[], { prefix, suffix }: WordsOfPassage): Placed {
    const asked = [
      ...(prefix === undefined ? [] : [`prefix “${shorter(prefix)}”`]),
      ...(suffix === undefined ? [] : [`suffix “${shorter(suffix)}”`]),
    ];
    return this.#several(
      exact,
      found,
      `the words are in the text, but not with the ${asked.join(" and ")}`,
      "it stands just before or after them",
    );
  }

  #insideWord(exact: string, offset: number): Placed {
    const { start, end } = this.#span(offset, exact);
    const { isEnd } = this.#text.words;
    let [from, to] = [start, end];
    // Both ends of a text are edges.
    while (!isEnd[from]) from--;
    while (!isEnd[to]) to++;
    const near = { start: from, end: to };
    const whole = shorter(this.#text.slice(from, to));
    return unplaced(`the words stand only inside others: “${whole}”`, `write whole words, as in ${shownIn(this.#text, near)}`, near);
  }

  #missing(exact: string): Placed {
    const near = this.#nearest.to(exact);
    if (!near)
      return unplaced(
        `the words are not in the text, nor any like them: “${shorter(exact)}”`,
        "is it the right text? write them as they stand there",
      );
    return unplaced(`the words are not in the text: ${near.differs}`, `nearest is ${shownIn(this.#text, near)}`, near);
  }
}

interface Occurrences {
  /** Offsets at which the words stand as such. */
  readonly whole: number[];
  /** Offsets at which they begin or end inside a word. */
  readonly inside: number[];
}

const unplaced = (message: string, hint: string, near?: Span): Placed => ({ passage: null, message, hint, near: near ? [near] : [] });

const inWords = (times: number) => (times === 1 ? "once" : times === 2 ? "twice" : `${times} times`);

/** Code points that are shown before and after a passage. */
const CONTEXT = 30;

/** A passage with what stands around it: "…at the [harbour] of the island… (12 to 19)". */
export function shownIn(text: SearchedText, { start, end }: Span): string {
  const before = text.slice(start - CONTEXT, start);
  const after = text.slice(end, end + CONTEXT);
  const [opening, closing] = [start > CONTEXT ? "…" : "", end + CONTEXT < text.length ? "…" : ""];
  return `“${opening}${before}[${shorter(text.slice(start, end))}]${after}${closing}” (${start} to ${end})`;
}

const MOST_SHOWN = 240;

/** A text whose middle is left out where it is long. */
export function shorter(text: string): string {
  const codePoints = [...text];
  if (codePoints.length <= MOST_SHOWN) return text;
  return `${codePoints.slice(0, MOST_SHOWN / 2).join("")} … ${codePoints.slice(-MOST_SHOWN / 2).join("")}`;
}
