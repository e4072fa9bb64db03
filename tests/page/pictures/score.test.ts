import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../../src/generated/types.js";
import { foldedScore, MOST_UNFOLDED } from "../../../src/page/pictures/folded.js";
import { rowsFor } from "../../../src/page/pictures/lowest-row.js";
import { type Frame, scoreOf, ticksOf } from "../../../src/page/pictures/score.js";
import { codedSource, directionOf } from "../../../src/page/pictures/text-order.js";
import { allVoices, voicesOf } from "../../../src/page/pictures/voices.js";
import { Lookup } from "../../../src/query/lookup.js";
import { select } from "../../../src/query/select.js";
import { cases } from "../../cases.js";
import { example, record } from "../../example.js";
import { anyDataset } from "../../query/datasets.js";
import { readsOf } from "../../reads.js";
import { manyStatements, onOnePassage, rightToLeft, thisDataset, withoutStatements } from "../datasets.js";

const frameOf = (dataset: Dataset, width = 900): Frame => {
  const source = codedSource(dataset);
  return { from: 0, to: source?.text?.length ?? 1, width, direction: directionOf(source?.language ?? "und") };
};
const placedIn = (dataset: Dataset, frame = frameOf(dataset)) =>
  scoreOf(voicesOf(new Lookup(dataset)), frame).flatMap(({ lanes }) => lanes.flatMap(({ placed }) => placed));

describe("voices", () => {
  test("each statement is in one lane, and lanes have as many as a query finds", () => {
    const voices = allVoices(voicesOf(new Lookup(thisDataset)));
    const ids = voices.flatMap(({ statements }) => statements.map(({ id }) => id));
    expect(ids.sort()).toEqual(thisDataset.statements.map(({ id }) => id).sort());
    const taliban = voices.find(({ id }) => id === "taliban");
    expect(taliban?.statements).toHaveLength(select({ by: "taliban" }, thisDataset).length);
    const op = voices.find(({ id }) => id === "foreign-policy-op-ed");
    expect(op?.statements).toHaveLength(select({ source: "foreign-policy-op-ed", type: "statement" }, thisDataset).length);
  });

  test("the text's own voice comes first, others under the way they come", () => {
    const groups = voicesOf(new Lookup(thisDataset));
    expect(groups.map(({ heading }) => heading)).toEqual([null, "Passed on by Kabul Now"]);
    expect(groups[0]?.voices.map(({ name }) => name)).toEqual(["Kabul Now’s own voice"]);
    expect(groups[1]?.voices.slice(0, 2).map(({ name }) => name)).toEqual([
      "A piece (“Picture of”)",
      "A video published by East Turkestan Islamic Movement",
    ]);
  });

  test("one who comes through another is a voice of its own", () => {
    const groups = voicesOf(new Lookup(rightToLeft));
    expect(groups.at(-1)?.heading).toBe("By Publisher P, from متحدث ب");
    expect(groups.at(-1)?.voices.map(({ id }) => id)).toEqual(["speaker-c~speaker-b"]);
  });

  test("ids are unique, in any dataset that has all from one text", () => {
    fc.assert(
      fc.property(anyDataset, (any) => {
        const [first] = any.statements[0]?.attribution ?? [];
        const statements = any.statements.map((each) => ({
          ...each,
          attribution: [...(first ? [first] : []), ...each.attribution.slice(1)],
        }));
        const dataset: Dataset = { ...any, statements };
        const ids = allVoices(voicesOf(new Lookup(dataset))).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: cases(200) },
    );
  });

  test("no statements, no voices", () => expect(voicesOf(new Lookup(withoutStatements))).toEqual([]));
});

describe("bars", () => {
  test("there is one for each passage of each statement, at its place", () => {
    const frame = frameOf(thisDataset);
    const placed = placedIn(thisDataset, frame);
    expect(placed.map(({ statement }) => statement.id).sort()).toEqual(thisDataset.statements.map(({ id }) => id).sort());
    for (const { statement, bars } of placed) {
      expect(bars).toHaveLength(statement.evidence.length);
      statement.evidence.forEach(({ start, end }, index) => {
        const { x, width, isWidened } = bars[index] ?? { x: -1, width: -1, isWidened: false };
        if (isWidened) expect(width).toBeGreaterThan(((end - start) * frame.width) / frame.to);
        else expect([x, width]).toEqual([start, end - start].map((at) => expect.closeTo((at * frame.width) / frame.to, 6)));
      });
    }
  });

  test("none lies on another in its lane, and none outside of the picture", () => {
    for (const dataset of [thisDataset, rightToLeft]) {
      for (const width of [200, 900]) {
        for (const { lanes } of scoreOf(voicesOf(new Lookup(dataset)), frameOf(dataset, width))) {
          for (const { placed } of lanes) {
            const bars = placed.flatMap(({ statement, bars: own, row }) => own.map((bar) => ({ ...bar, row, id: statement.id })));
            for (const bar of bars) {
              expect(bar.x).toBeGreaterThanOrEqual(0);
              expect(bar.x + bar.width).toBeLessThanOrEqual(width + 1e-6);
              const others = bars.filter((other) => other.id !== bar.id && other.row === bar.row);
              expect(others.filter((other) => other.x < bar.x + bar.width && other.x + other.width > bar.x)).toEqual([]);
            }
          }
        }
      }
    }
  });

  test("every act has its mark", () => {
    const stances = new Map(placedIn(rightToLeft).map(({ statement, stance }) => [statement.id, stance]));
    expect(stances.get("s001")).toEqual({ kind: "says", hedged: false });
    expect(stances.get("s004")).toEqual({ kind: "says", hedged: true });
    expect(stances.get("s005")).toEqual({ kind: "denies", hedged: false });
    expect(stances.get("s006")).toEqual({ kind: "grants", hedged: false });
    expect(stances.get("s007")).toEqual({ kind: "no-information", hedged: false });
  });

  test("a text from right to left runs from right to left", () => {
    const frame = frameOf(rightToLeft, 640);
    const at = new Map(placedIn(rightToLeft, frame).map(({ statement, bars }) => [statement.id, bars[0]]));
    expect(frame.direction).toBe("rtl");
    expect(at.get("s001")).toMatchObject({ x: 592, width: 48 });
    expect(at.get("s008")).toMatchObject({ x: 0, width: 80 });
    expect(ticksOf(frame, 130).map(({ at: place, x }) => [place, x])).toEqual([
      [200, 440],
      [400, 240],
      [640, 0],
    ]);
  });

  test("passages of one statement are joined", () => {
    const joined = placedIn(thisDataset).find(({ statement }) => statement.id === "s004");
    expect(joined?.joins).toHaveLength(1);
  });

  test("what begins before a frame is cut at its edge, what ends before it is left out", () => {
    const broken = example();
    record(broken, "statement", "s001").evidence = [{ start: 0, end: 60, digest: "" }];
    const frame: Frame = { from: 50, to: 100, width: 500, direction: "ltr" };
    const placed = placedIn(broken, frame);
    expect(placed.find(({ statement }) => statement.id === "s001")?.bars).toEqual([{ x: 0, width: 100, isWidened: false }]);
    expect(placedIn(broken, { ...frame, from: 100 }).map(({ statement }) => statement.id)).toEqual(["s004"]);
  });

  test("an empty text does no harm", () => {
    expect(ticksOf({ from: 0, to: 0, width: 900, direction: "ltr" }, 100)).toEqual([{ at: 0, x: 0 }]);
    expect(scoreOf([], { from: 0, to: 0, width: 900, direction: "ltr" })).toEqual([]);
  });
});

describe("rows", () => {
  test("are the lowest that are free", () => {
    const stretches = [
      { start: 0, end: 10 },
      { start: 2, end: 4 },
      { start: 5, end: 8 },
      { start: 6, end: 7 },
      { start: 12, end: 13 },
    ];
    expect(rowsFor(stretches, 1)).toEqual({ rows: [0, 1, 1, 2, 0], count: 3 });
    expect(rowsFor([], 1)).toEqual({ rows: [], count: 0 });
  });

  test("are as few as there can be", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 20 }))), (pairs) => {
        const stretches = pairs.map(([start, length]) => ({ start, end: start + length })).sort((one, other) => one.start - other.start);
        const { rows, count } = rowsFor(stretches, 0);
        const atOnce = stretches.map(({ start }) => stretches.filter((each) => each.start <= start && each.end > start).length);
        expect(count).toBe(Math.max(0, ...atOnce));
        stretches.forEach((one, index) => {
          const inRow = stretches.filter((_, place) => place !== index && rows[place] === rows[index]);
          expect(inRow.filter((other) => other.start < one.end && other.end > one.start)).toEqual([]);
        });
      }),
      { numRuns: cases(300) },
    );
  });

  test("100,000 at one place have a row each", () => {
    const stretches = Array.from({ length: 100_000 }, () => ({ start: 0, end: 1 }));
    expect(rowsFor(stretches, 1).count).toBe(stretches.length);
    expect(placedIn(onOnePassage(5000))).toHaveLength(5000);
  });

  test("of ten times as many statements on one passage, about ten times as much is read", () => {
    const reads = (count: number) => readsOf(onOnePassage(count), (dataset) => placedIn(dataset));
    expect(reads(1000) / reads(100)).toBeLessThan(11);
  });
});

describe("folded", () => {
  const dataset = manyStatements();
  const groups = voicesOf(new Lookup(dataset));
  const length = codedSource(dataset)?.text?.length ?? 0;
  const folded = foldedScore(groups, length, 860);

  test("has the text's own voice, nine with the most, and all others in one lane", () => {
    expect(dataset.statements.length).toBeGreaterThan(MOST_UNFOLDED);
    expect(folded.lanes).toHaveLength(11);
    expect(folded.lanes[0]?.voice?.depth).toBe(0);
    expect(folded.lanes.at(-1)).toMatchObject({ voice: null, voices: allVoices(groups).length - 10 });
  });

  test("counts each statement once", () => {
    for (const { count, columns } of folded.lanes) expect(columns.reduce((sum, each) => sum + each.count, 0)).toBe(count);
    expect(folded.lanes.reduce((sum, { count }) => sum + count, 0)).toBe(5000);
    const denials = folded.lanes.flatMap(({ columns }) => columns.filter(({ hasDenial }) => hasDenial));
    expect(denials.length).toBeGreaterThan(0);
    expect(denials.length).toBeLessThanOrEqual(select({ act: "deny" }, dataset).length);
  });

  test("unfolds the whole text, part by part", () => {
    expect(folded.parts.flatMap(({ statements }) => statements.map(({ id }) => id)).sort()).toEqual(
      dataset.statements.map(({ id }) => id).sort(),
    );
    expect(folded.parts[0]?.from).toBe(0);
    expect(folded.parts.at(-1)?.to).toBe(length);
    folded.parts.slice(1).forEach((part, index) => {
      expect(part.from).toBe(folded.parts[index]?.to);
    });
    for (const { statements } of folded.parts) expect(statements.length).toBeLessThan(MOST_UNFOLDED);
  });

  test("has one part where all is on one passage, and none of a voice that is alone is lost", () => {
    const one = onOnePassage(5000);
    const all = foldedScore(voicesOf(new Lookup(one)), 120, 860);
    expect(all.lanes).toHaveLength(1);
    expect(all.most).toBe(5000);
    expect(all.parts.find(({ statements }) => statements.length > 0)?.statements).toHaveLength(5000);
  });

  test("of nothing is nothing", () => expect(foldedScore([], 0, 0)).toMatchObject({ lanes: [], most: 1 }));
});

test.each([
  ["ar", "rtl"],
  ["fa-AF", "rtl"],
  ["ps", "rtl"],
  ["ug", "rtl"],
  ["he", "rtl"],
  ["uz-Arab", "rtl"],
  ["en", "ltr"],
  ["zh", "ltr"],
  ["ug-Latn", "ltr"],
  ["und", "ltr"],
  ["", "ltr"],
  ["no tag!", "ltr"],
])("%j is written %s", (language, direction) => expect(directionOf(language)).toBe(direction));
