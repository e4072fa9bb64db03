import { packageUrl } from "../../cite/citation.js";
import { noteOf } from "../../cite/note.js";
import { recordFile } from "../../cite/release/manifest.js";
import type { CasualtyFigure, Dataset, DatasetRecord, Statement } from "../../generated/types.js";
import { recordsOf } from "../../model/collections.js";
import { CITATION_SCHEMA } from "../../model/schema-version.js";
import { referencesOf } from "../../model/walk.js";
import { otherReadingsOf, type ReadingPart, readingsOf } from "../../query/index.js";
import { digestOfJson } from "../../text/digest.js";
import { Names } from "../output/names.js";
import { marksOf, rowsOf } from "../output/records.js";
import { terminalOn } from "../output/terminal.js";
import { shortened } from "./answer.js";

/** Records as an answer gives them: with the reading, never the bare text, who says it apart from it, and the citation beside. */
export class Items {
  readonly #dataset: Dataset;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  /** Records in a list. The text in a reading is cut where it is longer than `length`. */
  of(records: readonly DatasetRecord[], length: number): readonly object[] {
    const names = new Names(this.#dataset);
    const others = records.filter((record) => !isSpoken(record));
    const lines = new Map(rowsOf(others, this.#dataset, nowhere).map(({ record, line }) => [record, line]));
    const readings = this.#readings(records, length);
    return records.map((record) => {
      const { id, type } = record;
      const claim = this.#claim(record);
      const said = claim && { reading: readings.get(record), by: claim.attribution.at(-1)?.by ?? null, act: claim.attribution.at(-1)?.act };
      const marks = marksOf(record, names);
      return {
        id,
        type,
        ...(said ?? { called: lines.get(record) }),
        ...(record.type === "casualty-figure" && countedIn(record, names)),
        ...(marks.length > 0 && { marks }),
        citation: this.citation(record),
      };
    });
  }

  /** The same of whatever has a record, each with what else is to be said of it before. */
  about<Entry>(entries: readonly Entry[], length: number, recordOf: (entry: Entry) => DatasetRecord, more: (entry: Entry) => object) {
    const items = this.of(entries.map(recordOf), length);
    return entries.map((entry, index): object => ({ ...more(entry), ...items[index] }));
  }

  /** A record with all that is coded of it, but for the text of a statement, which stands in its reading. */
  whole(record: DatasetRecord, length: number): object {
    const names = new Names(this.#dataset);
    const [row] = rowsOf([record], this.#dataset, nowhere);
    const { id, type, reading, text, claim, otherReadings, note, ...fields } = { ...row?.json() } as Record<string, unknown>;
    const ids = new Set(referencesOf(record).map((reference) => reference.id));
    const named = [...ids].filter((each): each is string => each !== null && names.of(each) !== each);
    return {
      ...this.of([record], length)[0],
      ...fields,
      ...(record.type === "statement" && { otherReadings: this.#otherReadings(record, length) }),
      refersTo: named.map((each) => ({ id: each, called: names.of(each) })),
      coderNote: note,
    };
  }

  /** The line by which a record is cited, as `verify_citation` takes it. */
  citation(record: DatasetRecord): string {
    const { id } = record;
    const purl = packageUrl(this.#dataset, id);
    return noteOf({
      $schema: CITATION_SCHEMA,
      purl,
      issued: this.#dataset.issued,
      digests: { [recordFile(id)]: digestOfJson(record) },
    });
  }

  #readings(records: readonly DatasetRecord[], length: number): ReadonlyMap<DatasetRecord, string> {
    const spoken = records.filter(isSpoken);
    const parts = readingsOf(spoken, this.#dataset);
    return new Map(spoken.map((record, index) => [record, cutTo(length, parts[index] ?? [])]));
  }

  #otherReadings(statement: Statement, length: number): readonly object[] {
    const parts = readingsOf(otherReadingsOf(statement), this.#dataset);
    return statement.otherReadings.map(({ change, why }, index) => ({
      reading: cutTo(length, parts[index] ?? []),
      differsIn: Object.keys(change),
      why,
    }));
  }

  /** The statement that says it: itself, or that of a figure. */
  #claim(record: DatasetRecord): Statement | undefined {
    if (record.type === "casualty-figure") return this.#dataset.statements.find(({ id }) => id === record.statement);
    return record.type === "statement" ? record : undefined;
  }
}

/** What somebody says. */
const isSpoken = (record: DatasetRecord): record is Statement | CasualtyFigure =>
  record.type === "statement" || record.type === "casualty-figure";

/** The record with an id, by lookup alone. */
export const recordWithId = (id: string, dataset: Dataset): DatasetRecord | undefined =>
  recordsOf(dataset).find((record) => record.id === id);

const countedIn = ({ victims, responsible }: CasualtyFigure, names: Names) => ({
  counted: victims.actors.map((id) => ({ id, called: names.of(id) })),
  responsible: responsible.map((id) => ({ id, called: names.of(id) })),
});

/** A reading in which the text alone is cut. Names that leave no room for it are not cut: without who says it nothing is told. */
function cutTo(length: number, parts: readonly ReadingPart[]): string {
  const attribution = parts.reduce((sum, { kind, text }) => sum + (kind === "text" ? 0 : text.length), 0);
  if (attribution > Math.max(length, LONGEST_ATTRIBUTION))
    return "[Who says this takes more room than there is, and what is said is not told without that.]";
  return parts.map(({ kind, text }) => (kind === "text" ? shortened(text, length) : text)).join("");
}

/** More than any chain of names. */
const LONGEST_ATTRIBUTION = 2000;

/** Rows can be printed, too, which is not done here. */
const nowhere = terminalOn({ write: () => {}, complain: () => {}, coloured: false, width: 80 });
