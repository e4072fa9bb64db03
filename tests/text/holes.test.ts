import fc from "fast-check";
import { expect, test } from "vitest";
import { holesIn } from "../../src/text/holes.js";
import { SearchedText } from "../../src/text/searched-text.js";
import { cases } from "../cases.js";

const searched = (text: string) => new SearchedText(text, () => "");
const of = (text: string, spans: readonly [number, number][], language = "en") =>
  holesIn(
    searched(text),
    spans.map(([start, end]) => ({ start, end })),
    language,
  );

test.each<[string, [number, number][], string, string[]]>([
  [
    "He came, and she left.",
    [
      [0, 7],
      [13, 21],
    ],
    "en",
    [],
  ],
  [
    "He came, and then she left.",
    [
      [0, 7],
      [18, 26],
    ],
    "en",
    ["and then"],
  ],
  [
    "He came, and she left.",
    [
      [0, 7],
      [13, 21],
    ],
    "de",
    ["and"],
  ],
  [
    "He came, and she left.",
    [
      [0, 7],
      [13, 21],
    ],
    "und",
    [],
  ],
  [
    "Er kam, und sie ging.",
    [
      [0, 6],
      [12, 20],
    ],
    "de-AT",
    [],
  ],
  [
    "او آمد و او رفت",
    [
      [0, 6],
      [9, 15],
    ],
    "fa-AF",
    [],
  ],
  ["And she left.", [[4, 12]], "en", ["And"]],
  ["She left, but", [[0, 8]], "en", ["but"]],
  ["“She left …” *** — ", [[1, 9]], "en", []],
  ["one two three", [], "en", ["one two three"]],
  ["one two three", [[0, 13]], "en", []],
  [
    "one two three",
    [
      [4, 7],
      [4, 99],
      [2, 1],
    ],
    "en",
    ["one"],
  ],
])("%j %j in %s leaves %j", (text, spans, language, words) => {
  expect(of(text, spans, language).holes.map((hole) => hole.words)).toEqual(words);
});

test("a hole has its neighbours, and its share of the text", () => {
  expect(
    of("one two three", [
      [0, 3],
      [8, 13],
    ]),
  ).toEqual({
    holes: [{ start: 4, end: 7, words: "two", before: "one ", after: " three" }],
    trifles: [],
    share: 3 / 13,
  });
});

test("of random texts, passages, holes and trifles are all that there is, and no two of them share anything", () => {
  const text = fc
    .array(fc.constantFrom("and", "fire", "é", ",", " ", " ", "🙂", "“", "that"), { maxLength: 60 })
    .map((parts) => parts.join(""));
  const spans = fc.array(fc.tuple(fc.nat(80), fc.nat(20)), { maxLength: 8 });
  fc.assert(
    fc.property(text, spans, (raw, pairs) => {
      const { holes, trifles, share } = of(
        raw,
        pairs.map(([start, size]): [number, number] => [start, start + size]),
      );
      const codePoints = [...raw];
      const kinds = codePoints.map((_, at) => {
        const inIt = (part: { start: number; end: number }) => part.start <= at && at < part.end;
        return {
          coded: pairs.some(([start, size]) => start <= at && at < start + size),
          hole: holes.some(inIt),
          trifle: trifles.some(inIt),
        };
      });
      for (const [at, { coded, hole, trifle }] of kinds.entries()) {
        expect([coded && hole, coded && trifle, hole && trifle]).toEqual([false, false, false]);
        // What is in none of them are signs and spaces at the ends of a hole.
        if (!coded && !hole && !trifle) expect(codePoints[at]).toMatch(/^[^\p{L}\p{M}\p{N}]$/u);
      }
      for (const { start, end, words, before, after } of holes) {
        expect(words).toBe(codePoints.slice(start, end).join(""));
        expect(raw).toContain(before + words + after);
        expect(words).toMatch(/^[\p{L}\p{M}\p{N}](?:.*[\p{L}\p{M}\p{N}])?$/u);
      }
      for (const { start, end } of trifles) expect(codePoints.slice(start, end).join("")).toMatch(/^(?:and|that|[^\p{L}\p{N}])*$/u);
      expect(share).toBeCloseTo(codePoints.length === 0 ? 0 : kinds.filter(({ hole }) => hole).length / codePoints.length);
    }),
    { numRuns: cases(2_000) },
  );
});
