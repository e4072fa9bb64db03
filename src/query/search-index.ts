import { stemmer } from "stemmer";
import { groupBy, groupByEach } from "../model/group-by.js";
import { type Entry, type SearchField, searchFields } from "./search-entries.js";
import { spellingOf, wordsOf } from "./spelling.js";

/** That a word stands in a text of an entry. */
export interface Posting {
  /** Number of the entry. */
  readonly entry: number;
  /** How much it counts: more in a name than in a note, more in a short text than in a long one. */
  readonly weight: number;
  /** Where it stands: a bit for each of `searchFields`. */
  readonly fields: number;
}

/** The words of all entries: where each stands, and which share a stem or a spelling. */
export interface SearchIndex {
  readonly entries: readonly Entry[];
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  readonly byStem: ReadonlyMap<string, readonly string[]>;
  readonly bySpelling: ReadonlyMap<string, readonly string[]>;
  /** Two words side by side in a name, in the spelling that they have as one: where they stand. */
  readonly joined: ReadonlyMap<string, readonly Posting[]>;
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
  const postings = new Map<string, Posting[]>();
  const joined = new Map<string, Posting[]>();
  entries.forEach(({ texts }, entry) => {
    for (const [field, text] of texts) {
      const words = wordsOf(text);
      const posting = { entry, weight: weights[field] / Math.sqrt(words.length), fields: bitOf(field) };
      for (const word of words) add(postings, word, posting);
      if (field === "name") for (const pair of pairsIn(words)) add(joined, pair, posting);
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
  const numbers = groupByEach(entries.keys(), (number) => entries[number]?.refers ?? []);
  return entries.map(({ key }) => numbers.get(key) ?? []);
}

const pairsIn = (words: readonly string[]) => words.slice(1).map((word, index) => spellingOf(`${words[index]}${word}`));

/** A word that stands in an entry twice counts where it counts most. */
function add(lists: Map<string, Posting[]>, word: string, posting: Posting): void {
  const list = lists.get(word);
  const last = list?.[list.length - 1];
  if (!list) lists.set(word, [posting]);
  else if (last?.entry !== posting.entry) list.push(posting);
  else
    list[list.length - 1] = { entry: posting.entry, weight: Math.max(last.weight, posting.weight), fields: last.fields | posting.fields };
}
