import type { DatasetRecord } from "../../generated/types.js";
import { type Hit, type SearchResult, search, type Tier } from "../../query/search.js";
import type { markerOf, WordMark } from "../../query/search-marks.js";
import type { AnyDataset } from "../../query/types.js";
import type { Page } from "../page.js";

/** What a search found, or why it cannot look. */
export type Found =
  | { readonly result: SearchResult<AnyDataset>; readonly problem: null }
  | { readonly result: null; readonly problem: string | null };

const known = new WeakMap<Page, { readonly q: string; readonly found: Found }>();

/** Searches; the last answer is kept, since title, foot and view ask for the same. */
export function foundFor(page: Page, q: string): Found {
  const last = known.get(page);
  if (last?.q === q) return last.found;
  const found = searched(page, q);
  known.set(page, { q, found });
  return found;
}

function searched({ dataset }: Page, q: string): Found {
  if (q.trim() === "") return { result: null, problem: null };
  try {
    return { result: search<AnyDataset>(q, dataset), problem: null };
  } catch (error) {
    if (error instanceof RangeError) return { result: null, problem: error.message };
    throw error;
  }
}

/** A way of finding, as the page tells of it. */
export interface Way {
  readonly tier: Exclude<Tier, "guesses">;
  readonly label: string;
  /** How near it is to what was asked, of four. */
  readonly nearness: number;
}

/** The ways of finding, the nearest first. */
export const ways: readonly Way[] = [
  { tier: "words", label: "Exact", nearness: 4 },
  { tier: "stems", label: "Same stem", nearness: 3 },
  { tier: "beginnings", label: "Longer words", nearness: 3 },
  { tier: "synonyms", label: "Another word", nearness: 2 },
  { tier: "spellings", label: "Another spelling", nearness: 1 },
];

/** A hit on a record that bears a name by which it was found. */
export type NamedHit = Extract<Hit<AnyDataset>, { readonly type: "actor" | "location" | "source" }>;

/** Hits that say something, and hits that bear a name. */
export const isNamed = (hit: Hit<AnyDataset>): hit is NamedHit => hit.type !== "statement" && hit.type !== "casualty-figure";

/** Names come first: those whose own name has the words, and not only that of somebody they belong to. */
export const isFoundByName = (hit: Hit<AnyDataset>): hit is NamedHit => isNamed(hit) && hit.fields.includes("name");

/** How many of some hits were found in each way, in a line. */
export function summaryOf(hits: readonly Hit<AnyDataset>[]): string {
  const said = ways.flatMap(({ tier, label }) => {
    const number = hits.filter((hit) => hit.tier === tier).length;
    return number === 0 ? [] : [`${number.toLocaleString("en")} ${byWay[tier] ?? label}`];
  });
  return said.join(", ");
}

const byWay: Readonly<Record<Way["tier"], string>> = {
  words: "exact",
  stems: "by stem",
  beginnings: "by longer words",
  synonyms: "by another word",
  spellings: "by another spelling",
};

/** Parts of a text that a search looked for, side by side ones as one. */
export function spansIn(text: string, marker: ReturnType<typeof markerOf>): readonly (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  for (const { start, end } of marker(text)) {
    const last = spans.at(-1);
    if (last && /^[\s-]*$/.test(text.slice(last[1], start))) spans[spans.length - 1] = [last[0], end];
    else spans.push([start, end]);
  }
  return spans;
}

/** Words of the texts of some records that were found in one way, each once, as they are written there: at most so many. */
export function wordsFound(
  records: readonly DatasetRecord[],
  tier: WordMark["tier"],
  marker: ReturnType<typeof markerOf>,
): readonly string[] {
  const texts = records.flatMap((record) => (record.type === "statement" ? [record.text] : "name" in record ? [record.name] : []));
  const words = texts.flatMap((text) =>
    marker(text).flatMap((mark) => (mark.tier === tier ? [text.slice(mark.start, mark.end).replace(/['\u2019]s$/, "")] : [])),
  );
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()].slice(0, MOST_WORDS);
}

const MOST_WORDS = 6;
