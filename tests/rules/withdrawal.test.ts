import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

test("a withdrawn record with a reason needs no replacement", () => {
  const findings = findingsOf("withdrawal", (dataset) => {
    Object.assign(record(dataset, "statement", "s001"), { status: "withdrawn", statusReason: "misread" });
  });
  expect(findings).toEqual([]);
});

test("a withdrawn record may have a reason and a replacement", () => {
  const findings = findingsOf("withdrawal", (dataset) => {
    Object.assign(record(dataset, "statement", "s001"), { status: "withdrawn", statusReason: "misread", replacedBy: "s002" });
  });
  expect(findings).toEqual([]);
});

test.each([
  ["source", "radio-piece", "/sources/1"],
  ["actor", "guard", "/actors/1"],
  ["location", "island", "/locations/1"],
  ["statement", "s003", "/statements/2"],
  ["casualty-figure", "c01", "/casualtyFigures/0"],
] as const)("a withdrawn %s without a reason is found", (type, id, path) => {
  const findings = findingsOf("withdrawal", (dataset) => {
    record(dataset, type, id).status = "withdrawn";
  });
  expect(findings).toEqual([`${path}/statusReason: a withdrawn record does not say why`]);
});

test("a replacement is no reason", () => {
  const findings = findingsOf("withdrawal", (dataset) => {
    Object.assign(record(dataset, "statement", "s001"), { status: "withdrawn", replacedBy: "s002" });
  });
  expect(findings).toEqual(["/statements/0/statusReason: a withdrawn record does not say why"]);
});

test("an active record with a reason is found", () => {
  const findings = findingsOf("withdrawal", (dataset) => {
    record(dataset, "actor", "guard").statusReason = "misread";
  });
  expect(findings).toEqual(["/actors/1/statusReason: an active record has a reason for withdrawal"]);
});

test("an active record with a replacement is found", () => {
  const findings = findingsOf("withdrawal", (dataset) => {
    record(dataset, "location", "harbour").replacedBy = "island";
  });
  expect(findings).toEqual(["/locations/0/replacedBy: an active record is replaced by another"]);
});

test("an active record with both is found twice", () => {
  const findings = findingsOf("withdrawal", (dataset) => {
    Object.assign(record(dataset, "casualty-figure", "c01"), { statusReason: "misread", replacedBy: "c02" });
  });
  expect(findings).toEqual([
    "/casualtyFigures/0/statusReason: an active record has a reason for withdrawal",
    "/casualtyFigures/0/replacedBy: an active record is replaced by another",
  ]);
});
