import { describe, expect, test } from "vitest";
import type { Quantity } from "../../src/generated/types.js";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

const nothing: Quantity = { reported: null, low: null, high: null, approximate: false, vague: null, unit: "person" };

const inStatement = (quantity: Partial<Quantity>) =>
  findingsOf("quantities", (dataset) => {
    record(dataset, "statement", "s002").quantity = { ...nothing, ...quantity };
  });

const inFigure = (quantity: Partial<Quantity>) =>
  findingsOf("quantities", (dataset) => {
    record(dataset, "casualty-figure", "c01").quantity = { ...nothing, ...quantity };
  });

describe("well formed is", () => {
  const fine: [what: string, quantity: Partial<Quantity>][] = [
    ["a number that equals both bounds", { reported: 40, low: 40, high: 40 }],
    ["a bound without a number", { low: 40 }],
    ["two bounds that are equal", { low: 40, high: 40 }],
    ["zero in every place", { reported: 0, low: 0, high: 0 }],
    ["an approximate zero", { reported: 0, approximate: true }],
    ["an approximate lower bound", { low: 0, approximate: true }],
    ["an approximate upper bound", { high: 0, approximate: true }],
    ["zero below an unknown number", { low: 0, high: 0 }],
    ["a vague word alone", { vague: "several" }],
    ["the largest number", { reported: Number.MAX_SAFE_INTEGER, high: Number.MAX_SAFE_INTEGER }],
  ];

  test.each(fine)("%s", (_, quantity) => {
    expect(inStatement(quantity)).toEqual([]);
    expect(inFigure(quantity)).toEqual([]);
  });

  test("a fraction of a mile", () => {
    expect(inStatement({ reported: 12.5, low: 12.25, high: 12.75, unit: "mile" })).toEqual([]);
  });

  test("no quantity at all", () => {
    const findings = findingsOf("quantities", (dataset) => {
      record(dataset, "statement", "s002").quantity = null;
    });
    expect(findings).toEqual([]);
  });
});

describe("found is", () => {
  const wrong: [what: string, quantity: Partial<Quantity>, ...findings: string[]][] = [
    ["a lower bound above the upper one", { low: 51, high: 50 }, "low: low (51) is above high (50)"],
    ["a lower bound above an upper bound of zero", { low: 1, high: 0 }, "low: low (1) is above high (0)"],
    ["a lower bound above the number", { reported: 40, low: 41 }, "low: low (41) is above reported (40)"],
    ["a lower bound above zero", { reported: 0, low: 1 }, "low: low (1) is above reported (0)"],
    ["an upper bound below the number", { reported: 40, high: 39 }, "high: high (39) is below reported (40)"],
    ["an upper bound of zero", { reported: 1, high: 0 }, "high: high (0) is below reported (1)"],
    ["a vague word with a number", { vague: "dozens", reported: 40 }, 'vague: "dozens" is vague, but there is a number too'],
    ["a vague word with zero", { vague: "few", reported: 0 }, 'vague: "few" is vague, but there is a number too'],
    ["a vague word with a lower bound", { vague: "dozens", low: 0 }, 'vague: "dozens" is vague, but there is a number too'],
    ["a vague word with an upper bound", { vague: "dozens", high: 0 }, 'vague: "dozens" is vague, but there is a number too'],
    ["an approximate word", { vague: "several", approximate: true }, "approximate: approximate without a number"],
    [
      "everything that is wrong at once",
      { vague: "many", reported: 55, low: 60, high: 50 },
      'vague: "many" is vague, but there is a number too',
      "low: low (60) is above high (50)",
      "low: low (60) is above reported (55)",
      "high: high (50) is below reported (55)",
    ],
  ];

  test.each(wrong)("%s", (_, quantity, ...findings) => {
    expect(inStatement(quantity)).toEqual(findings.map((finding) => `/statements/1/quantity/${finding}`));
    expect(inFigure(quantity)).toEqual(findings.map((finding) => `/casualtyFigures/0/quantity/${finding}`));
  });

  test.each(["reported", "low", "high"] as const)("a fraction of a casualty as %s", (key) => {
    expect(inFigure({ [key]: 0.5 })).toEqual([`/casualtyFigures/0/quantity/${key}: 0.5 is not a number of people`]);
  });
});

test("a statement may have a quantity with neither a number nor a word, a figure may not", () => {
  expect(inStatement({})).toEqual([]);
  expect(inFigure({})).toEqual(["/casualtyFigures/0/quantity: a casualty figure without a number or a word for one"]);
});

test("an approximation of nothing is found", () => {
  expect(inStatement({ approximate: true })).toEqual(["/statements/1/quantity/approximate: approximate without a number"]);
});

test("half a person is found in a statement too", () => {
  expect(inStatement({ reported: 12.5, unit: "person" })).toEqual(["/statements/1/quantity/reported: 12.5 is not a number of people"]);
});

test("a casualty figure counts people, nothing else", () => {
  expect(inFigure({ vague: "several", unit: "vehicle" })).toEqual(["/casualtyFigures/0/quantity/unit: a casualty figure counts people"]);
});
