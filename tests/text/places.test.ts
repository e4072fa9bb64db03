// Where things are in a text, against the plainest way to find out.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DatasetIndex } from "../../src/model/dataset-index.js";
import { among } from "../../src/text/among.js";
import { codePointOffsets } from "../../src/text/code-points.js";
import { digestOf } from "../../src/text/digest.js";
import { hintsIn as hints, Passages, recordsWithEvidence } from "../../src/text/evidence.js";
import { normalizeText } from "../../src/text/normalize.js";
import { rawPositions } from "../../src/text/raw-positions.js";
import { type Found, firstFrom, SearchedText } from "../../src/text/searched-text.js";
import { wordsIn } from "../../src/text/words.js";
import { cases } from "../cases.js";
import { record } from "../example.js";
import { article, datasetOf, parts, passageOf } from "./article.js";

const signs = fc.constantFrom(..."ab1.,-'é🙂港タไ \u0301", "  ", "\n", "\u00a0", "\u{10000}", "\u{ffff}");
const texts = fc.array(signs, { maxLength: 30 }).map((list) => list.join(""));
const always = (check: (text: string) => void) => fc.assert(fc.property(texts, check), { numRuns: cases(2000, 300) });

test("code points are where a text has them", () => {
  always((text) => {
    const points = [...text];
    const offsets = points.map((_, index) => points.slice(0, index).join("").length);
    expect([...codePointOffsets(text)]).toEqual([...offsets, text.length]);
  });
});

describe("words", () => {
  const words = (text: string) => wordsIn(text, codePointOffsets(text));
  const pieces = (text: string) => {
    const points = [...text];
    const { starts, isEnd } = words(text);
    return starts.map((start) => points.slice(start, isEnd.indexOf(1, start + 1)).join(""));
  };

  test.each([
    ["of a script with spaces", "The 2nd café’s pier.", ["The", "2nd", "café", "’", "s", "pier", "."]],
    ["with accents of their own", "re\u0301mains", ["re\u0301mains"]],
    ["beyond the basic plane", "a 𝒜𝒷🙂c", ["a", "𝒜𝒷", "🙂", "c"]],
    ["of scripts without spaces, where each sign may begin one", "a港口bไทย", ["a", "港", "口", "b", "ไ", "ท", "ย"]],
    ["of numbers with thousands and decimals", "30,000 3.5, 7.", ["30,000", "3.5", ",", "7", "."]],
    ["of numbers in other digits", "٣٠٬٠٠٠ ٣٫٥", ["٣٠٬٠٠٠", "٣٫٥"]],
    ["of what has a stop and no digit on both sides", "a.5 .5 5.a 5..6", ["a", ".", "5", ".", "5", "5", ".", "a", "5", ".", ".", "6"]],
    ["none", "", []],
  ])("%s begin and end where a passage may", (_, text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  test("are counted up to each place; signs are none", () => {
    expect([...words("a b. 港口c").before]).toEqual([0, 1, 1, 2, 2, 2, 3, 4, 5]);
    expect(words("ab").before).toHaveLength(3);
  });

  test("a passage may end at the end of a text, and before it anywhere but within a word", () => {
    expect([...words("ab c.").isEnd]).toEqual([1, 0, 1, 1, 1, 1]);
    expect([...words("").isEnd]).toEqual([1]);
  });
});

describe("a position in a text before it was normalised", () => {
  test.each([
    ["at its beginning", " \n ab  cd", 3, 0],
    ["in a word", " \n ab  cd", 4, 1],
    ["at the next word", " \n ab  cd", 7, 3],
    ["at its end", " \n ab  cd", 9, 5],
    ["in the space before all words", "  ab", 0, 0],
    ["behind a letter in two parts", "e\u0301a b", 2, 1],
    ["behind an emoji", "🙂 b", 2, 2],
  ])("%s", (_, raw, position, expected) => {
    expect(rawPositions(raw).fromCodePoint(position)).toBe(expected);
  });

  test("counted in UTF-16 units", () => {
    const { fromUtf16, fromCodePoint } = rawPositions("🙂\n\n🙂 b");
    expect([2, 4, 6, 7, 8].map(fromUtf16)).toEqual([1, 2, 3, 4, 5]);
    expect([1, 3, 4, 5, 6].map(fromCodePoint)).toEqual([1, 2, 3, 4, 5]);
  });

  test("is nowhere in a text without words", () => {
    expect(rawPositions(" \n").fromCodePoint(1)).toBeUndefined();
  });

  test("is where the words before it end, whatever the text", () => {
    always((text) => {
      const points = [...text];
      const positions = rawPositions(text);
      // Within white space, and within what is one sign in the end, there is no such place.
      for (const [at, sign] of points.entries()) {
        if (/\s|\u0301/.test(sign) || !text.trim()) continue;
        const before = points.slice(0, at).join("");
        const length = [...normalizeText(before)].length + (/\S\s+$/.test(before) ? 1 : 0);
        expect(positions.fromCodePoint(at)).toBe(length);
        expect(positions.fromUtf16(before.length)).toBe(length);
      }
    });
  });
});

test("the first that is not below a limit is found as by looking at each", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.integer({ min: -1, max: 21 }), (list, limit) => {
      const sorted = list.sort((a, b) => a - b);
      const index = sorted.findIndex((each) => each >= limit);
      const expected = index < 0 ? sorted.length : index;
      expect(firstFrom(sorted, limit)).toBe(expected);
      const halves = sorted.map((each) => ({ half: each / 2 }));
      expect(firstFrom(halves, limit / 2, ({ half }) => half)).toBe(expected);
    }),
    { numRuns: cases(1000, 200) },
  );
});

test("what is found in another reading may be there exactly where it is in order with all that is in place", () => {
  const found = fc
    .record({ start: fc.nat(20), size: fc.integer({ min: 1, max: 5 }), at: fc.nat(25), length: fc.integer({ min: 1, max: 5 }) })
    .map(({ start, size, at, length }): Found => ({ passage: { start, end: start + size, digest: "" }, start: at, end: at + length }));
  fc.assert(
    fc.property(fc.array(found, { maxLength: 4 }), found, (list, other) => {
      const inPlace = list.sort((a, b) => a.passage.start - b.passage.start);
      const { passage, start, end } = other;
      const expected = inPlace.every(
        (each) => (each.passage.end > passage.start || each.end <= start) && (each.passage.start < passage.end || each.start >= end),
      );
      expect(among(inPlace)(other)).toBe(expected);
    }),
    { numRuns: cases(2000, 300) },
  );
});

describe("where to look first in a text is", () => {
  const passagesOf = ({ records }: DatasetIndex) =>
    new Passages(
      recordsWithEvidence(records).flatMap(({ evidence }) => evidence.map((each) => each.evidence)),
      300,
    );
  const dataset = datasetOf(article, parts);
  const [title, name] = [passageOf(article, "Harbour quiet after clash"), passageOf(article, "Harbour Guard")];
  Object.assign(record(dataset, "source", "gazette-report"), { title: "Harbour quiet after clash", evidence: [title] });
  record(dataset, "actor", "guard").otherNames = [{ name: "Harbour Guard", evidence: [name] }];
  record(dataset, "location", "island").otherNames = [{ name: "isle", evidence: [name, title] }];
  const index = DatasetIndex.of(dataset);
  const passages = passagesOf(index);
  const hintsIn = (text: string) =>
    hints(index, passages, new SearchedText(text, digestOf)).map(({ passage, start }) => [passage.start, start]);

  test("wherever it has the title or a name, for each passage that says so", () => {
    expect(hintsIn("🙂 Harbour Guard. Harbour quiet after clash")).toEqual([
      [title.start, 17],
      [name.start, 2],
    ]);
    expect(hintsIn("isle, isle")).toEqual([
      [name.start, 0],
      [name.start, 6],
      [title.start, 0],
      [title.start, 6],
    ]);
    expect(hintsIn("the island")).toEqual([]);
  });

  test("of what is very common, the first few hundred places", () => {
    const often = hintsIn("Harbour Guard ".repeat(400));
    expect(often).toHaveLength(300);
    expect(often.at(-1)).toEqual([name.start, 299 * 14]);
  });

  test("nowhere where there is no title", () => {
    const other = datasetOf(article, parts);
    const own = DatasetIndex.of(other);
    expect(hints(own, passagesOf(own), new SearchedText(article, digestOf))).toEqual([]);
  });
});

describe("a searched text", () => {
  const text = new SearchedText("a 🙂 b c b", (words) => words);

  test("is cut at places in code points, and at its ends", () => {
    expect(text.length).toBe(9);
    expect([text.slice(2, 5), text.slice(-3, 1), text.slice(6, 99), text.slice(3, 3)]).toEqual(["🙂 b", "a", "c b", ""]);
  });

  test.each([
    ["where it is", { start: 4, end: 5, digest: "b" }, 4, true],
    ["at the end", { start: 4, end: 5, digest: "b" }, 8, true],
    ["at the beginning", { start: 4, end: 5, digest: "a" }, 0, true],
    ["elsewhere", { start: 4, end: 5, digest: "b" }, 6, false],
    ["before the beginning", { start: 4, end: 6, digest: "a" }, -1, false],
    ["beyond the end", { start: 4, end: 6, digest: "b" }, 8, false],
  ])("holds words or not: %s", (_, passage, at, expected) => {
    expect(text.holds(passage, at)).toBe(expected);
  });

  test("is searched at words, between two places", () => {
    expect(text.scan(1, new Set(["b", "🙂"]), 0, 9)).toEqual(
      new Map([
        ["🙂", [2]],
        ["b", [4, 8]],
      ]),
    );
    expect(text.scan(1, new Set(["b"]), 5, 9)).toEqual(new Map([["b", [8]]]));
    expect(text.scan(1, new Set(["b"]), 4, 8)).toEqual(new Map([["b", [4]]]));
    expect(text.scan(3, new Set(["b c", " b "]), 0, 7)).toEqual(new Map([["b c", [4]]]));
    expect(new SearchedText("abc ab", (words) => words).scan(2, new Set(["ab"]), 0, 6)).toEqual(new Map([["ab", [4]]]));
    expect(text.complete).toBe(true);
  });
});
