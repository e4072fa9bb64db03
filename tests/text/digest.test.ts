import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { digestOf, digestOfJson } from "../../src/text/digest.js";
import { anyCharacters, cases } from "../cases.js";

const oracle = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

test.each(["", "abc", "\u007f\u0080", "\u07ff\u0800", "\ud7ff\ue000\uffff", "\u{10000}\u{10ffff}", "café 🙂 港", "x".repeat(200)])(
  "the digest of %j is that of its UTF-8 bytes",
  (text) => {
    expect(digestOf(text)).toBe(oracle(text));
  },
);

test("whatever a text says, its digest is that of its UTF-8 bytes", () => {
  fc.assert(
    fc.property(anyCharacters(), (text) => {
      expect(digestOf(text)).toBe(oracle(text));
    }),
    { numRuns: cases(1000) },
  );
});

test("the digest of a JSON value is that of its canonical form", () => {
  expect(digestOfJson({ b: [1, null], a: "é" })).toBe(oracle('{"a":"é","b":[1,null]}'));
});
