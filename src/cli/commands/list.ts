import type { Command } from "commander";
import type { Dataset, DatasetRecord } from "../../generated/types.js";
import { type RecordType, spoken } from "../../model/collections.js";
import { didYouMean } from "../../model/did-you-mean.js";
import { type Filter, normalizeFilter, select } from "../../query/index.js";
import { type FilterOptions, filterOf, filterOptions } from "../filter-options.js";
import { count } from "../output/counts.js";
import { mixedTable, tableOf } from "../output/record-table.js";
import { rowsOf } from "../output/records.js";
import { type FormatOptions, printAnswer } from "../output/rows.js";
import { type Terminal, wrap } from "../output/terminal.js";
import { askDataset, type QuestionOptions, question } from "../question.js";
import { type Found, type NamedQuestion, questions } from "../questions.js";
import { UsageError } from "../usage-error.js";

/** What can be listed, and the type of its records. */
const types = {
  statements: "statement",
  actors: "actor",
  locations: "location",
  sources: "source",
  figures: "casualty-figure",
} as const satisfies Record<string, RecordType>;

/** What can be listed: records of a type, or the answer to a question that has a name. */
export type Listable = keyof typeof types | keyof typeof questions;
export const listable = [...Object.keys(types), ...Object.keys(questions)] as readonly Listable[];

/** What a word for records means: types by their own names too, in the singular or the plural. */
const listableNamed = (what: string): string =>
  Object.entries(types).find(([name, type]) => [name, name.replace(/s$/, ""), type, `${type}s`].includes(what.toLowerCase()))?.[0] ?? what;

export type ListOptions = FormatOptions & FilterOptions;

export function configure(command: Command, terminal: Terminal): void {
  command.argument(
    "[what]",
    `${Object.keys(types).join(", ")}, or a question that has a name; where nothing is said, whatever the options are about`,
  );
  filterOptions(command);
  command.action((what: string | undefined, options: QuestionOptions & FilterOptions) =>
    askDataset(options.data, terminal, (dataset) => listCommand(what, options, dataset, terminal)),
  );
  const width = Math.max(...Object.keys(questions).map((name) => name.length));
  const named = Object.entries(questions).map(([name, { asks }]) => `  ${name.padEnd(width)}  ${asks}`);
  command.addHelpText("after", `\nQuestions that have a name:\n${named.join("\n")}`);
  question(command, [
    ["list statements --by taliban --topic presence", "what do the Taliban say of who is where?"],
    ["list denials", "who denies what, and whom does that contradict?"],
    ["list figures --outcome dead --tsv", "how many dead, as whose claim? For a spreadsheet"],
    ["list statements --within pakistan --time 2019", "what is said of Pakistan, and of places in it, in 2019?"],
    ["list actors --text uighur", "who bears that name?"],
  ]);
}

/**
 * `badakhshan-2019 list [statements|actors|locations|sources|figures|denials|timeline|…]`: the records that fit every option, matched as
 * `select` and `cite --where` do; of the answer to a question that has a name, those of it that do.
 *
 * @throws UsageError where an option names what there is not, or does not go with what is listed
 */
export function listCommand(words: string | undefined, options: ListOptions, dataset: Dataset, terminal: Terminal): void {
  const what = words === undefined ? undefined : listableNamed(words);
  if (what !== undefined && !isListable(what))
    throw new UsageError(`${JSON.stringify(what)} cannot be listed${didYouMean(what, listable)}; there is ${listable.join(", ")}`);
  const type = what === undefined || what in questions ? undefined : types[what as keyof typeof types];
  if (type !== undefined && options.type !== undefined) throw new UsageError(`give ${what} or --type, not both`);
  const filter = { ...filterOf(options, dataset, terminal), ...(type && { type }) } as Filter<Dataset>;
  const records: readonly DatasetRecord[] = select<Filter<Dataset>, Dataset>(filter, dataset);
  const question: NamedQuestion | undefined = questions[what as keyof typeof questions];
  const found = question ? asked(question, records, dataset) : records.map((record): Found => ({ record }));
  printFound(found, question ? typeOf(found) : (onlyTypeIn(filter) ?? typeOf(found)), dataset, options, terminal);
}

/** The type that a filter means, where it means one: that of a table, be there rows or none. */
function onlyTypeIn(filter: Filter<Dataset>): RecordType | undefined {
  const [type, ...others] = normalizeFilter(filter).type ?? [];
  return others.length === 0 ? (type as RecordType | undefined) : undefined;
}

/** The type of all that was found. */
function typeOf(found: readonly Found[]): RecordType | undefined {
  const [type, ...others] = new Set(found.map(({ record }) => record.type));
  return others.length === 0 ? type : undefined;
}

const isListable = (what: string): what is Listable => (listable as readonly string[]).includes(what);

function asked({ ask }: NamedQuestion, records: readonly DatasetRecord[], dataset: Dataset): readonly Found[] {
  const fitting = new Set(records);
  return ask(dataset).filter(({ record }) => fitting.has(record));
}

/** @param type that of the records, where they are all of one */
function printFound(
  found: readonly Found[],
  type: RecordType | undefined,
  dataset: Dataset,
  options: ListOptions,
  terminal: Terminal,
): void {
  const rows = rowsOf(
    found.map(({ record }) => record),
    dataset,
    terminal,
  );
  const against = found.map((each) =>
    rowsOf(
      (each.against ?? []).map(({ statement }) => statement),
      dataset,
      terminal,
    ),
  );
  const { colors, width } = terminal;
  const textOf = ({ before, against: others = [] }: Found, index: number) =>
    [
      ...(before === undefined ? [] : [colors.cyan(wrap(before, width))]),
      rows[index]?.text(),
      ...others.flatMap(({ how }, at) => [colors.cyan(`  ${how}`), against[index]?.[at]?.text()]),
    ].join("\n");
  const jsonOf = ({ against: others }: Found, index: number) =>
    others === undefined
      ? rows[index]?.json()
      : { ...rows[index]?.json(), against: others.map(({ how }, at) => ({ how, ...against[index]?.[at]?.json() })) };
  printAnswer(
    {
      text: () => [...found.map(textOf), count(found.length, type ? spoken(type) : "record")].join("\n\n"),
      json: () => found.map(jsonOf),
      table: () => (type ? tableOf(type, rows, dataset) : mixedTable(rows)),
    },
    options,
    terminal,
  );
}
