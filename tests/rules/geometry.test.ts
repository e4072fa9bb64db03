import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

test.each([
  ["a district", "ADM2", 3],
  ["a province", "ADM1", 4],
  ["a country", "PCLI", 6],
] as const)("%s may have coordinates", (_, featureCode, precision) => {
  const findings = findingsOf("geometry", (dataset) => {
    Object.assign(record(dataset, "location", "island"), { featureCode, precision });
  });
  expect(findings).toEqual([]);
});

test.each([
  ["part of a district", "RGN", 3],
  ["districts that are not named", "ADM2", 4],
  ["towns that are not named", "PPL", 6],
] as const)("%s may not", (_, featureCode, precision) => {
  const findings = findingsOf("geometry", (dataset) => {
    Object.assign(record(dataset, "location", "island"), { featureCode, precision });
  });
  expect(findings).toEqual([`/locations/1/geometry: a place of precision ${precision} and feature code "${featureCode}" has coordinates`]);
});

test("an exact place without coordinates gives nobody away", () => {
  const findings = findingsOf("geometry", (dataset) => {
    record(dataset, "location", "harbour").precision = 1;
  });
  expect(findings).toEqual([]);
});

test.each([1, 2, 5, 7] as const)("a place of precision %i with coordinates is found", (precision) => {
  const findings = findingsOf("geometry", (dataset) => {
    record(dataset, "location", "island").precision = precision;
  });
  expect(findings).toEqual([`/locations/1/geometry: a place of precision ${precision} and feature code "ADM1" has coordinates`]);
});

test("coordinates of zero are coordinates", () => {
  const findings = findingsOf("geometry", (dataset) => {
    record(dataset, "location", "harbour").geometry = { type: "Point", coordinates: [0, 0] };
  });
  expect(findings).toEqual(['/locations/0/geometry: a place of precision 2 and feature code "HBR" has coordinates']);
});
