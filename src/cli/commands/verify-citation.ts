import type { Command } from "commander";
import { type CitationStatus, type CitationVerification, verifyCitations } from "../../cite/index.js";
import { type Edition, thisEdition } from "../../cite/release/edition.js";
import { examples } from "../command.js";
import { readText } from "../input/files.js";
import { changeText } from "../output/changes.js";
import type { Terminal } from "../output/terminal.js";
import { wrap } from "../output/terminal.js";
import { UsageError } from "../usage-error.js";

/** From the best to the worst. 2 is wrong usage, as everywhere. */
const exitCodes: Readonly<Record<CitationStatus, number>> = {
  unchanged: 0,
  corrected: 3,
  withdrawn: 4,
  "cannot-be-checked": 5,
  "does-not-match": 1,
};
const statuses = Object.keys(exitCodes) as CitationStatus[];

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("<file>", "a citation.json, or a bibliography in CSL-JSON or BibTeX with our notes; - for standard input")
    .option("--json", "every citation with its status and what was changed since, as JSON")
    .action((file: string, options: { json?: boolean }) => {
      process.exitCode = verifyCitationCommand(file, options, terminal);
    });
  examples(
    command,
    ["verify citation citation.json", "verify citation references.bib", "verify citation references.bib --json"],
    `that of the worst citation in the file
  0 unchanged          what is cited is still what it was
  3 corrected          it was what the citation says, and was corrected since
  4 withdrawn          a cited record no longer stands
  5 cannot be checked  the citation is of a version that this package does not know
  1 does not match     it never was what the citation says
  2                    wrong usage, a file that cannot be read, or no citation in it`,
  );
}

/**
 * `badakhshan-2019 verify citation FILE`
 *
 * @returns exit code: that of the worst citation in the file
 * @throws UsageError where the file cannot be read or holds no citation of this dataset
 */
export function verifyCitationCommand(
  path: string,
  options: { readonly json?: boolean },
  terminal: Terminal,
  edition: Edition = thisEdition,
): number {
  const outcomes = verified(path, edition);
  if (options.json) terminal.printJson(outcomes);
  else terminal.print(outcomes.map((outcome) => report(outcome, edition, terminal)).join("\n\n"));
  const worst = Math.max(...outcomes.map(({ status }) => statuses.indexOf(status)));
  return exitCodes[statuses[worst] as CitationStatus];
}

function verified(path: string, edition: Edition): CitationVerification[] {
  try {
    return verifyCitations(readText(path), edition);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${path}: ${error.message}`);
    throw error;
  }
}

function report({ status, purl, message, changes }: CitationVerification, { dataset }: Edition, { colors, width }: Terminal): string {
  const paint = status === "unchanged" ? colors.green : status === "does-not-match" ? colors.red : colors.yellow;
  return [
    `${paint(status.replaceAll("-", " "))}: ${purl}`,
    wrap(message, width, "  "),
    ...changes.map((change) => changeText(change, dataset, width)),
  ].join("\n");
}
