import type { Command } from "commander";
import { type CitationFormat, citationOf, cite, type Filter, formats, type RecordId } from "../../cite/index.js";
import { dataset } from "../../index.js";
import { examples } from "../command.js";
import type { Terminal } from "../output/terminal.js";
import { UsageError, wrongUsage } from "../usage-error.js";

interface Options {
  readonly where?: string;
  readonly format: CitationFormat;
  readonly json?: boolean;
}

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("[id...]", "records to cite; the whole dataset where nothing is said")
    .option("--where <filter>", "cite what a query finds, as JSON with the keys that `list` has as options")
    .addOption(command.createOption("--format <format>", "how to write it").choices(formats).default("text"))
    .option("--json", "as a citation.json, which verify citation checks")
    .action((ids: string[], options: Options) => citeCommand(ids, options, terminal));
  examples(command, ["cite", "cite s001 --format bibtex", `cite --where '{"topic":"presence"}' --json`], "0 fine, 2 wrong usage.");
}

/**
 * `badakhshan-2019 cite [ID… | --where FILTER]`
 *
 * @throws UsageError where there is no such record, or the filter is not right
 */
export function citeCommand(ids: readonly string[], { where, format, json }: Options, terminal: Terminal): void {
  if (where !== undefined && ids.length > 0) throw new UsageError("give ids or --where, not both");
  const target = where !== undefined ? { where: readFilter(where) } : ids.length > 0 ? (ids as RecordId[]) : dataset;
  try {
    if (json) terminal.printJson(citationOf(target));
    else terminal.printRaw(cite(target, { format }));
  } catch (error) {
    throw wrongUsage(error);
  }
}

function readFilter(text: string): Filter {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`--where takes JSON, such as '{"topic":"presence"}'; this is none: ${text}`);
  }
}
