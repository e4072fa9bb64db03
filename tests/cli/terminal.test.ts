import { describe, expect, test } from "vitest";
import { harmless, visible, wrap } from "../../src/cli/output/terminal.js";
import { printed } from "./cli.js";

describe("a text from a file", () => {
  test.each([
    ["\u001b[31mred", "‹U+001B›[31mred"],
    ["\u009b31m", "‹U+009B›31m"],
    ["a\nb\r\tc", "a‹U+000A›b‹U+000D›‹U+0009›c"],
    ["a\u2028b\u2029c\u0085d", "a‹U+2028›b‹U+2029›c‹U+0085›d"],
    ["\u202eevil\u2066", "‹U+202E›evil‹U+2066›"],
    ["tag\u{e0041}", "tag‹U+E0041›"],
    ["soft\u00adhyphen, \u200bnone, \u3164, \ufeff", "soft‹U+00AD›hyphen, ‹U+200B›none, ‹U+3164›, ‹U+FEFF›"],
    ["half \ud800", "half ‹U+D800›"],
    ["\u200d alone\u200c", "‹U+200D› alone‹U+200C›"],
    ["hidden e\ufe01\ufe02\ufe03", "hidden e\ufe01‹U+FE02›‹U+FE03›"],
  ])("%j is shown as %j", (text, shown) => {
    expect(visible(text)).toBe(shown);
    expect(visible(shown)).toBe(shown);
  });

  test.each(["می‌خواهم", "Ḥājjī Ātiqullāh", "👩‍🚒 ❤️‍🔥 1️⃣", "क्‍ष", "維吾爾", "葛󠄀", "٣٤ و", "‹U+202E›", ""])("%j is shown as it is", (text) => {
    expect(visible(text)).toBe(text);
  });
});

test("every character that Unicode would not have shown is shown as its code", () => {
  const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;
  const wrong: string[] = [];
  // The planes beyond the first hold but marks of languages and selectors of that kind.
  for (let code = 0; code <= 0xe0fff; code += code === 0xffff ? 0x1f001 - 0xffff : code === 0x1ffff ? 0xe0000 - 0x1ffff : 1) {
    const character = String.fromCodePoint(code);
    const expected = hidden.test(character) ? `‹U+${code.toString(16).toUpperCase().padStart(4, "0")}›` : character;
    if (visible(` ${character} `) !== ` ${expected} `) wrong.push(expected);
  }
  expect(wrong).toEqual([]);
});

describe("lines", () => {
  test("keep their ends and our colours, and nothing else that steers", () => {
    expect(harmless("one\n\u001b[31mtwo\u001b[39m\n", true)).toBe("one\n\u001b[31mtwo\u001b[39m\n");
    expect(harmless("one\n\u001b[31mtwo")).toBe("one\n‹U+001B›[31mtwo");
    expect(harmless("\u001b[2J\u001b]0;title\u0007", true)).toBe("‹U+001B›[2J‹U+001B›]0;title‹U+0007›");
  });

  test.each([
    ["::add-mask::x", ": :add-mask::x"],
    ["ok\n  ::error::x", "ok\n  : :error::x"],
    ["ok ::error::x", "ok ::error::x"],
    ["a ##[error]b", "a # #[error]b"],
    ["std::string", "std::string"],
  ])("%j are no command to a log: %j", (lines, shown) => {
    expect(harmless(lines)).toBe(shown);
  });

  test("that are wrapped begin none either", () => {
    const text = `${"x".repeat(30)} ::add-mask::secret`;
    expect(printed(({ print }) => print(wrap(text, 40, "  ")))).toBe(`  ${"x".repeat(30)}\n  : :add-mask::secret`);
  });
});

test("JSON says the same, and is no command to a log", () => {
  const value = { text: "##[error]\u202e \n::error::" };
  const json = printed(({ printJson }) => printJson(value));
  expect(json).not.toContain("##[");
  expect(JSON.parse(json)).toEqual(value);
});
