import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { PackagedFile } from "../../export/data-package.js";
import { type Cell, type Column, describeTables, type Table, type TableRows } from "../../export/index.js";
import type { OutFile, SafeOut } from "./safe-out.js";
import type { TableWriter } from "./table-writer.js";

type Schema = ConstructorParameters<typeof ParquetWriter>[0]["schema"];

/** Rows of a row group at most, and about as many bytes of cells. */
const ROWS = 100_000;
const BYTES = 4 * 2 ** 20;
/** Bytes of cells of all tables together, beyond which the largest is written: so much is in memory, however large a corpus is. */
const BYTES_IN_ALL = 16 * 2 ** 20;

/** Opens a file in Apache Parquet for each table. */
export const parquetWriter = (out: SafeOut): TableWriter => new TablesInParquet(out);

class TablesInParquet implements TableWriter {
  readonly #tables: ReadonlyMap<string, ParquetTable>;

  constructor(out: SafeOut) {
    this.#tables = new Map(describeTables().map((table) => [table.name, new ParquetTable(out, table)]));
  }

  add(tables: readonly TableRows[]): void {
    for (const { name, rows } of tables) this.#tables.get(name)?.add(rows);
    const bySize = [...this.#tables.values()].sort((one, other) => other.bytes - one.bytes);
    let all = bySize.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const table of bySize) {
      if (all <= BYTES_IN_ALL) break;
      all -= table.bytes;
      table.flush();
    }
  }

  end(): readonly PackagedFile[] {
    return [...this.#tables.values()].map((table) => table.end());
  }
}

class ParquetTable {
  readonly #table: Table;
  readonly #file: OutFile;
  readonly #writer: ParquetWriter;
  readonly #out = new ByteWriter();
  #columns: ParquetColumn[];
  #rows = 0;

  constructor(out: SafeOut, table: Table) {
    this.#table = table;
    this.#file = out.file(`${table.name}.parquet`);
    this.#columns = table.columns.map((column) => new ParquetColumn(column));
    const kvMetadata = [
      { key: "description", value: table.title },
      {
        key: "columns",
        value: JSON.stringify(
          Object.fromEntries(table.columns.map(({ name, meaning, unit }) => [name, { description: meaning, ...(unit && { unit }) }])),
        ),
      },
    ];
    this.#writer = new ParquetWriter({ writer: this.#out, schema: schemaOf(table), kvMetadata, createdBy: "badakhshan-2019" });
  }

  /** Of the cells that are kept, about. */
  get bytes(): number {
    return this.#columns.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  add(rows: readonly (readonly Cell[])[]): void {
    for (const [index, column] of this.#columns.entries()) column.add(rows, index);
    this.#rows += rows.length;
    if (this.#rows >= ROWS || this.bytes > BYTES) this.flush();
  }

  end(): PackagedFile {
    const { name } = this.#table;
    // A table without rows has a row group without rows, from which every reader knows its columns.
    this.flush();
    this.#writer.finish();
    this.#pass();
    return { table: name, path: `${name}.parquet`, format: "parquet", mediatype: "application/vnd.apache.parquet", ...this.#file.close() };
  }

  /** Writes what is kept as a row group. */
  flush(): void {
    if (this.#rows > 0) this.#writer.write({ columnData: this.#columns.map((column) => column.data()), rowGroupSize: this.#rows });
    this.#columns = this.#table.columns.map((column) => new ParquetColumn(column));
    this.#rows = 0;
    this.#pass();
  }

  /** Hands on what was written so far. */
  #pass(): void {
    this.#file.write(this.#out.getBytes());
    this.#out.index = 0;
  }
}

/** The cells of a column that are not written yet. */
class ParquetColumn {
  readonly #column: Column;
  readonly #cells: Cell[] = [];
  #last: Cell = null;
  /** About as many as they take. */
  bytes = 0;

  constructor(column: Column) {
    this.#column = column;
  }

  add(rows: readonly (readonly Cell[])[], index: number): void {
    for (const row of rows) {
      const cell = row[index] as Cell;
      this.#cells.push(cell);
      // What is the same as in the row before is kept once.
      if (typeof cell !== "string" || cell === this.#last) continue;
      this.#last = cell;
      this.bytes += cell.length + 16;
    }
    this.bytes += 8 * rows.length;
  }

  /** The cells as they are to be written. */
  data() {
    const { name, type } = this.#column;
    const data: unknown[] =
      type === "integer" || type === "date" ? this.#cells.map((cell) => (cell === null ? null : parquetValue(cell, type))) : this.#cells;
    return { name, data };
  }
}

const parquetValue = (cell: string | number | boolean, type: "integer" | "date") =>
  type === "integer" ? BigInt(cell) : new Date(`${cell}T00:00:00Z`);

const elements = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  json: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  date: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
} as const;

const schemaOf = ({ name, columns }: Table): Schema => [
  { name, num_children: columns.length },
  ...columns.map((column) => ({
    name: column.name,
    repetition_type: column.nullable ? ("OPTIONAL" as const) : ("REQUIRED" as const),
    ...elements[column.type],
  })),
];
