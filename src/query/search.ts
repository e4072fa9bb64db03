/**
 * Text search over all records, which says of each how it was found. On a subpath of its own, since it brings tables of words.
 *
 * @packageDocumentation
 */
import type { DatasetRecord } from "../generated/types.js";
import { Lookup } from "./lookup.js";
import { partsIn, sentenceOf } from "./reading.js";
import { scriptsMissing } from "./scripts.js";
import { type Entry, entriesOf, type SearchField } from "./search-entries.js";
import { fieldsOf, indexEntries, type SearchIndex } from "./search-index.js";
import { guess, type Match, type Matches, matchAll, matchesByItem, rankOf, type Tier } from "./search-match.js";
import { parseQuery } from "./search-query.js";
import type { ActorOf, AnyDataset, CasualtyFigureOf, LocationOf, SourceOf, StatementOf, ThisDataset } from "./types.js";

export type { SearchField } from "./search-entries.js";
export { type Tier, tiers } from "./search-match.js";
export { type Synonyms, synonyms } from "./synonyms.js";

/** A record that was found. A statement and a casualty figure come with their reading, so that nobody passes on a text without who says it. */
export type Hit<Data extends AnyDataset = ThisDataset> = (
  | {
      /** Type of the record. */
      readonly type: "statement";
      /** The record that was found. */
      readonly record: StatementOf<Data>;
      /** The sentence in which it may be quoted. */
      readonly reading: string;
    }
  | {
      /** Type of the record. */
      readonly type: "casualty-figure";
      /** The record that was found. */
      readonly record: CasualtyFigureOf<Data>;
      /** The sentence in which it may be quoted. */
      readonly reading: string;
    }
  | {
      /** Type of the record. */
      readonly type: "actor";
      /** The record that was found. */
      readonly record: ActorOf<Data>;
    }
  | {
      /** Type of the record. */
      readonly type: "location";
      /** The record that was found. */
      readonly record: LocationOf<Data>;
    }
  | {
      /** Type of the record. */
      readonly type: "source";
      /** The record that was found. */
      readonly record: SourceOf<Data>;
    }
) & {
  /** How it was found: by the weakest of the ways in which the words of the query stand in it. */
  readonly tier: Tier;
  /** Where the words stand. What stands in the `note` alone is the coder's remark, and nobody else's word. */
  readonly fields: readonly SearchField[];
  /** The higher, the better; it compares hits of one search and tier. */
  readonly score: number;
};

/** What a search found. */
export interface SearchResult<Data extends AnyDataset = ThisDataset> {
  /** Records that have all that was asked for: by tier, and the best of each first; last those where only the coder's notes have it. */
  readonly hits: readonly Hit<Data>[];
  /** Where there are no hits: the records that have the nearest words, or most of the words. They are guesses, and to be shown as such. */
  readonly guesses: readonly Hit<Data>[];
  /** Words of the query that stand nowhere, in no form, spelling or other word for the same. */
  readonly missing: readonly string[];
  /** Scripts of the query in which nothing of the dataset is written, by their Unicode names. */
  readonly missingScripts: readonly string[];
}

/** Far beyond any question; it bounds what one search can cost. */
const MOST_CHARACTERS = 1000;
/** More guesses than that help nobody. */
const MOST_GUESSES = 20;

/**
 * Searches all records that stand for words: in what statements say, in names in all spellings, posts and titles, in the labels and
 * meanings of topics, acts and sectors, in words of the source, identifiers and notes. A record must have all words, in some form; a
 * `"phrase in quotation marks"` as it is; and no `-word`. That two names are found together does not make them the same.
 *
 * @throws RangeError where there is no word to search for, or more than 1,000 characters
 */
export function search<Data extends AnyDataset = ThisDataset>(text: string, dataset?: Data): SearchResult<Data> {
  if (typeof text !== "string") throw noWord();
  if (text.length > MOST_CHARACTERS || text.normalize("NFKC").length > MOST_CHARACTERS)
    throw new RangeError(`a search takes at most ${MOST_CHARACTERS} characters`);
  const query = parseQuery(text);
  if (query.items.length === 0) throw noWord();
  const lookup = new Lookup<AnyDataset>(dataset);
  const index = indexOf(lookup);
  const found = matchesByItem(query, index);
  const all = matchAll(found, query, index);
  const guesses = all.size > 0 ? new Map<number, Match>() : guess(found, query, index);
  const hitsOf = (matches: Matches) =>
    inOrder(matches).map(([entry, match]) => hitOf(lookup, index.entries[entry]?.record as DatasetRecord, match));
  return {
    hits: hitsOf(all) as readonly Hit<AnyDataset>[] as readonly Hit<Data>[],
    guesses: hitsOf(guesses).slice(0, MOST_GUESSES) as readonly Hit<AnyDataset>[] as readonly Hit<Data>[],
    missing: query.items.filter((_, item) => found[item]?.size === 0).map(({ words }) => words.join(" ")),
    missingScripts: scriptsMissing(text, index.entries),
  };
}

const noWord = () => new RangeError("there is no word to search for");

/** The best way first, then the best hit, then the order of the dataset. */
const inOrder = (matches: Matches): readonly (readonly [number, Match])[] =>
  [...matches].sort(([one, a], [other, b]) => rankOf(a) - rankOf(b) || b.score - a.score || one - other);

function hitOf(lookup: Lookup<AnyDataset>, record: DatasetRecord, { tier, fields, score }: Match): Hit<AnyDataset> {
  const how = { tier, fields: fieldsOf(fields), score };
  switch (record.type) {
    case "statement":
      return { type: record.type, record, reading: sentenceOf(partsIn(lookup, record)), ...how };
    case "casualty-figure":
      return { type: record.type, record, reading: sentenceOf(partsIn(lookup, record)), ...how };
    case "actor":
      return { type: record.type, record, ...how };
    case "location":
      return { type: record.type, record, ...how };
    case "source":
      return { type: record.type, record, ...how };
  }
}

const indexes = /*#__PURE__*/ new WeakMap<AnyDataset, SearchIndex>();

/** The index of a dataset: made anew unless all that is searched is still as it was. */
function indexOf(lookup: Lookup<AnyDataset>): SearchIndex {
  const entries = entriesOf(lookup);
  const known = indexes.get(lookup.dataset);
  if (known && areSame(known.entries, entries)) return known;
  const index = indexEntries(entries);
  indexes.set(lookup.dataset, index);
  return index;
}

const areSame = (known: readonly Entry[], now: readonly Entry[]) =>
  known.length === now.length && known.every((entry, number) => isSame(entry, now[number] as Entry));

const isSame = (one: Entry, other: Entry) =>
  one.record === other.record &&
  one.texts.length === other.texts.length &&
  one.refers.length === other.refers.length &&
  one.texts.every(([field, text], number) => field === other.texts[number]?.[0] && text === other.texts[number]?.[1]) &&
  one.refers.every((key, number) => key === other.refers[number]);
