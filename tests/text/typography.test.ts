import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeText } from "../../src/text/normalize.js";
import { otherReadings } from "../../src/text/typography.js";
import { cases } from "../cases.js";

const readings = (text: string) => [...otherReadings(normalizeText(text))].map((reading) => reading.text);

test.each([
  ["soft hyphens", "har\u00ADbour", ["harbour"]],
  ["soft hyphens at the ends of lines", "har\u00AD\nbour", ["harbour", "har bour"]],
  ["hyphens at the ends of lines", "well-\nknown", ["wellknown", "well-known"]],
  ["zero-width characters and direction marks", "the\u200B \u200E \u2060har\uFEFFbour\u202C", ["the harbour"]],
  ["a zero-width character alone", "\u200B", [""]],
  ["ligatures", "o\uFB03cers \uFB01nd", ["officers find"]],
  ["letters as they are printed", "\uFEB3\uFEE0\uFE8E\uFEE1", ["سلام"]],
  ["very long ligatures", "\uFDFA".repeat(100), ["صلى الله عليه وسلم".repeat(100)]],
  ["straight quotes", `"It's 'so'," he said ("no")`, ["“It’s ‘so’,” he said (“no”)"]],
  ["curly quotes", "“It’s ‘so’,” he said", [`"It's 'so'," he said`]],
  ["quotes of other languages", "„so“", ["“so”", '"so"']],
  ["quotes side by side", `"'No'"`, ["“‘No’”"]],
  ["apostrophes at the start of a word", "“No,” ’tis", [`"No," 'tis`]],
  ["quotes of both kinds beside soft hyphens", `“har\u00ADbour" 'no'`, [`“harbour" 'no'`, "“harbour” ‘no’", `"harbour" 'no'`]],
  ["marks as they are printed", "\u0628\uFE70", ["\u0628\u064B"]],
  ["accents for quotes", "it`s so´", ["it‘s so’".replace("‘", "’"), "it's so'"]],
])("%s", (_, text, expected) => {
  expect(readings(text)).toEqual(expected);
});

describe("has no other reading:", () => {
  test.each(["", "The harbour was quiet.", "a well-known pier - or not", "café ﷽ 🙂", "a – b — c …"])("%s", (text) => {
    expect(readings(text)).toEqual([]);
  });
});

test.each<[string, string, (index: number) => number]>([
  [
    "after characters of two units and of the last ones of one",
    "\u{10000}\u{103FF}\uFF01\u00ADz",
    (index) => (index < 3 ? index : index + 1),
  ],
  ["where ligatures are very long", "\uFDFA".repeat(100), (index) => Math.floor(index / 18)],
])("a reading says what each code point stands for, also %s", (_, text, expected) => {
  const [reading] = otherReadings(text);
  expect([...(reading?.original ?? [])]).toEqual(Array.from([...(reading?.text ?? ""), ""], (__, index) => expected(index)));
});

test("each code point of a reading stands for one of the text, in order, and no space for another", () => {
  const part = fc.constantFrom(
    "a",
    "B",
    "é",
    "🙂",
    " ",
    "-",
    "\u00AD",
    "\u200B",
    "\u2060",
    "ﬁ",
    "ﬃ",
    "'",
    '"',
    "“",
    "’",
    "- ",
    "\u00AD ",
    ".",
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 30 }).map((parts) => normalizeText(parts.join(""))),
      (text) => {
        const points = [...text];
        for (const { text: other, original } of otherReadings(text)) {
          const own = [...other];
          expect(original).toHaveLength(own.length + 1);
          expect(original.at(-1)).toBe(points.length);
          for (const [index, character] of own.entries()) {
            if (index > 0) expect(original[index]).toBeGreaterThanOrEqual(original[index - 1] ?? 0);
            if (/[aBé🙂.]/u.test(character)) expect(points[original[index] ?? 0]).toBe(character);
          }
          expect(other).not.toMatch(/ {2}|^ | $/);
        }
      },
    ),
    { numRuns: cases(2000, 200) },
  );
});
