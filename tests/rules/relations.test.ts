import { expect, test } from "vitest";
import type { Statement } from "../../src/generated/types.js";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

type Relation = Statement["relations"][number];

const findingsFor = (from: string, relation: Relation) =>
  findingsOf("relations", (dataset) => {
    record(dataset, "statement", from).relations = [relation];
  });

test.each(["agreesWith", "disputes", "qualifies", "elaborates"] as const)("%s may be stated", (type) => {
  expect(findingsFor("s003", { type, target: "s002", basis: "stated" })).toEqual([]);
});

test("disagreesWith is the coder's", () => {
  expect(findingsFor("s003", { type: "disagreesWith", target: "s002", basis: "coded" })).toEqual([]);
  expect(findingsFor("s003", { type: "disagreesWith", target: "s002", basis: "stated" })).toEqual([
    '/statements/2/relations/0/basis: "disagreesWith" is never stated',
  ]);
});

test("a speaker who agrees with nobody else is found", () => {
  expect(findingsFor("s004", { type: "agreesWith", target: "s001", basis: "coded" })).toEqual([
    '/statements/3/relations/0/type: "gazette" makes both statements, and cannot agree with itself',
  ]);
});

test.each(["qualifies", "elaborates", "disputes"] as const)("%s may join what one speaker says", (type) => {
  expect(findingsFor("s004", { type, target: "s001", basis: "coded" })).toEqual([]);
});

test("two speakers of whom neither is named may agree", () => {
  const findings = findingsOf("relations", (dataset) => {
    for (const id of ["s002", "s003"]) Object.assign(record(dataset, "statement", id).attribution[1] ?? {}, { by: null });
    record(dataset, "statement", "s003").relations = [{ type: "agreesWith", target: "s002", basis: "coded" }];
  });
  expect(findings).toEqual([]);
});

test("a statement that is not there, or the same one, is left to another rule", () => {
  expect(findingsFor("s004", { type: "agreesWith", target: "s009", basis: "coded" })).toEqual([]);
  expect(findingsFor("s004", { type: "agreesWith", target: "s004", basis: "coded" })).toEqual([]);
});
