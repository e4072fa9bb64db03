import type { DatasetRecord, Evidence } from "../generated/types.js";
import type { DatasetIndex } from "../model/dataset-index.js";
import type { Path } from "../model/json.js";
import { evidenceOf } from "../model/walk.js";
import { codedSource, stands } from "../rules/standing.js";
import type { Hint } from "./find-in-place.js";
import { byPlace, type CodedText, firstFrom, type Passage, type SearchedText } from "./searched-text.js";

/** A record that stands, with every passage that it rests on. */
export interface RecordEvidence {
  readonly record: DatasetRecord;
  readonly evidence: readonly { readonly path: Path; readonly evidence: Evidence }[];
}

/** Every record that stands, with the passages that it rests on. */
export const recordsWithEvidence = (records: readonly DatasetRecord[]): RecordEvidence[] =>
  records.filter(stands).map((record) => ({ record, evidence: evidenceOf(record) }));

/** The passages of a dataset, each once. */
export class Passages {
  readonly coded: CodedText;
  readonly #unique = new Map<string, Passage>();

  constructor(all: readonly Passage[], length: number) {
    for (const passage of all) this.#unique.set(keyOf(passage), passage);
    const passages = [...this.#unique.values()].sort(byPlace);
    let [hole, upTo] = [0, 0];
    for (const { start, end } of [...passages, { start: length, end: length }]) {
      hole = Math.max(hole, start - upTo);
      upTo = Math.max(upTo, end);
    }
    this.coded = { passages, length, hole };
  }

  /** The one that stands for all like it. */
  of(evidence: Passage): Passage {
    return this.#unique.get(keyOf(evidence)) ?? evidence;
  }
}

const keyOf = ({ start, end, digest }: Passage) => `${start} ${end} ${digest}`;

/** Where to look first: the few words of the coded text that a dataset does carry, its title and names as it spells them. */
export function hintsIn(dataset: DatasetIndex, passages: Passages, { text, offsets }: SearchedText): Hint[] {
  const named = dataset.records.flatMap((record) =>
    record.type === "actor" || record.type === "location" ? record.otherNames.map(({ name, evidence }) => ({ name, evidence })) : [],
  );
  const source = codedSource(dataset);
  const titled = source && source.title !== null ? [{ name: source.title, evidence: source.evidence }] : [];
  const clues = [...titled, ...named].map(({ name, evidence }) => ({ evidence, found: occurrences(text, name) }));
  return clues.flatMap(({ evidence, found }) =>
    evidence.flatMap((each) => found.map((offset) => ({ passage: passages.of(each), start: firstFrom(offsets, offset) }))),
  );
}

/** A word as common as "US" in a long page says little; the first few hundred places are enough to agree on. */
const MOST_OCCURRENCES = 300;

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < MOST_OCCURRENCES; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
