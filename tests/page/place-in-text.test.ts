import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeInText } from "../../src/page/pictures/place-in-text.js";
import { cases } from "../cases.js";

describe("the place of a passage in a text", () => {
  test("is on one line or more", () => {
    expect(placeInText(100, [{ start: 5, end: 25 }], 10)).toEqual({
      lines: 10,
      lastLine: 1,
      stretches: [
        { line: 0, from: 0.5, to: 1 },
        { line: 1, from: 0, to: 1 },
        { line: 2, from: 0, to: 0.5 },
      ],
    });
  });

  test("leaves the last line as short as it is", () => {
    expect(placeInText(95, [], 10)).toMatchObject({ lines: 10, lastLine: 0.5 });
  });

  test.each([0, -1])("is nowhere in a text of length %s", (length) => {
    expect(placeInText(length, [{ start: 0, end: 10 }])).toEqual({ lines: 0, lastLine: 0, stretches: [] });
  });

  test("is drawn within the text, at least so wide that it is seen, and as long as the passage", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(6000), fc.nat(800), (length, start, size) => {
        const { lines, stretches } = placeInText(length, [{ start, end: start + size }]);
        for (const { line, from, to } of stretches) {
          expect(line).toBeLessThan(lines);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(1.0001);
          expect(to - from).toBeGreaterThan(0.0199);
        }
        expect(stretches.length > 0).toBe(size > 0 && start < length);
      }),
      { numRuns: cases(500) },
    );
  });
});
