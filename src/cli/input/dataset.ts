import { statSync } from "node:fs";
import { basename, join } from "node:path";
import { collections } from "../../model/collections.js";
import { jsonPointer, pointerParts } from "../../model/json.js";
import { DATASET_SCHEMA, SCHEMA_VERSION } from "../../model/schema-version.js";
import { type JsonText, type Place, readJsonText } from "../../validate/json-text.js";
import { UsageError } from "../usage-error.js";
import { readBytes } from "./files.js";

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

/** What the names of the five files are, for messages. */
export const collectionFileNames = collections.map(({ file }) => file);

/**
 * Reads one dataset document, or the five arrays: a folder that holds them, or the five files.
 *
 * @throws UsageError where a file cannot be read or the files are not a dataset
 */
export function readInput(paths: readonly string[]): Input {
  const [first] = paths;
  if (first === undefined) throw new UsageError("no file given");
  if (paths.length > 1) return readCollections(paths);
  if (!isFolder(first)) return readDocument(first);
  const inFolder = collectionFileNames.map((name) => join(first, name));
  return readCollections(inFolder, first);
}

function readDocument(path: string): Input {
  const file = readFile(path);
  // Whatever its name: an object is a document, and an array named like a collection is one of five.
  if (collectionOf(path) && Array.isArray(file.json.value)) return readCollections([path]);
  return { files: [file], document: file.json.value, locate: (pointer) => ({ file, place: file.json.locate(pointer) }) };
}

function readCollections(paths: readonly string[], folder?: string): Input {
  const byCollection = new Map<string, InputFile>();
  for (const path of paths) {
    const collection = collectionOf(path);
    if (!collection) throw new UsageError(`${path}: of several files each must be one of ${collectionFileNames.join(", ")}`);
    if (byCollection.has(collection)) throw new UsageError(`${path}: ${basename(path)} was given twice`);
    try {
      byCollection.set(collection, readFile(path));
    } catch (error) {
      if (folder !== undefined && error instanceof UsageError)
        throw new UsageError(
          `${folder} is a folder, and it has no ${basename(path)} (a dataset in a folder has ${collectionFileNames.join(", ")})`,
        );
      throw error;
    }
  }
  const missing = collections.filter(({ key }) => !byCollection.has(key));
  if (missing.length > 0) throw new UsageError(`a dataset has five collections; missing: ${missing.map(({ file }) => file).join(", ")}`);

  const files = [...byCollection.values()];
  const arrays = [...byCollection].map(([collection, { json }]) => [collection, json.value]);
  const document = files.every(({ json }) => json.value !== undefined)
    ? { $schema: DATASET_SCHEMA, schemaVersion: SCHEMA_VERSION, ...Object.fromEntries(arrays) }
    : undefined;
  return {
    files,
    document,
    locate(pointer) {
      const [collection = "", ...rest] = pointerParts(pointer);
      const file = byCollection.get(collection) ?? (files[0] as InputFile);
      return { file, place: file.json.locate(jsonPointer(rest)) };
    },
  };
}

const collectionOf = (path: string) => collections.find(({ file }) => file === basename(path))?.key;

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

const readFile = (name: string): InputFile => ({ name, json: readJsonText(readBytes(name)) });

// ---- src/cli/read-dataset.ts
import type { Dataset } from "../../generated/types.js";
import { validate } from "../../validate/index.js";
import { UsageError } from "../usage-error.js";
import { readInput } from "./dataset.js";

/**
 * Reads a dataset document, or a folder with the five arrays.
 *
 * @throws UsageError where it cannot be read or is not valid
 */
export function readDataset(path: string): Dataset {
  const { document } = readInput([path]);
  const result = validate(document);
  if (!result.valid) throw new UsageError(`${path} is not a valid dataset: badakhshan-2019 validate ${path} says why`);
  return result.value;
}

// ---- src/cli/ask-dataset.ts
import type { Dataset } from "../../generated/types.js";
import { dataset as thisDataset } from "../../index.js";
import { wrongUsage } from "../usage-error.js";
import { readDataset } from "./dataset.js";

/**
 * Asks this dataset, or the one at a path.
 *
 * @throws UsageError where it cannot be read, or what is asked for is not there
 */
export function askDataset<Answer>(path: string | undefined, ask: (dataset: Dataset) => Answer): Answer {
  const dataset = path === undefined ? thisDataset : readDataset(path);
  try {
    return ask(dataset);
  } catch (error) {
    throw wrongUsage(error);
  }
}
