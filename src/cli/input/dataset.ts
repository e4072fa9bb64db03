import { statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Dataset } from "../../generated/types.js";
import { dataset as thisDataset } from "../../index.js";
import { collections, HEAD_FILE } from "../../model/collections.js";
import { isObject } from "../../model/json.js";
import { type PlacedFinding, type RuleOptions, validateText } from "../../validate/index.js";
import { count } from "../output/counts.js";
import { visible } from "../output/terminal.js";
import { UsageError, wrongUsage } from "../usage-error.js";
import { nameOf, readBytes } from "./files.js";

/** A finding in its file. */
export interface FileFinding extends PlacedFinding {
  readonly file: string;
}

/** A file as it was read. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came of checking one dataset. */
export interface CheckedDataset {
  /** The dataset, where there is no error. */
  readonly value: Dataset | undefined;
  /** In the order of files and places. */
  readonly findings: readonly FileFinding[];
  /** The files that it is in, in the order of a document. */
  readonly files: readonly InputFile[];
}

/** What the names of the files of a dataset in a folder are: the head, then its five collections. */
export const fileNames: readonly string[] = [HEAD_FILE, ...collections.map(({ file }) => file)];

/**
 * Asks this dataset, or the one at a path.
 *
 * @throws UsageError where it cannot be read or is not valid, or what is asked for is not there
 */
export function askDataset<Answer>(path: string | undefined, ask: (dataset: Dataset) => Answer): Answer {
  const dataset = path === undefined ? thisDataset : readDataset(path);
  try {
    return ask(dataset);
  } catch (error) {
    throw wrongUsage(error);
  }
}

/**
 * Reads whatever dataset `validate` takes: a document, a folder, or standard input for `-`.
 *
 * @throws UsageError where it cannot be read or is not valid, in the words of `validate`
 */
export function readDataset(path: string): Dataset {
  const { value, findings } = checkDataset([path]);
  if (value !== undefined) return value;
  const errors = findings.filter(({ severity }) => severity === "error");
  const more = errors.length > MOST_SHOWN ? [`  … and ${count(errors.length - MOST_SHOWN, "more error")}`] : [];
  const advice = path === "-" ? "`badakhshan-2019 validate` shows all" : `\`badakhshan-2019 validate ${visible(path)}\` shows all`;
  throw new UsageError(
    [`${nameOf(path)} is not a valid dataset; ${advice}:`, ...errors.slice(0, MOST_SHOWN).map(inOneLine), ...more].join("\n"),
  );
}

const MOST_SHOWN = 3;

function inOneLine({ file, line, column, message, rule, record, hint }: FileFinding): string {
  const where = record === null ? rule : `${rule}, ${record}`;
  return `  ${nameOf(file)}:${line}:${column}: ${visible(message)} (${visible(where)})${hint ? `; ${visible(hint)}` : ""}`;
}

/**
 * Checks one dataset: a document, `-` for standard input; or its files, a folder that holds them or all of them by name.
 *
 * @throws UsageError where a file cannot be read, the files are not those of a dataset, or a rule does not exist
 */
export function checkDataset(paths: readonly string[], options: RuleOptions = {}): CheckedDataset {
  const files = filesAt(paths).map((name) => ({ name, bytes: readBytes(name) }));
  try {
    const [only, ...others] = files;
    return only && others.length === 0 ? checkDocument(only, options) : checkFiles(files, options);
  } catch (error) {
    throw wrongUsage(error);
  }
}

/** The files that hold a dataset: one document, or its head and its collections, in the order of a document. */
function filesAt(paths: readonly string[]): readonly string[] {
  const [first, ...others] = paths;
  if (first === undefined) throw new UsageError("no file given");
  if (others.length === 0 && first !== "-" && isFolder(first)) return filesIn(first);
  if (others.length === 0) return paths;
  const strange = paths.find((path) => !fileNames.includes(basename(path)));
  if (strange !== undefined) throw new UsageError(`${nameOf(strange)}: of several files each must be one of ${fileNames.join(", ")}`);
  const byName = fileNames.map((name) => paths.filter((path) => basename(path) === name));
  const twice = byName.find((same) => same.length > 1);
  if (twice) throw new UsageError(`${nameOf(twice[1] ?? "")}: ${basename(twice[0] ?? "")} was given twice`);
  const missing = fileNames.filter((_, index) => byName[index]?.length === 0);
  if (missing.length > 0) throw new UsageError(`a dataset has ${fileNames.length} files; missing: ${missing.join(", ")}`);
  return byName.flat();
}

function filesIn(folder: string): readonly string[] {
  const paths = fileNames.map((name) => join(folder, name));
  const missing = paths.find((path) => !isThere(path));
  if (missing !== undefined)
    throw new UsageError(
      `${nameOf(folder)} is a folder, and it has no ${basename(missing)} (a dataset in a folder has ${fileNames.join(", ")})`,
    );
  return paths;
}

function checkDocument(file: InputFile, options: RuleOptions): CheckedDataset {
  const validation = validateText(file.bytes, options);
  if (!validation.valid && isOneOfSeveral(file))
    throw new UsageError(
      `${nameOf(file.name)} is one of the files of a dataset (${fileNames.join(", ")}): name its folder, ${visible(dirname(file.name))}`,
    );
  return {
    value: validation.valid ? validation.value : undefined,
    findings: validation.findings.map((finding) => ({ file: file.name, ...finding })),
    files: [file],
  };
}

/** By its name and by what is in it: whatever its name, an object with records is a document. */
function isOneOfSeveral({ name, bytes }: InputFile): boolean {
  if (!fileNames.includes(basename(name))) return false;
  const value = parsed(bytes)?.value;
  return basename(name) === HEAD_FILE ? isObject(value) && !collections.some(({ key }) => Object.hasOwn(value, key)) : Array.isArray(value);
}

/** Checks the files as the one document that they are, put together so that each begins a line. */
function checkFiles(files: readonly InputFile[], options: RuleOptions): CheckedDataset {
  const read = files.map(({ bytes }) => parsed(bytes));
  const broken = files.filter((_, index) => read[index] === undefined);
  if (broken.length > 0) return { value: undefined, findings: broken.flatMap((file) => faultsOfJson(file, options)), files };
  const [head, ...lists] = read.map((each) => each ?? { text: "", value: undefined });
  if (!isObject(head?.value)) return checkDocument(files[0] as InputFile, options);
  const twice = collections.find(({ key }) => Object.hasOwn(head.value as object, key));
  if (twice) throw new UsageError(`${nameOf(files[0]?.name ?? "")} has ${twice.key} as well as ${twice.file}; keep one of them`);

  const open = head.text.trimEnd().slice(0, -1);
  const parts = [
    Object.keys(head.value).length > 0 ? `${open},` : open,
    ...lists.map(({ text }, index) => `${text}${index === lists.length - 1 ? "" : ","}`),
  ];
  const keys = ["", ...collections.map(({ key }) => `${JSON.stringify(key)}:`)];
  const validation = validateText(
    `${parts.map((part, index) => [...(index === 0 ? [] : [keys[index]]), part].join("\n")).join("\n")}\n}`,
    options,
  );
  const starts = startsOf(parts);
  const findings = validation.findings.map((finding): FileFinding => {
    const index = starts.findLastIndex((start) => start <= finding.line);
    return { file: files[index]?.name ?? "", ...finding, line: finding.line - (starts[index] ?? 1) + 1 };
  });
  // What is said of JSON names other places, which are those of one file only where it is read alone.
  const ofJson = findings.some(({ rule }) => rule === "json") ? files.flatMap((file) => faultsOfJson(file, options)) : [];
  return {
    value: validation.valid ? validation.value : undefined,
    findings: inOrder([...ofJson, ...findings.filter(({ rule }) => rule !== "json")], files),
    files,
  };
}

/** The line in which each part begins; before each but the first there is one with its key. */
function startsOf(parts: readonly string[]): readonly number[] {
  let line = 1;
  return parts.map((part) => {
    const start = line;
    line += part.split("\n").length + 1;
    return start;
  });
}

const faultsOfJson = ({ name, bytes }: InputFile, options: RuleOptions): readonly FileFinding[] =>
  validateText(bytes, options)
    .findings.filter(({ rule }) => rule === "json")
    .map((finding) => ({ file: name, ...finding }));

function inOrder(findings: readonly FileFinding[], files: readonly InputFile[]): readonly FileFinding[] {
  const order = new Map(files.map(({ name }, index) => [name, index]));
  const indexOf = ({ file }: FileFinding) => order.get(file) ?? 0;
  return [...findings].sort((a, b) => indexOf(a) - indexOf(b) || a.line - b.line || a.column - b.column);
}

/** Bytes as JSON; undefined where they are none. */
function parsed(bytes: Uint8Array): { readonly text: string; readonly value: unknown } | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

// Whatever keeps somebody from looking is said where the file is read.
const isFolder = (path: string) =>
  looked(
    () => statSync(path).isDirectory(),
    () => false,
  );
const isThere = (path: string) =>
  looked(
    () => statSync(path) !== undefined,
    (code) => code !== "ENOENT",
  );

function looked(look: () => boolean, otherwise: (code: string | undefined) => boolean): boolean {
  try {
    return look();
  } catch (error) {
    return otherwise((error as NodeJS.ErrnoException).code);
  }
}
