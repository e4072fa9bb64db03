import type { Command } from "commander";
import type { Dataset } from "../../generated/types.js";
import { dataset as thisDataset } from "../../index.js";
import { groupBy } from "../../model/group-by.js";
import { TextAtHand } from "../../text/at-hand.js";
import { type RecordInText, type TextStatus, type TextVerification, verifyText } from "../../text/verify-text.js";
import { examples } from "../command.js";
import { digest, readCopy } from "../input/copy.js";
import { count } from "../output/counts.js";
import type { Terminal } from "../output/terminal.js";
import { wrap } from "../output/terminal.js";
import { UsageError, wrongUsage } from "../usage-error.js";

interface Options {
  readonly data?: string;
  readonly html?: boolean;
  readonly json?: boolean;
}

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("<file>", "plain text, a saved web page (.html) or a web archive (.mht, .mhtml); - for standard input")
    .option("--data <path>", "another dataset: a document, or a folder with its files")
    .option("--html", "the file is a web page, whatever its name")
    .option("--json", "every record with its status, as JSON")
    .action(async (file: string, options: Options) => {
      process.exitCode = await verifyTextCommand(file, options, terminal);
    });
  examples(
    command,
    ["verify text article.txt", "verify text saved-page.html --json", "verify text other.txt --data other-dataset.json"],
    `that of the record that fares worst
  0 every passage is there, be it moved or in another typography
  1 some were edited or cut, or the copy is the coded text and positions in the dataset are wrong
  2 wrong usage, or a file that cannot be read or is larger than 16 MiB`,
  );
}

/**
 * `badakhshan-2019 verify text FILE`
 *
 * @returns exit code: 0 every passage was found, 1 not
 * @throws UsageError where a file cannot be read, or the dataset has no coded text
 */
export async function verifyTextCommand(path: string, options: Options, terminal: Terminal): Promise<number> {
  if (path === "-" && options.data === "-") throw new UsageError("standard input can be the text or the dataset, not both");
  const copy = readCopy(path, options);
  // Of a draft only its passages are asked.
  const draft = { text: new TextAtHand(copy, digest), rules: [] };
  const dataset =
    options.data === undefined ? thisDataset : await (await import("../input/dataset.js")).readDataset(options.data, { draft });
  const verification = verified(copy, dataset);
  if (options.json) terminal.printJson(verification);
  else terminal.print(report(verification, dataset, terminal));
  return verification.records.every(({ status }) => isFine(status)) ? 0 : 1;
}

function verified(copy: string, dataset: Dataset): TextVerification {
  try {
    return verifyText(copy, dataset, { digest });
  } catch (error) {
    throw wrongUsage(error);
  }
}

const isFine = (status: TextStatus) => status !== "not-found" && status !== "misplaced";

/** Statuses as they are said, from the best to the worst. */
const said: Readonly<Record<TextStatus, string>> = {
  unchanged: "unchanged",
  typography: "differs only in typography",
  moved: "moved",
  "not-found": "not found",
  misplaced: "misplaced",
};

/** Enough to mend a copy by; `--json` has all. */
const MOST_PLACES = 20;

function report({ source: id, records, complete, isCodedText }: TextVerification, dataset: Dataset, terminal: Terminal): string {
  const title = dataset.sources.find((source) => source.id === id)?.title ?? id;
  const byStatus = groupBy(records, ({ status }) => status);
  const withStatus = (status: TextStatus) => byStatus.get(status) ?? [];
  const [retyped, moved, missing, misplaced] = [
    withStatus("typography"),
    withStatus("moved"),
    withStatus("not-found"),
    withStatus("misplaced"),
  ];
  const tell = (text: string) => wrap(text, terminal.width);
  const places = (misplaced.length > 0 ? misplacedPlaces(misplaced) : missingPlaces(missing)).map((place) =>
    wrap(place, terminal.width, "  "),
  );
  const paragraphs = [
    [
      wrap(`${title}: ${count(records.length, "record")}`, terminal.width),
      ...Object.entries(said)
        .filter(([status]) => status !== "misplaced" || isCodedText)
        .map(([status, words]) => statusLine(status as TextStatus, words, withStatus(status as TextStatus).length, terminal)),
    ].join("\n"),
    isCodedText && tell("The copy holds the very text that was coded, so positions are judged, too."),
    retyped.length > 0 &&
      tell(`Differs only in typography (hyphens at line ends, signs that nobody sees, ligatures, quotes): ${idsOf(retyped)}`),
    moved.length > 0 && tell(`Moved, all passages there but some not where they belong: ${idsOf(moved)}`),
    missing.length > records.length / 2 && "Most of it was not found: is this the right text?",
    places.length > 0 &&
      [misplaced.length > 0 ? "Misplaced in the dataset:" : "Edited or cut:", ...places.slice(0, MOST_PLACES)].join("\n"),
    places.length > MOST_PLACES && `… and ${count(places.length - MOST_PLACES, "more passage")}; --json lists all`,
    !complete &&
      tell("The text is so long that not every missing passage was looked for everywhere. Try the part of it that holds the article."),
  ];
  return paragraphs.filter((paragraph) => paragraph !== false).join("\n\n");
}

function statusLine(status: TextStatus, words: string, number: number, { colors }: Terminal): string {
  const colour = status === "unchanged" ? colors.green : isFine(status) ? colors.yellow : colors.red;
  const width = Math.max(...Object.values(said).map(({ length }) => length));
  return `  ${colour(words.padEnd(width))}  ${number}`;
}

const idsOf = (records: readonly RecordInText[]) => records.map(({ id }) => id).join(", ");

/** One entry for each missing passage, with every record that rests on it. */
function missingPlaces(records: readonly RecordInText[]): string[] {
  const passages = records.flatMap(({ id, missing }) => missing.map((passage) => ({ id, ...passage })));
  return [...groupBy(passages, ({ start, end }) => `${start} ${end}`).values()].map((group) => {
    const [{ start, end, after, before }] = group as [(typeof group)[number]];
    const from = after === null ? "at the start" : `after “…${after.trim()}”`;
    const to = before === null ? "at the end" : `before “${before.trim()}…”`;
    return `${uniqueIds(group)}: code points ${start} to ${end} should be ${from}, ${to}`;
  });
}

/** One entry for each passage that is not where it says, with every record that says so. */
function misplacedPlaces(records: readonly RecordInText[]): string[] {
  const passages = records.flatMap(({ id, misplaced }) => misplaced.map((passage) => ({ id, ...passage })));
  return [...groupBy(passages, ({ start, end, right }) => `${start} ${end} ${right?.start} ${right?.end}`).values()].map((group) => {
    const [{ start, end, right }] = group as [(typeof group)[number]];
    const own = `${uniqueIds(group)}: code points ${start} to ${end}`;
    if (!right) return `${own}: the words of the digest are nowhere in the text`;
    const isMoved = right.start !== start || right.end !== end;
    return `${own} should ${isMoved ? `be ${right.start} to ${right.end}` : `have ${right.digest}`}: ${right.cause}`;
  });
}

const uniqueIds = (group: readonly { readonly id: string }[]) => [...new Set(group.map(({ id }) => id))].join(", ");
