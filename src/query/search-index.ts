import { stemmer } from "stemmer";
import { groupBy } from "../model/group-by.js";
import { type Entry, type SearchField, searchFields } from "./search-entries.js";
import { spellingOf, wordsOf } from "./spelling.js";

/**
 * Where a word stands, three numbers for each entry in turn: the number of the entry; how much the word counts there, more in a name than
 * in a note, more in a short text than in a long one; and the fields, a bit for each of `searchFields`. Not objects: there are many.
 */
export type Postings = readonly number[];

/** The words of all entries: where each stands, and which share a stem or a spelling. */
export interface SearchIndex {
  readonly entries: readonly Entry[];
  readonly postings: ReadonlyMap<string, Postings>;
  readonly byStem: ReadonlyMap<string, readonly string[]>;
  readonly bySpelling: ReadonlyMap<string, readonly string[]>;
  /** Two words side by side in a name, in the spelling that they have as one: where they stand. */
  readonly joined: ReadonlyMap<string, Postings>;
  /** Numbers of the entries that refer to each. */
  readonly referring: readonly (readonly number[])[];
}

const weights: Readonly<Record<SearchField, number>> = { name: 4, text: 2, who: 1, kind: 0.5, source: 0.5, note: 0.5 };

/** The bit of a field. */
export const bitOf = (field: SearchField): number => 1 << searchFields.indexOf(field);

/** The fields of which the bits are set. */
export const fieldsOf = (bits: number): readonly SearchField[] => searchFields.filter((field) => bits & bitOf(field));

/** Indexes entries, each word once in each. */
export function indexEntries(entries: readonly Entry[]): SearchIndex {
  const postings = new Map<string, number[]>();
  const joined = new Map<string, number[]>();
  entries.forEach(({ texts }, entry) => {
    for (const [field, text] of texts) {
      const words = wordsOf(text);
      const weight = weights[field] / Math.sqrt(words.length);
      const bit = bitOf(field);
      for (const word of words) add(postings, word, entry, weight, bit);
      if (field === "name") for (const pair of pairsIn(words)) add(joined, pair, entry, weight, bit);
    }
  });
  const words = [...postings.keys()];
  return {
    entries,
    postings,
    joined,
    byStem: groupBy(words, stemmer),
    bySpelling: groupBy(words, spellingOf),
    referring: referringTo(entries),
  };
}

function referringTo(entries: readonly Entry[]): readonly (readonly number[])[] {
  const numbers = new Map<string, number[]>(entries.map(({ key }) => [key, []]));
  entries.forEach(({ refers }, number) => {
    for (const key of refers) numbers.get(key)?.push(number);
  });
  return entries.map(({ key }) => numbers.get(key) ?? []);
}

const pairsIn = (words: readonly string[]) => words.slice(1).map((word, index) => spellingOf(`${words[index]}${word}`));

/** A word that stands in an entry twice counts where it counts most. */
function add(lists: Map<string, number[]>, word: string, entry: number, weight: number, bit: number): void {
  const list = lists.get(word);
  if (!list) {
    lists.set(word, [entry, weight, bit]);
  } else if (list[list.length - 3] !== entry) {
    list.push(entry, weight, bit);
  } else {
    list[list.length - 2] = Math.max(list[list.length - 2] ?? 0, weight);
    list[list.length - 1] = (list[list.length - 1] ?? 0) | bit;
  }
}
