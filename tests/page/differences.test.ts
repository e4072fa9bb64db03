import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataset } from "../../src/index.js";
import { changedFields, differingWords, isAnotherVoice } from "../../src/page/records/differences.js";
import { otherReadingsOf } from "../../src/query/index.js";
import { cases } from "../cases.js";

const cut = (text: string, parts: readonly (readonly [number, number])[]) => parts.map(([start, end]) => text.slice(start, end));

describe("words that differ", () => {
  test.each([
    ["one other word", "China pledged to pay.", "China asked to pay.", ["pledged"], ["asked"]],
    ["several in a row, as one", "They are in the far north.", "They are in a place.", ["the far north"], ["a place"]],
    ["what is only in one", "They were not there.", "They were there.", ["not"], []],
    ["nothing", "The same.", "The same.", [], []],
    ["everything", "One", "Another", ["One"], ["Another"]],
    ["other scripts", "نص أول", "نص ثان", ["أول"], ["ثان"]],
    ["an empty text", "", "New", [], ["New"]],
  ])("are %s", (_, one, other, first, second) => {
    const [a, b] = differingWords(one, other);
    expect([cut(one, a), cut(other, b)]).toEqual([first, second]);
  });

  test("leave the same in both", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c", "not", "."), { maxLength: 30 });
    const rest = (text: string, parts: readonly (readonly [number, number])[]) =>
      [...parts]
        .reverse()
        .reduce((left, [start, end]) => left.slice(0, start) + left.slice(end), text)
        .split(/\s+/)
        .filter(Boolean)
        .join(" ");
    fc.assert(
      fc.property(words, words, (x, y) => {
        const [one, other] = [x.join(" "), y.join(" ")];
        const [a, b] = differingWords(one, other);
        expect(rest(one, a)).toBe(rest(other, b));
      }),
      { numRuns: cases(500) },
    );
  });

  test("are all of a text that is very long", () => {
    const long = "word ".repeat(500);
    expect(differingWords(long, `${long}more`)).toEqual([[[0, long.length]], [[0, long.length + 4]]]);
    expect(differingWords(long, long)).toEqual([[], []]);
  });
});

describe("other readings of this dataset", () => {
  const all = dataset.statements.flatMap((statement) => otherReadingsOf(statement).map((other) => ({ statement, other })));

  test.each(all.map((each, index) => [`${each.statement.id}, ${index}`, each] as const))(
    "%s differ in something that is shown",
    (_, { statement, other }) => {
      const isOtherText = differingWords(statement.text, other.text)[1].length > 0 || statement.text !== other.text;
      const shown = isOtherText || isAnotherVoice(statement, other) || changedFields(statement, other, dataset).length > 0;
      expect(shown).toBe(true);
    },
  );
});
