import type { Span } from "./anchor.js";
import type { SearchedText } from "./searched-text.js";
import { plainWords } from "./words.js";

/** A part of the text that is not coded yet, in its words and with its neighbours. */
export interface Hole extends Span {
  readonly words: string;
  /** What stands just before and after it. */
  readonly before: string;
  readonly after: string;
}

/** What of a text is in no passage. */
export interface Holes {
  /** In the order of the text. */
  readonly holes: readonly Hole[];
  /** Punctuation and conjunctions between passages, which need no record of their own. */
  readonly trifles: readonly Span[];
  /** How much of the text the holes are, from 0 to 1. */
  readonly share: number;
}

/** Words that join what is said and say nothing themselves, by language; of any other language none is known. */
const conjunctions: Readonly<Record<string, string>> = {
  en: "and or nor but yet so that while whereas as though although",
  de: "und oder aber sondern denn dass während obwohl",
  fr: "et ou mais ni or que qu tandis alors",
  es: "y e o u pero sino ni que mientras",
  ru: "и а но или что",
  fa: "و یا اما ولی که",
  ps: "او یا خو چې",
  ar: "و أو لكن أن",
};

/** The conjunctions of a language by its tag, as `plainWords` writes them; of one that is not known, those of all. */
function joining(language: string): ReadonlySet<string> {
  const [primary = ""] = language.toLowerCase().replace("prs", "fa").split("-");
  const words = primary === "und" ? Object.values(conjunctions).join(" ") : (conjunctions[primary] ?? "");
  return new Set(plainWords(words));
}

/**
 * What of a text is in none of some passages.
 *
 * @param spans in code points, in any order
 * @param language tag of the text's language
 */
export function holesIn(text: SearchedText, spans: readonly Span[], language: string): Holes {
  const words = joining(language);
  const holes: Hole[] = [];
  const trifles: Span[] = [];
  let covered = 0;
  const sound = spans.filter(({ start, end }) => end > start);
  for (const { start, end } of [...sound, { start: text.length, end: text.length }].sort((a, b) => a.start - b.start)) {
    const [from, to] = [covered, Math.min(start, text.length)];
    covered = Math.max(covered, end);
    if (to <= from) continue;
    const inIt = plainWords(text.slice(from, to));
    const isBetween = from > 0 && to < text.length;
    if (inIt.length === 0 || (isBetween && inIt.every((word) => words.has(word)))) trifles.push({ start: from, end: to });
    else holes.push(holeAt(text, from, to));
  }
  const size = holes.reduce((sum, { start, end }) => sum + end - start, 0);
  return { holes, trifles, share: text.length === 0 ? 0 : size / text.length };
}

/** Code points that are shown before and after a hole. */
const CONTEXT = 30;

/** Without the signs and spaces at its ends, which are in no passage either. */
function holeAt(text: SearchedText, from: number, to: number): Hole {
  const isWord = (at: number) => /[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 1));
  let [start, end] = [from, to];
  while (!isWord(start)) start++;
  while (!isWord(end - 1)) end--;
  return {
    start,
    end,
    words: text.slice(start, end),
    before: text.slice(start - CONTEXT, start),
    after: text.slice(end, end + CONTEXT),
  };
}
