import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type StreamItem, validateStream } from "../../src/validate/index.js";
import { example } from "../example.js";
import { bytesOf, corpora } from "./corpora.js";
import { type Checked, check } from "./run.js";

const { sources, actors, locations, statements, casualtyFigures } = example();
const records: object[] = [...sources, ...actors, ...locations, ...statements, ...casualtyFigures];
const dangling = { ...statements[0], id: "s010", about: ["nobody"] };
const bytes = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value)}\n`);

const withoutColumns = ({ findings, ...rest }: Checked) => ({ ...rest, findings: findings.map(({ column, ...finding }) => finding) });

test("the same records as bytes, as texts and as values give the same findings, in 60 made-up corpora", async () => {
  await fc.assert(
    fc.asyncProperty(corpora({ datasets: 2, records: 30, faults: 8 }), async (corpus) => {
      const asBytes = withoutColumns(await check([bytesOf(corpus)]));
      const texts = corpus.entries.map((entry) => (typeof entry === "string" ? entry : JSON.stringify(entry)));
      expect(withoutColumns(await check(texts))).toEqual(asBytes);
      const values = corpus.entries.filter((entry) => typeof entry !== "string");
      const lines = bytesOf({ ...corpus, entries: values });
      expect(withoutColumns(await check(values))).toEqual(withoutColumns(await check([lines])));
    }),
    { numRuns: 60 },
  );
});

describe("items", () => {
  test("may come asynchronously", async () => {
    async function* later() {
      for (const record of records) yield await Promise.resolve(record);
    }
    expect(await check(later())).toMatchObject({ findings: [], lines: 14 });
    expect(await check(new Response(Buffer.concat(records.map(bytes))).body as unknown as AsyncIterable<Uint8Array>)).toMatchObject({
      findings: [],
      lines: 14,
    });
  });

  test("may be cut at every byte", async () => {
    const all = Buffer.concat([...records, dangling].map(bytes));
    const whole = await check([all]);
    for (const threads of [1, 2])
      expect(
        await check(
          Array.from(all, (_, index) => all.subarray(index, index + 1)),
          { threads },
        ),
      ).toEqual(whole);
  });

  test("may be texts and values in one stream", async () => {
    const items = records.map((record, index) => (index % 2 === 0 ? record : JSON.stringify(record)));
    expect(await check(items)).toMatchObject({ findings: [], lines: 14 });
  });

  test("may not be bytes and something else", async () => {
    const message = "bytes and something else in one stream";
    for (const other of [records[0], JSON.stringify(records[0]), null] as StreamItem[])
      await expect(check([bytes(records[0]), other])).rejects.toThrow(new RegExp(`^${message}`));
  });

  test.each<[string, StreamItem, string]>([
    ["null", null, "null stands where an object belongs"],
    ["a list", [], "a list stands where an object belongs"],
    ["an empty object", {}, 'the key "type" is missing'],
    ["a text that is half a character", '{"type":"\ud800"}', "the text has half a character: a surrogate without its other half"],
    ["a text that is no JSON", "{", "not JSON: the text ends too early"],
    [
      "what throws when read",
      {
        get type() {
          throw new Error("hands off");
        },
      },
      "this cannot be read as data: hands off",
    ],
  ])("that are no records are findings: %s", async (_, item, message) => {
    const { findings } = await check([...records, item]);
    expect(findings).toMatchObject([{ line: 15, message }]);
  });

  test.each([
    ["throws at once", 0],
    ["throws after some", 5],
  ])("whose reading %s: what it throws comes out", async (_, after) => {
    function* throwing() {
      for (const record of records.slice(0, after)) yield record;
      throw new Error("the disk is gone");
    }
    function* bytesThrowing() {
      for (const record of throwing()) yield bytes(record);
    }
    await expect(check(throwing())).rejects.toThrow("the disk is gone");
    for (const threads of [1, 2]) await expect(check(bytesThrowing(), { threads })).rejects.toThrow("the disk is gone");
  });
});

test.each([1, 2])("whoever stops early closes what is read, in %i threads", async (threads) => {
  const { validateStream: built } = await import(/* @vite-ignore */ new URL("../../dist/validate.js", import.meta.url).href);
  for (const of of [bytes, (record: object) => record]) {
    let closed = false;
    function* endless() {
      try {
        for (;;) yield of({ ...dangling, status: "actve" });
      } finally {
        closed = true;
      }
    }
    for await (const { rule } of built(endless(), { threads })) {
      expect(rule).toBe("schema");
      break;
    }
    expect(closed).toBe(true);
  }
});

describe("options", () => {
  const broken = [...records, { ...dangling, quantity: { reported: null, low: 2, high: 1, approximate: false, vague: null, unit: null } }];
  const rulesFound = async (options: object) => (await check(broken.map(bytes), options)).findings.map(({ rule }) => rule);

  test.each([undefined, 1, 2])("choose rules, in %s threads", async (threads) => {
    const in_ = threads && { threads };
    expect(await rulesFound({ ...in_ })).toEqual(["quantities", "references-resolve"]);
    expect(await rulesFound({ rules: ["references-resolve", "coverage"], ...in_ })).toEqual(["references-resolve"]);
    expect(await rulesFound({ skip: ["references-resolve"], ...in_ })).toEqual(["quantities"]);
    expect(await rulesFound({ rules: [], ...in_ })).toEqual([]);
  });

  test("do not skip the schema", async () => {
    expect(await check([{}], { rules: [] })).toMatchObject({ findings: [{ rule: "schema" }] });
  });

  test.each<[object, string]>([
    [{ skip: ["unique-id"] }, 'there is no rule "unique-id"; did you mean "unique-ids"?'],
    [{ rules: ["unique-ids", "schema"] }, 'there is no rule "schema"'],
    [{ threads: 0 }, "there cannot be 0 threads; 1 or more, in whole numbers"],
    [{ threads: -2 }, "there cannot be -2 threads"],
    [{ threads: Number.NaN }, "there cannot be NaN threads"],
    [{ threads: 2.5 }, "there cannot be 2.5 threads"],
    [{ threads: Number.POSITIVE_INFINITY }, "there cannot be Infinity threads"],
  ])("that make no sense are refused before anything is read: %o", async (options, message) => {
    let read = false;
    function* items() {
      read = true;
      yield {};
    }
    const next = validateStream(items(), options).next();
    await expect(next).rejects.toThrow(RangeError);
    await expect(next).rejects.toThrow(message);
    expect(read).toBe(false);
  });
});
