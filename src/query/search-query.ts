import { stemmer } from "stemmer";
import { wordsOf } from "./spelling.js";
import { synonyms } from "./synonyms.js";

/** Something that a record must have: a word, or the words of a phrase in quotation marks. */
export interface Item {
  readonly words: readonly string[];
  readonly isPhrase: boolean;
}

/** Other words, any of which will do in place of items that stand together. */
export interface Alternatives {
  /** Indexes of the items. */
  readonly items: readonly number[];
  /** Each a word, or several in a row. */
  readonly phrases: readonly (readonly string[])[];
}

/** What a search asks for. */
export interface Query {
  readonly items: readonly Item[];
  readonly alternatives: readonly Alternatives[];
  /** Indexes of items that stand side by side and may be one word: `Atiq Ullah`. */
  readonly pairs: readonly (readonly [number, number])[];
  /** What a record must not have, each a word, or several in a row. */
  readonly without: readonly (readonly string[])[];
}

/** Reads what somebody typed: words, "phrases in quotation marks", and what must not be there, -word or -"phrase". */
export function parseQuery(text: string): Query {
  const typed: Item[] = [];
  const without: (readonly string[])[] = [];
  for (const [, minus, phrase, chunk = ""] of text.replace(quotes, '"').matchAll(/(-?)"([^"]*)"?|([^\s"]+)/g)) {
    const words = wordsOf(phrase ?? chunk);
    if (words.length === 0) continue;
    if (minus === "-" || (phrase === undefined && chunk.startsWith("-"))) without.push(words);
    else if (phrase === undefined) typed.push(...words.map((word) => ({ words: [word], isPhrase: false })));
    else typed.push({ words, isPhrase: true });
  }
  // Questions are full of words that stand everywhere or nowhere.
  const telling = typed.filter(({ words: [word = ""], isPhrase }) => isPhrase || !fillers.has(word));
  const items = telling.length > 0 ? telling : typed;
  return { items, without, alternatives: alternativesTo(typed, items), pairs: pairsIn(typed, items) };
}

function alternativesTo(typed: readonly Item[], items: readonly Item[]): Alternatives[] {
  const stems = typed.map(({ words: [word = ""], isPhrase }) => (isPhrase ? "" : stemmer(word)));
  return synonyms.flatMap(({ asked, finds }) =>
    asked.flatMap((form) => {
      const wanted = wordsOf(form).map(stemmer);
      return stems.flatMap((_, start) => {
        if (!wanted.every((stem, offset) => stems[start + offset] === stem)) return [];
        const meant = typed.slice(start, start + wanted.length).map((item) => items.indexOf(item));
        return [{ items: meant.filter((index) => index >= 0), phrases: finds.filter((other) => other !== form).map(wordsOf) }];
      });
    }),
  );
}

function pairsIn(typed: readonly Item[], items: readonly Item[]): (readonly [number, number])[] {
  return typed.slice(1).flatMap((item, index) => {
    const before = typed[index];
    const pair = [before && !before.isPhrase ? items.indexOf(before) : -1, item.isPhrase ? -1 : items.indexOf(item)] as const;
    return pair.includes(-1) ? [] : [pair];
  });
}

const quotes = /[\u201C\u201D\u201E\u00AB\u00BB]/g;

/** Words that a question in English is made with, and not what it is about. */
const fillers: ReadonlySet<string> = /*#__PURE__*/ new Set(
  "a an the of in on at by for from to and or is are was were be been being that this these those it its who whom whose what which when where why how many much did does do has have had about any there".split(
    " ",
  ),
);
