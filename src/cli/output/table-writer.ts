import { csvLines } from "../../export/csv.js";
import type { PackagedFile } from "../../export/data-package.js";
import { describeTables, type Table, type TableRows } from "../../export/index.js";
import type { OutFile, SafeOut } from "./safe-out.js";

/** Writes the tables of one dataset after the other, so that those of no more than one are in memory. */
export interface TableWriter {
  add(tables: readonly TableRows[]): void | Promise<void>;
  /** Ends all files, and says which there are. */
  end(): readonly PackagedFile[] | Promise<readonly PackagedFile[]>;
}

/** A file for each table, a line for each row. */
abstract class LineWriter implements TableWriter {
  readonly #files = new Map<string, OutFile>();
  readonly #extension: string;
  readonly #mediatype: string;

  /** @param mark what every file begins with */
  constructor(out: SafeOut, extension: string, mediatype: string, mark = "") {
    this.#extension = extension;
    this.#mediatype = mediatype;
    for (const table of describeTables()) {
      const file = out.file(`${table.name}.${extension}`);
      file.write(mark + this.head(table));
      this.#files.set(table.name, file);
    }
  }

  protected abstract head(table: Table): string;
  protected abstract lines(rows: TableRows): string;

  add(tables: readonly TableRows[]): void {
    for (const table of tables) this.#files.get(table.name)?.write(this.lines(table));
  }

  end(): readonly PackagedFile[] {
    return [...this.#files].map(([table, file]) => {
      return { table, path: `${table}.${this.#extension}`, format: this.#extension, mediatype: this.#mediatype, ...file.close() };
    });
  }
}

/** CSV; for a spreadsheet program with a byte order mark, and with cells that it would run guarded. */
export class CsvWriter extends LineWriter {
  readonly #spreadsheet: boolean;

  constructor(out: SafeOut, spreadsheet: boolean) {
    super(out, "csv", "text/csv", spreadsheet ? "\uFEFF" : "");
    this.#spreadsheet = spreadsheet;
  }

  protected head({ columns }: Table): string {
    return csvLines([columns.map(({ name }) => name)]);
  }

  protected lines({ rows }: TableRows): string {
    return csvLines(rows, { spreadsheet: this.#spreadsheet });
  }
}

const json: ReadonlySet<string> = new Set(
  describeTables().flatMap(({ name, columns }) => columns.flatMap((column) => (column.type === "json" ? [`${name} ${column.name}`] : []))),
);

/** A JSON object for each row. */
export class NdjsonWriter extends LineWriter {
  constructor(out: SafeOut) {
    super(out, "ndjson", "application/x-ndjson");
  }

  protected head(): string {
    return "";
  }

  protected lines({ name, columns, rows }: TableRows): string {
    return rows
      .map(
        (row) =>
          `{${columns.map((column, index) => `${JSON.stringify(column)}:${json.has(`${name} ${column}`) ? row[index] : JSON.stringify(row[index])}`).join(",")}}\n`,
      )
      .join("");
  }
}
