import { csvLines } from "../../export/csv.js";
import type { Cell } from "../../export/derived.js";
import { UsageError } from "../usage-error.js";
import type { Terminal } from "./terminal.js";

/** How to write what was found; plain text for people where none is chosen. */
export interface FormatOptions {
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly tsv?: boolean;
}

/** What was found as a table: its column names, and a cell for each in every row. */
export interface AnswerTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What was found, in each of the formats. Only the one that was chosen is made. */
export interface Answer {
  /** For people. */
  text(): string;
  /** One value. */
  json(): unknown;
  /** A value for each line; those in `json` where nothing is said. */
  ndjson?(): Iterable<unknown>;
  table(): AnswerTable;
}

/**
 * Prints an answer in the format that was chosen.
 *
 * @throws UsageError where several formats were chosen
 */
export function printAnswer(answer: Answer, { json, ndjson, tsv }: FormatOptions, terminal: Terminal): void {
  if ([json, ndjson, tsv].filter(Boolean).length > 1) throw new UsageError("choose one of --json, --ndjson and --tsv");
  if (json) terminal.printJson(answer.json());
  else if (ndjson) for (const each of answer.ndjson?.() ?? (answer.json() as Iterable<unknown>)) terminal.printJson(each, 0);
  else if (tsv) {
    const { columns, rows } = answer.table();
    const lines = [columns, ...rows.map((cells) => cells.map(onOneLine))];
    terminal.printRaw(csvLines(lines, { spreadsheet: true, separator: "\t", lineEnd: "\n" }).replace(/\n$/, ""));
  } else terminal.print(answer.text());
}

/** A cell without tabs, line ends and other control characters: a row is a line, and no line begins with what came from a file. */
const onOneLine = (cell: Cell): Cell => (typeof cell === "string" ? cell.replace(/[\p{Cc}\u2028\u2029]+/gu, " ") : cell);
