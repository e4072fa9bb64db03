import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset, Statement } from "../../src/generated/types.js";
import { dataset as own } from "../../src/index.js";
import { collections, recordsOf } from "../../src/model/collections.js";
import { agreementOf } from "../../src/query/agreement.js";
import { cases } from "../cases.js";
import { example, type Mutable, record } from "../example.js";

const field = (agreement: ReturnType<typeof agreementOf>, name: string) => agreement.fields.find((each) => each.field === name);
const differences = (a: Dataset, b: Dataset) =>
  agreementOf(a, b).fields.flatMap(({ type, field, differences }) => differences.map((each) => ({ type, field, ...each })));

/** Another coding of the same text, with ids of its own. */
function renamed(dataset: Dataset): Dataset {
  const ids = new Set(recordsOf(dataset).map(({ id }) => id));
  return JSON.parse(JSON.stringify(dataset), (key, value) => (key !== "title" && ids.has(value) ? `${value}-too` : value));
}

describe("two codings that say the same", () => {
  test.each([
    ["the example", example() as Dataset],
    ["this dataset", own as Dataset],
  ])("%s, whatever the ids", (_, dataset) => {
    const { records, alone, fields } = agreementOf(dataset, renamed(dataset));
    for (const { key, type } of collections)
      expect(records[type]).toEqual({ a: dataset[key].length, b: dataset[key].length, matched: dataset[key].length });
    expect(alone).toEqual({ a: [], b: [] });
    for (const { units, agreed, alpha, differences } of fields) {
      expect([agreed, differences]).toEqual([units, []]);
      expect([1, null]).toContain(alpha);
    }
  });
});

test("what differs is listed by pair, in the ids of the first", () => {
  const other = example();
  record(other, "statement", "s001").topic = "presence";
  record(other, "statement", "s002").participants = [{ actor: "guard", role: "recipient" }];
  record(other, "statement", "s003").confidence = "low";
  record(other, "actor", "guard").sectors = [];
  record(other, "location", "harbour").precision = 3;
  const pair = (id: string) => ({ a: id, b: `${id}-too`, about: null });
  expect(differences(example() as Dataset, renamed(other as Dataset))).toEqual([
    { type: "actor", field: "sectors", ...pair("guard"), first: "military", second: "none" },
    { type: "location", field: "precision", ...pair("harbour"), first: "2", second: "3" },
    { type: "statement", field: "topic", ...pair("s001"), first: "hostilities", second: "presence" },
    { type: "statement", field: "confidence", ...pair("s003"), first: "moderate", second: "low" },
    { type: "statement", field: "participants", ...pair("s002"), about: "guard", first: "agent", second: "recipient" },
    { type: "statement", field: "participants", ...pair("s002"), about: "islander-fighters", first: "recipient", second: "none" },
  ]);
});

describe("records are matched", () => {
  const movedBy = (length: number) => {
    const other = example();
    record(other, "statement", "s001").evidence = [{ start: 30 + length, end: 60 + length, digest: `sha256:${"0".repeat(64)}` }];
    return agreementOf(example() as Dataset, other as Dataset);
  };

  test.each([
    [0, []],
    [10, []],
    [11, ["s001"]],
    [40, ["s001"]],
  ])("by half of their words or more: moved by %i of thirty code points", (length, alone) => {
    expect(movedBy(length).alone).toEqual({ a: alone, b: alone });
  });

  test("never across speakers", () => {
    const other = example();
    Object.assign(record(other, "statement", "s002").attribution[1] ?? {}, { by: "guard" });
    expect(agreementOf(example() as Dataset, other as Dataset).alone).toEqual({ a: ["s002"], b: ["s002"] });
  });

  test("each with one partner, the most alike first", () => {
    const twice = example();
    const copy = { ...record(twice, "statement", "s001"), id: "s005", topic: "presence" as const };
    twice.statements.push(copy);
    expect(agreementOf(example() as Dataset, twice as Dataset)).toMatchObject({
      records: { statement: { a: 4, b: 5, matched: 4 } },
      alone: { a: [], b: ["s005"] },
    });
    const first = example();
    record(first, "statement", "s001").topic = "presence";
    expect(agreementOf(first as Dataset, twice as Dataset).alone.b).toEqual(["s001"]);
  });
});

test("ordinal fields weigh how far values lie apart, others do not", () => {
  const [near, far] = (["moderate", "low"] as const).map((value) => {
    const [a, b] = [example(), example()];
    for (const each of [a, b]) record(each, "statement", "s004").confidence = "low";
    record(b, "statement", "s001").confidence = value;
    return field(agreementOf(a as Dataset, b as Dataset), "confidence");
  });
  expect(near).toMatchObject({ metric: "ordinal", units: 4, agreed: 3 });
  expect(near?.alpha).toBeGreaterThan(far?.alpha ?? 1);
  expect(field(agreementOf(example() as Dataset, example() as Dataset), "topic")).toMatchObject({ metric: "nominal" });
});

test.each([
  ["another text", (other: Mutable<Dataset>) => Object.assign(other.sources[0]?.text ?? {}, { digest: `sha256:${"1".repeat(64)}` })],
  ["no text", (other: Mutable<Dataset>) => Object.assign(other.sources[0] ?? {}, { text: null })],
])("%s is refused", (_, change) => {
  const other = example();
  change(other);
  expect(() => agreementOf(example() as Dataset, other as Dataset)).toThrow(RangeError);
  expect(() => agreementOf(other as Dataset, example() as Dataset)).toThrow("the two do not code the same text");
});

test("it does not matter which is the first, but for the names", () => {
  const statement = fc.record({ start: fc.nat(30), length: fc.integer({ min: 1, max: 9 }), topic: fc.constantFrom("presence", "control") });
  const coding = fc.array(statement, { maxLength: 12 }).map((list): Dataset => {
    const made = example();
    const model = record(made, "statement", "s001");
    made.casualtyFigures = [];
    made.statements = list.map(({ start, length, topic }, index) => ({
      ...model,
      id: `s${index}`,
      topic: topic as Statement["topic"],
      evidence: [{ start, end: start + length, digest: `sha256:${"0".repeat(64)}` }],
    }));
    return made as Dataset;
  });
  fc.assert(
    fc.property(coding, coding, (a, b) => {
      const [there, back] = [agreementOf(a, b), agreementOf(b, a)];
      const { matched } = there.records.statement;
      expect(there.alone.a.length).toBe(a.statements.length - matched);
      expect(there.alone.b.length).toBe(b.statements.length - matched);
      expect(agreementOf(a, a).alone).toEqual({ a: [], b: [] });
      for (const { units, agreed, alpha } of [...there.fields, ...back.fields]) {
        expect(agreed).toBeLessThanOrEqual(units);
        if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: cases(500) },
  );
});

// Each would take minutes if time grew faster than what is compared.
describe("much to compare takes no more than its share of time", () => {
  const many = 5_000;
  const coding = (change: (statement: Mutable<Statement>, index: number) => void): Dataset => {
    const made = example();
    const model = JSON.stringify(record(made, "statement", "s001"));
    made.casualtyFigures = [];
    made.statements = Array.from({ length: many }, (_, index) => {
      const statement: Mutable<Statement> = { ...JSON.parse(model), id: `s${index}` };
      change(statement, index);
      return statement;
    });
    return made as Dataset;
  };
  const at = (start: number, length: number) => [{ start, end: start + length, digest: `sha256:${"0".repeat(64)}` }];

  test("5,000 statements one after the other, no two with the same values", () => {
    const long = coding((statement, index) => {
      statement.evidence = at(index * 10, 10);
      statement.time = { edtf: null, as: `time ${index}`, basis: null };
    });
    expect(agreementOf(long, long)).toMatchObject({ records: { statement: { matched: many } }, alone: { a: [], b: [] } });
  });

  test.each([
    ["on one passage", () => at(30, 30)],
    ["each within the one before", (index: number) => at(index, 2 * (many - index))],
  ])("5,000 statements %s are refused, and it is said where", (_, evidence) => {
    const dense = coding((statement, index) => {
      statement.evidence = evidence(index);
    });
    expect(() => agreementOf(dense, dense)).toThrow(
      /^too many records rest on the same words to be compared: \d+ of one coding at code point \d+$/,
    );
  });

  test("a hundred on one passage are none too many", () => {
    const some = coding((statement) => {
      statement.evidence = at(30, 30);
    });
    const few = { ...some, statements: some.statements.slice(0, 100) };
    expect(agreementOf(few, few).records.statement.matched).toBe(100);
  });
});
