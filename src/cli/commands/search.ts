import type { Command } from "commander";
import { search } from "../../query/search.js";
import { askDataset } from "../input/dataset.js";
import { count } from "../output/counts.js";
import { columns, rowOf } from "../output/records.js";
import { type FormatOptions, printRows } from "../output/rows.js";
import type { Terminal } from "../output/terminal.js";
import { type QuestionOptions, question } from "../question.js";

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("<word...>", "words that must all be there")
    .action((words: string[], options: QuestionOptions) => searchCommand(words, options, terminal));
  question(command, ["search propaganda", "search Uyghur fighters --ndjson"]);
}

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
