import type { Command } from "commander";
import type { Dataset, DatasetRecord } from "../../generated/types.js";
import { recordsOf } from "../../model/collections.js";
import { groupBy } from "../../model/group-by.js";
import { type Agreement, agreementOf, type Difference } from "../../query/agreement.js";
import { examples } from "../command.js";
import { readDataset } from "../input/dataset.js";
import { nameOf } from "../input/files.js";
import { count } from "../output/counts.js";
import { rowsOf } from "../output/records.js";
import { type Terminal, visible, wrap } from "../output/terminal.js";
import { UsageError, wrongUsage } from "../usage-error.js";

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("<first>", "a coding: a dataset document, or a folder with its files; - for standard input")
    .argument("<second>", "another coding of the same text")
    .option("--json", "all that is counted, and every difference, as JSON")
    .action((first: string, second: string, options: { json?: boolean }) => agreementCommand(first, second, options, terminal));
  examples(
    command,
    [
      "agreement mine.json yours.json",
      "agreement first/ second/ --json",
      "agreement node_modules/badakhshan-2019/docs/agreement/first-pass.json node_modules/badakhshan-2019/docs/agreement/second-pass.json",
    ],
    `0 compared, however far the two agree, 2 wrong usage, a file that cannot be read, or two that do not code the same text.
Rules need not hold yet, but for what is asked here: ids are unique, references lead somewhere, one text is coded.`,
  );
}

/** What must hold for a comparison; a coding that nobody has gone over yet is rarely valid. */
const needed = ["unique-ids", "references-resolve", "one-text"];

/**
 * `badakhshan-2019 agreement FIRST SECOND`: how far two codings of one text agree, and where they do not.
 *
 * @throws UsageError where one cannot be read, or they cannot be compared
 */
export async function agreementCommand(
  first: string,
  second: string,
  options: { readonly json?: boolean },
  terminal: Terminal,
): Promise<void> {
  if (first === "-" && second === "-") throw new UsageError("standard input (-) can be read only once");
  const [a, b] = [await readDataset(first, { rules: needed }), await readDataset(second, { rules: needed })];
  const agreement = compared(a, b);
  if (options.json) terminal.printJson(agreement);
  else terminal.print(report(agreement, [a, b], [nameOf(first), nameOf(second)], terminal));
}

function compared(a: Dataset, b: Dataset): Agreement {
  try {
    return agreementOf(a, b);
  } catch (error) {
    throw wrongUsage(error);
  }
}

type Both<Item> = readonly [first: Item, second: Item];

function report(agreement: Agreement, datasets: Both<Dataset>, names: Both<string>, terminal: Terminal): string {
  const { records, fields, alone } = agreement;
  const counts = Object.entries(records).map(([type, { a, b, matched }]) => [type, a, b, matched]);
  const measured = fields
    .filter(({ units }) => units > 0)
    .map(({ type, field, units, agreed, alpha, metric }) => [
      type,
      field,
      units,
      agreed,
      alpha === null ? "not defined" : alpha.toFixed(2),
      metric,
    ]);
  return [
    columns([["records", "first", "second", "matched"], ...counts], terminal),
    columns([["of matched", "field", "compared", "the same", "alpha", "scale"], ...measured], terminal),
    `alpha is Krippendorff's: 1 where all agree, 0 where as by chance; not defined where all has one value`,
    ...differencesText(agreement, datasets[0], terminal),
    ...aloneText(alone.a, names[0], names[1], datasets[0], terminal),
    ...aloneText(alone.b, names[1], names[0], datasets[1], terminal),
  ].join("\n\n");
}

/** What differs, pair by pair, each with its reading in the first coding. */
function differencesText({ fields }: Agreement, dataset: Dataset, terminal: Terminal): string[] {
  const all = fields.flatMap(({ field, differences }) => differences.map((each) => ({ field, ...each })));
  if (all.length === 0) return ["nothing differs in what was matched"];
  const byPair = groupBy(all, ({ a }) => a);
  const pairs = recordsOf(dataset).flatMap(({ id }) => {
    const differences = byPair.get(id);
    return differences ? [{ id, differences }] : [];
  });
  const rows = textsOf(
    pairs.map(({ id }) => id),
    dataset,
    terminal,
  );
  const texts = pairs.map(({ id, differences }, index) => {
    const [{ b } = { b: id }] = differences;
    const lines = differences.map((each) => wrap(differenceText(each), terminal.width, "    "));
    return [rows[index], ...(b === id ? [] : [`    (the second coding has it as ${visible(b)})`]), ...lines].join("\n");
  });
  return [terminal.colors.cyan(`${count(all.length, "difference")}: first | second`), ...texts];
}

const differenceText = ({ field, about, first, second }: Difference & { readonly field: string }) =>
  `${field}${about === null ? "" : ` ${about}`}: ${first} | ${second}`;

function aloneText(ids: readonly string[], name: string, other: string, dataset: Dataset, terminal: Terminal): string[] {
  if (ids.length === 0) return [];
  const heading = terminal.colors.cyan(`${count(ids.length, "record")} of ${name} without a partner in ${other}`);
  return [heading, ...textsOf(ids, dataset, terminal)];
}

/** Records with their readings, as lines. */
function textsOf(ids: readonly string[], dataset: Dataset, terminal: Terminal): string[] {
  const byId = new Map(recordsOf(dataset).map((record) => [record.id, record]));
  const records = ids.map((id) => byId.get(id)).filter((record): record is DatasetRecord => record !== undefined);
  return rowsOf(records, dataset, terminal).map((row) => row.text());
}

/** Rows in columns, numbers to the right. */
function columns(rows: readonly (readonly (string | number)[])[], { colors }: Terminal): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)));
  const isNumber = (at: number) => rows.slice(1).every((row) => typeof row[at] === "number");
  const line = (row: readonly (string | number)[]) =>
    row
      .map((cell, at) => (isNumber(at) ? String(cell).padStart(widths[at] ?? 0) : String(cell).padEnd(widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  return rows.map((row, at) => (at === 0 ? colors.bold(line(row)) : line(row))).join("\n");
}
