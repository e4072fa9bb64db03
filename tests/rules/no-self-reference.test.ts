import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

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
  expect(findings).toEqual(['/actors/3/differentFrom/0: "islanders" refers to itself']);
});

test("an actor that may be itself is found", () => {
  const findings = findingsOf("no-self-reference", (dataset) => {
    record(dataset, "actor", "islanders").mayBe = [{ actor: "islanders", why: "the name" }];
  });
  expect(findings).toEqual(['/actors/3/mayBe/0/actor: "islanders" refers to itself']);
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

test.each([
  ["same-as", "the same as"],
  ["part-of", "a part of"],
] as const)("an actor that is %s itself is found", (relation, said) => {
  const findings = findingsOf("no-self-reference", (dataset) => {
    record(dataset, "statement", "s002").identity = { subject: "guard", relation, object: "guard" };
  });
  expect(findings).toEqual([`/statements/1/identity/object: "guard" is said to be ${said} itself`]);
});

test("a figure that overlaps itself is found", () => {
  const findings = findingsOf("no-self-reference", (dataset) => {
    record(dataset, "casualty-figure", "c01").overlaps = ["c01"];
  });
  expect(findings).toEqual(['/casualtyFigures/0/overlaps/0: "c01" refers to itself']);
});

test("a record that replaces itself is found", () => {
  const findings = findingsOf("no-self-reference", (dataset) => {
    record(dataset, "source", "radio-piece").withdrawn = { replacedBy: "radio-piece", why: "misread" };
  });
  expect(findings).toEqual(['/sources/1/withdrawn/replacedBy: "radio-piece" refers to itself']);
});
