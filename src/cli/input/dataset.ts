import { statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Dataset } from "../../generated/types.js";
import { dataset as thisDataset } from "../../index.js";
import { collections, HEAD_FILE } from "../../model/collections.js";
import { isObject, jsonPointer, pointerParts } from "../../model/json.js";
import { type Finding, validate } from "../../validate/index.js";
import { type JsonText, type Place, readJsonText } from "../../validate/json-text.js";
import { count } from "../output/counts.js";
import { visible } from "../output/terminal.js";
import { UsageError, wrongUsage } from "../usage-error.js";
import { nameOf, readBytes } from "./files.js";

/** Files read and put together to one dataset document; each finding's place can be traced back to its file. */
export interface Input {
  readonly files: readonly InputFile[];
  /** undefined where some file is not JSON. */
  readonly document: unknown;
  /** The file and the place in it that a JSON Pointer into the document leads to. */
  locate(pointer: string): { file: InputFile; place: Place };
}

export interface InputFile {
  readonly name: string;
  readonly json: JsonText;
}

/** What the names of the files of a dataset in a folder are: the head, then its five collections. */
export const fileNames: readonly string[] = [HEAD_FILE, ...collections.map(({ file }) => file)];

// Until nobody imports it under this name.
export const collectionFileNames = fileNames;

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
  const input = readInput([path]);
  const errors = input.files.flatMap(({ name, json }) => json.problems.map(({ finding, place }) => inOneLine(name, place, finding)));
  const validation = input.document === undefined ? undefined : validate(input.document);
  if (validation?.valid && errors.length === 0) return validation.value;
  for (const finding of validation?.findings ?? []) {
    if (finding.severity !== "error") continue;
    const { file, place } = input.locate(finding.path);
    errors.push(inOneLine(file.name, place, finding));
  }
  const more = errors.length > MOST_SHOWN ? [`  … and ${count(errors.length - MOST_SHOWN, "more error")}`] : [];
  const advice = path === "-" ? "`badakhshan-2019 validate` shows all" : `\`badakhshan-2019 validate ${visible(path)}\` shows all`;
  throw new UsageError([`${nameOf(path)} is not a valid dataset; ${advice}:`, ...errors.slice(0, MOST_SHOWN), ...more].join("\n"));
}

const MOST_SHOWN = 3;

function inOneLine(file: string, { line, column }: Place, { message, rule, record, hint }: Finding): string {
  const where = record === null ? rule : `${rule}, ${record}`;
  return `  ${nameOf(file)}:${line}:${column}: ${visible(message)} (${visible(where)})${hint ? `; ${visible(hint)}` : ""}`;
}

/**
 * Reads one dataset document, or its files: a folder that holds them, or all of them by name.
 *
 * @throws UsageError where a file cannot be read or the files are not a dataset
 */
export function readInput(paths: readonly string[]): Input {
  const [first] = paths;
  if (first === undefined) throw new UsageError("no file given");
  if (paths.length > 1) return readFiles(paths);
  if (first !== "-" && isFolder(first)) return readFolder(first);
  return readDocument(first);
}

function readDocument(path: string): Input {
  const file = readFile(path);
  const { value } = file.json;
  // Whatever its name: an object is a document, and an array named like a collection is one of several files.
  if (fileNames.includes(basename(path)) && Array.isArray(value)) return readFiles([path]);
  if (basename(path) === HEAD_FILE && isObject(value) && !collections.some(({ key }) => Object.hasOwn(value, key)))
    throw new UsageError(
      `${nameOf(path)} is the head of a dataset, whose records are in other files: name its folder, ${visible(dirname(path))}`,
    );
  return { files: [file], document: value, locate: (pointer) => ({ file, place: file.json.locate(pointer) }) };
}

function readFolder(folder: string): Input {
  const paths = fileNames.map((name) => join(folder, name));
  const missing = paths.find((path) => !isThere(path));
  if (missing !== undefined)
    throw new UsageError(
      `${nameOf(folder)} is a folder, and it has no ${basename(missing)} (a dataset in a folder has ${fileNames.join(", ")})`,
    );
  return readFiles(paths);
}

function readFiles(paths: readonly string[]): Input {
  const byName = new Map<string, InputFile>();
  for (const path of paths) {
    const name = basename(path);
    if (!fileNames.includes(name)) throw new UsageError(`${nameOf(path)}: of several files each must be one of ${fileNames.join(", ")}`);
    if (byName.has(name)) throw new UsageError(`${nameOf(path)}: ${name} was given twice`);
    byName.set(name, readFile(path));
  }
  const missing = fileNames.filter((name) => !byName.has(name));
  if (missing.length > 0) throw new UsageError(`a dataset has ${fileNames.length} files; missing: ${missing.join(", ")}`);
  const head = byName.get(HEAD_FILE) as InputFile;
  const files = [...byName.values()];
  return {
    files,
    document: files.every(({ json }) => json.value !== undefined) ? putTogether(head, byName) : undefined,
    locate(pointer) {
      const [key, ...rest] = pointerParts(pointer);
      const collection = collections.find((each) => each.key === key);
      const file = collection && byName.get(collection.file);
      return file ? { file, place: file.json.locate(jsonPointer(rest)) } : { file: head, place: head.json.locate(pointer) };
    },
  };
}

function putTogether({ name, json: { value } }: InputFile, byName: ReadonlyMap<string, InputFile>): unknown {
  // What is no head is no dataset either, and validate says so.
  if (!isObject(value)) return value;
  const twice = collections.find(({ key }) => Object.hasOwn(value, key));
  if (twice) throw new UsageError(`${nameOf(name)} has ${twice.key} as well as ${twice.file}; keep one of them`);
  return { ...value, ...Object.fromEntries(collections.map(({ key, file }) => [key, byName.get(file)?.json.value])) };
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

const readFile = (name: string): InputFile => ({ name, json: readJsonText(readBytes(name)) });
