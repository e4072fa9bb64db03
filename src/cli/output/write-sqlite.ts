import { chmodSync, closeSync, openSync, statSync } from "node:fs";
import { Database, type Statement } from "node-sqlite3-wasm";
import type { PackagedFile } from "../../export/data-package.js";
import { type Column, describeTables, type Table, type TableRows } from "../../export/index.js";
import type { SafeOut } from "./safe-out.js";
import type { TableWriter } from "./table-writer.js";

/** Opens an SQLite database with all tables: keys, an index for each reference, full text of readings, and a view of the readings that stand. */
export const sqliteWriter = (out: SafeOut): TableWriter => new TablesInSqlite(out.pathOf());

class TablesInSqlite implements TableWriter {
  readonly #database: Database;
  readonly #inserts: ReadonlyMap<string, Statement>;

  constructor(path: string) {
    // Made as any other file is, and not by the library, which lets nobody else read it.
    closeSync(openSync(path, "wx"));
    const { mode } = statSync(path);
    this.#database = new Database(path);
    chmodSync(path, mode);
    // Nothing is lost with it: a file that is not whole is never put in its place.
    for (const pragma of ["journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF"]) this.#database.exec(`PRAGMA ${pragma}`);
    this.#database.exec("BEGIN");
    const tables = describeTables();
    for (const table of tables) this.#database.exec(createTable(table));
    this.#database.exec(
      'CREATE TABLE "column_meanings" ("table_name" TEXT NOT NULL, "column_name" TEXT NOT NULL, "unit" TEXT, "meaning" TEXT NOT NULL, PRIMARY KEY ("table_name", "column_name"))',
    );
    for (const { name, columns } of tables)
      for (const column of columns)
        this.#database.run("INSERT INTO column_meanings VALUES (?, ?, ?, ?)", [name, column.name, column.unit, column.meaning]);
    this.#inserts = new Map(
      tables.map(({ name, columns }) => [
        name,
        this.#database.prepare(`INSERT INTO "${name}" VALUES (${columns.map(() => "?").join(", ")})`),
      ]),
    );
  }

  add(tables: readonly TableRows[]): void {
    for (const { name, rows } of tables) {
      const insert = this.#inserts.get(name);
      for (const row of rows) insert?.run([...row]);
    }
  }

  end(): readonly PackagedFile[] {
    for (const insert of this.#inserts.values()) insert.finalize();
    for (const table of describeTables()) for (const index of indexesOf(table)) this.#database.exec(index);
    this.#database.exec(`
      CREATE VIEW readings AS SELECT dataset, version, id, reading, speaker_name, topic, act, factuality, presentation, confidence
        FROM statements WHERE NOT withdrawn;
      CREATE VIRTUAL TABLE statements_text USING fts5(reading, content='statements', content_rowid='rowid');
      INSERT INTO statements_text(statements_text) VALUES ('rebuild');
      COMMIT;`);
    this.#database.close();
    return [];
  }
}

const types = { string: "TEXT", json: "TEXT", date: "TEXT", integer: "INTEGER", number: "REAL", boolean: "INTEGER" } as const;
const listed = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

function createTable({ name, columns, primaryKey, foreignKeys }: Table): string {
  const parts = [
    ...columns.map((column) => `"${column.name}" ${types[column.type]}${column.nullable ? "" : " NOT NULL"}${checkOf(column)}`),
    `PRIMARY KEY (${listed(primaryKey)})`,
    ...foreignKeys.map((key) => `FOREIGN KEY (${listed(key.columns)}) REFERENCES "${key.table}" (${listed(key.references)})`),
  ];
  return `CREATE TABLE "${name}" (\n  ${parts.join(",\n  ")}\n)`;
}

const checkOf = ({ name, type }: Column) => (type === "boolean" ? ` CHECK ("${name}" IN (0, 1))` : "");

/** An index for each reference that is not the beginning of the primary key. */
function indexesOf({ name, primaryKey, foreignKeys }: Table): string[] {
  return foreignKeys
    .filter(({ columns }) => columns.some((column, index) => primaryKey[index] !== column))
    .map(({ columns }) => `CREATE INDEX "${name}_${columns.at(-1)}" ON "${name}" (${listed(columns)})`);
}
