import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

test("the evidence of an examined source may be its own text", () => {
  const findings = findingsOf("no-self-reference", (dataset) => {
    const source = record(dataset, "source", "gazette-report");
    source.evidence = source.evidence.flatMap((passage) => [passage, { ...passage, start: 2 }]);
  });
  expect(findings).toEqual([]);
});

test("two records may refer to each other", () => {
  const findings = findingsOf("no-self-reference", (dataset) => {
    record(dataset, "location", "island").within = "harbour";
  });
  expect(findings).toEqual([]);
});

test("an id that begins with the own id is another one", () => {
  const findings = findingsOf("no-self-reference", (dataset) => {
    record(dataset, "location", "island").within = "islands";
  });
  expect(findings).toEqual([]);
});

test("an actor that is different from itself is found", () => {
  const findings = findingsOf("no-self-reference", (dataset) => {
    record(dataset, "actor", "islanders").differentFrom.push("islanders");
  });
  expect(findings).toEqual(['/actors/3/differentFrom/1: "islanders" refers to itself']);
});

test("an actor with a post in itself is found", () => {
  const findings = findingsOf("no-self-reference", (dataset) => {
    record(dataset, "actor", "spokesperson").role = { title: "spokesperson", organization: "spokesperson" };
  });
  expect(findings).toEqual(['/actors/4/role/organization: "spokesperson" refers to itself']);
});

test("a location within itself is found", () => {
  const findings = findingsOf("no-self-reference", (dataset) => {
    record(dataset, "location", "island").within = "island";
  });
  expect(findings).toEqual(['/locations/1/within: "island" refers to itself']);
});

test("a statement that disputes itself is found", () => {
  const findings = findingsOf("no-self-reference", (dataset) => {
    record(dataset, "statement", "s003").relations.push({ type: "disputes", target: "s003", basis: "coded" });
  });
  expect(findings).toEqual(['/statements/2/relations/1/target: "s003" refers to itself']);
});

test("a figure that overlaps itself is found", () => {
  const findings = findingsOf("no-self-reference", (dataset) => {
    record(dataset, "casualty-figure", "c01").overlaps = ["c01"];
  });
  expect(findings).toEqual(['/casualtyFigures/0/overlaps/0: "c01" refers to itself']);
});

test("a record that replaces itself is found", () => {
  const findings = findingsOf("no-self-reference", (dataset) => {
    Object.assign(record(dataset, "source", "radio-piece"), { status: "withdrawn", statusReason: "misread", replacedBy: "radio-piece" });
  });
  expect(findings).toEqual(['/sources/1/replacedBy: "radio-piece" refers to itself']);
});
