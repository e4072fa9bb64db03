import type { Command } from "commander";
import type { Dataset, DatasetRecord } from "../../generated/types.js";
import { type Filter, normalizeFilter, select } from "../../query/filter.js";
import { locationsIn, type Position, statementsAbout, statementsBy } from "../../query/index.js";
import { askDataset } from "../input/dataset.js";
import { names } from "../options.js";
import { count } from "../output/counts.js";
import { columns, rowOf } from "../output/records.js";
import { type FormatOptions, printRows } from "../output/rows.js";
import type { Terminal } from "../output/terminal.js";
import { question } from "../question.js";
import { UsageError } from "../usage-error.js";

export function configure(command: Command, terminal: Terminal): void {
  command
    .addArgument(command.createArgument("<what>", "which records").choices(Object.keys(listable)))
    .option("--by <actor>", "statements that are this actor's word")
    .addOption(command.createOption("--at <position>", "where in the chain --by looks").choices(["innermost", "outermost", "any"]))
    .option("--about <actor>", "statements about this actor")
    .option("--topic <names>", "statements with one of these topics, separated by commas", names)
    .option("--act <names>", "statements in which the innermost speaker does this: deny, warn …", names)
    .option("--factuality <values>", "statements to which the innermost speaker commits so far: CT-, PR+ …", names)
    .option("--actor <ids>", "records that name the actor anywhere", names)
    .option("--location <ids>", "records that name the place", names)
    .option("--within", "or a place in it")
    .option("--text <words>", "records with these words, as they stand; search finds other spellings too")
    .action((what: keyof typeof listable, options: ListOptions) => listCommand(what, options, terminal));
  question(command, ["list statements --by taliban --topic presence", "list actors --text uighur", "list figures --json"]);
}

/** What can be listed, and the type of its records. */
export const listable = {
  statements: "statement",
  actors: "actor",
  locations: "location",
  sources: "source",
  figures: "casualty-figure",
} as const;

export interface ListOptions extends FormatOptions {
  readonly by?: string;
  readonly at?: Position;
  readonly about?: string;
  readonly topic?: string[];
  readonly act?: string[];
  readonly factuality?: string[];
  readonly actor?: string[];
  readonly location?: string[];
  readonly within?: boolean;
  readonly text?: string;
  readonly data?: string;
}

/**
 * `badakhshan-2019 list statements|actors|locations|sources|figures`: the records that fit every option, matched as `cite --where` does.
 *
 * @throws UsageError where an option names what there is not, or does not go with what is listed
 */
export function listCommand(what: keyof typeof listable, options: ListOptions, terminal: Terminal): void {
  if (options.at && options.by === undefined) throw new UsageError("--at goes with --by");
  if (options.within && options.location === undefined) throw new UsageError("--within goes with --location");
  if ((options.by ?? options.about) !== undefined && what !== "statements" && what !== "figures")
    throw new UsageError("--by and --about are for statements and figures");
  const rows = askDataset(options.data, (dataset) => listed(what, options, dataset).map((record) => rowOf(record, dataset, terminal)));
  const noun = listable[what].replace("-", " ");
  const text = () => [...rows.map((row) => row.text), count(rows.length, noun)].join("\n\n");
  printRows(rows, columns, text, options, terminal);
}

function listed(what: keyof typeof listable, options: ListOptions, dataset: Dataset): DatasetRecord[] {
  const { topic, act, factuality, actor, location, within, text, by, at, about } = options;
  const places = within ? location?.flatMap((id) => locationsIn(id, dataset).map((place) => place.id)) : location;
  const filter = { type: listable[what], topic, act, factuality, actor, location: places, text };
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Filter;
  const said = by === undefined ? undefined : idsOf(statementsBy(by, at ? { at } : {}, dataset));
  const spokenOf = about === undefined ? undefined : idsOf(statementsAbout(about, dataset));
  return select(dataset, normalizeFilter(given, dataset)).filter((record) => {
    // A figure is said by whoever makes its statement.
    const id = record.type === "casualty-figure" ? record.statement : record.id;
    return (said?.has(id) ?? true) && (spokenOf?.has(id) ?? true);
  });
}

const idsOf = (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id));
