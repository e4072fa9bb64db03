import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderMarks } from "../../src/text/canonical-order.js";
import { normalizeText } from "../../src/text/normalize.js";
import { anyCharacters, cases, large } from "../cases.js";

test.each([
  ["nothing", "", ""],
  ["only spaces", " \t\n ", ""],
  ["a run of spaces", "a   b", "a b"],
  ["spaces at the ends", "  a b  ", "a b"],
  ["line ends", "a\r\nb\n\nc\rd", "a b c d"],
  ["tabs and form feeds", "a\tb\vc\fd", "a b c d"],
  ["a no-break space", "a\u00A0b", "a b"],
  ["a narrow no-break space", "a\u202Fb", "a b"],
  ["a next line", "a\u0085b", "a b"],
  ["a line separator", "a\u2028b", "a b"],
  ["a paragraph separator", "a\u2029b", "a b"],
  ["an en quad, which NFC changes to another space", "a\u2000b", "a b"],
  ["an ideographic space", "a\u3000b", "a b"],
  ["a run of different spaces", "a \u00A0\u0085\u2028\u3000 b", "a b"],
  ["different spaces at the ends", "\u2028a\u00A0", "a"],
  ["a byte order mark is no white space", "\uFEFF a  b", "\uFEFF a b"],
  ["a letter and a combining accent", "e\u0301", "é"],
  ["two combining marks out of order", "a\u0301\u0323", "ạ\u0301"],
  ["a Hangul syllable in parts", "\u1112\u1161\u11AB", "한"],
  ["an Ångström sign", "\u212B", "Å"],
])("%s", (_, text, normalized) => {
  expect(normalizeText(text)).toBe(normalized);
});

describe("is left as it is:", () => {
  test.each([
    ["a normalised text", "Around forty “fighters” – as he put it – were killed."],
    ["a zero-width space, which is no white space", "a\u200Bb"],
    ["a zero-width no-break space within the text", "a\uFEFFb"],
    ["a Mongolian vowel separator", "a\u180Eb"],
    ["a ligature, which is only compatible with its letters", "ﬁre"],
    ["a code point outside the basic plane", "𝒜 𐍈"],
    ["upper case", "ETIM"],
    ["a combining accent after a space", "a \u0301b"],
    ["half a surrogate pair", "a\uD800b"],
  ])("%s", (_, text) => {
    expect(normalizeText(text)).toBe(text);
  });
});

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(" ", "\t", "\n", "\r", "\u0085", "\u00A0", "\u1680", "\u2000", "\u2028", "\u2029", "\u202F", "\u3000", "\u200B"),
      fc.constantFrom("e", "\u0301", "\u0323", "\u1112", "\u1161", "\u11AB", "\u212B"),
      anyCharacters({ maxLength: 5 }),
    ),
  )
  .map((parts) => parts.join(""))
  .filter((text) => !text.includes("\uFEFF"));

const always = (check: (text: string) => void) => fc.assert(fc.property(texts, check), { numRuns: cases(1000) });

test("normalised twice is normalised once", () => {
  always((text) => {
    expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
  });
});

test.each([
  ["two byte order marks", "\uFEFF\uFEFFa"],
  ["a byte order mark after a space", " \uFEFFa"],
])("normalised twice is normalised once, also with %s", (_, text) => {
  expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
});

test("no two spaces follow each other, and there are none at the ends", () => {
  always((text) => {
    expect(normalizeText(text)).not.toMatch(/ {2}|^ | $/);
  });
});

test("the only white space is the space", () => {
  always((text) => {
    expect(normalizeText(text).replaceAll(" ", "")).not.toMatch(/\p{White_Space}/u);
  });
});

test("the result is in NFC", () => {
  always((text) => {
    expect(normalizeText(text).normalize("NFC")).toBe(normalizeText(text));
  });
});

test("however white space is written, the result is the same", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme-ascii" })), (words) => {
      expect(normalizeText(words.join("\u00A0\n"))).toBe(normalizeText(words.join(" ")));
    }),
  );
});

describe("marks by the hundred thousand, one above the other,", () => {
  const plain = (text: string) => text.normalize("NFC");

  test.each([
    ["two that change places", "a", "\u0301\u0323"],
    ["with one between that no mark moves past", "a", "\u0301\u0323\u034F"],
    ["some that are two in one", "\u1EA1", "\u0344\u0F73\u0345\u0334"],
    ["on nothing", "", "\u0301\u0323"],
  ])("%s, are put in order, and not one by one", (_, base, marks) => {
    const some = `${base}${marks.repeat(50)}`;
    expect(normalizeText(`x ${some} y`)).toBe(plain(`x ${some} y`));
    // One by one, this many would take a quarter of an hour.
    const many = normalizeText(base + marks.repeat(large(400_000)));
    expect(many.normalize("NFC").length).toBe(many.length);
  });

  test("few of them are left to the engine", () => {
    const few = "\u0301\u0323".repeat(15);
    expect(orderMarks(`a${few} b${few}`)).toBe(`a${few} b${few}`);
  });

  test("any of them are in the order that Unicode gives them", () => {
    const marks: string[] = [];
    for (let code = 0x300; code < 0x1e000; code++) if (/\p{M}/u.test(String.fromCodePoint(code))) marks.push(String.fromCodePoint(code));
    const run = fc.array(fc.constantFrom(...marks), { minLength: 31, maxLength: 120 }).map((list) => list.join(""));
    fc.assert(
      fc.property(fc.constantFrom("a", "\u00E9", "\u1EA1", "\uAC00", "\u0915", ""), run, (base, list) => {
        expect(normalizeText(`x${base}${list}`)).toBe(plain(`x${base}${list}`));
        // In order before the engine is asked, which would put them in order one by one.
        expect(orderMarks(`${base}${list}`)).toBe(base + list.normalize("NFD"));
      }),
      { numRuns: cases(2000, 200) },
    );
  });
});
