import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset, Relation } from "../../../src/generated/types.js";
import { type Difference, differencesOf } from "../../../src/page/pictures/differences.js";
import { Lookup } from "../../../src/query/lookup.js";
import { denials } from "../../../src/query/questions.js";
import { disputes } from "../../../src/query/relations.js";
import { cases } from "../../cases.js";
import { example, type Mutable, record } from "../../example.js";
import { anyDataset } from "../../query/datasets.js";
import { readsOf } from "../../reads.js";
import { manyStatements, onOnePassage, rightToLeft, thisDataset } from "../datasets.js";

const of = (dataset: Dataset) => differencesOf(new Lookup(dataset));
const idsOf = (side: Difference["against"]) => side.map(({ statement }) => statement.id);

/** The example with relations as they are given, from one statement to another; those in `denying` deny. */
function related(
  relations: readonly (readonly [from: string, type: Relation["type"], to: string])[],
  denying: readonly string[] = [],
): Mutable<Dataset> {
  const made = example();
  const model = record(made, "statement", "s001");
  const ids = ["a", "b", "c", "d", "e", "f"];
  made.statements = ids.map((id, index) => ({
    ...JSON.parse(JSON.stringify(model)),
    id,
    evidence: [{ start: index * 10, end: index * 10 + 9, digest: "" }],
    relations: relations.filter(([from]) => from === id).map(([, type, target]) => ({ type, target, basis: "coded" as const })),
    attribution: [{ ...model.attribution[0], act: denying.includes(id) ? "deny" : "state" }],
    factuality: denying.includes(id) ? "CT-" : "CT+",
  }));
  made.casualtyFigures = [];
  return made;
}

describe("this dataset", () => {
  const { differences, alone } = of(thisDataset);

  test("has the denials of the Taliban with all that they meet, and what differs without a denial", () => {
    expect(differences).toHaveLength(2);
    const [denied, other] = differences as [Difference, Difference];
    expect(denied.hasDenial).toBe(true);
    expect(idsOf(denied.against)).toEqual(expect.arrayContaining(["s063", "s066", "s065"]));
    expect(denied.set.filter(({ addsTo }) => addsTo === null).map(({ statement }) => statement.id)).toEqual([
      "s002",
      "s003",
      "s005",
      "s007",
      "s008",
      "s012",
      "s013",
      "s016",
      "s036",
      "s038",
      "s041",
      "s043",
    ]);
    expect([idsOf(other.against), idsOf(other.set)]).toEqual([["s014"], ["s013"]]);
    expect(alone).toEqual([]);
  });

  test("has in its differences what the query finds", () => {
    const pairs = differences.flatMap(({ meetings }) => meetings.map(({ from, to }) => `${from.id} ${to.id}`));
    expect(pairs.sort()).toEqual(
      disputes(thisDataset)
        .map(({ sides: [one, other] }) => `${one.statement.id} ${other.statement.id}`)
        .sort(),
    );
  });

  test("what somebody adds is that voice's own", () => {
    const [denied] = differences as [Difference];
    const added = [...denied.against, ...denied.set].filter(({ addsTo }) => addsTo !== null);
    expect(added.length).toBeGreaterThan(0);
    for (const { statement, addsTo } of added) expect(statement.attribution.at(-1)?.by).toBe(addsTo?.attribution.at(-1)?.by);
    expect(idsOf(denied.against)).not.toContain("s068");
  });
});

describe("sides", () => {
  test("those who deny are on one, whichever was first", () => {
    const [difference] = of(
      related(
        [
          ["c", "disputes", "a"],
          ["d", "disputes", "b"],
          ["a", "disagreesWith", "b"],
        ],
        ["a", "d"],
      ),
    ).differences;
    expect([idsOf(difference?.against ?? []), idsOf(difference?.set ?? [])]).toEqual([
      ["a", "d"],
      ["b", "c"],
    ]);
  });

  test("without a denial, what was said later is set against what was said before", () => {
    const [difference] = of(
      related([
        ["c", "disputes", "a"],
        ["c", "disputes", "b"],
      ]),
    ).differences;
    expect([idsOf(difference?.against ?? []), idsOf(difference?.set ?? [])]).toEqual([["c"], ["a", "b"]]);
    expect(difference?.hasDenial).toBe(false);
  });

  test("denials that agree are in one difference, others are not", () => {
    expect(
      of(
        related(
          [
            ["b", "disputes", "a"],
            ["d", "disputes", "c"],
          ],
          ["b", "d"],
        ),
      ).differences,
    ).toHaveLength(2);
    expect(
      of(
        related(
          [
            ["b", "disputes", "a"],
            ["d", "disputes", "c"],
            ["d", "agreesWith", "b"],
          ],
          ["b", "d"],
        ),
      ).differences,
    ).toHaveLength(1);
  });

  test("of three that cannot hold together, each has a side", () => {
    const [difference] = of(
      related([
        ["b", "disputes", "a"],
        ["c", "disputes", "b"],
        ["c", "disputes", "a"],
      ]),
    ).differences;
    expect([...idsOf(difference?.against ?? []), ...idsOf(difference?.set ?? [])].sort()).toEqual(["a", "b", "c"]);
  });

  test("a circle of additions ends", () => {
    const [difference] = of(
      related(
        [
          ["b", "disputes", "a"],
          ["c", "elaborates", "b"],
          ["d", "elaborates", "c"],
          ["c", "elaborates", "d"],
        ],
        ["b"],
      ),
    ).differences;
    expect(idsOf(difference?.against ?? [])).toEqual(["b", "c", "d"]);
  });
});

test("every denial is in a difference or stands alone, in any dataset", () => {
  fc.assert(
    fc.property(anyDataset, (dataset) => {
      const { differences, alone } = of(dataset);
      const denied = denials(dataset);
      const inDifferences = new Set(differences.flatMap(({ against, set }) => [...idsOf(against), ...idsOf(set)]));
      for (const { statement, against } of denied) {
        expect(alone.includes(statement)).toBe(against.length === 0);
        if (against.length > 0) expect(inDifferences.has(statement.id)).toBe(true);
      }
      expect(differences.reduce((sum, { meetings }) => sum + meetings.length, 0)).toBe(disputes(dataset).length);
      for (const { against, set } of differences)
        expect(new Set([...idsOf(against), ...idsOf(set)]).size).toBe(against.length + set.length);
    }),
    { numRuns: cases(300) },
  );
});

test("a denial that meets nothing stands alone", () => expect(of(rightToLeft).alone.map(({ id }) => id)).toEqual(["s005"]));

test("of ten times as many statements, about ten times as much is read", () => {
  const reads = (count: number) => readsOf(manyStatements(count), of);
  expect(reads(2000) / reads(200)).toBeLessThan(12);
});

test("5,000 statements have more than fifty differences, and none where nothing is related", () => {
  expect(of(manyStatements()).differences.length).toBeGreaterThan(50);
  expect(of(onOnePassage(5000)).differences).toEqual([]);
});
