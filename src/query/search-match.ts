import { distance } from "fastest-levenshtein";
import { stemmer } from "stemmer";
import { bitOf, type Postings, type SearchIndex } from "./search-index.js";
import type { Query } from "./search-query.js";
import { isUnspaced, spellingOf, wordsOf } from "./spelling.js";

/**
 * How a record was found: by the `words` themselves; by others with their `stems`; by words that have them as their `beginnings`; by
 * other words for the same thing, `synonyms`; by other `spellings`. `guesses` are what is nearest where nothing was found.
 */
export const tiers = ["words", "stems", "beginnings", "synonyms", "spellings", "guesses"] as const;

/** A way in which records are found: see `tiers`. */
export type Tier = (typeof tiers)[number];

/** How a record was found: by the weakest of the ways in which the items of the query are found in it. */
export interface Match {
  readonly tier: Tier;
  readonly score: number;
  /** Where: a bit for each of `searchFields`. */
  readonly fields: number;
}

/** What was found, by index of the record's entry. */
export type Matches = ReadonlyMap<number, Match>;

/** What each item of a query finds. */
export function matchesByItem(query: Query, index: SearchIndex): Matches[] {
  const found = query.items.map(({ words, isPhrase }) => (isPhrase ? phraseMatches(words, index) : wordMatches(words[0] ?? "", index)));
  for (const { items, phrases } of query.alternatives) {
    const other = better(...phrases.map((words) => (words.length > 1 ? phraseMatches(words, index) : wordOrStem(words[0] ?? "", index))));
    for (const item of items) found[item] = better(found[item] ?? new Map(), asTier(other, "synonyms"));
  }
  for (const [one, other] of query.pairs) {
    const words = [one, other].flatMap((item) => query.items[item]?.words ?? []);
    const joined = collect(index, "spellings", index.bySpelling.get(spellingOf(words.join(""))) ?? []);
    for (const item of [one, other]) found[item] = better(found[item] ?? new Map(), joined);
  }
  return found;
}

/** The records that all items find, and nothing that must not be there. */
export function matchAll(found: readonly Matches[], query: Query, index: SearchIndex): Matches {
  const without = new Set(query.without.flatMap((words) => [...excludedBy(words, index).keys()]));
  const all = new Map<number, Match>();
  for (const entry of found[0]?.keys() ?? []) {
    const matches = found.flatMap((each) => each.get(entry) ?? []);
    if (matches.length === found.length && !without.has(entry)) all.set(entry, combined(matches));
  }
  return all;
}

/** Where nothing was found: the records that have the nearest words, or else most of the words. */
export function guess(found: readonly Matches[], query: Query, index: SearchIndex): Matches {
  const near = found.map((matches, item) => (matches.size > 0 ? matches : nearMatches(query.items[item]?.words ?? [], index)));
  const all = matchAll(near, query, index);
  if (all.size > 0) return asTier(all, "guesses");
  const counts = new Map<number, number>();
  for (const matches of near) for (const entry of matches.keys()) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most < near.length / 2) return new Map();
  const without = new Set(query.without.flatMap((words) => [...excludedBy(words, index).keys()]));
  const entries = [...counts.keys()].filter((entry) => counts.get(entry) === most && !without.has(entry));
  return asTier(new Map(entries.map((entry) => [entry, combined(near.flatMap((matches) => matches.get(entry) ?? []))])), "guesses");
}

/** What a word finds, each record by the best way. */
function wordMatches(word: string, index: SearchIndex): Matches {
  if (isUnspaced(word)) return unspacedMatches(word, index);
  const beginnings = word.length < 3 ? [] : [...index.postings.keys()].filter((each) => each.startsWith(word));
  const spelling = spellingOf(word);
  return better(
    wordOrStem(word, index),
    collect(index, "beginnings", beginnings),
    collect(index, "spellings", index.bySpelling.get(spelling) ?? []),
    scored(index, "spellings", index.joined.get(spelling) ?? []),
  );
}

const wordOrStem = (word: string, index: SearchIndex): Matches =>
  better(collect(index, "words", [word]), collect(index, "stems", index.byStem.get(stemmer(word)) ?? []));

/** In scripts without spaces, what is looked for may stand inside a longer word; if it does not, its own words may, one by one. */
function unspacedMatches(word: string, index: SearchIndex): Matches {
  const holding = (part: string) => [...index.postings.keys()].filter((each) => each.includes(part));
  const whole = collect(index, "words", holding(word));
  // Not every browser can tell where words end.
  const segments =
    typeof Intl.Segmenter === "function"
      ? Array.from(new Intl.Segmenter(undefined, { granularity: "word" }).segment(word), ({ segment }) => segment)
      : [];
  if (segments.length < 2) return whole;
  const parts = segments.map((part) => collect(index, "stems", holding(part)));
  const all = [...(parts[0]?.keys() ?? [])].filter((entry) => parts.every((part) => part.has(entry)));
  return better(whole, new Map(all.map((entry) => [entry, combined(parts.flatMap((part) => part.get(entry) ?? []))])));
}

/** What has words in a row, in one text. */
function phraseMatches(words: readonly string[], index: SearchIndex): Matches {
  const lists = words.map((word) => inTurn(index.postings.get(word) ?? []));
  const weights = lists.map((list) => new Map(list.map(([entry, weight]) => [entry, weight])));
  const phrase = `\n${words.join("\n")}\n`;
  const found = (lists[0] ?? []).flatMap(([entry]) => {
    const each = weights.flatMap((list) => list.get(entry) ?? []);
    const texts = each.length < words.length ? [] : (index.entries[entry]?.texts ?? []);
    const fields = texts.reduce(
      (bits, [field, text]) => (`\n${wordsOf(text).join("\n")}\n`.includes(phrase) ? bits | bitOf(field) : bits),
      0,
    );
    return fields === 0 ? [] : [entry, each.reduce((sum, weight) => sum + weight, 0), fields];
  });
  return scored(index, "words", found);
}

const inTurn = (postings: Postings): [entry: number, weight: number, fields: number][] =>
  Array.from({ length: postings.length / 3 }, (_, turn) => postings.slice(3 * turn, 3 * turn + 3) as [number, number, number]);

/** What must not be there: a word in any form and spelling, or a phrase as it is; but not that a meaning of a topic has the word. */
function excludedBy(words: readonly string[], index: SearchIndex): Matches {
  if (words.length > 1) return phraseMatches(words, index);
  const forms = words.flatMap((word) => [
    word,
    ...(index.byStem.get(stemmer(word)) ?? []),
    ...(index.bySpelling.get(spellingOf(word)) ?? []),
  ]);
  const postings = forms.flatMap((form) => index.postings.get(form) ?? []);
  return scored(
    index,
    "words",
    inTurn(postings)
      .filter(([entry]) => index.entries[entry]?.record)
      .flat(),
  );
}

/** What has the words that differ least from one, unless it is short or a number. */
function nearMatches([word = "", ...others]: readonly string[], index: SearchIndex): Matches {
  const spelling = spellingOf(word);
  if (others.length > 0 || spelling.length < 4 || spelling.length > 40 || /\p{N}/u.test(spelling)) return new Map();
  const distances = [...index.bySpelling].map(([each, words]) => [distance(spelling, each), words] as const);
  const least = Math.min(...distances.map(([each]) => each));
  if (least > Math.min(3, Math.floor(spelling.length / 4))) return new Map();
  return collect(
    index,
    "guesses",
    distances.flatMap(([each, words]) => (each === least ? words : [])),
  );
}

const collect = (index: SearchIndex, tier: Tier, words: readonly string[]): Matches =>
  words.map((word) => scored(index, tier, index.postings.get(word) ?? [])).reduce(summed, new Map());

/** A word counts the more, the fewer records have it; it counts less in those that only refer to whoever bears it. */
function scored({ entries, referring }: SearchIndex, tier: Tier, postings: Postings): Matches {
  const rarity = Math.log(1 + (3 * entries.length) / postings.length);
  const found = new Map<number, Match>();
  for (const [entry, weight, fields] of inTurn(postings)) {
    if (entries[entry]?.record) put(found, entry, { tier, score: weight * rarity, fields });
    const passedOn = fields & beingCalled ? bitOf("who") : entries[entry]?.record ? 0 : bitOf("kind");
    if (passedOn) for (const other of referring[entry] ?? []) put(found, other, { tier, score: (weight * rarity) / 4, fields: passedOn });
  }
  return found;
}

/** What stands for a record in others: its name and its post. */
const beingCalled = /*#__PURE__*/ bitOf("name") | /*#__PURE__*/ bitOf("who");

function put(matches: Map<number, Match>, entry: number, match: Match): void {
  const before = matches.get(entry);
  matches.set(entry, before ? combined([before, match]) : match);
}

function summed(one: Matches, other: Matches): Matches {
  if (one.size === 0) return other;
  const sum = new Map(one);
  for (const [entry, match] of other) put(sum, entry, match);
  return sum;
}

/** Each record by the best way in which it is found. */
function better(...ways: readonly Matches[]): Matches {
  const best = new Map<number, Match>();
  for (const matches of ways)
    for (const [entry, match] of matches) {
      const before = best.get(entry);
      if (!before || rankOf(match) < rankOf(before)) best.set(entry, match);
    }
  return best;
}

function combined(matches: readonly Match[]): Match {
  const weakest = Math.max(...matches.map(({ tier }) => tiers.indexOf(tier)));
  const score = matches.reduce((sum, match) => sum + match.score, 0);
  return { tier: tiers[weakest] ?? "guesses", score, fields: matches.reduce((bits, { fields }) => bits | fields, 0) };
}

const asTier = (matches: Matches, tier: Tier): Matches => new Map([...matches].map(([entry, match]) => [entry, { ...match, tier }]));

/** The better the way, the lower; what only the coder remarks comes after all that is said. */
export const rankOf = ({ tier, fields }: Match): number => tiers.indexOf(tier) + (fields === bitOf("note") ? tiers.length : 0);
