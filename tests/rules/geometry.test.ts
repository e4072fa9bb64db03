import { describe, expect, test } from "vitest";
import type { Dataset, Location } from "../../src/generated/types.js";
import { type Mutable, record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

test.each([
  ["a district", "ADM2", 3],
  ["a province", "ADM1", 4],
  ["a country", "PCLI", 6],
  ["a dependent territory", "PCLD", 6],
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
  ["a subdistrict", "ADM3", 3],
  ["a town", "PPL", 2],
  ["a building", "BLDG", 1],
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
  expect(findings).toEqual(['/locations/0/geometry: a place of precision 2 and feature code "AREA" has coordinates']);
});

/** Centres of real places, longitude first. */
const centres = {
  Afghanistan: [66.0265, 33.8316],
  Badakhshan: [71.4564, 37.038],
  Jurm: [70.8995, 36.7361],
  China: [105, 35],
  Xinjiang: [85.172, 41.0976],
  Russia: [100, 60],
  Chukotka: [-172, 66],
  Kaliningrad: [21, 54.7],
  "United States": [-98.5, 39.76],
  Hawaii: [-155.5, 20],
  Alaska: [-152, 64],
  Turkey: [35, 39],
  Van: [43.4, 38.5],
  Sakha: [125, 66],
  Ust_Yansky: [136, 70],
  Fiji: [178, -18],
  Rotuma: [177.07, -12.5],
  Lau: [-178.8, -18],
} as const;

const country = { featureCode: "PCLI", precision: 6 } as const;
const province = { featureCode: "ADM1", precision: 4 } as const;
const district = { featureCode: "ADM2", precision: 3 } as const;

type Kind = Pick<Location, "featureCode" | "precision">;
type Place = [coordinates: readonly number[] | null, kind: Kind];

/** A dataset whose places are these alone, each within the one before. */
const places = (...all: Place[]) => {
  return (dataset: Mutable<Dataset>) => {
    const island = record(dataset, "location", "island");
    dataset.locations = all.map(([coordinates, kind], index) => ({
      ...island,
      ...kind,
      id: `place-${index}`,
      within: index === 0 ? null : `place-${index - 1}`,
      geometry: coordinates && { type: "Point", coordinates: [...coordinates] },
    }));
  };
};

const exchanged = ([longitude, latitude]: readonly [number, number]) => [latitude, longitude];

describe("a point lies near that of the place that contains it", () => {
  test.each([
    ["Badakhshan", province, "Afghanistan", country],
    ["Jurm", district, "Badakhshan", province],
    ["Jurm", district, "Afghanistan", country],
    ["Xinjiang", province, "China", country],
    ["Chukotka", province, "Russia", country],
    ["Kaliningrad", province, "Russia", country],
    ["Hawaii", province, "United States", country],
    ["Alaska", province, "United States", country],
    ["Van", province, "Turkey", country],
    ["Ust_Yansky", district, "Sakha", province],
    ["Rotuma", province, "Fiji", country],
    ["Lau", province, "Fiji", country],
  ] as const)("%s is near", (place, kind, container, containerKind) => {
    expect(findingsOf("geometry", places([centres[container], containerKind], [centres[place], kind]))).toEqual([]);
  });

  test.each([
    ["Badakhshan", province, "Afghanistan", country],
    ["Jurm", district, "Badakhshan", province],
    ["Jurm", district, "Afghanistan", country],
    ["Xinjiang", province, "China", country],
  ] as const)("%s with latitude and longitude exchanged is not", (place, kind, container, containerKind) => {
    const findings = findingsIn("geometry", places([centres[container], containerKind], [exchanged(centres[place]), kind]));
    expect(findings).toMatchObject([
      {
        path: "/locations/1/geometry/coordinates",
        message: expect.stringMatching(/^the point lies [0-9]+ km from that of "place-0", which contains it$/),
        hint: expect.stringMatching(/^latitude and longitude are probably exchanged, here or in "place-0";/),
      },
    ]);
  });

  test.each([
    ["west for east", [-66, 33.8]],
    ["south for north", [66, -33.8]],
    ["zero for nothing", [0, 0]],
  ])("nor is one with %s", (_, coordinates) => {
    const findings = findingsIn(
      "geometry",
      places([centres.Afghanistan, country], [centres.Badakhshan, province], [coordinates, district]),
    );
    expect(findings).toMatchObject([
      { path: "/locations/2/geometry/coordinates", hint: "longitude stands first, then latitude, in degrees; west and south are negative" },
    ]);
  });

  test("the next container that has a point counts", () => {
    const far = places([centres.Afghanistan, country], [null, province], [[-100, -40], district]);
    expect(findingsOf("geometry", far)).toEqual([expect.stringContaining('from that of "place-0"')]);
    expect(findingsOf("geometry", places([null, country], [centres.Badakhshan, province]))).toEqual([]);
  });

  test("where it is the container that is exchanged, it is one finding", () => {
    const findings = findingsIn("geometry", (dataset) => {
      places([exchanged(centres.Afghanistan), country], [centres.Badakhshan, province])(dataset);
      const [, badakhshan] = dataset.locations;
      if (badakhshan) dataset.locations.push({ ...badakhshan, id: "place-2" }, { ...badakhshan, id: "place-3" });
    });
    expect(findings).toMatchObject([
      {
        path: "/locations/1/geometry/coordinates",
        hint: expect.stringContaining('exchanged, here or in "place-0"'),
        related: ["/locations/2/geometry/coordinates", "/locations/3/geometry/coordinates"],
      },
    ]);
  });

  test("one that should have none is found for that alone", () => {
    expect(findingsOf("geometry", places([centres.Afghanistan, country], [[-66, -33], { featureCode: "PPL", precision: 2 }]))).toEqual([
      '/locations/1/geometry: a place of precision 2 and feature code "PPL" has coordinates',
    ]);
  });

  test("places in a circle are compared to each other at most", () => {
    const findings = findingsOf("geometry", (dataset) => {
      places([centres.Afghanistan, country], [centres.Badakhshan, province])(dataset);
      Object.assign(dataset.locations[0] ?? {}, { within: "place-1" });
    });
    expect(findings).toEqual([]);
  });
});

describe("a latitude that is not on the globe", () => {
  test("is found, and that longitude stands first", () => {
    const findings = findingsIn("geometry", places([centres.China, country], [[35, 105], province]));
    expect(findings).toMatchObject([
      {
        path: "/locations/1/geometry/coordinates/1",
        message: "there is no latitude 105",
        hint: "latitude and longitude are probably exchanged: longitude stands first",
      },
    ]);
  });

  test("is found where exchanging does not help", () => {
    expect(findingsIn("geometry", places([[-120, -95], country]))).toMatchObject([
      { message: "there is no latitude -95", hint: "-90 to 90" },
    ]);
  });

  test("of a container is no measure", () => {
    expect(findingsOf("geometry", places([[35, 105], country], [centres.Xinjiang, province]))).toHaveLength(1);
  });

  test.each([90, -90])("is not %i", (latitude) => {
    expect(findingsOf("geometry", places([[0, latitude], country]))).toEqual([]);
  });
});

test.each([
  ["along the equator", [0, 0], [90, 0], 10008],
  ["along a meridian", [20, 10], [20, 55], 5004],
  ["along a circle of latitude far north", [0, 60], [90, 60], 4605],
  ["to the other side", [0, 0], [180, 0], 20015],
])("it is said how far away a place is, %s", (_, container, place, kilometres) => {
  const findings = findingsIn("geometry", places([container, province], [place, district]));
  expect(findings).toMatchObject([{ message: `the point lies ${kilometres} km from that of "place-0", which contains it` }]);
});

test("what cannot be a latitude was not exchanged with one", () => {
  const [finding] = findingsIn("geometry", places([[30, 100 - 20], province], [[100, 30], district]));
  expect(finding?.hint).toBe("longitude stands first, then latitude, in degrees; west and south are negative");
});

test.each([
  [[90, 100], "latitude and longitude are probably exchanged: longitude stands first"],
  [[-90, -91], "latitude and longitude are probably exchanged: longitude stands first"],
  [[91, 100], "-90 to 90"],
])("of %j it is said what would be right", (coordinates, hint) => {
  expect(findingsIn("geometry", places([coordinates, country]))).toMatchObject([{ path: "/locations/0/geometry/coordinates/1", hint }]);
});
