import { type RuleOptions, validate } from "../validate/index.js";
import { count, countRecords } from "./counts.js";
import { githubCommands } from "./github.js";
import { type Input, readInput } from "./inputs.js";
import { UsageError } from "./read-file.js";
import { type PlacedFinding, reportFindings } from "./report.js";
import { sarifLog } from "./sarif.js";
import type { Terminal } from "./terminal.js";

export const formats = ["pretty", "json", "github", "sarif"] as const;

export interface ValidateOptions extends RuleOptions {
  readonly format: (typeof formats)[number];
  readonly quiet?: boolean;
  /** How many findings to show at most; the rest is counted. */
  readonly maxFindings: number;
}

/**
 * `badakhshan-2019 validate FILE…`
 *
 * @returns exit code: 0 valid, 1 not
 * @throws UsageError where a file cannot be read or a rule does not exist
 */
export function validateCommand(paths: readonly string[], options: ValidateOptions, terminal: Terminal): number {
  const input = readInput(paths);
  const findings = findingsIn(input, options);
  const valid = findings.every(({ severity }) => severity !== "error");
  const wanted = options.quiet ? findings.filter(({ severity }) => severity === "error") : findings;
  const shown = wanted.slice(0, options.maxFindings);
  const left = wanted.length - shown.length;

  if (options.format === "json") terminal.print(JSON.stringify({ valid, findings: shown, notShown: left }, null, 2));
  else if (options.format === "sarif") terminal.print(sarifLog(shown));
  else if (options.format === "github")
    terminal.print([githubCommands(shown), ...(left > 0 ? [`::notice::${notShown(left)}`] : [])].join("\n"));
  else terminal.print(pretty(input, wanted, shown, terminal));
  return valid ? 0 : 1;
}

/** All findings, as JSON text and as a dataset, in the order of files and places. */
function findingsIn(input: Input, options: RuleOptions): PlacedFinding[] {
  const findings: PlacedFinding[] = input.files.flatMap(({ name, json }) =>
    json.problems.map(({ finding, place: { line, column } }) => ({ file: name, line, column, ...finding })),
  );
  for (const finding of input.document === undefined ? [] : validated(input.document, options)) {
    const {
      file: { name },
      place: { line, column },
    } = input.locate(finding.path);
    findings.push({ file: name, line, column, ...finding });
  }
  const order = new Map(input.files.map(({ name }, index) => [name, index]));
  const fileIndex = ({ file }: PlacedFinding) => order.get(file) ?? 0;
  return findings.sort((a, b) => fileIndex(a) - fileIndex(b) || a.line - b.line || a.column - b.column);
}

function validated(document: unknown, options: RuleOptions) {
  try {
    return validate(document, options).findings;
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

function pretty(input: Input, wanted: readonly PlacedFinding[], shown: readonly PlacedFinding[], terminal: Terminal): string {
  if (wanted.length === 0) return `${terminal.colors.green("valid")}: ${countRecords(input.document as object)}`;
  const textOf = (name: string) => input.files.find((file) => file.name === name)?.json.text ?? "";
  const left = wanted.length - shown.length;
  return [reportFindings(shown, wanted, textOf, terminal), ...(left > 0 ? [notShown(left)] : [])].join("\n");
}

const notShown = (left: number) => `${count(left, "more finding")} not shown; --max-findings sets how many are`;
