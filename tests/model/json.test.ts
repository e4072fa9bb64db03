import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataset } from "../../src/index.js";
import { recordsOf } from "../../src/model/collections.js";
import { canonicalJson } from "../../src/model/json.js";

test("every record is written as canonicalize writes it", () => {
  for (const record of recordsOf(dataset)) expect(canonicalJson(record)).toBe(canonicalize(record));
});

test("the examples of RFC 8785", () => {
  expect(
    canonicalJson(JSON.parse('{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"literals":[null,true,false]}')),
  ).toBe('{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}');
  const keys = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7 };
  expect([...canonicalJson(keys).matchAll(/:(\d)/g)].map(([, value]) => value).join("")).toBe("2467153");
  expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
});

test("any JSON value is written as canonicalize writes it, and reads back as it was", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
      const text = canonicalJson(value);
      expect(text).toBe(canonicalize(value));
      // Zero has no sign in JSON.
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

describe("is refused:", () => {
  test.each([
    ["NaN", Number.NaN],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["a first half of a pair", "\ud83d"],
    ["a second half of a pair", "x\ude00"],
    ["a lone surrogate in a key", { "\ud83d": 1 }],
    ["a lone surrogate deep inside", { list: [{ text: "\udc00" }] }],
    ["undefined", undefined],
    ["undefined in an object", { key: undefined }],
    ["a hole in a list", new Array(1)],
    ["a bigint", 1n],
    ["a function", () => 1],
    ["a symbol", Symbol("x")],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["bytes", new Uint8Array(1)],
  ])("%s", (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
