import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

test("a district may have coordinates", () => {
  const findings = findingsOf("geometry", (dataset) => {
    record(dataset, "location", "island").precision = 3;
  });
  expect(findings).toEqual([]);
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
  expect(findings).toEqual([`/locations/1/geometry: a place of precision ${precision} has coordinates`]);
});

test("coordinates of zero are coordinates", () => {
  const findings = findingsOf("geometry", (dataset) => {
    record(dataset, "location", "harbour").geometry = { type: "Point", coordinates: [0, 0] };
  });
  expect(findings).toEqual(["/locations/0/geometry: a place of precision 2 has coordinates"]);
});
