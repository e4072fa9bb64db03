import { type RawRow, type RawTable, Unreadable } from "../../export/cells.js";
import type { Cell } from "../../export/derived.js";
import { type Attributes, readXml } from "./workbook-xml.js";

/** As far as a sheet is read. Nothing is filled in between, so a cell that stands far out is an error, and costs nothing. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 256;

type ReadCell = Cell | Unreadable;

/** The texts that cells refer to by number. */
export function readSharedTexts(xml: string, refuse: (what: string) => never): readonly string[] {
  const texts: string[] = [];
  const reader = new TextReader();
  readXml(
    xml,
    {
      open(name) {
        if (name === "si") texts.push("");
        reader.open(name);
      },
      close: (name) => reader.close(name),
      text(text) {
        if (reader.isText) texts.push((texts.pop() ?? "") + text);
      },
    },
    refuse,
  );
  return texts.map(unescaped);
}

/** Knows what of the text in a rich text counts: not how it is pronounced. */
class TextReader {
  isText = false;
  #isPhonetic = false;

  open(name: string): void {
    if (name === "rPh") this.#isPhonetic = true;
    if (name === "t") this.isText = !this.#isPhonetic;
  }

  close(name: string): void {
    if (name === "rPh") this.#isPhonetic = false;
    if (name === "t") this.isText = false;
  }
}

/** Characters that a workbook writes as `_x000D_`. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

interface OpenCell {
  readonly column: number;
  readonly type: string;
  value: string;
  /** null where it has none. */
  formula: string | null;
}

/** The cells of a sheet, each as what it is; what would have to be worked out, or is an error, is not taken. */
export function readSheet(name: string, xml: string, shared: readonly string[], refuse: (what: string) => never): RawTable {
  const rows = new Map<number, ReadCell[]>();
  let row = 0;
  let next = 0;
  let cell: OpenCell | undefined;
  let isValue = false;
  let isFormula = false;
  const reader = new TextReader();
  const openRow = ({ r }: Attributes) => {
    row = r === undefined ? row + 1 : Number(r);
    if (!Number.isInteger(row) || row < 1 || row > MOST_ROWS) refuse(`has a row ${String(r).slice(0, 20)}, beyond those that there can be`);
    next = 0;
  };
  const openCell = ({ r, t = "n" }: Attributes) => {
    const column = r === undefined ? next : columnOf(r, row);
    if (column === undefined || column >= MOST_COLUMNS) refuse(`has a cell ${String(r ?? column).slice(0, 20)}, beyond all columns`);
    next = Number(column) + 1;
    cell = { column: Number(column), type: t, value: "", formula: null };
  };
  readXml(
    xml,
    {
      open(element, attributes) {
        reader.open(element);
        if (element === "row") openRow(attributes);
        else if (element === "c") openCell(attributes);
        else if (element === "f" && cell) {
          cell.formula = "";
          isFormula = true;
        } else if (element === "v") isValue = true;
      },
      close(element) {
        reader.close(element);
        if (element === "v") isValue = false;
        if (element === "f") isFormula = false;
        if (element !== "c" || !cell) return;
        const cells = rows.get(row) ?? [];
        rows.set(row, cells);
        cells[cell.column] = cellValue(cell, shared);
        cell = undefined;
      },
      text(text) {
        if (cell && isFormula) cell.formula += text;
        if (cell && (isValue || (cell.type === "inlineStr" && reader.isText))) cell.value += text;
      },
    },
    refuse,
  );
  const read = [...rows]
    .sort(([one], [other]) => one - other)
    .map(([line, cells]): RawRow => ({ line, cells: filled(cells) }))
    .filter(({ cells }) => cells.length > 0);
  const [header, ...others] = read;
  return { name, header, rows: others, typed: true };
}

/** All cells up to the last that is not empty. */
function filled(cells: readonly ReadCell[]): readonly ReadCell[] {
  const all = Array.from(cells, (each) => each ?? null);
  while (all.length > 0 && all[all.length - 1] === null) all.pop();
  return all;
}

/** The column that a cell's name says, from 0; undefined where it is none, or of another row. */
function columnOf(name: string, row: number): number | undefined {
  const [, letters = "", digits] = /^([A-Z]{1,3})([0-9]{1,7})$/.exec(name) ?? [];
  if (letters === "" || Number(digits) !== row) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellValue({ type, value, formula }: OpenCell, shared: readonly string[]): ReadCell {
  // LibreOffice writes truth values so.
  if (formula === "TRUE()" || formula === "FALSE()") return formula === "TRUE()";
  if (formula !== null) return new Unreadable("the cell holds a formula, whose result is not taken", "write the value itself");
  switch (type) {
    case "s":
      return /^[0-9]+$/.test(value) ? (shared[Number(value)] ?? damaged(value)) : damaged(value);
    case "inlineStr":
    case "str":
      return unescaped(value);
    case "b":
      return value === "1" || value === "0" ? value === "1" : damaged(value);
    case "e":
      return new Unreadable(`the cell holds an error, ${value}`, "write the value; an empty cell would mean that it was not said");
    case "n":
      return value === "" ? null : numberIn(value);
    default:
      return new Unreadable(
        `the cell holds ${type === "d" ? "a day" : "a value of an unknown kind"}, ${value}`,
        "format the column as text and write it anew",
      );
  }
}

const damaged = (value: string) => new Unreadable(`the cell is damaged: ${value}`, "write the value anew");

/** A number as the file writes it, unless reading it would change it. */
function numberIn(text: string): ReadCell {
  const number = Number(text);
  const digits = (each: string) =>
    each
      .replace(/[eE].*$/, "")
      .replace(/[-+.]/g, "")
      .replace(/^0+|0+$/g, "");
  const isExact = digits(text).length <= 15 || digits(text) === digits(String(number)) || digits(number.toPrecision(17)) === digits(text);
  if (!/^[-+]?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?$/.test(text) || !Number.isFinite(number) || !isExact)
    return new Unreadable(`${text} is no number that can be read exactly`, "write a number that the program keeps as it is");
  return number;
}
