import { expect, test } from "vitest";
import type { AttributionLink } from "../../src/generated/types.js";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

const findingsFor = (act: AttributionLink["act"]) =>
  findingsOf("passing-on", (dataset) => {
    Object.assign(record(dataset, "statement", "s002").attribution[0] ?? {}, { act });
  });

test("a link that passes on states", () => {
  expect(findingsFor("state")).toEqual([]);
});

test.each(["confirm", "deny", "believe", "warn", "accuse", "designate", "show", "no-information"] as const)(
  "a link that passes on and has the act %s is found",
  (act) => {
    expect(findingsFor(act)).toEqual([`/statements/1/attribution/0/act: the act "${act}" is not the last of the chain`]);
  },
);

test("the innermost link may have any act, also in a chain of one", () => {
  const findings = findingsOf("passing-on", (dataset) => {
    Object.assign(record(dataset, "statement", "s001").attribution[0] ?? {}, { act: "warn" });
  });
  expect(findings).toEqual([]);
});
