import type { Command } from "commander";
import { type CitationStatus, type CitationVerification, type DatasetHistory, verifyCitations } from "../../cite/index.js";
import { thisHistory } from "../../cite/release/this-history.js";
import { examples } from "../command.js";
import { nameOf, readText } from "../input/files.js";
import { historyAt } from "../input/history.js";
import { changeText } from "../output/changes.js";
import { type Terminal, visible, wrap } from "../output/terminal.js";
import { isUsageError, UsageError } from "../usage-error.js";

/** From the best to the worst. 2 is worse than all: something was not checked at all. */
const exitCodes: Readonly<Record<CitationStatus, number>> = {
  unchanged: 0,
  corrected: 3,
  withdrawn: 4,
  "cannot-be-checked": 5,
  "does-not-match": 1,
};
const statuses = Object.keys(exitCodes) as CitationStatus[];

interface Options {
  readonly data?: string;
  readonly json?: boolean;
}

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("<file...>", "a citation.json, or a bibliography in CSL-JSON or BibTeX with our notes; - for standard input")
    .option("--data <path>", "another dataset to check against: a document, or a folder with its files")
    .option("--json", "every citation with its file, its status and what was changed since, as JSON")
    .action(async (files: string[], options: Options) => {
      process.exitCode = verifyCitationCommand(files, options, terminal, await historyAt(options.data));
    });
  examples(
    command,
    ["verify citation citation.json", "verify citation references.bib", "verify citation references.bib citation.json --json"],
    `that of the worst citation in all files
  0 unchanged          what is cited is still what it was
  3 corrected          it was what the citation says, and was corrected since
  4 withdrawn          a cited record no longer stands
  5 cannot be checked  the citation is damaged, or of a dataset or a version that is not known here
  1 does not match     it never was what the citation says
  2                    wrong usage, a file that cannot be read, or no citation in it`,
  );
}

/**
 * `badakhshan-2019 verify citation FILE…`
 *
 * @returns exit code: that of the worst citation in the files
 * @throws UsageError where a file cannot be read or holds no citation; what the others hold is printed before
 */
export function verifyCitationCommand(
  paths: readonly string[],
  { json }: Options,
  terminal: Terminal,
  history: DatasetHistory = thisHistory,
): number {
  const checked = paths.map((path) => ({ path, ...verified(path, history) }));
  const all = checked.flatMap(({ path, outcomes }) => outcomes.map((outcome) => ({ file: path, ...outcome })));
  if (json) terminal.printJson(all);
  else
    for (const { path, outcomes } of checked) {
      if (paths.length > 1 && outcomes.length > 0) terminal.print(`${nameOf(path)}:`);
      for (const outcome of outcomes) terminal.print(report(outcome, history, terminal));
    }
  const problems = checked.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) throw new UsageError(problems.join("\n"));
  return exitCodes[statuses[Math.max(...all.map(({ status }) => statuses.indexOf(status)))] ?? "does-not-match"];
}

/** What came of a file; a problem where nothing could. */
function verified(path: string, history: DatasetHistory): { outcomes: readonly CitationVerification[]; problem?: string } {
  try {
    return { outcomes: verifyCitations(readText(path), history) };
  } catch (error) {
    if (isUsageError(error)) return { outcomes: [], problem: error.message };
    if (error instanceof RangeError) return { outcomes: [], problem: `${nameOf(path)}: ${error.message}` };
    throw error;
  }
}

function report(
  { status, purl, message, changes }: CitationVerification,
  { dataset }: DatasetHistory,
  { colors, width }: Terminal,
): string {
  const paint = status === "unchanged" ? colors.green : status === "does-not-match" ? colors.red : colors.yellow;
  return [
    `${paint(status.replaceAll("-", " "))}: ${purl === null ? "a citation whose beginning cannot be read" : visible(purl)}`,
    wrap(message, width, "  "),
    ...changes.map((change) => changeText(change, dataset, width)),
  ].join("\n");
}
