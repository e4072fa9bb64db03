import { type CitationFormat, cite } from "../cite/cite.js";
import { csv } from "../export/csv.js";
import { datasetTables } from "../export/tables.js";
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
 * The records of a view as CSV, the reading before all else: those of the type of which it shows most, in the columns of the tables that
 * `export` writes.
 */
export function csvFor(page: Page, { records, name }: TakeAway): Download {
  const type = mostOf(records);
  const key = tableOf(type);
  const table = datasetTables(page.dataset).find((each) => each.name === key);
  const ids = new Map(records.map(({ id }, index) => [id, index]));
  const columns = table?.columns ?? [];
  const at = columns.indexOf("id");
  const reading = columns.indexOf("reading");
  const order = [...(reading < 0 ? [] : [reading]), ...columns.keys()].filter((index, place) => place === 0 || index !== reading);
  const rows = (table?.rows ?? [])
    .filter((row) => ids.has(String(row[at])))
    .sort((one, other) => (ids.get(String(one[at])) ?? 0) - (ids.get(String(other[at])) ?? 0))
    .map((row) => order.map((index) => row[index] ?? null));
  const content = csv({ name: key, columns: order.map((index) => columns[index] ?? ""), rows }, { spreadsheet: true });
  return { name: `${name}.csv`, type: "text/csv;charset=utf-8", content: `\uFEFF${content}` };
}

function mostOf(records: readonly DatasetRecord[]): RecordType {
  const number = (type: RecordType) => records.filter((record) => record.type === type).length;
  const types = collections.map(({ type }) => type);
  return types.reduce((most, type) => (number(type) > number(most) ? type : most), "statement");
}

const tableOf = (type: RecordType) => (type === "casualty-figure" ? "casualty_figures" : `${type}s`);
