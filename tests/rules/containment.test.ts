import { expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import { type Mutable, record } from "../example.js";
import { findingsOf } from "./run.js";

function addCoast(dataset: Mutable<Dataset>, within: string | null) {
  dataset.locations.push({ ...record(dataset, "location", "island"), id: "coast", within });
}

test("a place may be known as precisely as the one that contains it", () => {
  const findings = findingsOf("containment", (dataset) => {
    record(dataset, "location", "harbour").precision = 4;
  });
  expect(findings).toEqual([]);
});

test("one place may contain two", () => {
  const findings = findingsOf("containment", (dataset) => {
    addCoast(dataset, "island");
  });
  expect(findings).toEqual([]);
});

test.each(["nowhere", "guard"])("a container that is no location is left to another rule: %s", (within) => {
  const findings = findingsOf("containment", (dataset) => {
    Object.assign(record(dataset, "location", "harbour"), { within, precision: 7 });
  });
  expect(findings).toEqual([]);
});

test("a container of the wrong shape is not looked at", () => {
  const findings = findingsOf("containment", (dataset) => {
    Object.assign(record(dataset, "location", "island"), { within: "harbour", precision: 0 });
  });
  expect(findings).toEqual([]);
});

test("a place that is known less precisely than the one that contains it is found", () => {
  const findings = findingsOf("containment", (dataset) => {
    record(dataset, "location", "harbour").precision = 5;
  });
  expect(findings).toEqual(['/locations/0/precision: precision 5 is coarser than 4, that of "island", which contains it']);
});

test("a place within itself is found", () => {
  const findings = findingsOf("containment", (dataset) => {
    record(dataset, "location", "island").within = "island";
  });
  expect(findings).toEqual(['/locations/1/within: "island" ends up within itself: island → island']);
});

test("two places within each other are both found", () => {
  const findings = findingsOf("containment", (dataset) => {
    record(dataset, "location", "harbour").precision = 4;
    record(dataset, "location", "island").within = "harbour";
  });
  expect(findings).toEqual([
    '/locations/0/within: "harbour" ends up within itself: harbour → island → harbour',
    '/locations/1/within: "island" ends up within itself: island → harbour → island',
  ]);
});

test("a circle of three places is found from each of them", () => {
  const findings = findingsOf("containment", (dataset) => {
    record(dataset, "location", "harbour").precision = 4;
    record(dataset, "location", "island").within = "coast";
    addCoast(dataset, "harbour");
  });
  expect(findings).toEqual([
    '/locations/0/within: "harbour" ends up within itself: harbour → island → coast → harbour',
    '/locations/1/within: "island" ends up within itself: island → coast → harbour → island',
    '/locations/2/within: "coast" ends up within itself: coast → harbour → island → coast',
  ]);
});

test("a place within a circle of others is not part of it", () => {
  const findings = findingsOf("containment", (dataset) => {
    record(dataset, "location", "island").within = "coast";
    addCoast(dataset, "island");
  });
  expect(findings).toEqual([
    '/locations/1/within: "island" ends up within itself: island → coast → island',
    '/locations/2/within: "coast" ends up within itself: coast → island → coast',
  ]);
});

test("a circle with a coarser place in it is found for both reasons", () => {
  const findings = findingsOf("containment", (dataset) => {
    record(dataset, "location", "island").within = "harbour";
  });
  expect(findings).toEqual([
    '/locations/0/within: "harbour" ends up within itself: harbour → island → harbour',
    '/locations/1/precision: precision 4 is coarser than 2, that of "harbour", which contains it',
    '/locations/1/within: "island" ends up within itself: island → harbour → island',
  ]);
});
