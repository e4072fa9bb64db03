import { expect, test } from "vitest";
import type { CasualtyFigure } from "../../src/generated/types.js";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

const findingsFor = (responsible: CasualtyFigure["responsible"], responsibleBasis: CasualtyFigure["responsibleBasis"]) =>
  findingsOf("responsibility", (dataset) => {
    Object.assign(record(dataset, "casualty-figure", "c01"), { responsible, responsibleBasis });
  });

test.each(["stated", "implied"] as const)("two actors may be responsible on one basis: %s", (basis) => {
  expect(findingsFor(["guard", "islander-fighters"], basis)).toEqual([]);
});

test("nobody is responsible on no basis", () => {
  expect(findingsFor([], "not-stated")).toEqual([]);
});

test("an actor on no basis is found", () => {
  expect(findingsFor(["guard"], "not-stated")).toEqual(["/casualtyFigures/0/responsibleBasis: somebody is responsible, but on no basis"]);
});

test.each(["stated", "implied"] as const)("a basis for nobody is found: %s", (basis) => {
  expect(findingsFor([], basis)).toEqual([`/casualtyFigures/0/responsible: nobody is named, but the basis is "${basis}"`]);
});
