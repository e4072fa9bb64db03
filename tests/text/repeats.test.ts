import { describe, expect, test } from "vitest";
import { repeatsOf } from "../../src/text/repeats.js";
import { large } from "../cases.js";

const text = "The harbour of the island was quiet on Tuesday, the Gazette has learnt, one day after shots were heard near the café.";
const repeats = (own: string, title: string | null = null) => repeatsOf([own], text, title).map(({ words, count }) => [words, count]);

describe("a repeat is", () => {
  test.each([
    ["eight words in a row", "island was quiet on Tuesday, the Gazette has", "island was quiet on tuesday the gazette has", 8],
    [
      "more, as one",
      "He said: the island was quiet on Tuesday, the Gazette has learnt, it says.",
      "the island was quiet on tuesday the gazette has learnt",
      10,
    ],
    [
      "the same in capitals, without accents, with other signs",
      "ONE DAY, after shots—were “heard” near the cafe",
      "one day after shots were heard near the cafe",
      9,
    ],
    [
      "the same in another Unicode form",
      "one day after shots were heard near the cafe\u0301",
      "one day after shots were heard near the cafe",
      9,
    ],
  ])("%s", (_, own, words, count) => {
    expect(repeats(own)).toEqual([[words, count]]);
  });

  test("each of two side by side, and of two in another order", () => {
    const two = "The harbour of the island was quiet on day after shots were heard near the café";
    expect(repeats(two).map(([, count]) => count)).toEqual([8, 8]);
    const turned = "day after shots were heard near the café. No: the harbour of the island was quiet on Tuesday, the Gazette";
    expect(repeats(turned)).toEqual([
      ["day after shots were heard near the cafe", 8],
      ["the harbour of the island was quiet on tuesday the gazette", 11],
    ]);
  });

  test("what only begins like a title", () => {
    expect(repeats("The harbour of the island was quiet on", "The harbour today").map(([, count]) => count)).toEqual([8]);
  });

  test("each of two in one text, and the same in two texts", () => {
    const two = "The harbour of the island was quiet on no day after shots were heard near the café";
    expect(repeats(two).map(([, count]) => count)).toEqual([8, 8]);
    expect(repeatsOf([two, "nothing", text], text).map(({ index }) => index)).toEqual([0, 0, 2]);
  });
});

describe("no repeat is", () => {
  test.each([
    ["seven words in a row", "was quiet on Tuesday, the Gazette has"],
    ["the same words in another order", "quiet was the harbour on Tuesday of the island, the Gazette has learnt"],
    ["the same words apart", "The harbour of the small island was quiet, on Tuesday the Gazette had learnt it"],
    ["nothing", ""],
  ])("%s", (_, own) => {
    expect(repeats(own)).toEqual([]);
  });

  test.each([
    ["the title", "Near the café", "heard near the café"],
    ["a short title at the start of the text", "The harbour of the island", "The harbour of the island was quiet on"],
    [
      "a long title",
      "The harbour of the island was quiet on Tuesday, the Gazette has learnt",
      "See “The harbour of the island was quiet on Tuesday, the Gazette has learnt”, 2020.",
    ],
  ])("%s", (_, title, own) => {
    expect(repeats(own, title)).toEqual([]);
  });

  test("a title, where more is repeated after it", () => {
    expect(repeats("The harbour of the island was quiet on Tuesday, the Gazette has learnt", "The harbour")).toEqual([
      ["harbour of the island was quiet on tuesday the gazette has learnt", 12],
    ]);
  });
});

test("a text of a million words is gone through once", () => {
  const long = `${"one two three ".repeat(large(333_000))} ${text}`;
  expect(repeatsOf([text, "one two three one two three one two"], long).map(({ index, count }) => [index, count])).toEqual([
    [0, 22],
    [1, 8],
  ]);
});
