import { lstatSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { collections, HEAD_FILE } from "../../model/collections.js";
import { inForm } from "../../model/in-form.js";
import { type Renumbered, renumbered, wordsNaming } from "../../model/renumbered.js";
import { examples } from "../command.js";
import { isCorpusName } from "../input/datasets.js";
import { fileNames, isYamlName } from "../input/documents.js";
import { isGzip, nameOf } from "../input/files.js";
import { type JsonDocument, jsonDocuments } from "../input/json-documents.js";
import { count } from "../output/counts.js";
import { SafeOut } from "../output/safe-out.js";
import { type Terminal, visible } from "../output/terminal.js";
import { renumberDraft } from "../renumber-draft.js";
import { isUsageError, UsageError, wrongUsage } from "../usage-error.js";

const forms = ["document", "folder", "lines"] as const;
type Form = (typeof forms)[number];

interface Options {
  readonly output?: string;
  readonly to?: Form;
  readonly only?: string;
  readonly renumber?: boolean;
  readonly text?: string;
  readonly write?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("<file...>", "dataset documents; folders with their files; corpora of one document a line; - for standard input")
    .option("-o, --output <path>", "file or folder to write; what is made is printed where nothing is said")
    .addOption(command.createOption("--to <form>", "what to write, where the name of the output does not say").choices(forms))
    .option("--only <name>", "of a corpus only the dataset of this name, or name@version")
    .option("--renumber", "number the statements and figures of a draft anew, in the order of the text")
    .option("--text <path>", "with --renumber: the coded text of a draft, whose file keeps its comments and its order")
    .option("--write", "put what was read in form where it is")
    .option("--force", "replace what is there, if this command writes such")
    .option("--json", "what was written, and each new number, as JSON")
    .action((files: string[], options: Options) => formatCommand(files, options, terminal));
  examples(
    command,
    [
      "format dataset.json -o sorted.json",
      "format dataset.json --to folder -o data/",
      "format data/ -o dataset.json",
      "format one.json two.json -o corpus.ndjson",
      "format corpus.ndjson --only harbour@1.0.0 -o harbour.json",
      "format dataset.json --renumber -o numbered.json",
      "format draft.yaml --renumber --text article.txt -o numbered.yaml",
      "format --write data/",
    ],
    `0 fine, 2 wrong usage, or a file that cannot be read or written. Collections are sorted by id, keys stand in the order of
the schema; nothing is added, left out or checked: that is for \`validate\`. A published id is never given anew.`,
  );
}

/**
 * `badakhshan-2019 format FILE… [-o PATH]`: the same data in form, as a document, a folder or lines of a corpus.
 *
 * @throws UsageError where something cannot be read or written, or would not come over exactly
 */
export async function formatCommand(paths: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  if (paths.filter((path) => path === "-").length > 1) throw new UsageError("standard input (-) can be read only once");
  if (options.text !== undefined) await formatDraft(paths, options.text, options, terminal);
  else if (options.write) for (const path of paths) await formatInPlace(path, options, terminal);
  else await formatTo(paths, options, terminal);
}

/** Numbers a draft anew, in its own file or in another of its kind. */
async function formatDraft(paths: readonly string[], textPath: string, options: Options, terminal: Terminal): Promise<void> {
  const { output, renumber, to, only, write: inPlace, force = false } = options;
  const [path = "-", ...others] = paths;
  if (!renumber || to !== undefined || only !== undefined || others.length > 0)
    throw new UsageError("--text is for --renumber, and for one draft: nothing else of it is changed");
  if (output !== undefined && isYamlName(output) !== isYamlName(path))
    throw new UsageError(`${nameOf(path)} stays what it is, YAML or JSON: name the output likewise`);
  if (inPlace && (output !== undefined || path === "-"))
    throw new UsageError("--write needs the name of a file, and goes with no --output");
  const out = output === undefined ? undefined : new SafeOut(output, { force, inputs: [path, textPath] });
  try {
    const { text, changed, stale } = await renumberDraft(path, textPath);
    remarkStale(stale, terminal);
    if (!out && !inPlace) return terminal.printRaw(text.replace(/\n$/, ""));
    if (inPlace) replace(path, text);
    if (out) {
      writeFile(out, text);
      out.commit();
    }
    const where = output ?? path;
    if (options.json) terminal.printJson({ output: where, form: "draft", datasets: 1, renumbered: Object.fromEntries(changed) });
    else terminal.print(`${nameOf(where)}: ${count(changed.size, "new number")}`);
  } finally {
    out?.discard();
  }
}

async function formatInPlace(path: string, options: Options, terminal: Terminal): Promise<void> {
  if (options.output !== undefined || options.to !== undefined || options.only !== undefined)
    throw new UsageError("--write leaves files in the form and the place that they have: it goes with neither --output, --to nor --only");
  if (path === "-") throw new UsageError("--write needs the name of a file");
  if (isYamlName(path))
    throw new UsageError(
      `${nameOf(path)} is YAML, whose comments would be lost: write JSON beside it, by --output; --renumber --text changes its numbers alone`,
    );
  const form = formOf(path);
  if (form === "lines") return write([path], path, form, { ...options, force: true }, [], terminal);
  const made = new Made(options, form);
  let changed = 0;
  for await (const document of made.documents([path])) {
    const parts = form === "folder" ? partsOf(document, path) : [["", textOf(document, form)] as const];
    for (const [name, text] of parts) if (replace(join(path, name), text)) changed++;
  }
  if (changed === 0) terminal.remark(`${nameOf(path)} is in form already`);
  made.remark(terminal);
  made.report(path, terminal);
}

/** Puts a text in the place of a file that was read, unless it is the same. */
function replace(path: string, text: string): boolean {
  refuseLink(path);
  if (readFileSync(path, "utf8") === text) return false;
  const out = new SafeOut(path, { force: true, inputs: [] });
  try {
    writeFile(out, text);
    out.commit();
  } finally {
    out.discard();
  }
  return true;
}

function writeFile(out: SafeOut, text: string, name?: string): void {
  const file = out.file(name);
  file.write(text);
  file.close();
}

/** What a link leads to would stay as it is, and a file would stand in its place. */
function refuseLink(path: string): void {
  if (lstatSync(path).isSymbolicLink()) throw new UsageError(`${visible(path)} is a link; name the file that it leads to`);
}

async function formatTo(paths: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const { output, to } = options;
  if (output !== undefined) return write(paths, output, to ?? formOf(output), options, filesOf(paths), terminal);
  if (to === "folder") throw new UsageError("a folder needs a name: --output");
  const made = new Made(options, to ?? "document");
  for await (const document of made.documents(paths)) terminal.printRaw(textOf(document, to ?? "document").trimEnd());
  made.remark(terminal);
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
const formOf = (path: string): Form => (isCorpusName(path) ? "lines" : /[\\/]$/.test(path) || isFolder(path) ? "folder" : "document");
const filesOf = (paths: readonly string[]): string[] =>
  paths.filter((path) => path !== "-").flatMap((path) => (isFolder(path) ? fileNames.map((name) => join(path, name)) : [path]));

async function write(
  paths: readonly string[],
  output: string,
  form: Form,
  options: Options,
  inputs: readonly string[],
  terminal: Terminal,
): Promise<void> {
  if (isYamlName(output)) throw new UsageError(`${visible(output)} is named as YAML, but JSON is written: name it .json`);
  if (isGzip(output))
    throw new UsageError(`${visible(output)} is named .gz, but nothing is packed here; name it without, and pack it then`);
  const made = new Made(options, form);
  const folder = form === "folder" ? { names: new Set(fileNames), last: HEAD_FILE } : {};
  const out = new SafeOut(output, { force: options.force === true, inputs, ...folder });
  try {
    const file = form === "folder" ? undefined : out.file();
    for await (const document of made.documents(paths)) {
      if (file) file.write(textOf(document, form));
      else for (const [name, text] of partsOf(document, output)) writeFile(out, text, name);
    }
    file?.close();
    if (options.write) refuseLink(output);
    out.commit();
    made.remark(terminal);
    made.report(output, terminal);
  } finally {
    out.discard();
  }
}

/** What is made of what is read, and what is to be said of it. */
class Made {
  #documents = 0;
  readonly #renumbered = new Map<string, string>();
  readonly #stale: string[] = [];

  constructor(
    readonly options: Options,
    readonly form: Form,
  ) {}

  async *documents(paths: readonly string[]): AsyncGenerator<JsonDocument> {
    for (const path of paths) {
      for await (const document of jsonDocuments(path)) {
        if (!isMeant(document, this.options.only)) continue;
        this.#documents++;
        if (this.#documents > 1 && this.form !== "lines")
          throw new UsageError(`there are several datasets, and a ${this.form} is of one: --only says which, --to lines takes all`);
        yield inForm(this.options.renumber ? this.#renumber(document, nameOf(path)) : document);
      }
    }
    if (this.#documents === 0)
      throw new UsageError(
        this.options.only === undefined ? "there is no dataset in it" : `there is no dataset ${this.options.only} in it`,
      );
  }

  #renumber(document: JsonDocument, name: string): JsonDocument {
    try {
      const { document: made, changed }: Renumbered = renumbered(document);
      for (const [before, now] of changed) this.#renumbered.set(before, now);
      if (changed.size > 0) this.#stale.push(...wordsNaming(made, changed));
      return made;
    } catch (error) {
      const usage = wrongUsage(error);
      throw isUsageError(usage) ? new UsageError(`${name}: ${usage.message}`) : usage;
    }
  }

  remark(terminal: Terminal): void {
    remarkStale(this.#stale, terminal);
  }

  report(output: string, terminal: Terminal): void {
    const numbered = Object.fromEntries(this.#renumbered);
    if (this.options.json) terminal.printJson({ output, form: this.form, datasets: this.#documents, renumbered: numbered });
    else {
      const news = this.options.renumber ? `, ${count(this.#renumbered.size, "new number")}` : "";
      terminal.print(`${nameOf(output)}: ${count(this.#documents, "dataset")} in form${news}`);
    }
  }
}

/** Says what was left as it is, since words are for people to change. */
function remarkStale(ids: readonly string[], terminal: Terminal): void {
  if (ids.length > 0) terminal.remark(`old numbers stand in the words of ${ids.map(visible).join(", ")}; mend them by hand`);
}

function isMeant({ name, version }: JsonDocument, only: string | undefined): boolean {
  return only === undefined || only === name || only === `${name}@${version}`;
}

const textOf = (document: JsonDocument, form: "document" | "folder" | "lines"): string =>
  `${form === "lines" ? JSON.stringify(document) : JSON.stringify(document, null, 2)}\n`;

/** The files of a folder, the head first. */
function partsOf(document: JsonDocument, output: string): (readonly [name: string, text: string])[] {
  const missing = collections.find(({ key }) => !Object.hasOwn(document, key));
  if (missing)
    throw new UsageError(
      `${nameOf(output)} would have no ${missing.file}: the document has no ${JSON.stringify(missing.key)}; [] is a list`,
    );
  const head = Object.entries(document).filter(([key]) => !collections.some((each) => each.key === key));
  const lists = collections.map(({ key, file }) => [file, `${JSON.stringify(document[key], null, 2)}\n`] as const);
  return [[HEAD_FILE, `${JSON.stringify(Object.fromEntries(head), null, 2)}\n`], ...lists];
}
