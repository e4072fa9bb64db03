import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { formats } from "../../src/cite/index.js";
import type { Dataset } from "../../src/generated/types.js";
import { recordsOf } from "../../src/model/collections.js";
import { parseAddress } from "../../src/page/address.js";
import { citationFor, csvFor, jsonFor } from "../../src/page/take-away.js";
import { takeAwayOf, titleOf } from "../../src/page/views/index.js";
import { readingOf, select } from "../../src/query/index.js";
import { example } from "../example.js";
import { thisDataset } from "./datasets.js";
import { pageOf } from "./pages.js";

const page = pageOf();
const taken = (hash: string, of = page) => {
  const away = takeAwayOf(of, parseAddress(hash));
  if (away === null) throw new Error(`${hash} gives nothing to take away`);
  return away;
};
const rowsOf = (content: string) => parse(content, { bom: true }) as string[][];

const lists = [
  "#/",
  "#/report",
  "#/records",
  "#/records?topic=presence",
  "#/records?sort=-by",
  "#/search?q=Uighur+fighters",
  "#/record/s063",
];

describe("CSV", () => {
  test.each(lists)("%s has the reading before all else, in every row", (hash) => {
    const away = taken(hash);
    const statements = away.records.filter(({ type }) => type === "statement");
    const [head = [], ...rows] = rowsOf(csvFor(page, away).content);
    expect(head[0]).toBe("reading");
    expect(rows.map(([reading]) => reading)).toEqual(statements.map(({ id }) => readingOf(id as never, thisDataset)));
    expect(rows.map((row) => row[head.indexOf("id")])).toEqual(statements.map(({ id }) => id));
  });

  test("of what has no reading has its fields", () => {
    const [head = [], ...rows] = rowsOf(csvFor(page, taken("#/records?type=actor")).content);
    expect(head.slice(0, 4)).toEqual(["dataset", "id", "withdrawn", "name"]);
    expect(rows).toHaveLength(thisDataset.actors.length);
  });

  test("runs in no spreadsheet program", () => {
    const dataset = example() as Dataset;
    for (const actor of dataset.actors) Object.assign(actor, { name: `=${actor.name}` });
    const rows = rowsOf(csvFor(pageOf(dataset), taken("#/records?type=actor", pageOf(dataset))).content);
    expect(rows.flat().filter((cell) => cell.startsWith("="))).toEqual([]);
  });
});

describe("JSON", () => {
  test.each(lists)("%s has each record whole, its reading first", (hash) => {
    const away = taken(hash);
    const { dataset, records } = JSON.parse(jsonFor(page, away).content);
    expect(dataset).toBe(page.fullName);
    const withoutReadings = records.map(({ reading: _, ...rest }: { reading?: string }) => rest);
    expect(withoutReadings).toEqual(JSON.parse(JSON.stringify(away.records)));
    for (const each of records.filter(({ type }: { type: string }) => type === "statement")) {
      expect(Object.keys(each)[0]).toBe("reading");
      expect(each.reading).toBe(readingOf(each.id, thisDataset));
    }
  });
});

describe("citations", () => {
  test.each(formats)("%s is of what the view shows", (format) => {
    expect(citationFor(page, taken("#/record/s063"), format)).toContain("s063");
    expect(citationFor(page, null, format)).toBe(citationFor(page, taken("#/"), format));
  });

  test("of a list say the query", () => {
    expect(citationFor(page, taken("#/records?topic=presence"), "text")).toContain("topic presence");
  });
});

test("a view of records shows what the query finds", () => {
  expect(taken("#/records?topic=presence&by=taliban").records).toEqual(select({ topic: "presence", by: "taliban" }, thisDataset));
  expect(taken("#/records?type=casualty-figure").records).toEqual(select({ type: "casualty-figure" }, thisDataset));
  expect(takeAwayOf(page, parseAddress("#/records?topic=nonsense"))).toBeNull();
});

test("of a page that holds the text, nothing that is taken away does", () => {
  const text = "Words of the source that stand in no record at all.";
  const holding = { ...page, text };
  for (const hash of lists) {
    const away = taken(hash, holding);
    const files = [
      csvFor(holding, away).content,
      jsonFor(holding, away).content,
      ...formats.map((format) => citationFor(holding, away, format)),
    ];
    for (const file of [...files, titleOf(holding, parseAddress(hash))]) expect(file).not.toContain(text.slice(0, 20));
  }
});

test("everything is in the whole", () => expect(taken("#/about").records).toEqual(recordsOf(thisDataset)));
