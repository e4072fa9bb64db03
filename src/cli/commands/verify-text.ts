import type { Command } from "commander";
import type { Dataset, Source } from "../../generated/types.js";
import { dataset as thisDataset } from "../../index.js";
import { groupBy } from "../../model/group-by.js";
import { textOfHtml } from "../../text/html-text.js";
import { type RecordInText, type TextVerification, verifyText } from "../../text/verify-text.js";
import { examples } from "../command.js";
import { readDataset } from "../input/dataset.js";
import { readText } from "../input/files.js";
import { count } from "../output/counts.js";
import type { Terminal } from "../output/terminal.js";
import { wrap } from "../output/terminal.js";
import { UsageError } from "../usage-error.js";

interface Options {
  readonly data?: string;
  readonly source?: string;
  readonly html?: boolean;
  readonly json?: boolean;
}

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("<file>", "plain text or a saved web page (.html); - for standard input")
    .option("--data <path>", "another dataset: a document, or a folder with its files")
    .option("--source <id>", "which of its examined sources the text is, where there are several")
    .option("--html", "the file is a web page, whatever its name")
    .option("--json", "every record with its status, as JSON")
    .action((file: string, options: Options) => {
      process.exitCode = verifyTextCommand(file, options, terminal);
    });
  examples(
    command,
    ["verify text article.txt", "verify text saved-page.html --json", "verify text other.txt --data other-dataset.json"],
    "0 every passage was found, 1 some were edited or cut, 2 wrong usage or a file that cannot be read.",
  );
}

/**
 * `badakhshan-2019 verify text FILE`
 *
 * @returns exit code: 0 every passage was found, 1 not
 * @throws UsageError where a file cannot be read, or it is not clear which source to check
 */
export function verifyTextCommand(path: string, options: Options, terminal: Terminal): number {
  const dataset = options.data === undefined ? thisDataset : readDataset(options.data);
  const source = examinedSource(dataset, options.source);
  const copy = readText(path);
  const isHtml = options.html ?? (/\.x?html?$/i.test(path) || /^\s*<(!doctype html|html)\b/i.test(copy));
  const verification = verifyText(isHtml ? textOfHtml(copy) : copy, dataset, source.id);
  if (options.json) terminal.printJson(verification);
  else terminal.print(report(verification, source, terminal));
  return verification.records.every(({ status }) => status !== "not-found") ? 0 : 1;
}

function examinedSource({ sources }: Dataset, id: string | undefined): Source {
  const examined = sources.filter(({ text }) => text !== null);
  const names = examined.map((each) => each.id).join(", ");
  const [only, ...others] = id === undefined ? examined : examined.filter((each) => each.id === id);
  if (!only)
    throw new UsageError(id === undefined ? "the dataset has no examined source" : `no examined source "${id}"; there is ${names}`);
  if (others.length > 0) throw new UsageError(`the dataset has several examined sources; say which with --source: ${names}`);
  return only;
}

/** Enough to mend a copy by; `--json` has all. */
const MOST_PLACES = 20;

function report({ records, complete }: TextVerification, source: Source, { colors, width }: Terminal): string {
  const withStatus = (status: RecordInText["status"]) => records.filter((record) => record.status === status);
  const [unchanged, moved, missing] = [withStatus("unchanged"), withStatus("moved"), withStatus("not-found")];
  const places = missingPlaces(missing, width);
  const paragraphs = [
    [
      `${source.title ?? source.id}: ${count(records.length, "record")}`,
      `  ${colors.green("unchanged")}  ${unchanged.length}`,
      `  ${colors.yellow("moved")}      ${moved.length}`,
      `  ${colors.red("not found")}  ${missing.length}`,
    ].join("\n"),
    moved.length > 0 && wrap(`Moved, all passages there but out of order: ${moved.map(({ id }) => id).join(", ")}`, width),
    missing.length > 0 &&
      wrap("A passage counts as found only where every sign is the same: straight quotes for curly ones are an edit.", width),
    missing.length > records.length / 2 && "Most of it was not found: is this the right text?",
    places.length > 0 && ["Edited or cut:", ...places.slice(0, MOST_PLACES)].join("\n"),
    places.length > MOST_PLACES && `… and ${places.length - MOST_PLACES} more passages; --json lists all`,
    !complete &&
      wrap(
        "The text is so long that not every missing passage was looked for everywhere. Try the part of it that holds the source.",
        width,
      ),
  ];
  return paragraphs.filter((paragraph) => paragraph !== false).join("\n\n");
}

/** One entry for each missing passage, with every record that rests on it. */
function missingPlaces(records: readonly RecordInText[], width: number): string[] {
  const passages = records.flatMap(({ id, missing }) => missing.map((passage) => ({ id, ...passage })));
  return [...groupBy(passages, ({ start, end }) => `${start} ${end}`).values()].map((group) => {
    const [{ start, end, after, before }] = group as [(typeof group)[number]];
    const ids = new Set(group.map(({ id }) => id));
    const from = after === null ? "at the start" : `after “…${after.trim()}”`;
    const to = before === null ? "at the end" : `before “${before.trim()}…”`;
    return wrap(`${[...ids].join(", ")}: code points ${start} to ${end} should be ${from}, ${to}`, width, "  ");
  });
}
