import { expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import { type Mutable, record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

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

test("a container that could not be read is not looked at", () => {
  const breakIt = (dataset: Mutable<Dataset>) => {
    record(dataset, "location", "harbour").precision = 7;
  };
  expect(findingsOf("containment", breakIt)).toHaveLength(1);
  expect(findingsOf("containment", breakIt, { ids: ["island"] })).toEqual([]);
});

test("a place within itself is left to another rule", () => {
  const findings = findingsOf("containment", (dataset) => {
    record(dataset, "location", "island").within = "island";
  });
  expect(findings).toEqual([]);
});

test("a place that is known less precisely than the one that contains it is found", () => {
  const findings = findingsOf("containment", (dataset) => {
    record(dataset, "location", "harbour").precision = 5;
  });
  expect(findings).toEqual(['/locations/0/precision: precision 5 is coarser than 4, that of "island", which contains it']);
});

test("places that are all known less precisely than their container are one finding: it may be the container that is wrong", () => {
  const findings = findingsIn("containment", (dataset) => {
    addCoast(dataset, "island");
    record(dataset, "location", "island").precision = 1;
  });
  expect(findings).toMatchObject([
    { path: "/locations/0/precision", related: ["/locations/2/precision"], hint: 'at most 1, or mend the precision of "island"' },
  ]);
});

test("two places within each other are one circle", () => {
  const findings = findingsIn("containment", (dataset) => {
    record(dataset, "location", "harbour").precision = 4;
    record(dataset, "location", "island").within = "harbour";
  });
  expect(findings).toMatchObject([
    {
      path: "/locations/0/within",
      message: '"harbour" ends up within itself: harbour → island → harbour',
      related: ["/locations/1/within"],
    },
  ]);
});

test("a circle of three places is found once", () => {
  const findings = findingsIn("containment", (dataset) => {
    record(dataset, "location", "harbour").precision = 4;
    record(dataset, "location", "island").within = "coast";
    addCoast(dataset, "harbour");
  });
  expect(findings).toMatchObject([
    {
      path: "/locations/0/within",
      message: '"harbour" ends up within itself: harbour → island → coast → harbour',
      related: ["/locations/1/within", "/locations/2/within"],
    },
  ]);
});

test("a place within a circle of others is not part of it", () => {
  const findings = findingsIn("containment", (dataset) => {
    record(dataset, "location", "island").within = "coast";
    addCoast(dataset, "island");
  });
  expect(findings).toMatchObject([
    { message: '"island" ends up within itself: island → coast → island', path: "/locations/1/within", related: ["/locations/2/within"] },
  ]);
});

test("two circles are two findings", () => {
  const findings = findingsOf("containment", (dataset) => {
    const island = record(dataset, "location", "island");
    Object.assign(record(dataset, "location", "harbour"), { within: "island", precision: 4 });
    island.within = "harbour";
    dataset.locations.push({ ...island, id: "lake", within: "lake-island" }, { ...island, id: "lake-island", within: "lake" });
  });
  expect(findings).toHaveLength(2);
});

test("that precision must fall somewhere in a circle is no second fault", () => {
  const findings = findingsOf("containment", (dataset) => {
    record(dataset, "location", "island").within = "harbour";
  });
  expect(findings).toEqual(['/locations/0/within: "harbour" ends up within itself: harbour → island → harbour']);
});

test("of a long circle the message shows where it starts", () => {
  const [found] = findingsIn("containment", (dataset) => {
    const island = record(dataset, "location", "island");
    for (let number = 0; number < 30; number++)
      dataset.locations.push({ ...island, id: `isle-${number}`, within: `isle-${(number + 1) % 30}` });
  });
  expect(found?.message).toMatch(/^"isle-0" ends up within itself: isle-0 → .* → isle-9 → … \(30 in all\) → isle-0$/);
  expect(found?.related).toHaveLength(29);
});

test("places that are coarser than two others are two findings", () => {
  const findings = findingsIn("containment", (dataset) => {
    const island = record(dataset, "location", "island");
    dataset.locations.push(
      { ...island, id: "isle", name: "isle", precision: 3 },
      { ...island, id: "inlet", name: "inlet", within: "isle" },
    );
    record(dataset, "location", "harbour").precision = 5;
  });
  expect(findings.map(({ path, related }) => [path, related])).toEqual([
    ["/locations/0/precision", []],
    ["/locations/3/precision", []],
  ]);
});

test.each([10, 11])("a circle of %i places is told, as far as it can be read", (size) => {
  const findings = findingsIn("containment", (dataset) => {
    const island = record(dataset, "location", "island");
    for (let number = 0; number < size; number++)
      dataset.locations.push({ ...island, id: `isle-${number}`, name: `isle ${number}`, within: `isle-${(number + 1) % size}` });
  });
  const ids = Array.from({ length: 10 }, (_, number) => `isle-${number}`);
  const around = [...ids, ...(size > 10 ? [`… (${size} in all)`] : []), "isle-0"].join(" → ");
  expect(findings).toMatchObject([{ message: `"isle-0" ends up within itself: ${around}` }]);
});
