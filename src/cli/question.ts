import type { Command } from "commander";
import type { Dataset } from "../generated/types.js";
import { dataset as thisDataset } from "../index.js";
import type { FormatOptions } from "./output/rows.js";
import type { Terminal } from "./output/terminal.js";
import { wrongUsage } from "./usage-error.js";

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
    .option("--data <path>", "another dataset or draft: a document, or a folder with its files; - for standard input")
    .option("--json", "as one JSON value")
    .option("--ndjson", "as JSON, a record a line")
    .option("--tsv", "as a table with tabs, with the columns of export; a ' stands before what a spreadsheet would run");
  const lines = examples.map(([example, asks]) => `  ${asks}\n    npx badakhshan-2019 ${example}`).join("\n");
  command.addHelpText(
    "after",
    `\nExamples:\n${lines}\n\nExit codes: 0 fine, also where nothing was found, 2 wrong usage, or a file that cannot be read.`,
  );
}

/**
 * Asks this dataset, or the one at a path; of a draft that is not right yet what can be read, and what is left out is remarked. What it
 * takes to read and check one is loaded only then.
 *
 * @throws UsageError where it cannot be read or is not valid, or what is asked for is not there
 */
export async function askDataset(path: string | undefined, terminal: Terminal, ask: (dataset: Dataset) => void): Promise<void> {
  const looked = path === undefined ? undefined : await (await import("./input/dataset.js")).readToLookAt(path);
  if (looked?.remark) terminal.remark(looked.remark);
  const dataset = looked?.dataset ?? thisDataset;
  try {
    ask(dataset);
  } catch (error) {
    throw wrongUsage(error);
  }
}
