import { type CitationFormat, cite } from "../cite/cite.js";
import { csv } from "../export/csv.js";
import type { Cell } from "../export/tables.js";
import { readingsById } from "../export/words.js";
import type { DatasetRecord } from "../generated/types.js";
import { collections, type RecordType } from "../model/collections.js";
import type { Page } from "./page.js";
import type { TakeAway } from "./view.js";

/** A file that a view offers. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** The citation of what a view shows: of the query or the records, or of the dataset as a whole where it shows none, or all. */
export function citationFor({ dataset, records: all }: Page, taken: TakeAway | null, format: CitationFormat): string {
  const history = { dataset, releases: [] };
  if (taken === null || taken.records.length === 0 || taken.records.length === all.size) return cite(dataset, { format }, history);
  if (taken.filter !== null) return cite({ where: taken.filter }, { format }, history);
  return cite(
    taken.records.map(({ id }) => id),
    { format },
    history,
  );
}

/** The records of a view as JSON: of what has one, the reading comes first. */
export function jsonFor(page: Page, { records, name }: TakeAway): Download {
  const readings = readingsById(page.dataset);
  const withReadings = records.map((record) => ({ ...(readings.has(record.id) && { reading: readings.get(record.id) }), ...record }));
  const content = { dataset: page.fullName, citation: citationFor(page, { records, name, filter: null }, "text"), records: withReadings };
  return { name: `${name}.json`, type: "application/json", content: `${JSON.stringify(content, null, 2)}\n` };
}

/**
 * The records of a view as CSV, the reading before all else: its statements, or where it has none, those of the type of which it
 * shows most; a column for each field. Lists stand
 * in one cell, each item with its values; JSON and `export` have them apart.
 */
export function csvFor(page: Page, { records, name }: TakeAway): Download {
  const type = mostOf(records);
  const rows = records.filter((record) => record.type === type);
  const readings = type === "statement" || type === "casualty-figure" ? readingsById(page.dataset) : null;
  const fields = Object.keys(rows[0] ?? {}).filter((field) => field !== "type");
  const table = {
    name: type,
    columns: [...(readings ? ["reading"] : []), "dataset", ...fields],
    rows: rows.map((record) => [
      ...(readings ? [readings.get(record.id) ?? ""] : []),
      page.fullName,
      ...fields.map((field) => cellOf((record as unknown as Record<string, unknown>)[field])),
    ]),
  };
  return { name: `${name}.csv`, type: "text/csv;charset=utf-8", content: `\uFEFF${csv(table, { spreadsheet: true })}` };
}

/** A value in one cell: items after `;`, values of an item after each other. */
function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(cellOf).join("; ");
  if (typeof value !== "object" || value === null) return value as Cell;
  return Object.values(value)
    .map(cellOf)
    .filter((each) => each !== null)
    .join(" ");
}

/** Statements, if there are any; else what there is most of. */
function mostOf(records: readonly DatasetRecord[]): RecordType {
  const number = (type: RecordType) => records.filter((record) => record.type === type).length;
  const types = collections.map(({ type }) => type);
  return number("statement") > 0 ? "statement" : types.reduce((most, type) => (number(type) > number(most) ? type : most));
}
