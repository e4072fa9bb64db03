import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

test("a link that passes on is Uu", () => {
  expect(findingsOf("passing-on", () => {})).toEqual([]);
});

test("a link that passes on and commits itself is found", () => {
  const findings = findingsOf("passing-on", (dataset) => {
    const [outermost] = record(dataset, "statement", "s002").attribution;
    if (outermost) outermost.factuality = "CT+";
  });
  expect(findings).toEqual(['/statements/1/attribution/0/factuality: "gazette" passes this on, so it is "Uu", not "CT+"']);
});

test("the innermost link may be anything, also in a chain of one", () => {
  const findings = findingsOf("passing-on", (dataset) => {
    const [only] = record(dataset, "statement", "s001").attribution;
    if (only) only.factuality = "PS-";
  });
  expect(findings).toEqual([]);
});
