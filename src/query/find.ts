import { distance } from "fastest-levenshtein";
import type { DatasetRecord } from "../generated/types.js";
import { type RecordType, recordsOf } from "../model/collections.js";
import { looksOf } from "../model/looks.js";
import { comparable } from "./filter.js";
import { datasetOr } from "./lookup.js";
import { isUnspaced, spellingOf, wordsOf } from "./spelling.js";
import type { AnyDataset, RecordsByType, ThisDataset } from "./types.js";

/** What was found for a name. */
export interface FoundByName<Data extends AnyDataset = ThisDataset, Type extends RecordType = RecordType> {
  /**
   * What fits: the `id`, a `name` or title, one of the `other names`, the `beginning` of each word in one of them, or another `spelling`.
   * `nearest`: nothing fits, and these are guesses, if any.
   */
  readonly by: "id" | "name" | "other name" | "beginning" | "spelling" | "nearest";
  /** The records that fit so, in the order of the dataset: one, or several between which to choose. */
  readonly records: readonly RecordsByType<Data>[Type][];
}

/** Far beyond any name. */
const MOST_CHARACTERS = 200;

/**
 * The records that somebody means by an id or a name: `nazari`, `s77`, `Taleban`, `ministry of defense`. The first way in which anything
 * fits counts. A name that looks like one that fits, but is spelled with other characters, is found beside it, so that none is taken
 * for another. Withdrawn records are found by their id alone.
 *
 * @param type where given, only records of that type are meant
 */
export function find<Data extends AnyDataset = ThisDataset, Type extends RecordType = RecordType>(
  name: string,
  dataset?: Data,
  type?: Type,
): FoundByName<Data, Type> {
  if (typeof name !== "string") throw new TypeError(`a name is needed, not ${name === null ? "null" : typeof name}`);
  const all = recordsOf(datasetOr(dataset)).filter((record) => type === undefined || record.type === type);
  return foundIn(all, name.slice(0, MOST_CHARACTERS)) as FoundByName<AnyDataset> as FoundByName<Data, Type>;
}

function foundIn(all: readonly DatasetRecord[], wanted: string): FoundByName<AnyDataset> {
  const byId = all.filter(({ id }) => id === wanted);
  if (byId.length > 0) return { by: "id", records: byId };
  const standing = all.filter(({ withdrawn }) => withdrawn === null);
  for (const [by, fits] of waysToFit(wanted)) {
    const records = standing.filter(fits);
    if (records.length > 0) return { by, records: withLookalikes(records, standing) };
  }
  return { by: "nearest", records: nearest(wanted, standing) };
}

type Way = readonly [by: FoundByName["by"], fits: (record: DatasetRecord) => boolean];

function waysToFit(wanted: string): readonly Way[] {
  const number = numberedId(wanted);
  const same = comparable(wanted);
  const words = wordsOf(wanted);
  if (words.length === 0) return [];
  const spellings = words.map(spellingOf);
  const joined = spellingOf(words.join(""));
  return [
    ["id", ({ id }) => number !== undefined && numberedId(id) === number],
    [
      "name",
      (record) =>
        namesOf(record)
          .slice(0, 1)
          .some((name) => comparable(name) === same),
    ],
    ["other name", (record) => namesOf(record).some((name) => comparable(name) === same)],
    ["spelling", (record) => namesOf(record).some((name) => spellingOf(wordsOf(name).join("")) === joined)],
    ["beginning", (record) => namesOf(record).some((name) => begins(words, wordsOf(name)))],
    ["spelling", (record) => namesOf(record).some((name) => begins(spellings, wordsOf(name).map(spellingOf)))],
  ];
}

/** Whether each of the words begins a word of the name; in scripts without spaces, stands in it. */
const begins = (words: readonly string[], name: readonly string[]) =>
  words.every((word) => name.some((each) => (isUnspaced(word) ? each.includes(word) : each.startsWith(word))));

/** `s77` and `S077` are one number. */
function numberedId(text: string): string | undefined {
  const [, letters, number] = /^\s*([a-z]+)0*([0-9]+)\s*$/i.exec(text) ?? [];
  return letters === undefined ? undefined : `${letters.toLowerCase()}${number}`;
}

function withLookalikes(found: readonly DatasetRecord[], standing: readonly DatasetRecord[]): readonly DatasetRecord[] {
  const looks = new Set(found.flatMap(namesOf).map(looksOf));
  return standing.filter((record) => found.includes(record) || namesOf(record).some((name) => looks.has(looksOf(name))));
}

/** The records of which the id or a name, or else a word in a name, differs least, if it is not too far away to have been meant. */
function nearest(wanted: string, standing: readonly DatasetRecord[]): readonly DatasetRecord[] {
  const form = formOf(wanted);
  const tolerance = form.length < 4 ? 0 : form.length < 8 ? 1 : Math.floor(form.length / 4);
  const nearestBy = (formsOf: (record: DatasetRecord) => readonly string[]) => {
    const distances = standing.map((record) => Math.min(...formsOf(record).map((each) => distance(form, each))));
    const least = Math.min(tolerance, ...distances);
    return standing.filter((_, index) => distances[index] === least);
  };
  const byName = nearestBy((record) => [formOf(record.id), ...namesOf(record).map(formOf)]);
  return byName.length > 0 ? byName : nearestBy((record) => namesOf(record).flatMap((name) => formOf(name).split(" ")));
}

const formOf = (name: string) => wordsOf(name).map(spellingOf).join(" ");

/** What a record is called: its name first, then others. Statements and figures are called nothing. */
function namesOf(record: DatasetRecord): readonly string[] {
  if (record.type === "source") return record.title === null ? [] : [record.title];
  return record.type === "actor" || record.type === "location" ? [record.name, ...record.otherNames.map(({ name }) => name)] : [];
}
