import { expect, test } from "vitest";
import { validate } from "../../src/validate/index.js";
import { example, record } from "../example.js";
import { findingsOf } from "./run.js";

test("each collection starts anew", () => {
  const findings = findingsOf("sorted-by-id", (dataset) => {
    record(dataset, "source", "radio-piece").id = "zeppelin-piece";
  });
  expect(findings).toEqual([]);
});

test("ids are compared character by character, not as numbers", () => {
  const findings = findingsOf("sorted-by-id", (dataset) => {
    record(dataset, "casualty-figure", "c01").id = "c10";
    record(dataset, "casualty-figure", "c02").id = "c9";
  });
  expect(findings).toEqual([]);
});

test("equal ids are in order", () => {
  const findings = findingsOf("sorted-by-id", (dataset) => {
    record(dataset, "casualty-figure", "c02").id = "c01";
  });
  expect(findings).toEqual([]);
});

test("ids in the order of numbers are found", () => {
  const findings = findingsOf("sorted-by-id", (dataset) => {
    record(dataset, "casualty-figure", "c01").id = "c9";
    record(dataset, "casualty-figure", "c02").id = "c10";
  });
  expect(findings).toEqual(['/casualtyFigures/1/id: "c10" stands after "c9"']);
});

test("a hyphen after a letter is found", () => {
  const findings = findingsOf("sorted-by-id", (dataset) => {
    dataset.actors.splice(2, 2, ...dataset.actors.slice(2, 4).reverse());
  });
  expect(findings).toEqual(['/actors/3/id: "islander-fighters" stands after "islanders"']);
});

test("one record out of place is one finding", () => {
  const findings = findingsOf("sorted-by-id", (dataset) => {
    dataset.actors.push(...dataset.actors.splice(0, 1));
  });
  expect(findings).toEqual(['/actors/4/id: "gazette" stands after "spokesperson"']);
});

test("a collection in reverse order is found at every step", () => {
  const findings = findingsOf("sorted-by-id", (dataset) => {
    dataset.statements.reverse();
  });
  expect(findings).toEqual(['/statements/1/id: "s002" stands after "s003"', '/statements/2/id: "s001" stands after "s002"']);
});

test("an unsorted dataset is still valid", () => {
  const dataset = example();
  dataset.statements.reverse();
  expect(validate(dataset).valid).toBe(true);
});
