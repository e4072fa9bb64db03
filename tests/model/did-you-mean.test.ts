import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { probablyMeant } from "../../src/model/did-you-mean.js";

describe("meant is", () => {
  test.each([
    ["the one with a letter more", "gazete", ["guard", "gazette"], "gazette"],
    ["the one with a letter less", "gazettte", ["guard", "gazette"], "gazette"],
    ["the one with two letters swapped", "gaurd", ["gazette", "guard"], "guard"],
    ["the nearest of several that are near", "island", ["islands", "islanders"], "islands"],
    ["one letter off a word of three", "the", ["thy"], "thy"],
    ["two letters off a word of four", "gard", ["guards"], "guards"],
    ["two letters off a word of eight", "abcdefgh", ["abcdefxy"], "abcdefxy"],
    ["three letters off a word of nine", "abcdefghi", ["abcdefxyz"], "abcdefxyz"],
    ["a numbered id for one with a letter for a digit", "so10", ["s010"], "s010"],
    ["a numbered name whose letters are off", "etim2-vido", ["etim2-video"], "etim2-video"],
    ["one near a word of 200 letters", "a".repeat(200), ["a".repeat(199)], "a".repeat(199)],
  ])("%s", (_, word, candidates, meant) => {
    expect(probablyMeant(word, candidates)).toBe(meant);
  });

  test("found in anything that can be gone through", () => {
    expect(probablyMeant("gazete", new Set(["gazette"]))).toBe("gazette");
    expect(probablyMeant("gazete", new Map([["gazette", 1]]).keys())).toBe("gazette");
  });
});

describe("nothing is meant by", () => {
  test.each([
    ["a word without candidates", "gazette", []],
    ["a word that is near to nothing", "nobody", ["gazette", "guard"]],
    ["two letters off a word of three", "the", ["tax"]],
    ["three letters off a word of four", "gard", ["guardia"]],
    ["three letters off a word of eight", "abcdefgh", ["abcdexyz"]],
    ["four letters off a word of nine", "abcdefghi", ["abcdewxyz"]],
    ["a number beside the next one", "s010", ["s009", "s011"]],
    ["a number of fewer digits", "s10", ["s010"]],
    ["a word of 201 letters", "a".repeat(201), ["a".repeat(200)]],
  ])("%s", (_, word, candidates) => {
    expect(probablyMeant(word, candidates)).toBeUndefined();
  });
});

test("what is meant is always a candidate", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "1", "-"), maxLength: 8 });
  fc.assert(
    fc.property(word, fc.array(word), (typed, candidates) => {
      expect([undefined, ...candidates]).toContain(probablyMeant(typed, candidates));
    }),
  );
});
