import { isUtf8 } from "node:buffer";
import { basename, dirname } from "node:path";
import { isatty } from "node:tty";
import type { Command } from "commander";
import { groupBy } from "../../model/group-by.js";
import { isObject } from "../../model/json.js";
import { type FastBytes, type RuleOptions, validateCorpus } from "../../validate/index.js";
import { decoded } from "../../validate/json-text.js";
import { selectWithText } from "../../validate/with-text.js";
import { examples } from "../command.js";
import { readTextAtHand } from "../input/copy.js";
import { type CheckOptions, checkInput, fileNames, readInput } from "../input/documents.js";
import { excerptsIn } from "../input/excerpts.js";
import { nameOf, sizeFinding } from "../input/files.js";
import { interruptible } from "../input/interrupt.js";
import { CorpusFile, linesOf } from "../input/lines.js";
import { names, wholeNumber } from "../options.js";
import { count, countRecords } from "../output/counts.js";
import { excerptOf } from "../output/findings.js";
import { howFar, showProgress } from "../output/progress.js";
import { type Checked, type DocumentHead, formats, Report } from "../output/report.js";
import type { Terminal } from "../output/terminal.js";
import { isUsageError, UsageError, wrongUsage } from "../usage-error.js";

const inputTypes = ["dataset", "corpus"] as const;

interface Options extends RuleOptions {
  readonly format: (typeof formats)[number];
  readonly json?: boolean;
  /** What the files are, where their names do not say. */
  readonly type?: (typeof inputTypes)[number];
  /** Path of the coded text. */
  readonly text?: string;
  readonly quiet?: boolean;
  /** How many findings to show at most; the rest is counted. */
  readonly maxFindings?: number;
  /** In MiB: larger documents and lines are not read. */
  readonly maxSize: number;
}

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument(
      "[file...]",
      `dataset documents (.json); drafts (.yaml, .json); folders with ${fileNames.join(", ")}; corpora of one document a line (.ndjson, .jsonl); each also as .gz; standard input for -, or where nothing is named`,
    )
    .addOption(command.createOption("--type <type>", "what the files are, where their names do not say").choices(inputTypes))
    .addOption(command.createOption("--format <format>", "how to report").choices(formats).default("pretty"))
    .option("--json", "the same as --format json")
    .option("--text <path>", "the coded text: passages are looked up in it, and what is not coded yet is shown in its words")
    .option("--quiet", "errors only: no warnings, no progress bar")
    .option("--max-findings <number>", "how many findings to show, 100 but for ndjson; the rest is counted", wholeNumber())
    .option("--max-size <MiB>", "larger documents and lines are not read", wholeNumber(1, 511), 64)
    .option("--rules <names>", "only these rules, separated by commas; the schema is always checked", names)
    .option("--skip <names>", "all rules but these", names)
    .action(async (files: string[], { json, ...options }: Options) => {
      process.exitCode = await validateCommand(files, json ? { ...options, format: "json" } : options, terminal);
    });
  examples(
    command,
    [
      "validate dataset.json",
      "validate data/ --skip coverage",
      "validate draft.yaml --text article.txt",
      "validate *.json --format github",
      "validate corpus.ndjson.gz --quiet",
      "validate --type corpus --format ndjson < corpus.ndjson",
    ],
    `0 valid (warnings alone do not fail), 1 not valid, 2 wrong usage or a file that cannot be read to its end,
130 stopped by Ctrl-C. What takes longer than a second shows on a terminal how far it is.`,
  );
}

/**
 * `badakhshan-2019 validate [FILE…]`
 *
 * @param paths files; standard input if there are none
 * @returns exit code: 0 valid, 1 not, 2 where some file cannot be read
 * @throws UsageError where there is nothing to read, or a rule does not exist
 */
async function validateCommand(paths: readonly string[], options: Options, terminal: Terminal): Promise<number> {
  refuseUnknownRules(options);
  const text = options.text === undefined ? undefined : readTextAtHand(options.text);
  const { format, quiet = false, maxFindings = format === "ndjson" ? Number.POSITIVE_INFINITY : 100 } = options;
  const report = new Report({ format, most: maxFindings, quiet, hasText: text !== undefined }, terminal);
  const checked: (Checked & { isEmpty: boolean })[] = [];
  const unread: string[] = [];
  for (const input of inputsAmong(paths.length > 0 ? paths : [standardInput()], options.type)) {
    if (input.isCorpus && text) throw new UsageError(`--text is the text of one dataset; ${nameOf(input.paths[0])} is a corpus`);
    try {
      checked.push(
        await (input.isCorpus ? checkCorpus(input.paths, options, report) : checkDataset(input.paths, { ...options, text }, report)),
      );
    } catch (error) {
      if (!isUsageError(error)) throw error;
      unread.push(error.message);
    }
  }
  if (paths.length === 0 && checked.some(({ isEmpty }) => isEmpty))
    throw new UsageError(`no FILE given, and nothing came in on standard input; where that may be so, say - for FILE ${SEE_HELP}`);
  if (unread.length === 0 || checked.length > 0) report.end(checked, unread.length === 0);
  if (unread.length > 0) throw new UsageError(unread.join("\n"));
  return report.errors === 0 ? 0 : 1;
}

const SEE_HELP = "(--help shows what is possible)";

function standardInput(): string {
  if (isatty(0)) throw new UsageError(`no FILE given: name one, or pipe data in ${SEE_HELP}`);
  return "-";
}

/** Says so before anything is read. */
function refuseUnknownRules({ text, ...options }: Options): void {
  try {
    selectWithText(options, text !== undefined);
  } catch (error) {
    throw wrongUsage(error);
  }
}

interface Input {
  /** One, or the files of one dataset. */
  readonly paths: readonly [string, ...string[]];
  readonly isCorpus: boolean;
}

/** What is to be checked, in the order of its paths. Files that are named like those of a dataset and stand in one folder are one. */
function inputsAmong(paths: readonly string[], type: Options["type"]): Input[] {
  if (paths.filter((path) => path === "-").length > 1) throw new UsageError("standard input (-) can be read only once");
  const isCorpus = (path: string) => (type ? type === "corpus" : /\.(ndjson|jsonl)(\.gz)?$/i.test(path));
  const isFileOfDataset = (path: string) => !isCorpus(path) && fileNames.includes(basename(path));
  const together = groupBy(paths, (path) => (isFileOfDataset(path) ? dirname(path) : Symbol()));
  return [...together.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ paths: [first, ...others] as const, isCorpus: isCorpus(first) }],
  );
}

const inBytes = (mebibytes: number) => mebibytes * 2 ** 20;

/** Checks a dataset: a document, a folder, or its files. */
async function checkDataset(
  paths: Input["paths"],
  options: Omit<Options, "text"> & CheckOptions,
  report: Report,
): Promise<Checked & { isEmpty: boolean }> {
  const input = await readInput(paths, inBytes(options.maxSize));
  const { document, files, findings, holes } = checkInput(input, options);
  const head = isObject(document) ? { name: textOf(document.name), version: textOf(document.version) } : { name: null, version: null };
  const excerptIn = excerptsIn(files);
  for (const finding of findings) report.add(finding, head, () => excerptIn(finding));
  if (holes) report.note(files[0]?.name ?? "", holes);
  const size = findings.some(({ severity }) => severity === "error") ? "" : countRecords(document as object);
  return { name: nameOf(paths.length > 1 ? dirname(paths[0]) : paths[0]), size, isEmpty: files.every(({ bytes }) => bytes?.length === 0) };
}

const textOf = (value: unknown) => (typeof value === "string" ? value : null);

const fast: FastBytes = {
  isUtf8,
  latin1: ({ buffer, byteOffset, length }) => Buffer.from(buffer, byteOffset, length).toString("latin1"),
};

/** Checks one corpus, `-` for standard input. Shows how far it is on a terminal, and ends with Ctrl-C. */
async function checkCorpus([name]: Input["paths"], options: Options, report: Report): Promise<Checked & { isEmpty: boolean }> {
  const { quiet, maxSize, rules, skip } = options;
  const file = new CorpusFile(name);
  let documents = 0;
  const reading = () => ({ label: file.label, size: file.size, bytesRead: file.bytesRead, documents });
  const clear = quiet ? () => {} : showProgress(reading, process.stderr);
  const before = { errors: report.errors, warnings: report.warnings };
  const lastWords = () => {
    clear();
    const found = `${count(report.errors - before.errors, "error")} and ${count(report.warnings - before.warnings, "warning")}`;
    return `stopped in ${file.label} after ${howFar(reading())}, with ${found} so far; nothing can be said of the rest`;
  };
  try {
    return await interruptible(async () => {
      let bytes: Uint8Array = new Uint8Array();
      const tooLarge = (line: number) =>
        report.add({ file: name, line, column: 1, ...sizeFinding(inBytes(maxSize)) }, noHead, () => undefined);
      async function* lines() {
        for await (bytes of linesOf(file.chunks(), inBytes(maxSize), tooLarge)) yield bytes;
      }
      // Its value is read only where somebody asks for it, so nothing is copied from it.
      for await (const checked of validateCorpus(lines(), { fast, ...(rules && { rules }), ...(skip && { skip }) })) {
        documents++;
        let text: string | undefined;
        for (const finding of checked.findings) {
          report.add({ file: name, ...finding }, checked, () => {
            text ??= decoded(bytes).text;
            return excerptOf(text, finding.column);
          });
        }
      }
      clear();
      return { name: file.label, size: count(documents, "document"), isEmpty: file.bytesRead === 0 };
    }, lastWords);
  } finally {
    clear();
    file.close();
  }
}

const noHead: DocumentHead = { name: null, version: null };
