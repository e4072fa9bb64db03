import { UsageError } from "../usage-error.js";
import type { Terminal } from "./terminal.js";

/** How to write what was found; plain text for people where none is chosen. */
export interface FormatOptions {
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly tsv?: boolean;
}

interface Printable {
  readonly json: object;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Prints rows in the format that was chosen.
 *
 * @param whole what `--json` prints, where that is not the list of the rows
 * @throws UsageError where several formats were chosen
 */
export function printRows(
  rows: readonly Printable[],
  columns: readonly string[],
  text: () => string,
  { json, ndjson, tsv }: FormatOptions,
  terminal: Terminal,
  whole: object = rows.map((row) => row.json),
): void {
  if ([json, ndjson, tsv].filter(Boolean).length > 1) throw new UsageError("choose one of --json, --ndjson and --tsv");
  if (json) terminal.printJson(whole);
  else if (ndjson) for (const row of rows) terminal.printJson(row.json, 0);
  else if (tsv)
    terminal.printRaw([columns, ...rows.map(({ cells }) => columns.map((column) => cells[column] ?? ""))].map(tableLine).join("\n"));
  else terminal.print(text());
}

/** Cells, without the tabs, line ends and other control characters in them, which would break the table. */
const tableLine = (cells: readonly string[]) => cells.map((cell) => cell.replace(/[\p{Cc}\u2028\u2029]+/gu, " ")).join("\t");
