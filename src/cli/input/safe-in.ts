import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { RawRow, RawTable } from "../../export/cells.js";
import { unguarded } from "../../export/csv.js";
import { EXCERPT, GUARDED } from "../../export/data-package.js";
import type { TableProblem } from "../../export/from-tables.js";
import { tableNames } from "../../export/layout.js";
import { isObject } from "../../model/json.js";
import { readJsonText } from "../../validate/json-text.js";
import { decodeUtf8 } from "../../validate/utf8.js";
import { visible } from "../output/terminal.js";
import { UsageError } from "../usage-error.js";
import { cannotRead, inMebibytes } from "./files.js";

/** What is read of tables at most, unpacked. */
export const MOST_BYTES_IN = 256 * 2 ** 20;

/** Tables as they were read; and what of a folder or a workbook was not. */
export interface TablesIn {
  readonly tables: readonly RawTable[];
  readonly problems: readonly TableProblem[];
  /** Names of files or sheets that were passed over. */
  readonly unread: readonly string[];
}

/**
 * Reads a file that is one: no link, no device, no pipe, and no larger than that.
 *
 * @throws UsageError where it is something else, or cannot be read
 */
export function readRegularFile(path: string, most: number): Uint8Array {
  try {
    if (lstatSync(path).isSymbolicLink())
      throw new UsageError(`cannot read ${visible(path)}: it is a link, which could lead anywhere; name the file itself`);
    const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) throw new UsageError(`cannot read ${visible(path)}: it is no regular file`);
      if (stats.size > most) throw new UsageError(`cannot read ${visible(path)}: it is larger than ${inMebibytes(most)}, and was not read`);
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** Whether something is a folder, or how the file at a path begins. */
export function beginningOf(path: string): Uint8Array | "folder" {
  try {
    if (statSync(path).isDirectory()) return "folder";
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const bytes = new Uint8Array(16);
      return bytes.subarray(0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw cannotRead(path, error);
  }
}

const PACKAGE = "datapackage.json";

/**
 * Reads a folder of CSV, as `export --format csv` writes it: only files of the names that it writes, whatever `datapackage.json` says.
 *
 * @throws UsageError where a file cannot be read, is no file, or the folder is no such one
 */
export function readTableFolder(folder: string): TablesIn {
  const names = readdirSync(folder);
  const { isGuarded } = readPackage(folder, names);
  let left = MOST_BYTES_IN;
  const problems: TableProblem[] = [];
  const tables = tableNames.flatMap((name): RawTable[] => {
    const file = `${name}.csv`;
    if (!names.includes(file)) return [];
    const bytes = readRegularFile(join(folder, file), left);
    left -= bytes.length;
    const { text, problem } = decodeUtf8(bytes);
    if (problem) throw new UsageError(`cannot read ${visible(join(folder, file))}: ${problem.message}; save it as UTF-8`);
    return [readCsv(name, text, isGuarded, (each) => problems.push({ table: name, ...each }))];
  });
  if (tables.length === 0) throw new UsageError(`${visible(folder)} has no tables: a folder that export --format csv has written is read`);
  const known = new Set([...tableNames.map((name) => `${name}.csv`), "codes.csv", PACKAGE]);
  return { tables, problems, unread: names.filter((name) => !known.has(name)) };
}

function readPackage(folder: string, names: readonly string[]): { readonly isGuarded: boolean } {
  if (!names.includes(PACKAGE)) return { isGuarded: false };
  const path = join(folder, PACKAGE);
  const { value, problems } = readJsonText(readRegularFile(path, 2 ** 22));
  if (problems.length > 0 || !isObject(value))
    throw new UsageError(
      `${visible(path)} is no description of tables: ${visible(problems[0]?.finding.message ?? "it is no JSON object")}`,
    );
  if (value[EXCERPT] !== undefined)
    throw new UsageError(`${visible(folder)} is an excerpt (export --where), and no dataset; export all of it`);
  for (const resource of Array.isArray(value.resources) ? value.resources : []) {
    const at: unknown = isObject(resource) ? resource.path : undefined;
    if (typeof at !== "string" || !/^[a-z_]+\.csv$/.test(at))
      throw new UsageError(
        `${visible(path)} names a file ${visible(JSON.stringify(at) ?? "that is none")}; tables are read from this folder, by their own names`,
      );
  }
  return { isGuarded: value[GUARDED] === true };
}

type Report = (problem: Omit<TableProblem, "table">) => void;

function readCsv(name: string, text: string, isGuarded: boolean, report: Report): RawTable {
  let parsed: { record: string[]; info: { lines: number } }[] = [];
  try {
    parsed = parse(text, { info: true, relaxColumnCount: true, skipEmptyLines: true }) as unknown as typeof parsed;
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    report({
      row: lines ?? null,
      column: null,
      message: visible(message.replace(/^[^:]*: /, "")),
      hint: "quotes stand around a whole cell, and are doubled in it",
    });
  }
  let line = 1;
  const rows = parsed.map(({ record, info }): RawRow => {
    const row = { line, cells: record.map((cell) => (cell === "" ? null : isGuarded ? unguarded(cell) : cell)) };
    line = info.lines + 1;
    return row;
  });
  const [header, ...others] = rows;
  if (header && header.cells.length === 1 && String(header.cells[0]).includes(";"))
    report({ row: 1, column: null, message: "cells are separated by semicolons", hint: "save it as CSV with commas" });
  return { name, header, rows: others.filter(({ cells }) => cells.some((cell) => cell !== null)), typed: false };
}
