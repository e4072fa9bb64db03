import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesToHex, sha256 } from "../../src/page/sha256.js";
import { cases } from "../cases.js";

const known = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test.each([0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 100_000])("%d bytes", (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
  expect(bytesToHex(sha256(bytes))).toBe(known(bytes));
});

test("bytes of any kind have the digest that all others give them", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(bytesToHex(sha256(bytes))).toBe(known(bytes));
    }),
    { numRuns: cases(2000) },
  );
});
