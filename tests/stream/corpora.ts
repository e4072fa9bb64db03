import fc from "fast-check";
import { datasetLike } from "../corpus/corpus.js";
import { type Random, randomFrom } from "../corpus/random.js";
import { type Broken, faults, noRecords, shapeFaults } from "./faults.js";

/** In which order records come. Only the first is that of a document too, in which all sources stand before all actors. */
export type Order = "by collection" | "by dataset" | "none";

export interface Corpus {
  readonly order: Order;
  /** A record, or a line that is none. */
  readonly entries: readonly (Broken | string)[];
  readonly seed: number;
}

interface Size {
  readonly fewestDatasets?: number;
  readonly datasets: number;
  /** How many records of each dataset there are, at most. */
  readonly records: number;
  readonly faults: number;
}

/** Made-up corpora in which something is wrong: records of a few datasets, some of them broken, in some order. */
export function corpora({ fewestDatasets = 1, datasets, records, faults: most }: Size): fc.Arbitrary<Corpus> {
  return fc
    .record({
      seed: fc.nat(),
      datasets: fc.integer({ min: fewestDatasets, max: datasets }),
      records: fc.integer({ min: Math.ceil(records / 1.5), max: records }),
      order: fc.constantFrom<Order>("by collection", "by dataset", "none"),
      broken: fc.array(fc.constantFrom(...Object.keys(faults)), { maxLength: most }),
      misshapen: fc.oneof(fc.constant([]), fc.array(fc.constantFrom(...Object.keys(shapeFaults)), { maxLength: most / 2 })),
      without: fc.oneof(fc.constant([]), fc.array(fc.constantFrom(...noRecords), { maxLength: most / 2 })),
    })
    .map(({ seed, datasets, records, order, broken, misshapen, without }) => {
      const random = randomFrom(seed);
      const all: Broken[] = Array.from({ length: datasets }, (_, number) => some(number, records, random)).flat();
      for (const name of broken) faults[name]?.(all, random);
      for (const name of misshapen) shapeFaults[name]?.(all, random);
      const entries: Broken[] = inOrder(all, order, random);
      for (const line of without) entries.splice(random.below(entries.length + 1), 0, line);
      return { order, entries, seed };
    });
}

/** Some records of a made-up dataset, of all types, or all of it. */
function some(number: number, count: number, random: Random): Broken[] {
  const all: Broken[] = [...datasetLike(number, random)];
  const share = count / all.length;
  const rare = new Set(["source", "casualty-figure"]);
  return all.filter(({ type }) => rare.has(type) || random.chance(share));
}

function inOrder(records: readonly Broken[], order: Order, random: Random): Broken[] {
  if (order === "by dataset") return [...records];
  const shuffled = random.shuffled(records);
  if (order === "none") return shuffled;
  const types = ["source", "actor", "location", "statement", "casualty-figure"];
  return shuffled.sort((a, b) => types.indexOf(a.type) - types.indexOf(b.type));
}

/** A corpus as a file. Some records are written as Python's `json.dumps` writes them, or with other whitespace. */
export function bytesOf({ entries, seed }: Corpus): Uint8Array {
  const random = randomFrom(seed);
  const lines = entries.map((entry) => (typeof entry === "string" ? entry : written(JSON.stringify(entry), random)));
  return new TextEncoder().encode(lines.map((line) => `${line}${random.chance(0.1) ? "\r" : ""}\n`).join(""));
}

function written(json: string, random: Random): string {
  if (random.chance(0.7)) return json;
  const spaced = random.chance(0.5) ? json : json.replaceAll('":', '": ').replaceAll(',"', ', "');
  return random.chance(0.5)
    ? spaced
    : spaced.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Bytes in pieces, cut anywhere. */
export function* cut(bytes: Uint8Array, random: Random, longest: number): Iterable<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const end = Math.min(bytes.length, start + random.below(longest));
    yield bytes.slice(start, end);
    start = end;
  }
}
