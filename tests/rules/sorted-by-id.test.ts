import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

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

test("a collection in reverse order is one finding", () => {
  const findings = findingsIn("sorted-by-id", (dataset) => {
    dataset.statements.reverse();
  });
  expect(findings).toMatchObject([
    {
      path: "/statements/1/id",
      message: '"s003" stands after "s004", and 2 more stand after a greater id',
      related: ["/statements/2/id", "/statements/3/id"],
    },
  ]);
});

test("two collections out of order are two findings", () => {
  const findings = findingsOf("sorted-by-id", (dataset) => {
    dataset.statements.reverse();
    dataset.locations.reverse();
  });
  expect(findings).toHaveLength(2);
});
