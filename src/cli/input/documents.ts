import { statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { collections, HEAD_FILE } from "../../model/collections.js";
import { groupBy } from "../../model/group-by.js";
import { isObject, jsonPointer, pointerParts } from "../../model/json.js";
import type { TextAtHand } from "../../text/at-hand.js";
import type { Holes } from "../../text/holes.js";
import { type CheckedDraft, checkDraft } from "../../validate/check-draft.js";
import { isDraft } from "../../validate/draft.js";
import type { Finding } from "../../validate/finding.js";
import { type PlacedFinding, type RuleOptions, validate, validateText } from "../../validate/index.js";
import { type JsonText, readJsonText, withoutValue } from "../../validate/json-text.js";
import { checkWithText } from "../../validate/with-text.js";
import { byPlace, type FileFinding } from "../output/findings.js";
import { visible } from "../output/terminal.js";
import { UsageError, wrongUsage } from "../usage-error.js";
import { MOST_BYTES, nameOf, readBytes, sizeFinding, TooLarge } from "./files.js";

/** Files read and put together to one dataset document; each finding's place can be traced back to its file. */
export interface Input {
  readonly files: readonly InputFile[];
  /** undefined where some file is not JSON, or was not read for its size. */
  readonly document: unknown;
  /** True of a file that is a draft by its name: YAML. */
  readonly isYaml: boolean;
  /** The file that a JSON Pointer into the document leads to, and the pointer from there. */
  partOf(pointer: string): { readonly file: InputFile; readonly pointer: string };
}

export interface InputFile {
  readonly name: string;
  /** undefined where it was not read for its size. */
  readonly bytes: Uint8Array | undefined;
  /** Read with the places of all that is in it, when it is first asked for. */
  readonly json: JsonText;
}

/** What the names of the files of a dataset in a folder are: the head, then its five collections. */
export const fileNames: readonly string[] = [HEAD_FILE, ...collections.map(({ file }) => file)];

/** What was read, and all that is wrong with it, in the order of files and places. */
export interface CheckedInput extends Input {
  /** A dataset document, also of a draft; not sound where there is an error. */
  readonly document: unknown;
  readonly findings: readonly FileFinding[];
  /** Whether it is a draft, by its name or by what is in it. */
  readonly isDraft: boolean;
  /** What of the text is not coded, where that can be told. */
  readonly holes: Holes | null;
  /** What stands in the document for passages of a draft of which nobody knows where they are. */
  readonly placeholders: ReadonlySet<object>;
  /** How many passages have another place, or another digest, than in an earlier text. */
  readonly moved: number;
  readonly retyped: number;
}

/** How a dataset is checked. */
export interface CheckOptions extends RuleOptions {
  /** The coded text, where it is at hand. */
  readonly text?: TextAtHand | undefined;
  /** Whether a dataset is made of it: then it is a draft in any case, and what was anchored in an earlier text is looked for in this one. */
  readonly isAnchored?: boolean;
}

/**
 * Checks what was read, as JSON or YAML and as a dataset or a draft; with the coded text at hand, also whether its passages are there.
 *
 * @throws UsageError where a rule does not exist
 */
export function checkInput(input: Input, options: CheckOptions = {}): CheckedInput {
  const { files, isYaml, partOf } = input;
  const checked = { files, isYaml, partOf, isDraft: false, ...nothingElse };
  const asText = options.text || isYaml ? undefined : checkAsText(files, options);
  // What is read with all its places takes three times as long, and is read only where something is not right.
  if (asText?.valid) return { ...checked, document: asText.document, findings: asText.findings };
  const { document } = input;
  const isOneDraft = isYaml || options.isAnchored === true || isDraft(document);
  if (asText && !isOneDraft) return { ...checked, document, findings: asText.findings };
  const { findings, ...more } = validated(() => checkValue(document, isOneDraft, options));
  return { ...checked, ...more, isDraft: isOneDraft, findings: inFiles(input, findings) };
}

const nothingElse = { holes: null, moved: 0, retyped: 0, placeholders: new Set<object>() };

function checkValue(document: unknown, isOneDraft: boolean, { text, isAnchored, ...options }: CheckOptions): CheckedDraft {
  // What keeps a file from being JSON is known of the file already.
  if (document === undefined) return { ...nothingElse, document, findings: [] };
  if (isOneDraft) return checkDraft(document, text ?? null, { ...options, moves: isAnchored });
  if (text) return { ...nothingElse, ...checkWithText(document, text, options) };
  return { ...nothingElse, document, findings: validate(document, options).findings.filter(({ rule }) => rule !== "json") };
}

/** Checks files as one JSON text; undefined where there is none, or where something was found and they are several, whose places are others. */
function checkAsText(files: readonly InputFile[], options: RuleOptions) {
  const [first, ...others] = files;
  const bytes = others.length === 0 ? first?.bytes : undefined;
  const text = bytes ?? textOfAll(files);
  if (text === undefined) return undefined;
  const validation = validated(() => validateText(text, options));
  if (!bytes && validation.findings.length > 0) return undefined;
  const findings = validation.findings.map((finding: PlacedFinding): FileFinding => ({ file: first?.name ?? "", ...finding }));
  return { valid: validation.valid, document: validation.valid ? validation.value : undefined, findings };
}

/** Findings, and what keeps files from being read, each in its file. */
function inFiles({ files, partOf }: Input, findings: readonly Finding[]): readonly FileFinding[] {
  const parts = groupBy(
    findings.map((finding) => ({ finding, ...partOf(finding.path) })),
    ({ file }) => file,
  );
  return files.flatMap((file) => {
    const inThis = parts.get(file) ?? [];
    const places = file.json.places(inThis.map(({ pointer }) => pointer));
    const placed = [...file.json.problems, ...inThis.map(({ finding }, index) => ({ finding, place: places[index] }))];
    return placed.map(({ finding, place }): FileFinding => ({ file: file.name, line: 1, column: 1, ...place, ...finding })).sort(byPlace);
  });
}

/** Several files as the one document that they are; undefined where one of them is not JSON. */
function textOfAll(files: readonly InputFile[]): string | undefined {
  try {
    const texts = new Map(files.map(({ name, bytes }) => [basename(name), new TextDecoder("utf-8", { fatal: true }).decode(bytes)]));
    for (const text of texts.values()) JSON.parse(text);
    const head = (texts.get(HEAD_FILE) ?? "").trimEnd();
    return `${head.slice(0, -1)}${collections.map(({ key, file }) => `,${JSON.stringify(key)}:${texts.get(file)}`).join("")}}`;
  } catch {
    return undefined;
  }
}

function validated<Answer>(check: () => Answer): Answer {
  try {
    return check();
  } catch (error) {
    throw wrongUsage(error);
  }
}

/** True of a draft by its name. */
export const isYamlName = (path: string): boolean => /\.ya?ml$/i.test(path);

/**
 * Reads one dataset document, or its files: a folder that holds them, or all of them by name. A document may be a draft, in JSON or YAML.
 *
 * @throws UsageError where a file cannot be read or the files are not a dataset
 */
export async function readInput(paths: readonly string[], most?: number): Promise<Input> {
  const [first] = paths;
  if (first === undefined) throw new UsageError("no file given");
  if (paths.length > 1) return readFiles(paths, most);
  if (isYamlName(first)) return readYaml(first);
  if (first !== "-" && isFolder(first)) return readFolder(first, most);
  return readDocument(first, most);
}

/** What it takes to read YAML is loaded only then. */
async function readYaml(path: string): Promise<Input> {
  const { readYamlText } = await import("./yaml-text.js");
  const bytes = readBytes(path);
  const file: InputFile = { name: path, bytes, json: readYamlText(bytes, nameOf(path)) };
  return { files: [file], isYaml: true, document: file.json.value, partOf: (pointer) => ({ file, pointer }) };
}

function readDocument(path: string, most?: number): Input {
  const file = readFile(path, most);
  return {
    files: [file],
    isYaml: false,
    get document() {
      return documentIn(file, path, most);
    },
    partOf: (pointer) => ({ file, pointer }),
  };
}

function documentIn({ json: { value } }: InputFile, path: string, most?: number): unknown {
  // Whatever its name: an object is a document, and an array named like a collection is one of several files.
  if (fileNames.includes(basename(path)) && Array.isArray(value)) return readFiles([path], most).document;
  if (basename(path) === HEAD_FILE && isObject(value) && !collections.some(({ key }) => Object.hasOwn(value, key)))
    throw new UsageError(
      `${nameOf(path)} is the head of a dataset, whose records are in other files: name its folder, ${visible(dirname(path))}`,
    );
  return value;
}

function readFolder(folder: string, most?: number): Input {
  const paths = fileNames.map((name) => join(folder, name));
  const missing = paths.filter((path) => !isThere(path)).map((path) => basename(path));
  if (missing.length === 0) return readFiles(paths, most);
  if (isThere(join(folder, "records.csv")))
    throw new UsageError(`${nameOf(folder)} is a folder of tables: \`badakhshan-2019 import\` makes a dataset of it`);
  throw new UsageError(
    `${nameOf(folder)} is a folder, and it has no ${missing.join(", ")} (a dataset in a folder has ${fileNames.join(", ")})`,
  );
}

function readFiles(paths: readonly string[], most?: number): Input {
  const byName = new Map<string, InputFile>();
  for (const path of paths) {
    const name = basename(path);
    if (!fileNames.includes(name)) throw new UsageError(`${nameOf(path)}: of several files each must be one of ${fileNames.join(", ")}`);
    if (byName.has(name)) throw new UsageError(`${nameOf(path)}: ${name} was given twice`);
    byName.set(name, readFile(path, most));
  }
  const missing = fileNames.filter((name) => !byName.has(name));
  if (missing.length > 0) throw new UsageError(`a dataset has ${fileNames.length} files; missing: ${missing.join(", ")}`);
  const head = byName.get(HEAD_FILE) as InputFile;
  const files = [...byName.values()];
  return {
    files,
    isYaml: false,
    get document() {
      return files.every(({ json }) => json.value !== undefined) ? putTogether(head, byName) : undefined;
    },
    partOf(pointer) {
      const [key, ...rest] = pointerParts(pointer);
      const collection = collections.find((each) => each.key === key);
      const file = collection && byName.get(collection.file);
      return file ? { file, pointer: jsonPointer(rest) } : { file: head, pointer };
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

function readFile(name: string, most = MOST_BYTES): InputFile {
  const bytes = bytesOf(name, most);
  let json: JsonText | undefined;
  return {
    name,
    bytes,
    get json() {
      json ??= bytes ? readJsonText(bytes) : withoutValue("", sizeFinding(most));
      return json;
    },
  };
}

function bytesOf(name: string, most: number): Uint8Array | undefined {
  try {
    return readBytes(name, most);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}
