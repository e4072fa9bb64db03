import { datasetTables, type TableRows } from "../../export/index.js";
import { tableOfType } from "../../export/layout-parts.js";
import type { Dataset } from "../../generated/types.js";
import type { RecordType } from "../../model/collections.js";
import type { Row } from "./records.js";
import type { AnswerTable } from "./rows.js";

/**
 * Records of one type as a table: their rows of the table that `export` makes of the type. What is a list in a record has a table
 * of its own there, and is not in this one.
 *
 * @param only where given, just these columns, in the order of the table
 */
export function tableOf(type: RecordType, rows: readonly Row[], dataset: Dataset, only?: readonly string[]): AnswerTable {
  const name = tableOfType[type];
  const { columns, rows: all } = datasetTables(dataset, new Set([name]))[0] as TableRows;
  const chosen = columns.flatMap((column, index) => (only === undefined || only.includes(column) ? [index] : []));
  const byId = new Map(all.map((row) => [row[columns.indexOf("id")], row]));
  return {
    columns: chosen.map((index) => columns[index] ?? ""),
    rows: rows.map(({ record }) => chosen.map((index) => byId.get(record.id)?.[index] ?? null)),
  };
}

/** Records of several types as a table of what they have in common: statements and figures with their reading, all else with what it is called. */
export function mixedTable(rows: readonly Row[]): AnswerTable {
  const isSaid = ({ record: { type } }: Row) => type === "statement" || type === "casualty-figure";
  return {
    columns: ["type", "id", "reading", "name"],
    rows: rows.map((row) => [row.record.type, row.record.id, isSaid(row) ? row.line : null, isSaid(row) ? null : row.line]),
  };
}
