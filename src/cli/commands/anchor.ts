import type { Command } from "commander";
import type { Dataset } from "../../generated/types.js";
import { examples } from "../command.js";
import { readTextAtHand } from "../input/copy.js";
import { type CheckedInput, checkInput, readInput } from "../input/documents.js";
import { excerptsIn } from "../input/excerpts.js";
import { nameOf } from "../input/files.js";
import { count, countRecords } from "../output/counts.js";
import { Report } from "../output/report.js";
import { SafeOut } from "../output/safe-out.js";
import { type Terminal, visible } from "../output/terminal.js";
import { UsageError } from "../usage-error.js";

interface Options {
  readonly text: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("<draft>", "a draft (.yaml, .json), or a dataset whose text was edited: a document, or a folder with its files")
    .requiredOption("--text <path>", "the text that is coded")
    .option("-o, --output <path>", "file to write; the dataset is printed where nothing is said")
    .option("--force", "replace the file, if it is there")
    .option("--json", "findings, or what was written, as JSON")
    .action(async (path: string, options: Options) => {
      process.exitCode = await anchorCommand(path, options, terminal);
    });
  examples(
    command,
    [
      "anchor draft.yaml --text article.txt -o dataset.json",
      "anchor draft.yaml --text article.txt --json",
      "anchor dataset.json --text edited.txt -o dataset-2.json",
    ],
    `0 written (warnings alone do not matter), 1 something is not right, and nothing is written, 2 wrong usage, or a file
that cannot be read or written. What is written is a valid dataset: all that \`validate --text\` finds is said here too.`,
  );
}

/**
 * `badakhshan-2019 anchor DRAFT --text FILE [-o PATH]`: makes a dataset of a draft. Of a dataset whose text was edited, moves what moved.
 *
 * @returns exit code: 0 fine, 1 where something is not right
 * @throws UsageError where a file cannot be read or written
 */
export async function anchorCommand(
  path: string,
  { output, force = false, json = false, ...options }: Options,
  terminal: Terminal,
): Promise<number> {
  if (path === "-" && options.text === "-") throw new UsageError("standard input can be the text or the draft, not both");
  const out = output === undefined ? undefined : new SafeOut(output, { force, inputs: [path, options.text] });
  try {
    const input = await readInput([path]);
    const checked = checkInput(input, { text: readTextAtHand(options.text), isAnchored: true });
    const isValid = checked.findings.every(({ severity }) => severity !== "error");
    const text = `${JSON.stringify(checked.document, null, 2)}\n`;
    if (isValid && out) {
      out.file().write(text);
      out.commit();
    }
    remarkMoved(checked, terminal);
    if (isValid && !out) {
      // Whoever writes the dataset on needs it alone.
      for (const { message } of checked.findings) terminal.remark(message);
      terminal.printRaw(text.trimEnd());
    } else tell(checked, { path, output: isValid ? output : undefined, json }, terminal);
    return isValid ? 0 : 1;
  } finally {
    out?.discard();
  }
}

/** Says what was found, and what was written, if anything. */
function tell(
  { document, files, findings, holes }: CheckedInput,
  { path, output, json }: { readonly path: string; readonly output: string | undefined; readonly json: boolean },
  terminal: Terminal,
): void {
  const report = new Report({ format: json ? "json" : "pretty", most: Number.POSITIVE_INFINITY, quiet: false, hasText: true }, terminal);
  const excerptOf = excerptsIn(files);
  for (const finding of findings) report.add(finding, { name: null, version: null }, () => excerptOf(finding));
  if (holes) report.note(path, holes);
  if (json || findings.length > 0) report.end([{ name: nameOf(path), size: "" }], true, output === undefined ? {} : { output });
  if (json) return;
  if (output === undefined) terminal.print("nothing was written");
  else {
    terminal.print(`${visible(output)}: ${countRecords(document as Dataset)}`);
    if (holes?.holes.length === 0) terminal.print("all of the text is coded, or listed in uncoded");
  }
}

function remarkMoved({ moved, retyped }: { readonly moved: number; readonly retyped: number }, terminal: Terminal): void {
  const parts = [
    ...(moved > 0 ? [`${count(moved, "passage")} moved`] : []),
    ...(retyped > 0 ? [`${retyped} in another typography, with a new digest`] : []),
  ];
  if (parts.length > 0) terminal.remark(`of the dataset's passages in this text: ${parts.join(", ")}`);
}
