import type { Command } from "commander";
import type { FormatOptions } from "./output/rows.js";

/** What every command takes that asks a dataset. */
export interface QuestionOptions extends FormatOptions {
  readonly data?: string;
}

/**
 * Adds the options of a command that asks the dataset, or another one, and answers in the format that is chosen.
 *
 * @param examples each with the question that it answers
 */
export function question(command: Command, examples: readonly (readonly [example: string, asks: string])[]): void {
  command
    .option("--data <path>", "another dataset: a document, or a folder with its files; - for standard input")
    .option("--json", "as one JSON value")
    .option("--ndjson", "as JSON, a record a line")
    .option("--tsv", "as a table with tabs, with a line of column names");
  const lines = examples.map(([example, asks]) => `  ${asks}\n    npx badakhshan-2019 ${example}`).join("\n");
  command.addHelpText(
    "after",
    `\nExamples:\n${lines}\n\nExit codes: 0 fine, also where nothing was found, 2 wrong usage, or a file that cannot be read.`,
  );
}
