import { expect, test } from "vitest";
import type { CasualtyFigure } from "../../src/generated/types.js";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

const findingsFor = (outcomes: CasualtyFigure["outcomes"], outcomeJoin: CasualtyFigure["outcomeJoin"]) =>
  findingsOf("outcomes", (dataset) => {
    Object.assign(record(dataset, "casualty-figure", "c01"), { outcomes, outcomeJoin });
  });

test.each(["and", "or"] as const)("three outcomes combine by %s", (join) => {
  expect(findingsFor(["dead", "injured", "missing"], join)).toEqual([]);
});

test("one outcome combines with nothing", () => {
  expect(findingsFor(["displaced"], null)).toEqual([]);
});

test("two outcomes that do not combine are found", () => {
  expect(findingsFor(["dead", "injured"], null)).toEqual(["/casualtyFigures/0/outcomeJoin: several outcomes, but not how they combine"]);
});

test.each(["and", "or"] as const)("one outcome that combines by %s is found", (join) => {
  expect(findingsFor(["dead"], join)).toEqual(["/casualtyFigures/0/outcomeJoin: one outcome combines with nothing"]);
});
