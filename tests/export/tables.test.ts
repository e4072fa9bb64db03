import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromTables } from "../../src/export/from-tables.js";
import { describeTables, tablesOf } from "../../src/export/index.js";
import { layouts } from "../../src/export/layout.js";
import { fieldTypes } from "../../src/generated/fields.js";
import type { Dataset } from "../../src/generated/types.js";
import { dataset as own } from "../../src/index.js";
import { canonicalJson } from "../../src/model/json.js";
import { readingOf } from "../../src/query/index.js";
import { cases } from "../cases.js";
import { example, record } from "../example.js";
import { anyShape } from "./any-dataset.js";

const dataset: Dataset = own;

/** Rows of a table as objects. */
const rowsIn = (data: Dataset, name: string) => {
  const table = tablesOf(data).find((each) => each.name === name);
  return (table?.rows ?? []).map((row) => Object.fromEntries(row.map((cell, index) => [table?.columns[index], cell])));
};

const raw = (data: Dataset) =>
  tablesOf(data).map(({ name, columns, rows }) => ({
    name,
    header: { line: 1, cells: columns },
    rows: rows.map((cells, index) => ({ line: index + 2, cells })),
    typed: true,
  }));

describe("the description", () => {
  test("has a column for every field of the schema", () => {
    const held = new Set(
      layouts.flatMap(({ places, columns }) =>
        places.flatMap(({ of, path }) => [
          ...columns.flatMap((column) =>
            "from" in column
              ? [`${of} ${[path, column.from.replace(/coordinates\.[01]$/, "coordinates.*")].filter((part) => part !== "").join(".")}`]
              : [],
          ),
        ]),
      ),
    );
    // The name and the version of a dataset are the key of every table; what can only be one value is the same for all.
    const known = ["dataset name", "dataset version"];
    const fields = Object.entries(fieldTypes).flatMap(([of, types]) =>
      Object.entries(types).flatMap(([path, { only }]) => (only === undefined ? [`${of} ${path}`] : [])),
    );
    expect(fields.length).toBeGreaterThan(130);
    expect(fields.filter((field) => !held.has(field) && !known.includes(field))).toEqual([]);
  });

  test("names columns in snake case, once a table, each with its meaning", () => {
    for (const { name, columns } of describeTables()) {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
      const names = columns.map((column) => column.name);
      expect(new Set(names).size).toBe(names.length);
      for (const column of columns) {
        expect(column.name).toMatch(/^[a-z]+(_[a-z]+)*$/);
        expect([column.name, column.meaning]).toEqual([column.name, expect.stringMatching(/^[A-Z].*[^\s]$/)]);
        // Words that SQL keeps for itself would have to stand in quotes.
        expect(["by", "to", "from", "end", "table", "column", "order", "group", "where", "when"]).not.toContain(column.name);
      }
    }
  });

  test("gives a reading before every text, and never a text alone", () => {
    for (const { columns } of describeTables()) {
      const names = columns.map(({ name }) => name);
      if (names.includes("text")) expect(names.indexOf("reading")).toBe(names.indexOf("text") - 1);
    }
  });

  test("refers to columns that there are, in tables made before or the same", () => {
    const tables = describeTables();
    for (const [index, { name, columns, primaryKey, foreignKeys }] of tables.entries()) {
      const names = columns.map((column) => column.name);
      expect(names).toEqual(expect.arrayContaining([...primaryKey]));
      for (const { columns: own, table, references } of foreignKeys) {
        const target = tables.findIndex((each) => each.name === table);
        expect([name, table, target >= 0 && target <= index]).toEqual([name, table, true]);
        expect(names).toEqual(expect.arrayContaining([...own]));
        expect(tables[target]?.columns.map((column) => column.name)).toEqual(expect.arrayContaining([...references]));
        expect(own.length).toBe(references.length);
      }
    }
  });
});

describe.each([
  ["this dataset", dataset],
  ["the example", example() as Dataset],
])("the tables of %s", (_, data) => {
  const tables = new Map(tablesOf(data).map((table) => [table.name, table]));

  test("have the columns of the description, with cells of their types", () => {
    for (const { name, columns } of describeTables()) {
      const table = tables.get(name);
      expect(table?.columns).toEqual(columns.map((column) => column.name));
      for (const row of table?.rows ?? []) {
        expect(row.length).toBe(columns.length);
        for (const [index, { name: column, type, nullable }] of columns.entries()) {
          const cell = row[index];
          const kind = cell === null ? "null" : type === "date" && /^\d{4}-\d\d-\d\d$/.test(String(cell)) ? "date" : typeof cell;
          const fine = { string: "string", json: "string", date: "date", integer: "number", number: "number", boolean: "boolean" }[type];
          expect([name, column, kind]).toEqual([name, column, kind === "null" && nullable ? "null" : fine]);
        }
      }
    }
  });

  test("hold their keys: nothing stands twice, and whatever is referred to is there", () => {
    for (const { name, primaryKey, foreignKeys } of describeTables()) {
      const rows = rowsIn(data, name);
      const keyOf = (row: Record<string, unknown>, columns: readonly string[]) => JSON.stringify(columns.map((column) => row[column]));
      expect(new Set(rows.map((row) => keyOf(row, primaryKey))).size).toBe(rows.length);
      for (const { columns, table, references } of foreignKeys) {
        const there = new Set(rowsIn(data, table).map((row) => keyOf(row, references)));
        const wrong = rows.filter((row) => columns.every((column) => row[column] !== null) && !there.has(keyOf(row, columns)));
        expect([name, table, wrong]).toEqual([name, table, []]);
      }
    }
  });

  test("have a row for each statement with its reading, and one for each passage", () => {
    expect(rowsIn(data, "statements").map(({ id, reading }) => [id, reading])).toEqual(
      data.statements.map(({ id }) => [id, readingOf(id, data)]),
    );
    expect(rowsIn(data, "evidence").filter(({ field }) => field === "evidence").length).toBe(
      [...data.sources, ...data.actors, ...data.locations, ...data.statements, ...data.casualtyFigures].flatMap(({ evidence }) => evidence)
        .length,
    );
  });
});

test("whoever passes a statement on is committed to nothing", () => {
  const links = rowsIn(example(), "attributions").filter(({ statement }) => statement === "s003");
  expect(links.map(({ said_by, factuality }) => [said_by, factuality])).toEqual([
    ["gazette", "Uu"],
    ["islander-fighters", "CT-"],
  ]);
});

test("a time has its first and last day, and bounds of amounts are numbers", () => {
  expect(rowsIn(example(), "statements")[0]).toMatchObject({
    time_edtf: "2020-03",
    time_first: "2020-03-01",
    time_last: "2020-03-31",
    time_as: "this month",
  });
  expect(rowsIn(example(), "casualty_figures")[0]).toMatchObject({
    quantity_low: 30,
    quantity_high: 50,
    quantity_reported: 40,
    speaker: "spokesperson",
  });
});

test("the codes say what every value in the tables means", () => {
  const codes = new Set(rowsIn(dataset, "codes").map(({ table_name, column_name, value }) => `${table_name} ${column_name} ${value}`));
  for (const { name, columns } of describeTables())
    for (const { name: column, vocabulary } of columns)
      if (vocabulary !== null)
        for (const row of rowsIn(dataset, name)) if (row[column] !== null) expect(codes).toContain(`${name} ${column} ${row[column]}`);
  expect(rowsIn(dataset, "codes").find(({ value }) => value === "CT-")).toMatchObject({
    table_name: "statements",
    meaning: expect.stringMatching(/./),
  });
});

describe("from tables", () => {
  test("this dataset comes back", () => {
    const { document, problems } = fromTables(raw(dataset));
    expect(problems).toEqual([]);
    expect(canonicalJson(document)).toBe(canonicalJson(dataset));
  });

  test("any dataset comes back, whatever is in its fields", () => {
    fc.assert(
      fc.property(anyShape, (data) => {
        const { document, problems } = fromTables(raw(data));
        expect(problems).toEqual([]);
        expect(canonicalJson(document)).toBe(canonicalJson(data));
      }),
      { numRuns: cases(300) },
    );
  });

  test("what a person changed comes back as that change, and nothing else", () => {
    const changed = example();
    record(changed, "actor", "guard").name = "Harbour Police";
    record(changed, "statement", "s001").note = null;
    const tables = raw(example()).map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell === "Harbour Guard" && table.name === "actors" ? "Harbour Police" : cell)),
      })),
    }));
    expect(fromTables(tables).document).toEqual(changed);
  });

  test("rows in another order come back in the order of their positions", () => {
    const lists = raw(example()).map((table) =>
      table.header.cells.includes("position") ? { ...table, rows: [...table.rows].reverse() } : table,
    );
    expect(canonicalJson(fromTables(lists).document)).toBe(canonicalJson(example()));
  });

  test("says of everything in the document where it comes from", () => {
    const { placeOf } = fromTables(raw(example()));
    expect(placeOf("/statements/2/attribution/1/act")).toEqual({ table: "attributions", row: 6, column: "act" });
    expect(placeOf("/actors/1/otherNames/0/evidence/0/start")).toMatchObject({ table: "evidence", column: "passage_start" });
    expect(placeOf("/casualtyFigures/0/quantity/low")).toEqual({ table: "casualty_figures", row: 2, column: "quantity_low" });
    expect(placeOf("/statements/0/note")).toMatchObject({ table: "records", column: "note" });
    expect(placeOf("/name")).toEqual({ table: "datasets", row: 2, column: "dataset" });
  });
});
