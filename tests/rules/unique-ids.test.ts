import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

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
  const findings = findingsOf("unique-ids", (dataset) => {
    record(dataset, "statement", "s002").id = "s001";
  });
  expect(findings).toEqual(['/statements/1/id: the id "s001" belongs to a statement already']);
});

test("two records of different types with one id are found", () => {
  const findings = findingsOf("unique-ids", (dataset) => {
    record(dataset, "location", "harbour").id = "gazette";
  });
  expect(findings).toEqual(['/locations/0/id: the id "gazette" belongs to an actor already']);
});

test("every record after the first with an id is found", () => {
  const findings = findingsOf("unique-ids", (dataset) => {
    for (const statement of dataset.statements) statement.id = "harbour";
  });
  expect(findings).toEqual([
    '/statements/0/id: the id "harbour" belongs to a location already',
    '/statements/1/id: the id "harbour" belongs to a location already',
    '/statements/2/id: the id "harbour" belongs to a location already',
  ]);
});

test("the id of a withdrawn record is not free", () => {
  const findings = findingsOf("unique-ids", (dataset) => {
    const withdrawn = record(dataset, "statement", "s001");
    withdrawn.status = "withdrawn";
    withdrawn.statusReason = "misread";
    record(dataset, "statement", "s003").id = "s001";
  });
  expect(findings).toEqual(['/statements/2/id: the id "s001" belongs to a statement already']);
});
