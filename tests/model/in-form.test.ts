import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyPlaces } from "../../src/generated/tables.js";
import { dataset as own } from "../../src/index.js";
import { collections } from "../../src/model/collections.js";
import { inForm } from "../../src/model/in-form.js";
import { canonicalJson } from "../../src/model/json.js";
import { keysAt } from "../../src/model/known-keys.js";
import { renumbered } from "../../src/model/renumbered.js";
import { ActorSchema, StatementSchema } from "../../src/model/schema/index.js";
import { validate } from "../../src/validate/index.js";
import { cases } from "../cases.js";
import { example, record } from "../example.js";
import { anyShape } from "../export/any-dataset.js";

/** The value with the keys of every object, and every list of records, in another order. */
function shuffled(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return (depth === 1 ? value.toReversed() : value).map((item) => shuffled(item, depth + 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, shuffled(item, depth + 1)]),
  );
}

describe("the keys of each object", () => {
  test("are known by where it stands", () => {
    expect(Object.keys(keysAt("actor", []) ?? {})).toEqual(Object.keys(ActorSchema.shape));
    expect(Object.keys(keysAt("statement", ["attribution", 0, "cue", "evidence", "3"]) ?? {})).toEqual(["start", "end", "digest"]);
    expect(keysAt("statement", ["otherReadings", 0, "change"])).toMatchObject({ text: "", relations: "[]" });
    expect(Object.keys(keysAt("source", ["uncoded", 0]) ?? {})).toEqual(["start", "end", "reason"]);
    expect(Object.keys(keysAt("dataset", ["creators", 0]) ?? {})).toEqual(["name", "identifier"]);
    expect(Object.keys(keysAt("location", ["withdrawn"]) ?? {})).toEqual(["replacedBy", "why"]);
    expect(keysAt("statement", [])).toMatchObject({ type: "", withdrawn: "null", relations: "[]" });
    expect(Object.keys(keysAt("statement", []) ?? {})).toEqual(Object.keys(StatementSchema.shape));
  });

  test.each([["nowhere"], ["text", 0], ["__proto__"], ["constructor"], ["evidence"]])("there are none at %s", (...path) => {
    expect(keysAt("actor", path)).toBeUndefined();
  });

  test("every place leads to some", () => {
    for (const [owner, places] of Object.entries(keyPlaces))
      for (const place of Object.keys(places))
        expect(Object.keys(keysAt(owner as keyof typeof keyPlaces, place === "" ? [] : place.split("/")) ?? {}).length).toBeGreaterThan(0);
  });
});

describe("a document in form", () => {
  test("is what it was, whatever order it comes in", () => {
    for (const dataset of [example(), own]) {
      expect(JSON.stringify(inForm(shuffled(dataset) as Record<string, unknown>))).toBe(JSON.stringify(dataset));
      expect(JSON.stringify(inForm({ ...dataset }))).toBe(JSON.stringify(dataset));
    }
  });

  test("holds the same as before, and once is enough", () => {
    const sorted = (value: Record<string, unknown>) =>
      canonicalJson(
        Object.fromEntries(Object.entries(value).map(([key, item]) => [key, Array.isArray(item) ? item.map(canonicalJson).sort() : item])),
      );
    fc.assert(
      fc.property(anyShape, (dataset) => {
        const made = inForm(shuffled(dataset) as Record<string, unknown>);
        expect(sorted(made)).toBe(sorted({ ...dataset }));
        expect(JSON.stringify(inForm(made))).toBe(JSON.stringify(made));
      }),
      { numRuns: cases(200) },
    );
  });

  test("any JSON object keeps all that is in it", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("actors", "statements", "name", "__proto__", "x"), fc.jsonValue()), (value) => {
        const before = JSON.stringify(value);
        const made = inForm(value);
        expect(JSON.stringify(value)).toBe(before);
        expect([...JSON.stringify(made)].sort().join("")).toBe([...before].sort().join(""));
      }),
      { numRuns: cases(500) },
    );
  });

  test("keys that nobody knows, and records without an id, come last", () => {
    const made = inForm({ actors: [{ mine: 1, id: "b", type: "actor" }, "x", { name: "none" }, { id: "a" }], mine: 2, name: "n" });
    expect(JSON.stringify(made)).toBe('{"name":"n","actors":[{"id":"a"},{"type":"actor","id":"b","mine":1},"x",{"name":"none"}],"mine":2}');
  });
});

describe("a draft numbered anew", () => {
  const draft = () => ({ ...example(), issued: null, identifier: null });

  test("has its statements in the order of their passages, and all that refers to them follows", () => {
    const moved = draft();
    for (const [id, start, end] of [
      ["s001", 90, 95],
      ["s002", 20, 30],
      ["s003", 20, 25],
      ["s004", 5, 9],
    ] as const)
      Object.assign(record(moved, "statement", id).evidence[0] ?? {}, { start, end });
    record(moved, "statement", "s001").otherReadings = [
      { change: { relations: [{ type: "elaborates", target: "s004", basis: "coded" }] }, why: "it may take it up" },
    ];
    const { document, changed } = renumbered(moved);
    expect(Object.fromEntries(changed)).toEqual({ s004: "s001", s003: "s002", s002: "s003", s001: "s004" });
    expect(inForm(document)).toMatchObject({
      statements: [
        { id: "s001", text: "Several Islander fighters were hurt or lost." },
        { id: "s002", relations: [{ target: "s003" }] },
        { id: "s003", text: "The Harbour Guard killed around forty Islander fighters." },
        { id: "s004", otherReadings: [{ change: { relations: [{ target: "s001" }] } }] },
      ],
      casualtyFigures: [
        { id: "c01", statement: "s003" },
        { id: "c02", statement: "s001", overlaps: ["c01"] },
      ],
    });
  });

  test("is as valid as it was, and twice is once", () => {
    const numbers = fc.uniqueArray(fc.nat(999), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(numbers, (list) => {
        const ids = new Map(["s001", "s002", "s003", "s004"].map((id, index) => [id, `s${1000 + (list[index] ?? 0)}`]));
        const mixed = inForm(JSON.parse(JSON.stringify(draft()), (_, value) => ids.get(value) ?? value));
        const { document } = renumbered(mixed);
        expect(inForm(document)).toEqual(draft());
        expect(validate(inForm(document)).findings).toEqual([]);
        expect(renumbered(inForm(document)).changed.size).toBe(0);
      }),
      { numRuns: cases(100) },
    );
  });

  test("has four digits where it takes them", () => {
    const long = draft();
    const model = record(long, "statement", "s004");
    long.statements.push(...Array.from({ length: 1000 }, (_, index) => ({ ...model, id: `x${index}`, relations: [] })));
    const ids = (renumbered(long).document.statements as { id: string }[]).map(({ id }) => id);
    expect([ids[0], new Set(ids).size, ids.every((id) => /^s\d{4}$/.test(id))]).toEqual(["s0001", 1004, true]);
  });

  test.each([
    ["a day of publication", (dataset: ReturnType<typeof draft>) => Object.assign(dataset, { issued: "2026-01-01" }), 'it has "issued"'],
    [
      "an identifier",
      (dataset: ReturnType<typeof draft>) => Object.assign(dataset, { identifier: "pkg:npm/x@1.0.0" }),
      'it has "identifier"',
    ],
    [
      "a withdrawn record",
      (dataset: ReturnType<typeof draft>) => {
        record(dataset, "statement", "s004").withdrawn = { replacedBy: null, why: "misread" };
      },
      "a record of it is withdrawn",
    ],
    [
      "an id twice",
      (dataset: ReturnType<typeof draft>) => {
        record(dataset, "statement", "s004").id = "s003";
      },
      'the id "s003" stands twice',
    ],
    [
      "a record without an id",
      (dataset: ReturnType<typeof draft>) => {
        Object.assign(dataset.statements[1] ?? {}, { id: 7 });
      },
      "the record at /statements/1 has no id",
    ],
    [
      "a passage in words",
      (dataset: ReturnType<typeof draft>) => Object.assign(dataset.statements[0] ?? {}, { evidence: [{ exact: "the harbour" }] }),
      'the passage of "s001" has no position yet',
    ],
  ])("%s keeps it from being numbered", (_, change, message) => {
    const dataset = draft();
    change(dataset);
    expect(() => renumbered(dataset)).toThrow(RangeError);
    expect(() => renumbered(dataset)).toThrow(message);
  });

  test("whatever it is, nothing else is thrown", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...collections.map(({ key }) => key), "issued"), fc.jsonValue()), (value) => {
        try {
          renumbered(value);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: cases(500) },
    );
  });
});
