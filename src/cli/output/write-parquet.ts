import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { PackagedFile } from "../../export/data-package.js";
import { type Cell, type Column, describeTables, type Table, type TableRows } from "../../export/index.js";
import type { OutFile, SafeOut } from "./safe-out.js";
import type { TableWriter } from "./table-writer.js";

type Schema = ConstructorParameters<typeof ParquetWriter>[0]["schema"];

/** Rows of a row group, and about as many bytes of text: what is in memory for each table. */
const ROWS = 50_000;
const BYTES = 4 * 2 ** 20;

/** Opens a file in Apache Parquet for each table. */
export const parquetWriter = (out: SafeOut): TableWriter => new TablesInParquet(out);

class TablesInParquet implements TableWriter {
  readonly #tables: ReadonlyMap<string, ParquetTable>;

  constructor(out: SafeOut) {
    this.#tables = new Map(describeTables().map((table) => [table.name, new ParquetTable(out, table)]));
  }

  add(tables: readonly TableRows[]): void {
    for (const { name, rows } of tables) this.#tables.get(name)?.add(rows);
  }

  end(): readonly PackagedFile[] {
    return [...this.#tables.values()].map((table) => table.end());
  }
}

class ParquetTable {
  readonly #table: Table;
  readonly #file: OutFile;
  readonly #writer: ParquetWriter;
  readonly #bytes = new ByteWriter();
  #columns: unknown[][];
  #size = 0;

  constructor(out: SafeOut, table: Table) {
    this.#table = table;
    this.#file = out.file(`${table.name}.parquet`);
    this.#columns = table.columns.map(() => []);
    const kvMetadata = [
      { key: "description", value: table.title },
      {
        key: "columns",
        value: JSON.stringify(
          Object.fromEntries(table.columns.map(({ name, meaning, unit }) => [name, { description: meaning, ...(unit && { unit }) }])),
        ),
      },
    ];
    this.#writer = new ParquetWriter({ writer: this.#bytes, schema: schemaOf(table), kvMetadata, createdBy: "badakhshan-2019" });
  }

  add(rows: readonly (readonly Cell[])[]): void {
    for (const row of rows) {
      for (const [index, column] of this.#table.columns.entries()) {
        const cell = row[index] ?? null;
        this.#columns[index]?.push(parquetValue(cell, column));
        this.#size += typeof cell === "string" ? cell.length + 8 : 8;
      }
      if (this.#size > BYTES || (this.#columns[0]?.length ?? 0) >= ROWS) this.#flush();
    }
  }

  end(): PackagedFile {
    const { name } = this.#table;
    // A table without rows has a row group without rows, from which every reader knows its columns.
    this.#flush();
    this.#writer.finish();
    this.#pass();
    return { table: name, path: `${name}.parquet`, format: "parquet", mediatype: "application/vnd.apache.parquet", ...this.#file.close() };
  }

  #flush(): void {
    const rows = this.#columns[0]?.length ?? 0;
    if (rows > 0)
      this.#writer.write({
        columnData: this.#table.columns.map(({ name }, index) => ({ name, data: this.#columns[index] ?? [] })),
        rowGroupSize: rows,
      });
    this.#columns = this.#table.columns.map(() => []);
    this.#size = 0;
    this.#pass();
  }

  /** Hands on what was written so far. */
  #pass(): void {
    this.#file.write(this.#bytes.getBytes());
    this.#bytes.index = 0;
  }
}

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

function parquetValue(cell: Cell, { type }: Column): unknown {
  if (cell === null) return null;
  if (type === "integer") return BigInt(cell);
  return type === "date" ? new Date(`${cell}T00:00:00Z`) : cell;
}
