import { expect, test } from "vitest";
import type { Statement } from "../../src/generated/types.js";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

const findingsFor = (id: string, confidence: Statement["confidence"]) =>
  findingsOf("confidence", (dataset) => {
    record(dataset, "statement", id).confidence = confidence;
  });

test.each(["moderate", "low"] as const)("where there is another reading, confidence may be %s", (confidence) => {
  expect(findingsFor("s003", confidence)).toEqual([]);
});

test("where there is another reading, confidence is not high", () => {
  expect(findingsFor("s003", "high")).toEqual(["/statements/2/confidence: confidence is high, but there are other readings"]);
});

test("where there is no other reading, confidence is high", () => {
  expect(findingsFor("s001", "high")).toEqual([]);
});

test.each(["moderate", "low"] as const)("where there is no other reading, confidence is not %s", (confidence) => {
  expect(findingsFor("s001", confidence)).toEqual([
    `/statements/0/confidence: confidence is "${confidence}", but there is no other reading`,
  ]);
});
