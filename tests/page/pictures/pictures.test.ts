import { describe, expect, test } from "vitest";
import { credit, layerOf } from "../../../scripts/build/outlines.js";
import type { Dataset, Quantity } from "../../../src/generated/types.js";
import { amountPicture } from "../../../src/page/pictures/amount.js";
import { mapLayout } from "../../../src/page/pictures/map.js";
import { placeTree } from "../../../src/page/pictures/place-tree.js";
import { byVoice, saidTable } from "../../../src/page/pictures/table.js";
import { allVoices, voicesOf } from "../../../src/page/pictures/voices.js";
import { drawnPlaces, outlinesFor } from "../../../src/page/projection/extents.js";
import { isInside, linesOf, ringsOf } from "../../../src/page/projection/outlines.js";
import { Lookup } from "../../../src/query/lookup.js";
import { select } from "../../../src/query/select.js";
import { aroundForty, example, record } from "../../example.js";
import { manyStatements, rightToLeft, thisDataset, withoutStatements } from "../datasets.js";

const world = [layerOf("110m", true), layerOf("50m", true), layerOf("10m", true)];
const namesIn = (dataset: Dataset) => new Map(dataset.locations.map(({ id, name }) => [id, name]));

describe("who says what", () => {
  const tableOf = (dataset: Dataset, by: "topic" | "label") => {
    const lookup = new Lookup(dataset);
    return saidTable(lookup, voicesOf(lookup), by);
  };

  test("each cell has what a query finds", () => {
    const table = tableOf(thisDataset, "topic");
    for (const { id } of allVoices(table.groups).filter(({ record: speaker }) =>
      thisDataset.actors.some((actor) => actor.id === speaker),
    )) {
      for (const { id: topic } of table.subjects) {
        const found = select({ by: id, topic: topic as "presence" }, thisDataset).map((each) => each.id);
        expect(
          table
            .cell(id, topic)
            .map((each) => each.id)
            .sort(),
        ).toEqual(found);
      }
    }
  });

  test("each label has what is said about it", () => {
    const table = tableOf(thisDataset, "label");
    for (const { id, statements } of table.subjects)
      expect(statements.map((each) => each.id).sort()).toEqual(select({ about: id as "etim" }, thisDataset).map((each) => each.id));
  });

  test("topics are in the order of the vocabulary; voices on one are in the order of the text", () => {
    const table = tableOf(thisDataset, "topic");
    expect(table.subjects[0]?.name).toBe("Presence");
    expect(byVoice(table, "designation").map(({ voice }) => voice.id)).toEqual(["kabul-now", "us-treasury-department"]);
  });

  test("a cell that nobody fills is empty, also of hostile names", () => {
    const table = tableOf(rightToLeft, "topic");
    for (const name of ["__proto__", "constructor", "", "taliban"]) expect(table.cell(name, "presence")).toEqual([]);
    expect(tableOf(withoutStatements, "label").subjects).toEqual([]);
    expect(tableOf(manyStatements(), "topic").subjects.reduce((sum, { statements }) => sum + statements.length, 0)).toBe(5000);
  });
});

describe("places", () => {
  test("each stands below what it lies in, with what a query finds", () => {
    const rows = placeTree(thisDataset);
    expect(rows.map(({ place }) => place.id).sort()).toEqual(thisDataset.locations.map(({ id }) => id).sort());
    for (const { place, statements } of rows)
      expect(statements).toEqual(select({ type: "statement", location: place.id as "china" }, thisDataset));
    expect(rows.find(({ place }) => place.id === "dara-khostak")).toMatchObject({
      depth: 3,
      sign: "not-drawn",
      reason: "never drawn: finer than a district",
    });
    expect(rows.filter(({ sign }) => sign !== "not-drawn").map(({ place }) => place.id)).toEqual([
      "afghanistan",
      "badakhshan-province",
      "jurm-district",
      "china",
      "xinjiang",
      "pakistan",
    ]);
    for (const { sign, reason } of rows) expect(reason === null).toBe(sign !== "not-drawn");
  });

  test("a circle ends, and each place in it stands once", () => {
    const broken = example();
    record(broken, "location", "island").within = "harbour";
    expect(placeTree(broken).map(({ place, depth }) => [place.id, depth])).toEqual([
      ["harbour", 0],
      ["island", 1],
    ]);
  });

  test.each([
    ["a house that is called a district", { featureCode: "ADM2", precision: 1 }],
    ["a harbour", { featureCode: "HBR", precision: 3 }],
    ["a province that lies elsewhere", { featureCode: "ADM1", precision: 4, geometry: { type: "Point", coordinates: [10, 95] } }],
  ] as const)("%s is drawn nowhere", (_, change) => {
    const broken = example();
    Object.assign(record(broken, "location", "island"), { geometry: { type: "Point", coordinates: [12.5, 48] } }, change);
    expect(drawnPlaces(broken)).toEqual([]);
    expect(outlinesFor(broken, world, credit)).toBeNull();
    expect(placeTree(broken).every(({ reason }) => reason !== null)).toBe(true);
  });
});

describe("maps", () => {
  const outlines = outlinesFor(thisDataset, world, credit);
  const layoutOf = (which: "overview" | "detail", width: number, dataset: Dataset = thisDataset) => {
    const sheet = outlinesFor(dataset, world, credit)?.[which];
    return sheet ? mapLayout(sheet, drawnPlaces(dataset), namesIn(dataset), { width, withOthers: true }) : null;
  };

  test("are small enough to be sent along", () => expect(JSON.stringify(outlines).length).toBeLessThan(70_000));

  test("show each place that may be drawn, and none finer than a district", () => {
    const overview = layoutOf("overview", 800);
    const shown = [...(overview?.areas.flatMap(({ area }) => area.place ?? []) ?? []), ...(overview?.rings.map(({ id }) => id) ?? [])];
    expect(shown.sort()).toEqual(
      drawnPlaces(thisDataset)
        .map(({ id }) => id)
        .sort(),
    );
    expect(overview?.rings.map(({ id }) => id)).toEqual(["jurm-district"]);
  });

  test("go closer where most is said", () => {
    const detail = layoutOf("detail", 794);
    expect(detail?.rings.map(({ id }) => id)).toEqual(["jurm-district"]);
    expect(detail?.areas.map(({ area }) => area.place)).toEqual(expect.arrayContaining(["afghanistan", "badakhshan-province"]));
    expect(detail?.width).toBe(794);
    expect(detail?.height).toBeCloseTo(490, 0);
    expect(detail?.scale.width).toBeLessThanOrEqual(794 / 5);
  });

  test.each([300, 360, 794])("names lie on no other and on no ring, %i pixels wide", (width) => {
    const { labels = [], rings = [], height = 0 } = layoutOf("detail", width) ?? {};
    expect(labels.map(({ lines }) => lines.join(" "))).toContain("Jurm district");
    const box = ({ lines, x, y }: (typeof labels)[number]) => {
      const half = (Math.max(...lines.map((line) => line.length)) * 7.4) / 2;
      return { left: x - half, right: x + half, top: y - 8, bottom: y + 17 * lines.length - 9 };
    };
    const boxes = labels.map(box);
    const around = rings.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
    boxes.forEach((one, index) => {
      const others = [...boxes.filter((_, place) => place !== index), ...around];
      expect(
        others.filter((other) => one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top),
      ).toEqual([]);
      expect(one.left >= 0 && one.right <= width && one.top >= 0 && one.bottom <= height).toBe(true);
    });
  });

  test("draw what is disputed in another way", () => {
    const overview = layoutOf("overview", 800);
    expect(overview?.disputed).not.toBe("");
    expect(overview?.borders).not.toBe("");
  });

  test("keep areas whole when they are cut", () => {
    const layer = outlines?.overview.layer;
    if (!layer) throw new Error("there is an overview");
    const china = layer.areas.find(({ name }) => name === "China");
    const lines = linesOf(layer);
    expect(china && isInside(ringsOf(china, lines), 105, 35)).toBe(true);
    expect(china && isInside(ringsOf(china, lines), 78, 22)).toBe(false);
    expect(layer.areas.some(({ name }) => name === "United States of America")).toBe(false);
  });

  test("of a place without an outline are a ring, and nothing of no place", () => {
    const layout = layoutOf("overview", 800, example());
    expect(layout?.rings.map(({ id, level }) => [id, level])).toEqual([["island", "province"]]);
    expect(outlinesFor(rightToLeft, world, credit)).toBeNull();
  });
});

describe("amounts", () => {
  const amount = (more: Partial<Quantity>): Quantity => ({
    ...aroundForty,
    reported: null,
    low: null,
    high: null,
    approximate: false,
    as: "so many",
    ...more,
  });

  test.each([
    ["a word fades", { vague: "most", as: "Most of the" }, { kind: "fade", label: "Most of the" }],
    ["around 200 is open at both ends", { reported: 200, approximate: true }, { kind: "mark", below: "open", above: "open" }],
    ["around forty has its bounds", aroundForty, { kind: "mark", label: "around forty", below: { bound: "30" }, above: { bound: "50" } }],
    ["at least 30 is open above", { reported: 30, low: 30 }, { kind: "mark", below: "here", above: "open" }],
    ["at most 30 is open below", { high: 30 }, { kind: "mark", below: "open", above: "here" }],
    ["30 to 50 is a span", { low: 30, high: 50 }, { kind: "span", below: "30", above: "50" }],
    ["an exact number lies on no line", { reported: 7 }, { kind: "mark", below: "here", above: "here" }],
    ["0 is a number", { reported: 0 }, { kind: "mark", below: "here", above: "here" }],
    ["null is not 0", {}, { kind: "none" }],
  ] as const)("%s", (_, more, picture) => expect(amountPicture(amount(more as Partial<Quantity>))).toMatchObject(picture));
});
