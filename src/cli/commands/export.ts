import type { Command } from "commander";
import { excerptOf } from "../../export/excerpt.js";
import {
  codesTable,
  dataPackage,
  datasetTables,
  describeTables,
  geojson,
  graphml,
  jsonLd,
  markdown,
  mermaid,
  nQuads,
  type PackagedData,
} from "../../export/index.js";
import type { Dataset } from "../../generated/types.js";
import { dataset as thisDataset } from "../../index.js";
import { type NormalFilter, normalizeFilter } from "../../query/index.js";
import { examples } from "../command.js";
import { readTextAtHand } from "../input/copy.js";
import { Datasets } from "../input/datasets.js";
import { interruptible } from "../input/interrupt.js";
import { count } from "../output/counts.js";
import { howFar, showProgress } from "../output/progress.js";
import { SafeOut } from "../output/safe-out.js";
import { CsvWriter, NdjsonWriter, type TableWriter } from "../output/table-writer.js";
import { type Terminal, visible } from "../output/terminal.js";
import { UsageError, wrongUsage } from "../usage-error.js";

interface Form {
  /** Ending of the files of a folder, or null for one file. */
  readonly folderOf: string | null;
  /** Of one dataset alone. */
  readonly one?: boolean;
  readonly what: string;
}

const forms = {
  csv: { folderOf: "csv", what: "a folder of CSV with datapackage.json, for everybody" },
  parquet: { folderOf: "parquet", what: "a folder of Apache Parquet, for R, Python and engines" },
  ndjson: { folderOf: "ndjson", what: "a folder of JSON, a row a line" },
  sqlite: { folderOf: null, what: "an SQLite database" },
  xlsx: { folderOf: null, one: true, what: "a workbook, a sheet a table" },
  geojson: { folderOf: null, one: true, what: "the places, for maps" },
  graphml: { folderOf: null, one: true, what: "actors, places and statements, for graph tools" },
  jsonld: { folderOf: null, one: true, what: "linked data, each statement a named graph" },
  nquads: { folderOf: null, one: true, what: "the same as N-Quads" },
  markdown: { folderOf: null, one: true, what: "readings with citations, and the disagreements" },
  mermaid: { folderOf: null, one: true, what: "the disagreements as a chart" },
} as const satisfies Record<string, Form>;
type FormName = keyof typeof forms;

/** Forms that are text made in one piece. */
const texts: { readonly [Name in FormName]?: (dataset: Dataset) => string } = {
  geojson: (dataset) => `${JSON.stringify(geojson(dataset), null, 2)}\n`,
  graphml,
  jsonld: (dataset) => `${JSON.stringify(jsonLd(dataset), null, 2)}\n`,
  nquads: nQuads,
  markdown,
  mermaid,
};

interface Options {
  readonly format: FormName;
  readonly output?: string;
  readonly type?: "dataset" | "corpus";
  readonly where?: string;
  /** Path of the coded text. */
  readonly text?: string;
  readonly spreadsheet?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument(
      "[file...]",
      "datasets, folders and corpora as validate takes them, - for standard input; this dataset where nothing is named",
    )
    .addOption(command.createOption("--format <format>", "what to make").choices(Object.keys(forms)).makeOptionMandatory())
    .option("-o, --output <path>", "file or folder to write; what is text in one piece is printed where nothing is said")
    .addOption(command.createOption("--type <type>", "what the files are, where their names do not say").choices(["dataset", "corpus"]))
    .option("--where <filter>", "only what a query finds and what that needs, as JSON with the keys that `list` has as options")
    .option("--text <path>", "the coded text of a draft, whose passages are given in words")
    .option("--spreadsheet", "CSV for spreadsheet programs: a byte order mark, and a ' before what they would run")
    .option("--force", "replace what this command wrote before, and nothing else")
    .option("--json", "say as JSON what was written")
    .action((files: string[], options: Options) => exportCommand(files, options, terminal));
  const width = Math.max(...Object.keys(forms).map((name) => name.length));
  command.addHelpText(
    "after",
    `\nFormats:\n${Object.entries(forms)
      .map(([name, { what }]) => `  ${name.padEnd(width)}  ${what}`)
      .join("\n")}`,
  );
  examples(
    command,
    [
      "export --format csv -o tables/",
      "export --format xlsx -o book.xlsx dataset.json",
      "export --format parquet -o tables/ corpus.ndjson.gz",
      `export --format csv --spreadsheet --where '{"act":"deny"}' -o denials/`,
      "export --format geojson > places.geojson",
    ],
    `0 fine, 2 wrong usage, a file that cannot be read or written, or a dataset that is not valid: then nothing is
written. 130 stopped by Ctrl-C. What takes longer than a second shows on a terminal how far it is.`,
  );
}

/**
 * `badakhshan-2019 export [FILE…] --format FORMAT [-o PATH]`
 *
 * @throws UsageError where something cannot be read or written, or is not valid; nothing is written then
 */
async function exportCommand(files: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const { format, output, spreadsheet } = options;
  const form: Form = forms[format];
  const text = texts[format];
  if (output === undefined && !text)
    throw new UsageError(`--format ${format} writes ${form.folderOf === null ? "a file" : "a folder"}: name it with -o`);
  if (spreadsheet && format !== "csv")
    throw new UsageError("--spreadsheet is for --format csv; all other forms say of each cell what it is");
  const filter = options.where === undefined ? null : readFilter(options.where);
  const found = new Excerpts(files, options, filter);
  if (text && output === undefined) {
    terminal.printRaw(text(await found.only(format)).replace(/\n$/, ""));
    return;
  }
  const path = String(output);
  const names = form.folderOf === null ? undefined : new Set([...describeTables().map(({ name }) => `${name}.${form.folderOf}`), PACKAGE]);
  const out = new SafeOut(path, {
    force: options.force === true,
    inputs: files.filter((file) => file !== "-"),
    ...(names && { names, last: PACKAGE }),
  });
  try {
    const rows = await watched(found, async () => {
      if (text) out.file().write(text(await found.only(format)));
      else if (format === "xlsx") out.file().write(await (await import("../output/write-xlsx.js")).xlsx(await found.only(format)));
      else return await writeTables(format, out, found, options, filter);
      return {};
    });
    out.commit();
    const summary = { format, output: path, datasets: found.read, rows };
    if (options.json) terminal.printJson(summary);
    else
      terminal.print(
        `${visible(path)}: ${count(found.read, "dataset")}${text || format === "xlsx" ? "" : `, ${count(sum(Object.values(rows)), "row")} in ${count(Object.keys(rows).length, "table")}`}`,
      );
  } finally {
    out.discard();
  }
}

const PACKAGE = "datapackage.json";
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

function readFilter(text: string): NormalFilter {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`--where takes JSON, such as '{"topic":"presence"}'; this is none: ${visible(text)}`);
  }
  try {
    return normalizeFilter(value);
  } catch (error) {
    throw wrongUsage(error);
  }
}

/** The datasets that were named, or what a filter leaves of them. */
class Excerpts {
  /** How many were read of which something is left. */
  read = 0;
  readonly datasets: Datasets;
  readonly #own: boolean;
  readonly #filter: NormalFilter | null;

  constructor(files: readonly string[], { type, text }: Options, filter: NormalFilter | null) {
    this.#own = files.length === 0;
    this.#filter = filter;
    this.datasets = new Datasets(files, { type, draft: text === undefined ? undefined : { text: readTextAtHand(text) } });
  }

  async *all(): AsyncGenerator<Dataset> {
    for await (const dataset of this.#own ? [thisDataset as Dataset] : this.datasets) {
      const excerpt = this.#filter === null ? dataset : excerptOf(dataset, this.#filter);
      if (!excerpt) continue;
      this.read++;
      yield excerpt;
    }
  }

  /** The one dataset for a form that takes no more. */
  async only(format: FormName): Promise<Dataset> {
    let only: Dataset | undefined;
    for await (const dataset of this.all()) {
      if (only)
        throw new UsageError(`--format ${format} is of one dataset, and here are several; csv, parquet, ndjson and sqlite take any number`);
      only = dataset;
    }
    if (!only) throw new UsageError(this.#filter === null ? "there is no dataset in it" : "nothing fits --where; nothing was written");
    return only;
  }
}

/** Does the work with a progress bar; Ctrl-C says how far it came. */
async function watched<Result>({ datasets }: Excerpts, work: () => Promise<Result>): Promise<Result> {
  const clear = showProgress(() => datasets, process.stderr);
  try {
    return await interruptible(work, () => {
      clear();
      return `stopped after ${howFar(datasets)}; nothing was written`;
    });
  } finally {
    clear();
  }
}

async function writeTables(
  format: FormName,
  out: SafeOut,
  found: Excerpts,
  options: Options,
  filter: NormalFilter | null,
): Promise<Record<string, number>> {
  const writer = await writerFor(format, out, options);
  const rows: Record<string, number> = Object.fromEntries(describeTables().map(({ name }) => [name, 0]));
  const licenses = new Set<string>();
  let first: Dataset | null = null;
  for await (const dataset of found.all()) {
    first = found.read === 1 ? dataset : null;
    licenses.add(dataset.license);
    const tables = datasetTables(dataset);
    for (const table of tables) rows[table.name] = (rows[table.name] ?? 0) + table.rows.length;
    await writer.add(tables);
  }
  if (found.read === 0) throw new UsageError(filter === null ? "there is no dataset in it" : "nothing fits --where; nothing was written");
  const codes = codesTable();
  rows[codes.name] = codes.rows.length;
  await writer.add([codes]);
  const files = await writer.end();
  if (files.length > 0) {
    const data: PackagedData = {
      head: first,
      licenses: [...licenses],
      sources: first?.sources.filter(({ text }) => text !== null) ?? [],
      datasets: found.read,
    };
    const described = dataPackage(files, data, {
      ...(options.spreadsheet && { spreadsheet: true }),
      ...(filter !== null && { where: filter }),
    });
    const file = out.file(PACKAGE);
    file.write(`${JSON.stringify(described, null, 2)}\n`);
    file.close();
  }
  return rows;
}

async function writerFor(format: FormName, out: SafeOut, { spreadsheet = false }: Options): Promise<TableWriter> {
  switch (format) {
    case "parquet":
      return (await import("../output/write-parquet.js")).parquetWriter(out);
    case "sqlite":
      return (await import("../output/write-sqlite.js")).sqliteWriter(out);
    case "ndjson":
      return new NdjsonWriter(out);
    default:
      return new CsvWriter(out, spreadsheet);
  }
}
