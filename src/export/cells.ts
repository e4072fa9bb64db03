import { isObject } from "../model/json.js";
import { readJsonText } from "../validate/json-text.js";
import { type Column, describeTables } from "./columns.js";
import type { Cell } from "./derived.js";
import type { TableLayout } from "./layout.js";

/** A table as it was read, cell by cell. */
export interface RawTable {
  readonly name: string;
  /** The line of column names; undefined where there is none. */
  readonly header: RawRow | undefined;
  readonly rows: readonly RawRow[];
  /** Whether cells have types of their own, as in a workbook; in CSV all are text. */
  readonly typed: boolean;
}

export interface RawRow {
  /** Line of the file, or row of the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly (Cell | Unreadable)[];
}

/** What keeps a row or a cell from being read. */
export interface CellProblem {
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
  readonly hint: string;
}

/** A row that was read: its cells by column. */
export interface ReadRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, unknown>>;
  /** Columns whose cell could not be read. */
  readonly broken: ReadonlySet<string>;
}

/** Reads the rows of a table; columns that are made from others are passed over. What cannot be read exactly is a problem, and null. */
export function readTable(raw: RawTable, layout: TableLayout, report: (problem: CellProblem) => void): readonly ReadRow[] {
  const columns = describeTables().find(({ name }) => name === layout.name)?.columns ?? [];
  const header = headerOf(raw, columns, report);
  if (!header) return [];
  return raw.rows.map(({ line, cells }) => {
    const read: Record<string, unknown> = Object.create(null);
    const broken = new Set<string>();
    // Of columns that are made from others a cell may be anything that was read, so that nothing in it is taken for read.
    if (cells.length > header.length)
      report({
        row: line,
        column: null,
        message: `the row has ${cells.length} cells, the table ${header.length} columns`,
        hint: "a comma, a quote or a line end is probably not quoted",
      });
    else if (cells.length < header.length && !raw.typed)
      report({
        row: line,
        column: null,
        message: `the row has ${cells.length} cells, the table ${header.length} columns`,
        hint: "empty cells need their commas too",
      });
    for (const [index, column] of header.entries()) {
      if (!column || column.derived) continue;
      const cell = cells[index] ?? null;
      const value = cell === null || cell === "" ? null : isProblem(cell) ? cell : typedValue(cell, column, raw.typed);
      if (isProblem(value)) {
        report({ row: line, column: column.name, message: value.message, hint: value.hint });
        broken.add(column.name);
      } else if (value === null && !column.nullable) {
        report({ row: line, column: column.name, message: "the cell is empty", hint: "every row has one of these" });
        broken.add(column.name);
      }
      read[column.name] = isProblem(value) ? null : value;
    }
    return { line, cells: read, broken };
  });
}

/** The column of each place in a row; undefined where the table cannot be read for its column names. */
function headerOf({ header }: RawTable, columns: readonly Column[], report: (problem: CellProblem) => void) {
  const row = header?.line ?? null;
  const names = (header?.cells ?? []).map((name) => (typeof name === "string" ? name : ""));
  const problem = (column: string | null, message: string, hint: string) => report({ row, column, message, hint });
  const known = new Map(columns.map((column) => [column.name, column]));
  let isFine = true;
  for (const [index, name] of names.entries()) {
    if (known.has(name) && names.indexOf(name) === index) continue;
    isFine = false;
    if (known.has(name)) problem(name, `there are two columns ${JSON.stringify(name)}`, "keep one of them");
    else
      problem(name, `there is no column ${JSON.stringify(name)} in this table`, "nothing is left out in silence: take it out of the table");
  }
  for (const { name, derived } of columns) {
    if (names.includes(name) || derived) continue;
    isFine = false;
    problem(name, `the column ${JSON.stringify(name)} is missing`, "the first line names all columns");
  }
  return isFine ? names.map((name) => known.get(name)) : undefined;
}

const UNREADABLE = Symbol.for("badakhshan-2019: unreadable");

/** A cell that cannot be read exactly, with what would be right. */
export class Unreadable {
  /** By which it is known, also where another bundle has a class of its own. */
  readonly [UNREADABLE] = true;

  constructor(
    readonly message: string,
    readonly hint: string,
  ) {}
}

const isProblem = (value: unknown): value is Unreadable => typeof value === "object" && value !== null && UNREADABLE in value;

function typedValue(cell: string | number | boolean, column: Column, isTyped: boolean): unknown {
  switch (column.type) {
    case "string":
    case "date":
      if (typeof cell === "string") return cell;
      return new Unreadable(
        `the cell holds ${typeof cell === "number" ? "a number or a day" : "a truth value"}, ${JSON.stringify(cell)}, where text belongs`,
        "format the column as text and write it anew",
      );
    case "boolean":
      if (typeof cell === "boolean") return cell;
      if (!isTyped && /^(true|false)$/i.test(String(cell))) return String(cell).toLowerCase() === "true";
      return new Unreadable(`${JSON.stringify(cell)} is neither true nor false`, "write true or false");
    case "integer":
    case "number":
      return numberOf(cell, column.type === "integer", isTyped);
    case "json":
      return jsonIn(cell);
  }
}

function numberOf(cell: string | number | boolean, isWhole: boolean, isTyped: boolean): number | Unreadable {
  const hint = isWhole ? "write a whole number in digits" : "write a number in digits, with a point before decimals";
  const number = typeof cell === "number" ? cell : isTyped || typeof cell === "boolean" ? Number.NaN : exactNumber(cell);
  if (Number.isNaN(number)) return new Unreadable(`${JSON.stringify(cell)} is no number that can be read exactly`, hint);
  if (isWhole && !Number.isSafeInteger(number)) return new Unreadable(`${JSON.stringify(cell)} is no whole number`, hint);
  return number;
}

/** The number that digits say, if reading it loses nothing. */
export function exactNumber(text: string): number {
  if (!/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/.test(text)) return Number.NaN;
  const number = Number(text);
  const digits = (each: string) =>
    each
      .replace(/[eE].*$/, "")
      .replace(/[-.]/g, "")
      .replace(/^0+|0+$/g, "");
  return Number.isFinite(number) && (digits(text).length <= 15 || digits(text) === digits(String(number))) ? number : Number.NaN;
}

function jsonIn(cell: string | number | boolean): unknown {
  const refuse = (why: string) =>
    new Unreadable(`the cell is no JSON object: ${why}`, 'write the fields that would differ, such as {"factuality":"PS+"}');
  const { value, problems } = readJsonText(String(cell));
  const [problem] = problems;
  if (problem) return refuse(problem.finding.message);
  return isObject(value) ? value : refuse("it is something else");
}
