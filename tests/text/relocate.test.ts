// Of random texts whose words are edited between passages and in them: what moved is found, what is gone is said, nothing is invented.
import fc from "fast-check";
import { expect, test } from "vitest";
import { TextAtHand } from "../../src/text/at-hand.js";
import { digestOf } from "../../src/text/digest.js";
import { Relocation } from "../../src/text/relocate.js";
import type { Passage } from "../../src/text/searched-text.js";
import { cases } from "../cases.js";

/** Sentences of words that nobody else has, so that it is clear where each belongs. */
const sentences = fc
  .array(fc.integer({ min: 8, max: 14 }), { minLength: 2, maxLength: 8 })
  .map((lengths) => lengths.map((length, sentence) => Array.from({ length }, (_, word) => `w${sentence}é${word}`)));

/** What is done to a sentence: left, edited, cut, or something put in before it. */
const edit = fc.constantFrom("kept", "kept", "kept", "edited", "cut", "after something new") as fc.Arbitrary<
  "kept" | "edited" | "cut" | "after something new"
>;

const textOf = (list: readonly (readonly string[])[]) => list.map((words) => `${words.join(" ")}.`).join(" ");

function passagesIn(list: readonly (readonly string[])[]): Passage[] {
  let start = 0;
  return list.map((words) => {
    const exact = words.join(" ");
    const passage = { start, end: start + [...exact].length, digest: digestOf(exact) };
    start = passage.end + 2;
    return passage;
  });
}

test("passages of an edited text are where their words are, or gone", () => {
  fc.assert(
    fc.property(
      sentences,
      fc.array(edit, { minLength: 8, maxLength: 8 }),
      fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
      (before, edits, numbers) => {
        const passages = passagesIn(before);
        const after = before.flatMap((words, index) => {
          const number = numbers[index] ?? 0;
          switch (edits[index]) {
            case "edited":
              return [words.map((word, at) => (at === number % words.length ? `edited${index}` : word))];
            case "cut":
              return [];
            case "after something new":
              return [Array.from({ length: 1 + (number % 5) }, (_, at) => `new${index}x${at}`), words];
            default:
              return [words];
          }
        });
        fc.pre(after.length > 0);
        const text = new TextAtHand(textOf(after));
        const relocation = new Relocation(text, passages, [...textOf(before)].length);
        for (const [index, passage] of passages.entries()) {
          const words = (before[index] ?? []).join(" ");
          const { passage: found, ...missing } = relocation.of(passage);
          if (edits[index] === "edited" || edits[index] === "cut") {
            expect(found).toBeNull();
            expect(missing).toHaveProperty("gap");
          } else {
            // Where much of the text is gone, what is left is shown, and not taken.
            const shown = found ?? ("same" in missing ? missing.same : null);
            expect(shown && text.searched.slice(shown.start, shown.end)).toBe(words);
            if (before.every((_, each) => edits[each] !== "edited" && edits[each] !== "cut")) expect(found?.digest).toBe(passage.digest);
          }
        }
      },
    ),
    { numRuns: cases(1_000) },
  );
});

test("a part without a digest is there still where its neighbours moved alike, and nobody says so where they did not", () => {
  const before = ["one two three four.", "Share this.", "five six seven eight."].join(" ");
  const passages: Passage[] = [
    { start: 0, end: 18, digest: digestOf("one two three four") },
    { start: 32, end: 52, digest: digestOf("five six seven eight") },
  ];
  const part = { start: 20, end: 30 };
  const partIn = (raw: string) => new Relocation(new TextAtHand(raw), passages, before.length).ofPart(part);
  expect(partIn(before)).toEqual(part);
  expect(partIn(`zero. ${before}`)).toEqual({ start: 26, end: 36 });
  expect(partIn(before.replace("Share this", "Share this page"))).toBeUndefined();
  expect(partIn(before.replace("five", "nine"))).toEqual(part);
  expect(partIn(before.replace("five", "ninety"))).toBeUndefined();
});

const earlier = "The pier is old and long. A boat came by. Nobody mends the pier any more, he said. The end of it.";
const words = ["The pier is old and long", "A boat came by", "Nobody mends the pier any more, he said", "The end of it"];
const known = words.map((exact): Passage => {
  const start = earlier.indexOf(exact);
  return { start, end: start + exact.length, digest: digestOf(exact) };
});
const relocated = (text: string, which: number, length: number | null = earlier.length) => {
  const passage = known[which];
  if (!passage) throw new Error(`there is no passage ${which}`);
  const relocation = new Relocation(new TextAtHand(text), known, length);
  return { ...relocation.of(passage), moved: relocation.moved, retyped: relocation.retyped };
};

test("what is gone is between its neighbours", () => {
  const text = earlier.replace("A boat came by", "Two ships");
  expect(relocated(text, 1)).toEqual({
    passage: null,
    after: "The pier is old and long",
    before: "Nobody mends the pier any more, he said.",
    same: null,
    gap: { start: 24, end: 37 },
    moved: 2,
    retyped: 0,
  });
  expect(relocated(text, 2)).toMatchObject({ passage: { start: 37, end: 76 } });
});

test("what is gone at an end has one neighbour", () => {
  expect(relocated(earlier.replace("The pier is old and long", "It"), 0)).toMatchObject({ after: null, gap: { start: 0, end: 4 } });
  const cut = earlier.replace(" The end of it.", "");
  expect(relocated(cut, 3)).toMatchObject({
    after: " Nobody mends the pier any more, he said",
    before: null,
    gap: { start: cut.length - 1, end: cut.length },
    moved: 0,
  });
});

test("what is gone stands right after what touches it, and after the whole of what holds other passages", () => {
  const text = "The pier is old and long, he said. The end of it.";
  const passages = ["The pier is old", "pier is", "and long", "he said", "The end of it"].map((exact): Passage => {
    const start = text.indexOf(exact);
    return { start, end: start + exact.length, digest: digestOf(exact) };
  });
  const [, , gone] = passages;
  const relocation = new Relocation(new TextAtHand(text.replace("and long", "and quite short")), passages, text.length);
  expect(gone && relocation.of(gone)).toMatchObject({ passage: null, after: "The pier is old", gap: { start: 15, end: 33 } });
});

test("words that stand elsewhere, too few to be sure, are shown", () => {
  const text = `${earlier.replace("A boat came by. ", "")} It is late. A boat came by.`;
  expect(relocated(text, 1)).toMatchObject({ passage: null, same: { start: text.length - 15, end: text.length - 1 } });
});

test("what is written otherwise has a digest of its own now", () => {
  const text = earlier.replace("Nobody", "No\u00adbody");
  expect(relocated(text, 2)).toMatchObject({
    passage: { start: 42, end: 82, digest: digestOf("No\u00adbody mends the pier any more, he said") },
    retyped: 1,
    moved: 1,
  });
});

test("the length of the earlier text may be unknown", () => {
  const last = known.at(-1);
  if (!last) throw new Error("there are no passages");
  const part = { start: last.end - 2, end: last.end };
  expect(new Relocation(new TextAtHand(earlier.slice(0, last.end)), known, null).ofPart(part)).toEqual(part);
  expect(new Relocation(new TextAtHand(`So: ${earlier.slice(0, last.end)} It is.`), known, null).ofPart(part)).toBeUndefined();
  expect(relocated(`So: ${earlier}`, 3, null)).toMatchObject({ passage: { start: known[3] ? known[3].start + 4 : 0 }, moved: 4 });
});
