import { stemmer } from "stemmer";
import type { Tier } from "./search-match.js";
import { parseQuery, type Query } from "./search-query.js";
import { isUnspaced, spellingOf, wordsOf } from "./spelling.js";

/** A word of a text, and how a search finds it. */
export interface WordMark {
  /** Where it stands, in UTF-16 units: from `start` up to before `end`. */
  readonly start: number;
  readonly end: number;
  readonly tier: Exclude<Tier, "guesses">;
}

/**
 * Marks in texts what a search looks for, by the rules by which it finds. A word that is found in several ways counts as found by the best.
 *
 * @param text what is searched for
 * @returns a function that gives the marks of a text, in order
 */
export function markerOf(text: string): (text: string) => readonly WordMark[] {
  const finders = findersOf(parseQuery(text));
  return (text) => {
    const words = wordsIn(text);
    const marks = new Map<number, WordMark>();
    for (const { tier, phrase } of finders)
      words.forEach((_, at) => {
        if (!phrase.every((fits, offset) => words[at + offset] !== undefined && fits(words[at + offset]?.word ?? ""))) return;
        for (const [index, { start, end }] of words.slice(at, at + phrase.length).entries())
          if (!marks.has(at + index)) marks.set(at + index, { start, end, tier });
      });
    return [...marks].sort(([one], [other]) => one - other).map(([, mark]) => mark);
  };
}

interface Finder {
  readonly tier: WordMark["tier"];
  /** What the words in a row must be like. */
  readonly phrase: readonly ((word: string) => boolean)[];
}

/** In the order of the tiers, so that the first that finds a word is the best. */
function findersOf({ items, alternatives, pairs }: Query): readonly Finder[] {
  const single = items.filter(({ isPhrase }) => !isPhrase).map(({ words: [word = ""] }) => word);
  const each = (tier: Finder["tier"], fits: (word: string) => (other: string) => boolean) =>
    single.map((word): Finder => ({ tier, phrase: [fits(word)] }));
  const isWord = (word: string) => (other: string) => (isUnspaced(word) ? other.includes(word) : other === word);
  const hasStem = (word: string) => {
    const stem = stemmer(word);
    return (other: string) => stemmer(other) === stem;
  };
  const begins = (word: string) => (other: string) => word.length >= 3 && other.startsWith(word);
  const isSpelled = (word: string) => {
    const spelling = spellingOf(word);
    return (other: string) => spellingOf(other) === spelling;
  };
  const phrases = items.filter(({ isPhrase }) => isPhrase).map(({ words }): Finder => ({ tier: "words", phrase: words.map(isWord) }));
  const others = alternatives.flatMap(({ phrases }) =>
    phrases.map((words): Finder => ({ tier: "synonyms", phrase: words.map(words.length > 1 ? isWord : hasStem) })),
  );
  const joined = pairs.map(
    ([one, other]): Finder => ({
      tier: "spellings",
      phrase: [isSpelled([one, other].flatMap((item) => items[item]?.words ?? []).join(""))],
    }),
  );
  return [
    ...phrases,
    ...each("words", isWord),
    ...each("stems", hasStem),
    ...each("beginnings", begins),
    ...others,
    ...each("spellings", isSpelled),
    ...joined,
  ];
}

/** The words of a text, in the form in which they are compared, with where they stand. */
function wordsIn(text: string): readonly { readonly word: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['\u2019\u02BC][\p{L}\p{M}]+)*/gu)].flatMap(({ 0: found, index }) =>
    wordsOf(found).map((word) => ({ word, start: index, end: index + found.length })),
  );
}
