import { expect, test } from "vitest";
import type { Statement } from "../../src/generated/types.js";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

const findingsFor = (denial: Partial<Statement>) =>
  findingsOf("denial-linked", (dataset) => {
    Object.assign(record(dataset, "statement", "s003"), denial);
  });

test("a denial may be the coder's link between two statements", () => {
  expect(findingsFor({ relations: [{ type: "disagreesWith", target: "s001", basis: "coded" }] })).toEqual([]);
});

test("a note may say why there is nothing to link", () => {
  expect(findingsFor({ relations: [], note: "nobody in the text says so" })).toEqual([]);
});

test.each(["state", "no-information", "believe", "confirm"] as const)("whoever does not deny needs no link: %s", (act) => {
  const findings = findingsOf("denial-linked", (dataset) => {
    const denial = record(dataset, "statement", "s003");
    denial.relations = [];
    Object.assign(denial.attribution[1] ?? {}, { act });
  });
  expect(findings).toEqual([]);
});

test("a withdrawn denial needs no link", () => {
  expect(findingsFor({ relations: [], withdrawn: { replacedBy: null, why: "misread" } })).toEqual([]);
});

test("a denial without a link is found", () => {
  expect(findingsFor({ relations: [] })).toEqual([
    '/statements/2/relations: "islander-fighters" denies this, but no relation says what is denied',
  ]);
});

test.each(["agreesWith", "qualifies", "elaborates"] as const)("a link that denies nothing is not enough: %s", (type) => {
  expect(findingsFor({ relations: [{ type, target: "s002", basis: "stated" }] })).toEqual([
    '/statements/2/relations: "islander-fighters" denies this, but no relation says what is denied',
  ]);
});

test("a denial by nobody who is named is found", () => {
  const findings = findingsOf("denial-linked", (dataset) => {
    const denial = record(dataset, "statement", "s003");
    denial.relations = [];
    Object.assign(denial.attribution[1] ?? {}, { by: null });
  });
  expect(findings).toEqual(["/statements/2/relations: the last link of the chain denies this, but no relation says what is denied"]);
});

test("to be disputed by another statement is not enough", () => {
  const findings = findingsOf("denial-linked", (dataset) => {
    Object.assign(record(dataset, "statement", "s002").attribution[1] ?? {}, { act: "deny" });
  });
  expect(findings).toEqual(['/statements/1/relations: "spokesperson" denies this, but no relation says what is denied']);
});

test("whoever denies needs a link, however sure of it", () => {
  expect(findingsFor({ relations: [], factuality: "PS-" })).toHaveLength(1);
});

test("of a long chain it is the last one who denies", () => {
  const chainOf = (...acts: ("deny" | "state")[]) =>
    findingsOf("denial-linked", (dataset) => {
      const denial = record(dataset, "statement", "s003");
      const [first] = denial.attribution;
      denial.relations = [];
      denial.attribution = acts.flatMap((act) => (first ? [{ ...first, act }] : []));
    });
  expect(chainOf("state", "state", "deny")).toHaveLength(1);
  expect(chainOf("deny")).toHaveLength(1);
  expect(chainOf("state", "deny", "state")).toEqual([]);
});
