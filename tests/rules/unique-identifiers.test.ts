import { expect, test } from "vitest";
import type { Identifier } from "../../src/generated/types.js";
import { type Mutable, record } from "../example.js";
import { findingsIn } from "./run.js";

const identifier = (value: string, scheme: Identifier["scheme"] = "wikidata"): Mutable<Identifier> => ({
  scheme,
  value,
  seenIn: ["a public list"],
});

const findingsFor = (ofIsland: Mutable<Identifier>, ofGuard: Mutable<Identifier>) =>
  findingsIn("unique-identifiers", (dataset) => {
    record(dataset, "location", "island").identifiers = [ofIsland];
    record(dataset, "actor", "guard").identifiers = [ofGuard];
  });

test("identifiers of one scheme may differ, and so may the schemes of one identifier", () => {
  expect(findingsFor(identifier("Q1"), identifier("Q2"))).toEqual([]);
  expect(findingsFor(identifier("1"), identifier("1", "geonames"))).toEqual([]);
});

test("an identifier of two records is found, across types", () => {
  expect(findingsFor(identifier("Q1"), identifier("Q1"))).toMatchObject([
    {
      path: "/locations/1/identifiers/0",
      message: 'wikidata "Q1" belongs to "guard" already',
      related: ["/actors/1/identifiers/0"],
    },
  ]);
});

test("an identifier that a record has twice is a repeat", () => {
  const findings = findingsIn("unique-identifiers", (dataset) => {
    record(dataset, "actor", "guard").identifiers = [identifier("Q1"), identifier("Q1")];
  });
  expect(findings).toEqual([]);
});

test("an identifier of many records is one finding", () => {
  const findings = findingsIn("unique-identifiers", (dataset) => {
    for (const actor of dataset.actors) actor.identifiers = [identifier("Q1")];
  });
  expect(findings).toMatchObject([{ message: 'wikidata "Q1" belongs to 5 records', related: { length: 4 } }]);
});

test("the identifier of a withdrawn record is free", () => {
  const findings = findingsIn("unique-identifiers", (dataset) => {
    for (const actor of dataset.actors.slice(0, 2)) actor.identifiers = [identifier("Q1")];
    record(dataset, "actor", "gazette").withdrawn = { replacedBy: "guard", why: "misread" };
  });
  expect(findings).toEqual([]);
});
