import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsIn } from "./run.js";

const findingsFor = (...coordinates: [number, number]) =>
  findingsIn("coordinate-digits", (dataset) => {
    record(dataset, "location", "island").geometry = { type: "Point", coordinates };
  });

test.each([
  [12, 48],
  [0, 0],
  [12.5134, -48.0001],
  [-179.9999, 89.9999],
] as [number, number][])("%d, %d has four decimals at most", (...point) => {
  expect(findingsFor(...point)).toEqual([]);
});

test.each([
  [12.51341, 48, "12.51341", "12.5134"],
  [12, -48.1234567, "-48.1234567", "-48.1235"],
  [0.00001, 48, "0.00001", "0"],
] as const)("%d, %d has more", (longitude, latitude, sharp, rounded) => {
  expect(findingsFor(longitude, latitude)).toMatchObject([
    {
      path: "/locations/1/geometry/coordinates",
      message: `${sharp} has more than 4 decimals`,
      hint: `round it: ${rounded}`,
    },
  ]);
});
