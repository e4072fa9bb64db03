import { describe, expect, test } from "vitest";
import type { Quantity } from "../../src/generated/types.js";
import { record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

const nothing: Quantity = { reported: null, low: null, high: null, approximate: false, vague: null, unit: "person", as: "some words" };

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
    ["an exact number alone", { reported: 40 }],
    ["an approximate number within its bounds", { reported: 40, low: 30, high: 50, approximate: true }],
    ["an approximate number that equals both bounds", { reported: 40, low: 40, high: 40, approximate: true }],
    ["a bound without a number", { low: 40 }],
    ["two bounds", { low: 30, high: 50 }],
    ["two approximate bounds", { low: 30, high: 50, approximate: true }],
    ["an exact zero", { reported: 0 }],
    ["zero in every place", { reported: 0, low: 0, high: 0, approximate: true }],
    ["an approximate zero", { reported: 0, approximate: true }],
    ["an approximate lower bound", { low: 0, approximate: true }],
    ["an approximate upper bound", { high: 0, approximate: true }],
    ["a lower bound of zero", { low: 0, high: 1 }],
    ["a vague word alone", { vague: "several" }],
    ["the largest number", { reported: Number.MAX_SAFE_INTEGER, high: Number.MAX_SAFE_INTEGER, approximate: true }],
  ];

  test.each(fine)("%s", (_, quantity) => {
    expect(inStatement(quantity)).toEqual([]);
    expect(inFigure(quantity)).toEqual([]);
    expect(inFigure({ ...quantity, unit: "family" })).toEqual([]);
  });

  test("a fraction of a mile", () => {
    expect(inStatement({ reported: 12.5, unit: "mile" })).toEqual([]);
    expect(inStatement({ low: 12.25, high: 12.75, unit: "mile" })).toEqual([]);
  });

  test("no quantity at all", () => {
    const findings = findingsOf("quantities", (dataset) => {
      record(dataset, "statement", "s002").quantity = null;
    });
    expect(findings).toEqual([]);
  });
});

describe("found is", () => {
  const wrong: [what: string, quantity: Partial<Quantity>, finding: string][] = [
    ["a lower bound above the upper one", { low: 51, high: 50 }, "low: low (51) is above high (50)"],
    ["a lower bound above an upper bound of zero", { low: 1, high: 0 }, "low: low (1) is above high (0)"],
    ["a lower bound above the number", { reported: 40, low: 41 }, "low: low (41) is above reported (40)"],
    ["a lower bound above zero", { reported: 0, low: 1 }, "low: low (1) is above reported (0)"],
    ["an upper bound below the number", { reported: 40, high: 39 }, "high: high (39) is below reported (40)"],
    ["an upper bound of zero", { reported: 1, high: 0 }, "high: high (0) is below reported (1)"],
    ["an exact number with a bound", { reported: 40, low: 30 }, "reported: 40 is an exact number, but has bounds"],
    ["an exact number that equals its bounds", { reported: 40, low: 40, high: 40 }, "reported: 40 is an exact number, but has bounds"],
    ["an exact number as two bounds", { low: 40, high: 40 }, "low: low and high are both 40: an exact number"],
    ["an exact zero as two bounds", { low: 0, high: 0 }, "low: low and high are both 0: an exact number"],
    ["a vague word with a number", { vague: "dozens", reported: 40 }, 'vague: "dozens" is vague, but there is a number too'],
    ["a vague word with zero", { vague: "few", reported: 0 }, 'vague: "few" is vague, but there is a number too'],
    ["a vague word with a lower bound", { vague: "dozens", low: 0 }, 'vague: "dozens" is vague, but there is a number too'],
    ["a vague word with an upper bound", { vague: "dozens", high: 0 }, 'vague: "dozens" is vague, but there is a number too'],
    ["an approximate word", { vague: "several", approximate: true }, "approximate: approximate without a number"],
    ["an approximation of nothing", { approximate: true }, "approximate: approximate without a number"],
    [
      "once, everything that is wrong with a number",
      { vague: "many", reported: 55, low: 60, high: 50 },
      'vague: "many" is vague, but there is a number too',
    ],
    ["once, whatever bounds do not fit", { reported: 55, low: 60, high: 50 }, "low: low (60) is above high (50)"],
  ];

  test.each(wrong)("%s", (_, quantity, finding) => {
    expect(inStatement(quantity)).toEqual([`/statements/1/quantity/${finding}`]);
    expect(inFigure(quantity)).toEqual([`/casualtyFigures/0/quantity/${finding}`]);
  });

  test.each(["reported", "low", "high"] as const)("a fraction of a casualty as %s", (key) => {
    expect(inFigure({ [key]: 0.5 })).toEqual([`/casualtyFigures/0/quantity/${key}: 0.5 is not a number of people`]);
  });

  test("a fraction of a family", () => {
    expect(inFigure({ low: 0.5, high: 1.5, unit: "family" })).toEqual([
      "/casualtyFigures/0/quantity/low: 0.5 and 1.5 is not a number of people",
    ]);
  });

  test("half a person in a statement too", () => {
    expect(inStatement({ reported: 12.5, unit: "person" })).toEqual(["/statements/1/quantity/reported: 12.5 is not a number of people"]);
  });
});

test("a statement may have a quantity with neither a number nor a word, a figure may not", () => {
  expect(inStatement({})).toEqual([]);
  expect(inFigure({})).toEqual(["/casualtyFigures/0/quantity: a casualty figure without a number or a word for one"]);
});

test.each(["vehicle", "group", null] as const)("a casualty figure counts people or families, not %s", (unit) => {
  const findings = findingsIn("quantities", (dataset) => {
    record(dataset, "casualty-figure", "c01").quantity = { ...nothing, vague: "several", unit };
  });
  expect(findings).toMatchObject([
    {
      message: `a casualty figure counts people, not ${unit === null ? "something unsaid" : JSON.stringify(unit)}`,
      path: "/casualtyFigures/0/quantity/unit",
      hint: expect.stringContaining('"family" where the text counts families'),
    },
  ]);
  expect(inStatement({ vague: "several", unit })).toEqual([]);
});
