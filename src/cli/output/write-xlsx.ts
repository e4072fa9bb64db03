import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeXlsxFile from "write-excel-file/node";
import { type Cell, describeTables, type TableRows, tablesOf } from "../../export/index.js";
import type { Dataset } from "../../generated/types.js";
import { UsageError } from "../usage-error.js";
import { visible } from "./terminal.js";

/** What spreadsheet programs take: characters of a cell, as UTF-16 counts them, and rows of a sheet. */
const MOST_CHARACTERS = 32_767;
const MOST_ROWS = 1_048_576;

/** Name of the sheet that says what a workbook is. */
export const ABOUT = "about";

/**
 * A workbook of one dataset: a sheet a table, and a first one that says what it is. Text stays text, whatever it begins with.
 *
 * @throws UsageError where a cell or a table is larger than spreadsheet programs take
 */
export async function xlsx(dataset: Dataset): Promise<Uint8Array> {
  const titles = new Map(describeTables().map(({ name, title }) => [name, title]));
  const tables = tablesOf(dataset);
  const about: Cell[][] = [
    [dataset.title],
    [`${dataset.name}@${dataset.version}, ${dataset.license}`],
    [
      "Quote a statement by its reading, never by its text alone: nobody's word is a fact. Casualty figures are claims, and not for adding up.",
    ],
    ["What the values of columns mean is in the last sheet. `badakhshan-2019 import` makes a dataset of this workbook again."],
    [null],
    ["sheet", "what it holds", "rows"],
    ...tables.map(({ name, rows }) => [name, titles.get(name) ?? "", rows.length]),
  ];
  const sheets = [{ name: ABOUT, columns: [], rows: about }, ...tables].map((table) => ({
    sheet: table.name,
    data: (table.name === ABOUT ? table.rows : [table.columns, ...table.rows]).map((row, index) =>
      row.map((cell, at) => asCell(cell, table, index, at)),
    ),
    ...(table.name !== ABOUT && { stickyRowsCount: 1 }),
  }));
  for (const { name, rows } of tables)
    if (rows.length >= MOST_ROWS)
      throw new UsageError(`${name} has ${rows.length} rows, and a sheet at most ${MOST_ROWS - 1}; nothing was written`);
  const bytes = await writeXlsxFile(
    sheets as Parameters<typeof writeXlsxFile>[0],
    { fontFamily: "Calibri", fontSize: 11 } as never,
  ).toBuffer();
  // The time at which it was made is no part of it.
  const files = Object.entries(unzipSync(new Uint8Array(bytes)))
    .map(([path, part]): [string, Uint8Array] => [path, path === "xl/sharedStrings.xml" ? withTakenNames(part) : part])
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 6 });
}

function asCell(cell: Cell, { name, columns, rows }: TableRows, index: number, at: number) {
  if (cell === null) return null;
  if (typeof cell !== "string") return { value: cell, type: typeof cell === "number" ? Number : Boolean };
  if (cell.length > MOST_CHARACTERS) {
    const id = rows[index - 1]?.[columns.indexOf("id")] ?? rows[index - 1]?.[2] ?? "";
    throw new UsageError(
      `${visible(String(id))}: the cell of the column ${columns[at]} in ${name} has ${cell.length} characters, and a workbook takes ${MOST_CHARACTERS}; nothing was written`,
    );
  }
  return { value: escaped(cell), type: String };
}

/**
 * Text as it stands in a workbook: what the format keeps for escapes is escaped itself, and so is what XML would change or cannot hold.
 * The library looks texts up in an object, in which some names are taken: of these the first character is escaped as long as it does.
 */
function escaped(text: string): string {
  const safe = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[^\P{Cc}\n\t]|[\p{Noncharacter_Code_Point}\uFFFD]/gu, escapedUnits);
  return safe in Object.prototype ? asTaken(safe) : safe;
}

const asTaken = (name: string) => `${escapedUnits(name.charAt(0))}${name.slice(1)}`;

/** The texts of a workbook with the names that were taken as they are, since other programs undo few escapes. */
function withTakenNames(texts: Uint8Array): Uint8Array {
  const names = Object.getOwnPropertyNames(Object.prototype);
  return strToU8(names.reduce((xml, name) => xml.replaceAll(`>${asTaken(name)}<`, () => `>${name}<`), strFromU8(texts)));
}

/** Each half of a character by itself, as the format counts them. */
const escapedUnits = (text: string) =>
  Array.from({ length: text.length }, (_, at) => `_x${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}_`).join("");
