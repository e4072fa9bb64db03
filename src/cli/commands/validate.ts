import { isatty } from "node:tty";
import type { Command } from "commander";
import type { RuleOptions } from "../../validate/index.js";
import type { Check, CheckOptions } from "../check.js";
import { checkCorpus } from "../check-corpus.js";
import { checkDataset } from "../check-dataset.js";
import { examples } from "../command.js";
import { collectionFileNames } from "../input/dataset.js";
import { names, wholeNumber } from "../options.js";
import { count } from "../output/counts.js";
import { reportFindings } from "../output/findings.js";
import { githubCommands } from "../output/github.js";
import { sarifLog } from "../output/sarif.js";
import type { Terminal } from "../output/terminal.js";
import { UsageError } from "../usage-error.js";

export const formats = ["pretty", "json", "github", "sarif"] as const;
export const inputTypes = ["dataset", "corpus"] as const;

export interface ValidateOptions extends RuleOptions {
  readonly format: (typeof formats)[number];
  /** What the files are, where their names do not say. */
  readonly type?: (typeof inputTypes)[number];
  /** How many threads check a corpus. */
  readonly threads?: number;
  readonly quiet?: boolean;
  /** How many findings to show at most; the rest is counted. */
  readonly maxFindings: number;
}

/** More than any machine needs, fewer than would bring it down. */
const MOST_THREADS = 256;

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument(
      "[file...]",
      `a dataset document (.json), a folder, or the five files ${collectionFileNames.join(", ")}; corpora of one record a line (.ndjson, .jsonl); each also as .gz; standard input for -, or where nothing is named`,
    )
    .addOption(command.createOption("--type <type>", "what the files are, where their names do not say").choices(inputTypes))
    .addOption(command.createOption("--format <format>", "how to report").choices(formats).default("pretty"))
    .option("--json", "the same as --format json")
    .option(
      "--threads <number>",
      "for corpora; as many as the machine has for files of 256 MB or more, else 1",
      wholeNumber(1, MOST_THREADS),
    )
    .option("--quiet", "errors only: no warnings, no progress bar")
    .option("--max-findings <number>", "how many findings to show; the rest is counted", wholeNumber(), 100)
    .option("--rules <names>", "only these rules, separated by commas; the schema is always checked", names)
    .option("--skip <names>", "all rules but these", names)
    .action(async (files: string[], { json, ...options }: ValidateOptions & { json?: boolean }) => {
      process.exitCode = await validateCommand(files, json ? { ...options, format: "json" } : options, terminal);
    });
  examples(
    command,
    [
      "validate dataset.json",
      "validate data/ --skip coverage",
      "validate data/*.json --format github",
      "validate corpus.ndjson.gz --quiet",
      "validate --type corpus < corpus.ndjson",
    ],
    `0 valid (warnings alone do not fail), 1 not valid, 2 wrong usage or a file that cannot be read to its end,
130 stopped by Ctrl-C. What takes longer than a second shows on a terminal how far it is.`,
  );
}

/**
 * `badakhshan-2019 validate [FILE…]`
 *
 * @param paths files; standard input if there are none
 * @returns exit code: 0 valid, 1 not
 * @throws UsageError where a file cannot be read, there is none, a rule does not exist, or a thread dies
 */
export async function validateCommand(paths: readonly string[], options: ValidateOptions, terminal: Terminal): Promise<number> {
  const checks = await checkAll(paths.length > 0 ? paths : [standardInput()], options);
  if (paths.length === 0 && checks.every(({ isEmpty }) => isEmpty))
    throw new UsageError(`no FILE given, and nothing came in on standard input; where that may be so, say - for FILE ${SEE_HELP}`);

  const valid = checks.every(({ tally }) => tally.errors === 0);
  const shown = checks.flatMap(({ tally }) => tally.kept);
  const left = checks.reduce((sum, { tally }) => sum + tally.errors + tally.warnings, 0) - shown.length;
  if (options.format === "json") terminal.printJson({ valid, findings: shown, notShown: left });
  else if (options.format === "sarif") terminal.printRaw(sarifLog(shown));
  else if (options.format === "github")
    terminal.printRaw([githubCommands(shown), ...(left > 0 ? [`::notice::${notShown(left)}`] : [])].join("\n"));
  else terminal.print(pretty(checks, left, terminal));
  return valid ? 0 : 1;
}

const SEE_HELP = "(--help shows what is possible)";

function standardInput(): string {
  if (isatty(0)) throw new UsageError(`no FILE given: name one, or pipe data in ${SEE_HELP}`);
  return "-";
}

/** Checks the dataset, if there is one, then the corpora. */
async function checkAll(paths: readonly string[], options: ValidateOptions): Promise<Check[]> {
  if (paths.filter((path) => path === "-").length > 1) throw new UsageError("standard input (-) can be read only once");
  const corpora = paths.filter((path) => isCorpus(path, options.type));
  const dataset = paths.filter((path) => !corpora.includes(path));
  const checks: Check[] = [];
  const { rules, skip, threads, quiet = false, maxFindings } = options;
  const checkOptions = (): CheckOptions => {
    const kept = checks.reduce((sum, { tally }) => sum + tally.kept.length, 0);
    return { ...(rules && { rules }), ...(skip && { skip }), quiet, most: maxFindings - kept };
  };
  if (dataset.length > 0) checks.push(checkDataset(dataset, checkOptions()));
  for (const path of corpora) checks.push(await checkCorpus(path, { ...checkOptions(), ...(threads && { threads }) }));
  return checks;
}

const isCorpus = (path: string, type: ValidateOptions["type"]) => (type ? type === "corpus" : /\.(ndjson|jsonl)(\.gz)?$/i.test(path));

function pretty(checks: readonly Check[], left: number, terminal: Terminal): string {
  const { colors } = terminal;
  const withFindings = checks.filter(({ tally }) => tally.files.size > 0);
  if (withFindings.length === 0) {
    const nameOf = ({ name }: Check) => (checks.length > 1 ? `${name}: ` : "");
    return checks.map((check) => `${nameOf(check)}${colors.green("valid")}: ${check.records}`).join("\n");
  }
  const reports = withFindings
    .filter(({ tally }) => tally.kept.length > 0)
    .map(({ tally, excerptOf }) => reportFindings(tally.kept, excerptOf, terminal));
  const end = [summary(withFindings, terminal), ...(left > 0 ? [notShown(left)] : [])].join("\n");
  return [...reports, end].join("\n\n");
}

function summary(checks: readonly Check[], { colors }: Terminal): string {
  const sum = (numberOf: (check: Check) => number) => checks.reduce((total, check) => total + numberOf(check), 0);
  const errors = sum(({ tally }) => tally.errors);
  const warnings = sum(({ tally }) => tally.warnings);
  const files = sum(({ tally }) => tally.files.size);
  const text = `${count(errors, "error")}, ${count(warnings, "warning")} in ${count(files, "file")}`;
  return errors > 0 ? colors.red(text) : colors.yellow(text);
}

const notShown = (left: number) => `${count(left, "more finding")} not shown; --max-findings sets how many are`;
