// Which places are believed: those that words which were cut could not well have come to stand in.
import { describe, expect, test } from "vitest";
import { type Found, type Passage, SearchedText } from "../../src/text/searched-text.js";
import { supported } from "../../src/text/supported.js";
import { verifyText } from "../../src/text/verify-text.js";
import { datasetOf } from "./article.js";

/** So many words of two letters, told from others by the first; the last is longer where the size is to be another. */
const words = (first: string, count: number, size = 3 * count - 1) =>
  Array.from({ length: count }, (_, index) => (index < count - 1 ? `${first}a` : `${first}${"a".repeat(size - 3 * count + 2)}`)).join(" ");

/** So many characters of somebody else: words, or signs alone. */
const others = (length: number, sign = "z") => (length < 3 ? " ".repeat(length) : ` ${sign.repeat(length - 2)} `);

/** One passage: its words, how many characters of the coded text stand before it, and what the copy has there. */
interface Part {
  readonly exact: string;
  readonly missing: number;
  readonly instead: string;
}

/** Of passages in the copy that hold together, those that are believed, by their first letters. */
function believed(parts: readonly Part[], end: { missing: number; instead: string }, lost: readonly string[] = []): string {
  let [length, copy] = [0, ""];
  const found = parts.map(({ exact, missing, instead }): Found => {
    const start = length + missing;
    length = start + exact.length;
    const at = copy.length + instead.length;
    copy += instead + exact;
    return { passage: { start, end: length, digest: exact }, start: at, end: copy.length };
  });
  length += end.missing;
  const missing = lost.map((digest): Passage => ({ start: length, end: length + digest.length, digest }));
  const passages = [...found.map(({ passage }) => passage), ...missing];
  const text = new SearchedText(copy + end.instead, (each) => each);
  return supported(text, { passages, length, hole: 0 }, found)
    .map(({ passage }) => passage.digest[0])
    .join("");
}

/** How many characters of the coded text are missing on one side, and what stands there instead: so many of somebody else, or these. */
type Side = readonly [missing: number, instead: number | string];

const insteadOn = ([, instead]: Side): string => (typeof instead === "number" ? others(instead) : instead);

/** Is a passage of some words believed, between two long ones or at an end? */
function isBelieved(
  exact: string,
  [left, right]: readonly [Side, Side],
  { before = true, after = true, lost = [] as readonly string[] } = {},
): boolean {
  const behind = { missing: right[0], instead: insteadOn(right) };
  const all = [
    ...(before ? [{ exact: words("b", 20), missing: 0, instead: "" }] : []),
    { exact, missing: left[0], instead: insteadOn(left) },
    ...(after ? [{ exact: words("d", 20), ...behind }] : []),
  ];
  const kept = believed(all, after ? { missing: 0, instead: "" } : behind, lost);
  expect(kept.replace("c", "")).toBe(`${before ? "b" : ""}${after ? "d" : ""}`);
  return kept.includes("c");
}

/** Both sides as they are, and exchanged: what holds to the left holds to the right. */
const bothWays = (exact: string, left: Side, right: Side, ends: { before?: boolean; after?: boolean; lost?: string[] } = {}) => [
  isBelieved(exact, [left, right], ends),
  isBelieved(exact, [right, left], { ...ends, before: ends.after ?? true, after: ends.before ?? true }),
];
const yes = [true, true];
const no = [false, false];

describe("where nothing that is missing beside it is long enough to hold the same words", () => {
  test("one word is believed", () => {
    expect(bothWays("ca", [1, 50], [1, 50])).toEqual(yes);
  });

  test("but not where something is, on one side or on both", () => {
    expect(bothWays("ca", [2, 50], [1, 50])).toEqual(no);
    expect(bothWays("ca", [2, 50], [2, 50])).toEqual(no);
    expect(bothWays("ca", [20, 50], [20, 50])).toEqual(no);
  });
});

describe("many words", () => {
  test("are believed wherever they stand, where as many are missing as there are others", () => {
    expect(bothWays(words("c", 8), [100, 50], [100, 50])).toEqual(yes);
    expect(bothWays(words("c", 8), [100, 300], [100, 300])).toEqual(yes);
    expect(bothWays(words("c", 8), [100, 200], [100, 200])).toEqual(yes);
    expect(bothWays(words("c", 7), [100, 50], [100, 50])).toEqual(no);
  });

  test("are others where there is more on one side, and on the other so much less as they take", () => {
    // Of a size of 24, a quarter is 6.
    const eight = words("c", 8, 24);
    expect(bothWays(eight, [100, 106], [100, 76])).toEqual(yes);
    expect(bothWays(eight, [100, 107], [100, 77])).toEqual(yes);
    expect(bothWays(eight, [100, 107], [100, 76])).toEqual(no);
    expect(bothWays(eight, [100, 100], [100, 50])).toEqual(yes);
    expect(bothWays(words("c", 15), [100, 5000], [100, 1])).toEqual(no);
    expect(bothWays(words("c", 16), [100, 5000], [100, 1])).toEqual(yes);
    expect(bothWays(words("c", 17), [100, 5000], [100, 1])).toEqual(yes);
  });

  test("are no others where no neighbour says so", () => {
    expect(
      isBelieved(
        words("c", 8),
        [
          [100, 5000],
          [100, 1],
        ],
        { before: false },
      ),
    ).toBe(true);
    expect(
      isBelieved(
        words("c", 8),
        [
          [100, 1],
          [100, 5000],
        ],
        { after: false },
      ),
    ).toBe(true);
  });

  test("do not count where the same words are missing elsewhere", () => {
    const eight = words("c", 8);
    expect(bothWays(eight, [100, 50], [100, 50], { lost: [eight] })).toEqual(no);
    expect(bothWays(eight, [100, 50], [100, 50], { lost: [words("c", 9)] })).toEqual(yes);
  });
});

describe("some words", () => {
  const three = words("c", 3);

  test("are believed right beside a neighbour, but for signs", () => {
    expect(bothWays(three, [100, 1], [100, 50])).toEqual(yes);
    expect(bothWays(three, [100, others(30, ".")], [100, 50])).toEqual(yes);
    expect(bothWays(three, [100, others(30)], [100, 50])).toEqual(no);
  });

  test("but not beside one from which they cannot have come", () => {
    expect(bothWays(three, [100, 1], [100, 5000])).toEqual(no);
    expect(bothWays(three, [9, 1], [100, 103])).toEqual(no);
    expect(bothWays(three, [9, 1], [100, 102])).toEqual(yes);
    expect(bothWays(three, [8, 1], [100, 103])).toEqual(yes);
  });

  test("are believed as far from an end of the text as they were, where nothing is between", () => {
    expect(
      isBelieved(
        three,
        [
          [100, 100],
          [100, 50],
        ],
        { before: false },
      ),
    ).toBe(true);
    expect(
      isBelieved(
        three,
        [
          [100, 50],
          [100, 100],
        ],
        { after: false },
      ),
    ).toBe(true);
    expect(
      isBelieved(
        three,
        [
          [100, 99],
          [100, 50],
        ],
        { before: false },
      ),
    ).toBe(false);
    expect(
      isBelieved(
        three,
        [
          [100, 50],
          [100, 99],
        ],
        { after: false },
      ),
    ).toBe(false);
  });

  test("are believed where there is as much room beside them as what is missing took", () => {
    // Of a size of 8, a quarter is 2.
    expect(bothWays(three, [100, 98], [100, 98])).toEqual(yes);
    expect(bothWays(three, [100, 97], [100, 98])).toEqual(no);
    expect(bothWays(three, [100, 98], [100, 98], { lost: [three] })).toEqual(no);
  });
});

describe("one word or two", () => {
  const two = words("c", 2);

  test("are believed right beside a neighbour, where both sides have no more than was missing", () => {
    expect(bothWays(two, [100, 1], [100, 50])).toEqual(yes);
    expect(bothWays(two, [100, 1], [100, 100])).toEqual(yes);
    expect(bothWays(two, [100, 1], [100, 101])).toEqual(no);
    expect(bothWays(two, [100, 50], [100, 50])).toEqual(no);
    expect(bothWays(two, [100, others(101, ".")], [100, 50])).toEqual(no);
    expect(bothWays(two, [100, others(100, ".")], [100, 50])).toEqual(yes);
  });

  test("but not where there is a neighbour on one side alone", () => {
    expect(bothWays(two, [100, 1], [100, 50], { before: false })).toEqual(no);
    expect(bothWays(two, [100, 1], [100, 50], { after: false })).toEqual(no);
    expect(bothWays(two, [100, 100], [100, 50], { before: false })).toEqual(no);
  });
});

describe("of several in a row", () => {
  const [long, last] = [words("b", 20), words("e", 20)];
  const one = (exact: string, missing: number, instead: number): Part => ({ exact, missing, instead: others(instead) });
  const end = { missing: 0, instead: "" };

  test("the shortest is looked at first, since it misleads about others", () => {
    // Three words with as much room as was missing, but for one word between that is none of the text.
    expect(believed([one(long, 0, 0), one("s", 60, 20), one(words("c", 3), 40, 79), one(last, 100, 100)], end)).toBe("bce");
    expect(believed([one(long, 0, 0), one(words("c", 3), 100, 100), one("s", 40, 79), one(last, 60, 20)], end)).toBe("bce");
  });

  test("who loses the neighbour that spoke for it is looked at again", () => {
    // Four words after a gap that is far too small, with far too much behind them: they are from there.
    expect(believed([one(long, 0, 0), one(words("c", 3), 100, 50), one(words("d", 4), 100, 1), one(last, 100, 5000)], end)).toBe("be");
    expect(believed([one(long, 0, 0), one(words("d", 4), 100, 5000), one(words("c", 3), 100, 1), one(last, 100, 50)], end)).toBe("be");
  });

  test("those that are equally far from their old places stand or fall together", () => {
    expect(believed([one(long, 0, 0), one(words("c", 2), 100, 50), one(words("d", 2), 7, 7), one(last, 100, 50)], end)).toBe("be");
    expect(believed([one(long, 0, 0), one(words("c", 4), 100, 50), one(words("d", 4), 7, 7), one(last, 100, 50)], end)).toBe("bcde");
    expect(believed([one(long, 0, 0), one(words("c", 4), 100, 50), one(words("d", 4), 7, 8), one(last, 100, 50)], end)).not.toContain("c");
    // What stood between them, of another distance, is no part of it.
    expect(believed([one(long, 0, 0), one(words("c", 2), 30, 30), one(last, 30, 30)], end)).toBe("bce");
    expect(believed([one(words("b", 4), 100, 50), one("s", 20, 5), one(words("e", 4), 20, 35), one(words("f", 20), 100, 50)], end)).toBe(
      "bef",
    );
  });

  test("of like ones, of which fewer are found than there were, none counts", () => {
    const eight = words("c", 8);
    expect(believed([one(long, 0, 0), one(eight, 100, 50), one(eight, 100, 50), one(last, 100, 50)], end)).toBe("bcce");
    expect(believed([one(long, 0, 0), one(eight, 100, 50), one(eight, 100, 50), one(last, 100, 50)], end, [eight])).toBe("be");
    // One is lost on the way, and with it the other.
    const parts = [one(long, 0, 0), one(eight, 100, 5000), one(words("m", 20), 100, 1), one(eight, 100, 50), one(last, 100, 50)];
    expect(believed(parts, end)).toBe("bme");
    const unlike = parts.map((part, index) => (index === 3 ? { ...part, exact: words("d", 8) } : part));
    expect(believed(unlike, end)).toBe("bmde");
  });
});

test("a word that was cut is not found in what somebody else says between", () => {
  const [first, last] = [
    "Nobody mends the old pier any more, and the boat that came by has not been heard of since",
    "so it was said on the radio",
  ];
  const text = `${first}. That is what the Harbour Guard said when asked about it at length, ${last}.`;
  const own = datasetOf(text, [first, "the Harbour Guard", last]);
  const statuses = (copy: string) =>
    verifyText(copy, own)
      .records.filter(({ type }) => type === "statement")
      .map(({ status }) => status);
  expect(statuses(text)).toEqual(["unchanged", "unchanged", "unchanged"]);
  expect(statuses(`${first}. Advertisement, which you may skip or not: join the Harbour Guard, see our site. And, ${last}.`)).toEqual([
    "unchanged",
    "not-found",
    "unchanged",
  ]);
});
