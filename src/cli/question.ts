import type { Command } from "commander";
import { examples } from "./command.js";
import type { FormatOptions } from "./output/rows.js";

/** What every command takes that asks a dataset. */
export interface QuestionOptions extends FormatOptions {
  readonly data?: string;
}

/** Adds the options of a command that asks the dataset, or another one, and answers in the format that is chosen. */
export function question(command: Command, lines: readonly string[]): void {
  command
    .option("--data <path>", "another dataset: a document, or a folder with its files; - for standard input")
    .option("--json", "as one JSON value")
    .option("--ndjson", "as JSON, a record a line")
    .option("--tsv", "as a table with tabs, with a line of column names");
  examples(command, lines, "0 fine, also where nothing was found, 2 wrong usage or a file that cannot be read.");
}
