import { dataset } from "../../src/index.js";
import { referencesOf } from "../../src/records/references.js";
import { breakage } from "./breakage.js";
import { type Random, randomFrom } from "./random.js";
import { properNoun, sentence } from "./words.js";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

export interface CorpusOptions {
  /** Each is this dataset again, of some 150 records, with ids, names, words, dates and digests of its own. */
  readonly datasets: number;
  /** Number of the first of them, which its ids have in them; 0 where nothing is said. */
  readonly first?: number;
  readonly seed?: number;
  /** Writes the keys of every object in another order. */
  readonly shuffled?: boolean;
  /** Share of lines that are broken, in varied ways. */
  readonly broken?: number;
}

/** Share of records with words in Arabic, Cyrillic, Chinese or accented Latin letters. */
const NON_ASCII = 0.3;

const template = [...dataset.sources, ...dataset.actors, ...dataset.locations, ...dataset.statements, ...dataset.casualtyFigures];

/** The lines of a made-up corpus of valid records of all types, about 1 KB each; the same for the same options. */
export function* corpusLines({ datasets, first = 0, seed = 1, shuffled = false, broken = 0 }: CorpusOptions): Iterable<Uint8Array> {
  const random = randomFrom(seed);
  const encoder = new TextEncoder();
  for (let number = first; number < first + datasets; number++) {
    for (const record of datasetLike(number, random)) {
      const line = JSON.stringify(shuffled ? shuffledKeys(record, random) : record);
      const bytes = encoder.encode(`${line}\n`);
      yield random.chance(broken) ? breakage(line, random) : bytes;
    }
  }
}

/** The records of a made-up dataset: those of this one under other ids, names and words. */
export function* datasetLike(number: number, random: Random): Iterable<JsonObject> {
  const years = random.below(20) - 10;
  for (const original of template) {
    const record = JSON.parse(JSON.stringify(original)) as JsonObject;
    const rename = (id: string) => `d${number}--${id}`;
    for (const { path, id } of referencesOf(original)) setAt(record, path, rename(id));
    record.id = rename(original.id);
    const foreign = random.chance(NON_ASCII);
    vary(record, { foreign, number, random, years });
    record.note = sentence(random, foreign, 120 + random.below(320));
    yield record;
  }
}

interface Variation {
  readonly foreign: boolean;
  readonly number: number;
  readonly random: Random;
  readonly years: number;
}

function vary(object: JsonObject, variation: Variation): void {
  const { foreign, number, random, years } = variation;
  for (const [key, value] of Object.entries(object)) {
    if (Array.isArray(value)) for (const item of value) if (isObject(item)) vary(item, variation);
    if (isObject(value)) vary(value, variation);
    if (typeof value !== "string") continue;
    if (key === "digest") object[key] = `sha256:${random.hex(64)}`;
    else if (key === "name") object[key] = value.replace(/\p{Lu}[\p{L}\p{M}]*/gu, (word) => properNoun(word, number));
    else if (key === "text" || key === "statusReason") object[key] = sentence(random, foreign, value.length);
    else if (key === "published" || key === "edtf") object[key] = value.replace(/\b\d{4}/g, (year) => String(Number(year) + years));
  }
}

const isObject = (value: Json): value is JsonObject => value !== null && typeof value === "object" && !Array.isArray(value);

function setAt(record: JsonObject, path: readonly (string | number)[], value: string): void {
  const last = path.at(-1) as string;
  const parent = path.slice(0, -1).reduce<Json>((each, key) => (each as JsonObject)[key] as Json, record);
  (parent as JsonObject)[last] = value;
}

function shuffledKeys(value: Json, random: Random): Json {
  if (Array.isArray(value)) return value.map((item) => shuffledKeys(item, random));
  if (!isObject(value)) return value;
  return Object.fromEntries(random.shuffled(Object.entries(value)).map(([key, item]) => [key, shuffledKeys(item, random)]));
}
