import { expect, test } from "vitest";
import type { AttributionLink } from "../../src/generated/types.js";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

const findingsFor = (outermost: Partial<AttributionLink>, publisher: string | null = "gazette") =>
  findingsOf("publisher-first", (dataset) => {
    record(dataset, "source", "gazette-report").publisher = publisher;
    Object.assign(record(dataset, "statement", "s001").attribution[0] ?? {}, outermost);
  });

test("anybody may speak first where the publisher is not known", () => {
  expect(findingsFor({ by: "guard" }, null)).toEqual([]);
});

test("whoever is passed on may speak in another source, or in none", () => {
  const findings = findingsOf("publisher-first", (dataset) => {
    const { attribution } = record(dataset, "statement", "s003");
    Object.assign(attribution[1] ?? {}, { by: "guard", source: null });
  });
  expect(findings).toEqual([]);
});

test("a chain in a source that is not there is left to another rule", () => {
  const findings = findingsOf("publisher-first", (dataset) => {
    const statement = record(dataset, "statement", "s001");
    Object.assign(statement.evidence[0] ?? {}, { source: "lost-report" });
    Object.assign(statement.attribution[0] ?? {}, { by: "guard" });
  });
  expect(findings).toEqual([]);
});

test("a chain that starts in no source is found", () => {
  expect(findingsFor({ source: null })).toEqual([
    '/statements/0/attribution/0/source: the chain starts in null, but there is evidence in "gazette-report"',
  ]);
});

test("a chain that starts in another source is found", () => {
  expect(findingsFor({ source: "radio-piece" })).toEqual([
    '/statements/0/attribution/0/source: the chain starts in "radio-piece", but there is evidence in "gazette-report"',
  ]);
});

test("a chain that starts in another source is found also where the publisher is not known", () => {
  expect(findingsFor({ source: "radio-piece" }, null)).toEqual([
    '/statements/0/attribution/0/source: the chain starts in "radio-piece", but there is evidence in "gazette-report"',
  ]);
});

test("a chain that starts with somebody else is found", () => {
  expect(findingsFor({ by: "guard" })).toEqual([
    '/statements/0/attribution/0/by: the chain starts with "guard", but "gazette-report" is published by "gazette"',
  ]);
});

test("a chain from the inside out is found twice", () => {
  const findings = findingsOf("publisher-first", (dataset) => {
    record(dataset, "statement", "s002").attribution.reverse();
  });
  expect(findings).toEqual([
    '/statements/1/attribution/0/source: the chain starts in null, but there is evidence in "gazette-report"',
    '/statements/1/attribution/0/by: the chain starts with "spokesperson", but "gazette-report" is published by "gazette"',
  ]);
});
