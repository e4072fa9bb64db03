import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

test("a population may be in sectors that bear no arms", () => {
  const findings = findingsOf("population", (dataset) => {
    record(dataset, "actor", "islanders").sectors = ["opposition", "state-intelligence", "criminals", "refugees"];
  });
  expect(findings).toEqual([]);
});

test("an armed actor that is no population may differ from nobody", () => {
  const findings = findingsOf("population", (dataset) => {
    record(dataset, "actor", "islander-fighters").differentFrom = [];
  });
  expect(findings).toEqual([]);
});

test.each(["military", "police", "rebels", "paramilitary", "unidentified-armed-forces"] as const)(
  "a population in the sector %s is found",
  (sector) => {
    const findings = findingsOf("population", (dataset) => {
      record(dataset, "actor", "islanders").sectors = ["civilians", sector];
    });
    expect(findings).toEqual([`/actors/3/sectors/1: "Islanders" is a population, so it cannot be in the sector "${sector}"`]);
  },
);

test("each armed sector is found", () => {
  const findings = findingsOf("population", (dataset) => {
    record(dataset, "actor", "islanders").sectors = ["rebels", "civilians", "police"];
  });
  expect(findings).toEqual([
    '/actors/3/sectors/0: "Islanders" is a population, so it cannot be in the sector "rebels"',
    '/actors/3/sectors/2: "Islanders" is a population, so it cannot be in the sector "police"',
  ]);
});

test("a population that differs from nobody is found", () => {
  const findings = findingsOf("population", (dataset) => {
    record(dataset, "actor", "islanders").differentFrom = [];
  });
  expect(findings).toEqual(['/actors/3/differentFrom: "Islanders" is a population, but differs from nobody']);
});

test("an armed actor that is made a population is found twice", () => {
  const findings = findingsOf("population", (dataset) => {
    record(dataset, "actor", "guard").population = true;
  });
  expect(findings).toEqual([
    '/actors/1/sectors/0: "Harbour Guard" is a population, so it cannot be in the sector "military"',
    '/actors/1/differentFrom: "Harbour Guard" is a population, but differs from nobody',
  ]);
});
