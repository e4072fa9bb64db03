import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

test("an id may be the beginning of another one", () => {
  const findings = findingsOf("unique-ids", (dataset) => {
    record(dataset, "location", "harbour").id = "islander";
  });
  expect(findings).toEqual([]);
});

test("ids that differ by a zero are different", () => {
  const findings = findingsOf("unique-ids", (dataset) => {
    record(dataset, "statement", "s002").id = "s01";
  });
  expect(findings).toEqual([]);
});

test("two records of one type with one id are found", () => {
  const findings = findingsIn("unique-ids", (dataset) => {
    record(dataset, "statement", "s002").id = "s001";
  });
  expect(findings).toMatchObject([
    { path: "/statements/1/id", message: 'the id "s001" belongs to a statement already', related: ["/statements/0/id"] },
  ]);
});

test("two records of different types with one id are found", () => {
  const findings = findingsOf("unique-ids", (dataset) => {
    record(dataset, "location", "harbour").id = "gazette";
  });
  expect(findings).toEqual(['/locations/0/id: the id "gazette" belongs to an actor already']);
});

test("all records with an id are one finding", () => {
  const findings = findingsIn("unique-ids", (dataset) => {
    for (const statement of dataset.statements) statement.id = "harbour";
  });
  expect(findings).toMatchObject([
    {
      path: "/statements/0/id",
      message: 'the id "harbour" belongs to 5 records',
      related: ["/locations/0/id", "/statements/1/id", "/statements/2/id", "/statements/3/id"],
    },
  ]);
});

test("the id of a withdrawn record is not free", () => {
  const findings = findingsOf("unique-ids", (dataset) => {
    record(dataset, "statement", "s001").withdrawn = { replacedBy: null, why: "misread" };
    record(dataset, "statement", "s003").id = "s001";
  });
  expect(findings).toEqual(['/statements/2/id: the id "s001" belongs to a statement already']);
});
