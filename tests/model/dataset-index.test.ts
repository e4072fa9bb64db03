import { describe, expect, test } from "vitest";
import { recordsOf } from "../../src/model/collections.js";
import { allUnread, DatasetIndex } from "../../src/model/dataset-index.js";
import { example, record } from "../example.js";

describe("a whole dataset", () => {
  const dataset = example();
  const index = DatasetIndex.of(dataset);

  test("has its head and its records, in the order of the document", () => {
    expect(index.head?.name).toBe("harbour");
    expect(index.records).toEqual(recordsOf(dataset));
    expect(index.complete).toBe(true);
  });

  test("has the records of each type", () => {
    expect(index.all("actor")).toEqual(dataset.actors);
    expect(index.all("casualty-figure")).toEqual(dataset.casualtyFigures);
  });

  test("gives a record by its id, whatever its type", () => {
    expect(index.find("guard")).toBe(record(dataset, "actor", "guard"));
    expect(index.find("c02")).toBe(record(dataset, "casualty-figure", "c02"));
    expect(index.find("nobody")).toBe(undefined);
    expect(index.find("constructor")).toBe(undefined);
    expect(index.find(null)).toBe(undefined);
  });

  test("gives a record of a type", () => {
    expect(index.get("actor", "guard")?.name).toBe("Harbour Guard");
    expect(index.get("location", "guard")).toBe(undefined);
    expect(index.get("actor", null)).toBe(undefined);
  });

  test("holds nothing that it does not give", () => {
    expect(index.mayHold("actor", "nobody")).toBe(false);
    expect(index.mayHold("actor", "guard")).toBe(false);
  });
});

describe("several records with one id", () => {
  const dataset = example();
  record(dataset, "location", "harbour").id = "guard";
  const index = DatasetIndex.of(dataset);

  test("are all there, and none is given for the id", () => {
    expect(index.records.filter(({ id }) => id === "guard")).toHaveLength(2);
    expect(index.find("guard")).toBe(undefined);
    expect(index.get("actor", "guard")).toBe(undefined);
    expect(index.mayHold("actor", "guard")).toBe(true);
  });

  test("are no reason to doubt that the rest is there", () => {
    expect(index.complete).toBe(true);
    expect(index.mayHold("actor", "nobody")).toBe(false);
  });
});

describe("what could not be read", () => {
  const records = recordsOf(example()).filter(({ id }) => id !== "guard");

  test("may be of any type where it has an id", () => {
    const index = new DatasetIndex(null, records, { types: new Set(), ids: new Set(["guard"]) });
    expect(index.complete).toBe(false);
    expect(index.find("guard")).toBe(undefined);
    expect(index.mayHold("actor", "guard")).toBe(true);
    expect(index.mayHold("location", "guard")).toBe(true);
    expect(index.mayHold("actor", "nobody")).toBe(false);
  });

  test("may have any id where it has a type", () => {
    const index = new DatasetIndex(null, records, { types: new Set(["actor"]), ids: new Set() });
    expect(index.complete).toBe(false);
    expect(index.find("gazette")?.id).toBe("gazette");
    expect(index.mayHold("actor", "nobody")).toBe(true);
    expect(index.mayHold("location", "nobody")).toBe(false);
  });

  test("hides a record that was read and has the same id", () => {
    const index = new DatasetIndex(null, records, { types: new Set(), ids: new Set(["gazette"]) });
    expect(index.find("gazette")).toBe(undefined);
  });

  test("may be everything, where one record stands alone", () => {
    const index = new DatasetIndex(null, records.slice(0, 1), allUnread);
    expect(index.head).toBe(null);
    expect(index.complete).toBe(false);
    for (const type of ["source", "actor", "location", "statement", "casualty-figure"] as const) {
      expect(index.mayHold(type, "anything")).toBe(true);
    }
  });
});
