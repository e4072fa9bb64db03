import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, test } from "vitest";
import { describeTables, geojson, type TableRows, tablesOf } from "../../src/export/index.js";
import type { Dataset } from "../../src/generated/types.js";
import { dataset as own } from "../../src/index.js";
import { cli } from "../cli/cli.js";
import { snippetsOf } from "../docs/snippets.js";
import { example } from "../example.js";
import { hostileTexts } from "../export/any-dataset.js";
import { root } from "../package/packed.js";

const environment = process.env.READERS ?? "";
if (environment === "") throw new Error("READERS names the folder that .ci/readers has made");
const python = join(environment, "bin/python");

const hostile = example() as Dataset;
// Of what XML cannot hold, nothing is in what graphs have.
const singleLine = hostileTexts.filter((text) => !/[\p{Cc}\p{Noncharacter_Code_Point}\uFFFD\u2028]/u.test(text));
for (const [index, statement] of hostile.statements.entries()) {
  const note = hostileTexts.filter((_, at) => at % hostile.statements.length === index).join("\n");
  Object.assign(statement, { note, text: [...singleLine.slice(index), ...singleLine.slice(0, index)].join(" ") });
}
for (const [index, location] of hostile.locations.entries()) Object.assign(location, { name: singleLine[index] });
for (const [index, actor] of hostile.actors.entries()) Object.assign(actor, { name: singleLine.at(-1 - index) });
// A cell of a megabyte, which is more than a workbook takes.
const large: Dataset = JSON.parse(JSON.stringify(hostile));
Object.assign(large.statements[0] ?? {}, { note: 'x;=1,"\n'.repeat(2 ** 17).trimEnd() });
const folder = mkdtempSync(join(tmpdir(), "badakhshan-2019-readers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]) => join(folder, ...names);
writeFileSync(at("own.json"), JSON.stringify(own));
writeFileSync(at("hostile.json"), JSON.stringify(large));
// Of what XML cannot hold, other programs know only some of a workbook's escapes.
const printable: Dataset = JSON.parse(JSON.stringify(hostile).replace(/\p{Cc}|\p{Noncharacter_Code_Point}|\uFFFD/gu, "?"));
writeFileSync(at("printable.json"), JSON.stringify(printable));

const datasets = { own: own as Dataset, hostile: large };
for (const name of Object.keys(datasets))
  for (const format of ["csv", "parquet", "ndjson", "sqlite", "geojson", "graphml", "jsonld", "nquads"])
    expect(cli(["export", "--format", format, "-o", at(`${name}.${format}`), at(`${name}.json`)])).toMatchObject({ status: 0 });

for (const name of ["own", "printable"])
  expect(cli(["export", "--format", "xlsx", "-o", at(`${name}.xlsx`), at(`${name}.json`)])).toMatchObject({ status: 0 });

const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: "utf8", maxBuffer: 2 ** 28, cwd: folder });
const read = (reader: string, path: string) => JSON.parse(run(python, join(root, "tests/readers/read.py"), reader, path));

/** A table as a reader gives it: dates and numbers as such, and what it has no type for in a form of its own. */
type Tables = Record<string, { columns: string[]; rows: unknown[][] }>;

/** Compares every cell of every table; `as` is what the reader makes of a value. */
function expectTables(found: Tables, dataset: Dataset, as: (cell: unknown, type: string) => unknown = (cell) => cell): void {
  for (const { name, columns, rows } of tablesOf(dataset)) {
    const types =
      describeTables()
        .find((table) => table.name === name)
        ?.columns.map(({ type }) => type) ?? [];
    expect([name, found[name]?.columns]).toEqual([name, columns]);
    const expected = rows.map((row) => row.map((cell, index) => (cell === null ? null : as(cell, types[index] ?? ""))));
    expect([name, found[name]?.rows]).toEqual([name, expected]);
  }
}

describe.each(Object.entries(datasets))("%s", (name, dataset) => {
  test("pandas reads CSV", () => {
    // A column of one kind of text, such as digits alone, is taken for numbers there: these are compared as text.
    const found: Tables = read("pandas_csv", at(`${name}.csv`));
    const asText = (tables: Tables): Tables =>
      Object.fromEntries(
        Object.entries(tables).map(([table, { columns, rows }]) => [
          table,
          { columns, rows: rows.map((row) => row.map((cell) => (cell === null ? null : String(cell)))) },
        ]),
      );
    expectTables(asText(found), dataset, (cell) => String(cell));
  });
  test("pandas reads Parquet", () => expectTables(read("pandas_parquet", at(`${name}.parquet`)), dataset));
  test("pandas reads the workbook, by openpyxl", () => {
    const found: Tables = read("pandas_xlsx", at(`${name === "own" ? name : "printable"}.xlsx`));
    // A column in which truth values and empty cells stand is one of numbers there.
    const asNumber = (cell: unknown) => (typeof cell === "boolean" ? Number(cell) : cell);
    for (const table of Object.values(found)) table.rows = table.rows.map((row) => row.map(asNumber));
    expectTables(found, name === "own" ? dataset : printable, asNumber);
  });
  test("pyarrow reads Parquet", () => expectTables(read("pyarrow_parquet", at(`${name}.parquet`)), dataset));
  test("DuckDB reads Parquet", () => expectTables(read("duckdb_parquet", at(`${name}.parquet`)), dataset));
  test("DuckDB reads CSV", () => expectTables(read("duckdb_csv", at(`${name}.csv`)), dataset, (cell) => String(cell)));
  test("DuckDB reads NDJSON, as many rows", () => {
    const found: Tables = read("duckdb_ndjson", at(`${name}.ndjson`));
    for (const { name: table, rows } of tablesOf(dataset))
      if (rows.length > 0) expect([table, found[table]?.rows.length]).toEqual([table, rows.length]);
  });
  test("frictionless finds the package valid, its keys too, and reads it", () => {
    expectTables(read("frictionless", at(`${name}.csv`)), dataset, (cell, type) => (type === "json" ? JSON.parse(String(cell)) : cell));
  });
  test("sqlite3 finds no key without what it refers to", () => {
    expectTables(read("sqlite", at(`${name}.sqlite`)), dataset, (cell) => (typeof cell === "boolean" ? Number(cell) : cell));
    expect(run("sqlite3", at(`${name}.sqlite`), "PRAGMA foreign_key_check; SELECT count(*) FROM readings").trim()).toBe(
      String(dataset.statements.filter(({ withdrawn }) => withdrawn === null).length),
    );
  });
  test("R reads CSV", () => {
    const hex = (cell: unknown) =>
      cell === null ? "-" : Buffer.from(typeof cell === "boolean" ? String(cell) : String(cell)).toString("hex");
    const printed = run("Rscript", join(root, "tests/readers/read.R"), at(`${name}.csv`))
      .split("\n")
      .map((line) => line.trim());
    for (const { name: table, columns, rows } of tablesOf(dataset)) {
      const start = printed.findIndex((line) => line.startsWith(`# ${table} `));
      expect(printed[start]).toBe(`# ${table} ${columns.join(",")}`);
      expect(printed.slice(start + 1, start + 1 + rows.length)).toEqual(rows.map((row) => row.map(hex).join(" ")));
    }
  });
  test("networkx reads the graph", () => {
    const { nodes, edges } = read("networkx", at(`${name}.graphml`));
    expect(Object.keys(nodes).length).toBe(dataset.actors.length + dataset.locations.length + dataset.statements.length);
    for (const { id, text } of dataset.statements) expect(nodes[id].text).toBe(text);
    expect(edges.filter(([, , relation]: string[]) => ["agent", "recipient", "mentioned"].includes(relation ?? "")).length).toBe(
      dataset.statements.flatMap(({ participants }) => participants).length,
    );
  });
  test("rdflib reads the same quads from JSON-LD and N-Quads", () => {
    const quads = read("rdflib", at(`${name}.nquads`));
    expect(quads.length).toBe(
      readFileSync(at(`${name}.nquads`), "utf8")
        .trim()
        .split("\n").length,
    );
    expect(read("rdflib", at(`${name}.jsonld`))).toEqual(quads);
  });
  test("geopandas and ogrinfo read the places", () => {
    const { features } = geojson(dataset) as {
      features: { id: string; geometry: { coordinates: number[] }; properties: { statements: number } }[];
    };
    const expected = features.map(({ id, geometry, properties }) => [id, ...geometry.coordinates, properties.statements]);
    expect(read("geopandas", at(`${name}.geojson`))).toEqual(expected);
    expect(run("ogrinfo", "-so", "-al", at(`${name}.geojson`))).toContain(`Feature Count: ${features.length}`);
  });
});

test("Datasette serves the database", async () => {
  const port = 20_000 + (process.pid % 20_000);
  const server = spawn(join(environment, "bin/datasette"), ["serve", at("own.sqlite"), "--port", String(port), "--host", "127.0.0.1"], {
    stdio: "ignore",
  });
  try {
    let answer: { rows: unknown[] } | undefined;
    for (let tries = 0; tries < 600 && !answer; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      answer = (await fetch(`http://127.0.0.1:${port}/own/readings.json?_size=1000`).then(
        (response) => response.json(),
        () => undefined,
      )) as typeof answer;
    }
    expect(answer?.rows.length).toBe(own.statements.length);
  } finally {
    server.kill();
  }
});

describe("LibreOffice", () => {
  const office = (...args: string[]) => run("soffice", "--headless", `-env:UserInstallation=file://${at("office")}`, ...args);
  const cellsOf = (path: string): string[][] => parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""), { relaxColumnCount: true });
  const byTable = (tables: readonly TableRows[]) => tables.filter(({ rows }) => rows.length > 0);

  test("opens the workbook with every sheet, and no text is run or taken for a number", () => {
    // All sheets, in UTF-8, commas, quotes where needed, cells as they are and not as they are shown.
    office(
      "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
      "--outdir",
      at("sheets"),
      at("printable.xlsx"),
    );
    for (const { name, columns, rows } of byTable(tablesOf(printable))) {
      const cells = cellsOf(at("sheets", `printable-${name}.csv`));
      expect(cells[0]).toEqual(columns);
      const expected = rows.map((row) =>
        row.map((cell) => (cell === null ? "" : typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell))),
      );
      expect([name, cells.slice(1)]).toEqual([name, expected]);
    }
  });

  test("opens CSV with quoted cells as text, and saves a workbook that is imported as the same dataset", () => {
    office("--infilter=CSV:44,34,76,1,,0,true,false", "--convert-to", "xlsx", "--outdir", at("resaved"), at("hostile.csv", "actors.csv"));
    expect(readdirSync(at("resaved"))).toEqual(["actors.xlsx"]);
    office("--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", at("resaved"), at("printable.xlsx"));
    expect(JSON.parse(cli(["import", at("resaved", "printable.xlsx")]).stdout)).toEqual(printable);
  });
});

describe("the examples of docs/tables.md, over the tables that the package ships", () => {
  const local = (code: string) =>
    code.replaceAll(/https:\/\/cdn\.jsdelivr\.net\/npm\/badakhshan-2019@[^/]+\/tables/g, join(root, "tables"));
  const blocks = snippetsOf("docs/tables.md");
  const block = (wanted: string) => local(blocks.find(({ language }) => language === wanted)?.code ?? "");

  test("Python", () => expect(run(python, "-c", block("python"))).toContain("Kabul Now took for granted"));
  test("R", () => expect(run("Rscript", "-e", block("r"))).toMatch(/Through Kabul Now, Taliban denied: /));
  test("DuckDB", () => {
    const rows = JSON.parse(run(python, "-c", `import duckdb, json; print(json.dumps(duckdb.sql("""${block("sql")}""").fetchall()))`));
    expect(rows.length).toBe(own.statements.filter(({ attribution }) => attribution.at(-1)?.act === "deny").length);
  });
});
