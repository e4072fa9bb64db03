import { describe, expect, test } from "vitest";
import { alphaOf } from "../../src/query/alpha.js";

const unitsOf = (...coders: string[]) =>
  [...(coders[0] ?? "")].map((_, index) => coders.map((coder) => coder[index] ?? ".").filter((value) => value !== "."));

// K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011: its four examples.
describe("the published examples", () => {
  test("two observers, two values", () => {
    expect(alphaOf(unitsOf("0100000010", "1110010000"))).toBeCloseTo(0.095, 3);
  });

  test("two observers, several values", () => {
    expect(alphaOf(unitsOf("aabbdcccedda", "babbbccceddd"))).toBeCloseTo(0.692, 3);
  });

  const four = unitsOf("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

  test("four observers, with values missing, nominal", () => {
    expect(alphaOf(four)).toBeCloseTo(0.743, 3);
  });

  test("the same, ordinal", () => {
    expect(alphaOf(four, ["1", "2", "3", "4", "5"])).toBeCloseTo(0.815, 3);
  });
});

test("it is 1 where all agree, and not defined where nothing varies or nothing was coded twice", () => {
  expect(
    alphaOf([
      ["a", "a"],
      ["b", "b"],
    ]),
  ).toBe(1);
  expect(
    alphaOf([
      ["a", "a"],
      ["a", "a"],
    ]),
  ).toBeNull();
  expect(alphaOf([["a"], ["b"]])).toBeNull();
  expect(alphaOf([])).toBeNull();
});
