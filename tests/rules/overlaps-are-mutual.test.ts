import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

test("neither figure may overlap the other", () => {
  const findings = findingsOf("overlaps-are-mutual", (dataset) => {
    for (const figure of dataset.casualtyFigures) figure.overlaps = [];
  });
  expect(findings).toEqual([]);
});

test("a figure that is not there is left to another rule", () => {
  const findings = findingsOf("overlaps-are-mutual", (dataset) => {
    record(dataset, "casualty-figure", "c01").overlaps.push("uncounted", "s001");
  });
  expect(findings).toEqual([]);
});

test("a figure of the wrong shape may say the same", () => {
  const findings = findingsOf("overlaps-are-mutual", (dataset) => {
    Object.assign(record(dataset, "casualty-figure", "c02"), { counting: "guessed", overlaps: [] });
  });
  expect(findings).toEqual([]);
});

test("a withdrawn figure may overlap an active one, which may not refer to it", () => {
  const findings = findingsOf("overlaps-are-mutual", (dataset) => {
    Object.assign(record(dataset, "casualty-figure", "c02"), { status: "withdrawn", statusReason: "misread" });
    record(dataset, "casualty-figure", "c01").overlaps = [];
  });
  expect(findings).toEqual([]);
});

test("an overlap that only one figure states is found", () => {
  const findings = findingsOf("overlaps-are-mutual", (dataset) => {
    record(dataset, "casualty-figure", "c01").overlaps = [];
  });
  expect(findings).toEqual(['/casualtyFigures/1/overlaps/0: "c01" does not say that it overlaps "c02"']);
});

test("an overlap that only the other figure states is found", () => {
  const findings = findingsOf("overlaps-are-mutual", (dataset) => {
    record(dataset, "casualty-figure", "c02").overlaps = [];
  });
  expect(findings).toEqual(['/casualtyFigures/0/overlaps/0: "c02" does not say that it overlaps "c01"']);
});

test("an overlap with a third figure is found beside one that is mutual", () => {
  const findings = findingsOf("overlaps-are-mutual", (dataset) => {
    dataset.casualtyFigures.push({ ...record(dataset, "casualty-figure", "c01"), id: "c03", overlaps: [] });
    record(dataset, "casualty-figure", "c01").overlaps.push("c03");
  });
  expect(findings).toEqual(['/casualtyFigures/0/overlaps/1: "c03" does not say that it overlaps "c01"']);
});
