import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import { recordsOf } from "../../src/model/collections.js";
import { readingOf } from "../../src/query/index.js";
import { unknownText } from "../../src/validate/draft-passages.js";
import { soundPart } from "../../src/validate/sound-part.js";
import { cases } from "../cases.js";
import { harbour } from "../cli/harbour.js";
import { example, type Mutable } from "../example.js";

const none = new Set<object>();
// biome-ignore lint/suspicious/noExplicitAny: what is broken has no type
type Broken = any;
const partOf = (change: (dataset: Broken) => unknown) => {
  const dataset = example();
  change(dataset);
  return soundPart(dataset, none);
};
const idsOf = (dataset: Dataset | undefined) => (dataset ? recordsOf(dataset).map(({ id }) => id) : []);

describe("what of a dataset can be asked", () => {
  test("is all of it where it is right", () => {
    expect(soundPart(harbour(), none)).toEqual({ dataset: harbour(), left: [] });
  });

  test.each<[string, (dataset: Broken) => unknown, string[]]>([
    [
      "a record whose shape is wrong, and what needs it",
      (dataset) => (dataset.actors[0].kind = "paper"),
      ["gazette", "gazette-report", "s001", "s002", "s003", "s004", "c01", "c02"],
    ],
    ["a record that needs one that is not there", (dataset) => (dataset.statements[0].locations[0].location = "nowhere"), ["s001"]],
    [
      "all that needs a record that is left out",
      (dataset) => {
        dataset.locations[0].within = "guard";
        dataset.statements[3].locations = dataset.statements[0].locations;
      },
      ["harbour", "s001", "s004", "c02"],
    ],
    ["a record that needs one of another type", (dataset) => (dataset.locations[0].within = "guard"), ["harbour", "s001"]],
    ["the second of two with one id", (dataset) => dataset.actors.push({ ...dataset.actors[1] }), ["guard"]],
    ["what has no id", (dataset) => delete dataset.statements[3].id, ["statements/3", "c02"]],
    ["what is no record", (dataset) => dataset.actors.push(null, 5, []), ["actors/5", "actors/6", "actors/7"]],
    ["a record in a list of others", (dataset) => dataset.actors.push(dataset.locations.pop()), ["island", "harbour", "s001"]],
  ])("leaves out %s", (_, change, left) => {
    const part = partOf(change);
    expect([...(part?.left ?? [])].sort()).toEqual([...left].sort());
  });

  test("keeps what only says of another record that it has to do with it", () => {
    const part = partOf((dataset) => {
      dataset.statements[2].relations[0].target = "s999";
      dataset.actors[2].differentFrom = ["nobody"];
    });
    expect(part?.left).toEqual([]);
    expect(part && readingOf("s003", part.dataset)).toContain("denied");
  });

  test.each([null, 5, "x", [], {}, { sources: [] }, { sources: {}, actors: [], locations: [], statements: [], casualtyFigures: [] }])(
    "%j is none",
    (value) => {
      expect(soundPart(value, none)).toBeUndefined();
    },
  );

  test("is read without passages of which nobody knows where they are", () => {
    const dataset = example();
    const placeholders = new Set<object>(dataset.statements.flatMap(({ evidence }) => evidence));
    const part = soundPart(dataset, placeholders);
    expect(part?.dataset.statements.map(({ evidence }) => evidence)).toEqual([[], [], [], []]);
    expect(part?.dataset.actors).toEqual(dataset.actors);
    const placed = soundPart(dataset, placeholders, true);
    expect([placed?.left, placed?.dataset.statements]).toEqual([["s001", "s002", "s003", "s004", "c01", "c02"], []]);
  });

  test("keeps a record of which one passage has a place", () => {
    const dataset = example();
    const [statement] = dataset.statements;
    const nowhere = { start: 0, end: 1, digest: `sha256:${"0".repeat(64)}` };
    const { evidence = [] } = statement ?? {};
    const placed = [...evidence];
    evidence.push(nowhere);
    const part = soundPart(dataset, new Set([nowhere]), true);
    expect([part?.left, part?.dataset.statements[0]?.evidence]).toEqual([[], placed]);
  });

  test("is read without a text that is not at hand", () => {
    const draft = example();
    Object.assign(draft.sources[0] ?? {}, { text: { ...draft.sources[0]?.text, ...unknownText } });
    const part = soundPart(draft, none);
    expect([part?.left, part?.dataset.sources[0]?.text]).toEqual([[], null]);
    expect(soundPart(example(), none)?.dataset.sources[0]?.text).toEqual(example().sources[0]?.text);
  });
});

test("whatever is taken from a dataset, each statement of what is left has its speaker", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 6 }), (numbers) => {
      const dataset: Mutable<Dataset> = harbour();
      for (const number of numbers) {
        const lists = [dataset.actors, dataset.locations, dataset.sources, dataset.statements] as unknown[][];
        const list = lists[number % 4] ?? [];
        list.splice(number % Math.max(1, list.length), 1);
      }
      const part = soundPart(dataset, none);
      for (const statement of part?.dataset.statements ?? [])
        expect(readingOf(statement, part?.dataset as Dataset)).toContain(statement.text);
      expect(idsOf(part?.dataset)).not.toEqual(expect.arrayContaining([...(part?.left ?? [])].slice(0, 1).concat("never")));
    }),
    { numRuns: cases(300) },
  );
});
