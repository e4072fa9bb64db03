import type { Cell, TableRows } from "./tables.js";

/** How CSV is written. */
export interface CsvOptions {
  /**
   * For opening in a spreadsheet program: a text that such a program would run, or take for a number (one that starts with `=`, `+`, `-`,
   * `@`, a tab or a carriage return, also after a `;`, a tab or a line end in it), gets one `'` before that. `unguarded` takes it off again.
   */
  readonly spreadsheet?: boolean;
}

/** A table as CSV (RFC 4180): a line of column names, then a line for each row, all ending in CR LF. What is null is empty; no text of the model is. */
export function csv({ columns, rows }: TableRows, options: CsvOptions = {}): string {
  return csvLines([columns, ...rows], options);
}

/** What stands between cells, and at the end of lines. */
export interface LineOptions extends CsvOptions {
  readonly separator?: "," | "\t";
  readonly lineEnd?: "\r\n" | "\n";
}

/** Rows as lines of CSV, or of what has tabs in the place of commas. */
export function csvLines(rows: Iterable<readonly Cell[]>, options: LineOptions = {}): string {
  const { spreadsheet = false, separator = ",", lineEnd = "\r\n" } = options;
  let text = "";
  for (const row of rows) {
    for (let index = 0; index < row.length; index++) text += (index === 0 ? "" : separator) + written(row[index] ?? null, spreadsheet);
    text += lineEnd;
  }
  return text;
}

// A lone CR splits rows in some readers, a byte order mark is taken off by others, and so are spaces at the ends.
const quotable = /[",\r\n\t;\uFEFF]|^\s|\s$/;

function written(cell: Cell, spreadsheet: boolean): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = spreadsheet ? guarded(cell) : cell;
  return text === "" || quotable.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that no spreadsheet program runs: see `CsvOptions`. */
export const guarded = (text: string): string => atStarts(text, /^'*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/, /^'*$/, (part) => `'${part}`);

/** The text that was guarded. */
export const unguarded = (text: string): string => atStarts(text, /^'+[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/, /^'+$/, (part) => part.slice(1));

/** Changes what stands at the start of a text, and behind what some programs take for the end of a cell, where it begins with what they would run. */
function atStarts(text: string, run: RegExp, beforeControl: RegExp, change: (part: string) => string): string {
  const parts = text.split(/([;\t\r\n])/);
  const isRun = (part: string, next: string | undefined) =>
    run.test(part) || ((next === "\t" || next === "\r") && beforeControl.test(part));
  return parts.map((part, index) => (index % 2 === 0 && isRun(part, parts[index + 1]) ? change(part) : part)).join("");
}
