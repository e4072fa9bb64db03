import MiniSearch from "minisearch";
import { dataset as thisDataset } from "../index.js";
import {
  type ActorOf,
  type AnyDataset,
  byId,
  type ChainLink,
  chainOf,
  type LocationOf,
  type StatementOf,
  type ThisDataset,
} from "./index.js";
import { checkDataset } from "../model/collections.js";
import { foldedWords } from "./spelling.js";

/** A record that was found, best first by `score`, which compares hits of one search only. A statement comes with everyone who says it. */
export type Hit<Data extends AnyDataset = ThisDataset> =
  | {
      readonly type: "statement";
      readonly record: StatementOf<Data>;
      /** Outermost speaker first; the last one is whose word it is. */
      readonly chain: readonly ChainLink<Data>[];
      readonly score: number;
    }
  | { readonly type: "actor"; readonly record: ActorOf<Data>; readonly score: number }
  | { readonly type: "location"; readonly record: LocationOf<Data>; readonly score: number };

/** Far beyond any question; it bounds what one search can cost. */
const MOST_CHARACTERS = 1000;

/**
 * Searches statements, actors and places for words, in whatever of their spellings: in what statements say, and in the names of who says
 * it, whom and what place it is about. A hit has all of the words, or words that begin with them; where there is none, words that differ in a
 * letter or two will do. That two names fold alike or are found together does not make them the same.
 *
 * @throws RangeError where the text holds no word, or more than 1,000 characters
 */
export function search<Data extends AnyDataset = ThisDataset>(text: string, dataset?: Data): readonly Hit<Data>[] {
  if (typeof text !== "string" || foldedWords(text.slice(0, MOST_CHARACTERS)).length === 0)
    throw new RangeError("there is no word to search for");
  if (text.length > MOST_CHARACTERS) throw new RangeError(`a search takes at most ${MOST_CHARACTERS} characters`);
  const index = indexOf(dataset ?? thisDataset);
  const found = index.search(text, exactly);
  const hits = found.length > 0 ? found : index.search(text, nearly);
  return hits.map(({ id, score }) => hitOf<Data>(id, score, dataset));
}

const exactly = { prefix: true, fuzzy: false } as const;
const nearly = { prefix: false, fuzzy: (word: string) => word.length > 3 && word.length < 40 && 0.25 } as const;

function hitOf<Data extends AnyDataset>(id: string, score: number, dataset: Data | undefined): Hit<Data> {
  const record = byId<string, AnyDataset>(id, dataset ?? thisDataset);
  if (record.type === "statement") return { type: "statement", record, chain: chainOf(record, dataset), score };
  return { type: record.type, record, score } as Hit<Data>;
}

/** What is searched of a record. */
interface Entry {
  readonly id: string;
  /** What an actor or a place is called, in every spelling. */
  readonly name: string;
  /** What a statement says. */
  readonly text: string;
  /** Names of whose word a statement is, and of whom and what place it is about. */
  readonly names: string;
}

const indexes = /*#__PURE__*/ new WeakMap<AnyDataset, MiniSearch<Entry>>();

function indexOf(dataset: AnyDataset): MiniSearch<Entry> {
  const known = indexes.get(dataset);
  if (known) return known;
  checkDataset(dataset);
  const index = new MiniSearch<Entry>({
    fields: ["name", "text", "names"],
    tokenize: foldedWords,
    processTerm: (word) => word,
    searchOptions: { boost: { name: 4, text: 2 }, combineWith: "AND" },
  });
  index.addAll(entriesOf(dataset));
  indexes.set(dataset, index);
  return index;
}

function entriesOf(dataset: AnyDataset): Entry[] {
  const names = new Map([...dataset.actors, ...dataset.locations].map((record) => [record.id, namesOf(record)]));
  const namesFor = (ids: readonly string[]) => [...new Set(ids)].map((id) => names.get(id) ?? "").join("\n");
  const entries = [
    ...dataset.statements.map(({ id, status, text, about, attribution, locations }) => {
      const speaker = attribution.slice(-1).map(({ by }) => by);
      return { id, status, name: "", text, names: namesFor([...speaker, ...about, ...locations]) };
    }),
    ...[...dataset.actors, ...dataset.locations].map(({ id, status }) => ({ id, status, name: namesFor([id]), text: "", names: "" })),
  ];
  return entries.filter(({ status }) => status === "active");
}

const namesOf = ({ name, otherNames }: AnyDataset["actors"][number] | AnyDataset["locations"][number]) =>
  [name, ...otherNames.map((other) => other.name)].join("\n");

// ---- src/search/index.ts
/**
 * Text search over statements, actors and places, whatever the spelling. On a subpath of its own, since it brings a search library
 * (MiniSearch, bundled). The index is built at the first search of a dataset.
 *
 * @packageDocumentation
 */
export { type Hit, search } from "./search.js";
