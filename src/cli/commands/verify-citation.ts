import { type CitationStatus, type CitationVerification, verifyCitations } from "../../cite/index.js";
import { type Edition, thisEdition } from "../../cite/release/edition.js";
import { changeText } from "../output/changes.js";
import { readText, UsageError } from "../input/files.js";
import type { Terminal } from "../output/terminal.js";
import { wrap } from "../output/terminal.js";

/** From the best to the worst. 2 is wrong usage, as everywhere. */
const exitCodes: Readonly<Record<CitationStatus, number>> = {
  unchanged: 0,
  corrected: 3,
  withdrawn: 4,
  "cannot-be-checked": 5,
  "does-not-match": 1,
};
const statuses = Object.keys(exitCodes) as CitationStatus[];

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
  terminal.print(
    options.json ? JSON.stringify(outcomes, null, 2) : outcomes.map((outcome) => report(outcome, edition, terminal)).join("\n\n"),
  );
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
