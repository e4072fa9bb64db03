import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

const by = (replacedBy: string | null) => ({ replacedBy, why: "misread" });

test("a withdrawn record needs no replacement", () => {
  const findings = findingsOf("withdrawal", (dataset) => {
    record(dataset, "statement", "s001").withdrawn = by(null);
  });
  expect(findings).toEqual([]);
});

test("a replacement may be withdrawn in its turn", () => {
  const findings = findingsOf("withdrawal", (dataset) => {
    record(dataset, "statement", "s001").withdrawn = by("s002");
    record(dataset, "statement", "s002").withdrawn = by("s003");
    record(dataset, "statement", "s003").withdrawn = by(null);
  });
  expect(findings).toEqual([]);
});

test("two records may be replaced by the same one", () => {
  const findings = findingsOf("withdrawal", (dataset) => {
    record(dataset, "statement", "s001").withdrawn = by("s003");
    record(dataset, "statement", "s002").withdrawn = by("s003");
  });
  expect(findings).toEqual([]);
});

test("a record that replaces itself, or that nobody knows, is left to another rule", () => {
  const findings = findingsOf("withdrawal", (dataset) => {
    record(dataset, "statement", "s001").withdrawn = by("s001");
    record(dataset, "statement", "s002").withdrawn = by("s009");
  });
  expect(findings).toEqual([]);
});

test("records that replace each other are one finding", () => {
  const findings = findingsIn("withdrawal", (dataset) => {
    record(dataset, "statement", "s001").withdrawn = by("s003");
    record(dataset, "statement", "s002").withdrawn = by("s001");
    record(dataset, "statement", "s003").withdrawn = by("s002");
  });
  expect(findings).toMatchObject([
    {
      path: "/statements/0/withdrawn/replacedBy",
      message: "withdrawn records replace each other: s001 → s003 → s002 → s001",
      related: ["/statements/2/withdrawn/replacedBy", "/statements/1/withdrawn/replacedBy"],
    },
  ]);
});

test("a record outside the circle is not part of it", () => {
  const findings = findingsIn("withdrawal", (dataset) => {
    record(dataset, "statement", "s001").withdrawn = by("s002");
    record(dataset, "statement", "s002").withdrawn = by("s003");
    record(dataset, "statement", "s003").withdrawn = by("s002");
  });
  expect(findings).toMatchObject([{ path: "/statements/1/withdrawn/replacedBy", related: ["/statements/2/withdrawn/replacedBy"] }]);
});
