import { search } from "../search/index.js";
import { askDataset } from "./ask-dataset.js";
import { count } from "./counts.js";
import { type FormatOptions, printRows } from "./print-rows.js";
import { columns, rowOf } from "./rows.js";
import type { Terminal } from "./terminal.js";

/**
 * `badakhshan-2019 search WORD…`: statements, actors and places that have all the words, best first.
 *
 * @throws UsageError where there is no word to search for
 */
export function searchCommand(words: readonly string[], options: FormatOptions & { readonly data?: string }, terminal: Terminal): void {
  const rows = askDataset(options.data, (dataset) =>
    search(words.join(" "), dataset).map(({ record }) => rowOf(record, dataset, terminal)),
  );
  const text = () => [...rows.map((row) => row.text), `${count(rows.length, "record")} found`].join("\n\n");
  printRows(rows, columns, text, options, terminal);
}
