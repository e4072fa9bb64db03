import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

const change = (quantity: object) =>
  findingsOf("figure-matches-statement", (dataset) => {
    Object.assign(record(dataset, "casualty-figure", "c01").quantity, quantity);
  });

test("a figure may leave out what its statement says, and its statement what it says", () => {
  expect(change({ low: null, high: null })).toEqual([]);
  const findings = findingsOf("figure-matches-statement", (dataset) => {
    record(dataset, "statement", "s002").quantity = null;
  });
  expect(findings).toEqual([]);
});

test("another number is found", () => {
  expect(change({ reported: 41 })).toEqual(['/casualtyFigures/0/quantity/reported: the figure says 41, its statement "s002" says 40']);
});

test("zero is another number", () => {
  expect(change({ low: 0, reported: 40 })).toEqual(['/casualtyFigures/0/quantity/low: the figure says 0, its statement "s002" says 30']);
});

test("another bound is found", () => {
  expect(change({ high: 60 })).toEqual(['/casualtyFigures/0/quantity/high: the figure says 60, its statement "s002" says 50']);
});

test("another word is found", () => {
  const findings = findingsOf("figure-matches-statement", (dataset) => {
    const statement = record(dataset, "statement", "s002");
    if (statement.quantity) Object.assign(statement.quantity, { reported: null, low: null, high: null, approximate: false, vague: "many" });
  });
  expect(findings).toEqual(['/casualtyFigures/1/quantity/vague: the figure says "several", its statement "s002" says "many"']);
});
