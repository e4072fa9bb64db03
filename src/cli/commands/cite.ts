import type { Command } from "commander";
import { type CitationFormat, citationOf, cite, type DatasetHistory, type Filter, formats, type Target } from "../../cite/index.js";
import { thisHistory } from "../../cite/release/this-history.js";
import type { Dataset } from "../../generated/types.js";
import { examples } from "../command.js";
import { historyAt } from "../input/history.js";
import type { Terminal } from "../output/terminal.js";
import { UsageError, wrongUsage } from "../usage-error.js";

interface Options {
  readonly where?: string;
  readonly data?: string;
  /** Path of the coded text. */
  readonly text?: string;
  readonly format: CitationFormat;
  readonly json?: boolean;
}

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("[id...]", "records to cite; the whole dataset where nothing is said")
    .option("--where <filter>", "cite what a query finds, as JSON with the keys that `list` has as options")
    .option("--data <path>", "another dataset: a document, or a folder with its files; - for standard input")
    .option("--text <path>", "the coded text of a draft, whose passages are given in words")
    .addOption(command.createOption("--format <format>", "how to write it").choices(formats).default("text"))
    .option("--json", "as a citation.json, which verify citation checks")
    .action(async (ids: string[], options: Options) => citeCommand(ids, options, terminal, await historyAt(options.data, options.text)));
  examples(
    command,
    ["cite", "cite s001 --format bibtex", `cite --where '{"topic":"presence"}' --json`],
    "0 fine, 2 wrong usage or a file that cannot be read.",
  );
}

/**
 * `badakhshan-2019 cite [ID… | --where FILTER] [--data PATH]`
 *
 * @throws UsageError where there is no such record or dataset, or the filter is not right
 */
export function citeCommand(
  ids: readonly string[],
  { where, format, json }: Options,
  terminal: Terminal,
  history: DatasetHistory = thisHistory,
): void {
  if (where !== undefined && ids.length > 0) throw new UsageError("give ids or --where, not both");
  const target: Target<Dataset> = where !== undefined ? { where: readFilter(where) } : ids.length > 0 ? ids : history.dataset;
  try {
    if (json) terminal.printJson(citationOf(target, history));
    else if (format === "text" || format === "apa") terminal.print(cite(target, { format }, history));
    else terminal.printRaw(cite(target, { format }, history));
  } catch (error) {
    throw wrongUsage(error);
  }
}

function readFilter(text: string): Filter<Dataset> {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`--where takes JSON, such as '{"topic":"presence"}'; this is none: ${text}`);
  }
}
