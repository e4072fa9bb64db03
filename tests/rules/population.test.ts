import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

test("a population may be in sectors that bear no arms", () => {
  const findings = findingsOf("population", (dataset) => {
    record(dataset, "actor", "islanders").sectors = ["opposition", "state-intelligence", "criminals", "refugees"];
  });
  expect(findings).toEqual([]);
});

test("an actor of whom the text leaves open whether it is a population may be armed", () => {
  const findings = findingsOf("population", (dataset) => {
    record(dataset, "actor", "guard").population = null;
  });
  expect(findings).toEqual([]);
});

test("a population need not differ from anybody: that stands on the armed one", () => {
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

test("all armed sectors are one finding", () => {
  const findings = findingsOf("population", (dataset) => {
    record(dataset, "actor", "islanders").sectors = ["rebels", "civilians", "police"];
  });
  expect(findings).toEqual(['/actors/3/sectors/0: "Islanders" is a population, so it cannot be in the sectors "rebels" and "police"']);
});

test("an armed actor that is made a population is found", () => {
  const findings = findingsOf("population", (dataset) => {
    record(dataset, "actor", "guard").population = true;
  });
  expect(findings).toEqual(['/actors/1/sectors/0: "Harbour Guard" is a population, so it cannot be in the sector "military"']);
});
