import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readYamlText } from "../../../src/cli/input/yaml-text.js";
import { UsageError } from "../../../src/cli/usage-error.js";
import { cases } from "../../cases.js";

const read = (text: string | Uint8Array) => readYamlText(typeof text === "string" ? Buffer.from(text) : text, "draft.yaml");

/** What keeps a text from being read, with its place: "2:4 message; hint". */
const problemsOf = (text: string | Uint8Array) =>
  read(text).problems.map(({ finding: { message, hint }, place: { line, column } }) => `${line}:${column} ${message}; ${hint}`);

describe("is read as what JSON would say:", () => {
  test.each<[string, unknown]>([
    [
      "a: 1\nb: [x, 2.5, -3e2]\nc: {d: true, e: ~, f: null, g:}\n",
      { a: 1, b: ["x", 2.5, -300], c: { d: true, e: null, f: null, g: null } },
    ],
    [
      "a: yes\nb: no\nc: off\nd: 2019-12-20\ne: 12:30\nf: 0.1.0\n",
      { a: "yes", b: "no", c: "off", d: "2019-12-20", e: "12:30", f: "0.1.0" },
    ],
    ["a: \"\\u00e9\\n\\U0001F642\"\nb: 'it''s'\nc: “curly”\n", { a: "é\n🙂", b: "it's", c: "“curly”" }],
    [
      "a: over\n  two lines\nb: |\n  kept\n  lines\nc: >-\n  folded\n  lines\n",
      { a: "over two lines", b: "kept\nlines\n", c: "folded lines" },
    ],
    ["a: b # a comment\nc: d  #! e\n#f\ng: 'h' #i\n", { a: "b", c: "d", g: "h" }],
    ["--- # one document\n- a\n- - b\n...\n", ["a", ["b"]]],
    ['1: a\n"true": b\n', { 1: "a", true: "b" }],
    ['a: "2019"\nb: "null"\nc: "1e999"\n', { a: "2019", b: "null", c: "1e999" }],
    ["\ufeffa: b\r\nc: d\r\n", { a: "b", c: "d" }],
    ["__proto__: 1\nconstructor: {__proto__: 2}\n", JSON.parse('{"__proto__": 1, "constructor": {"__proto__": 2}}')],
  ])("%j", (text, value) => {
    expect(problemsOf(text)).toEqual([]);
    expect(read(text).value).toEqual(value);
    expect(Object.keys(read(text).value as object)).toEqual(Object.keys(value as object));
  });

  test("whatever JSON holds comes back, from JSON itself and from YAML that another program writes", () => {
    const options = { aliasDuplicateObjects: false, defaultStringType: "QUOTE_DOUBLE" } as const;
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
        const value = JSON.parse(JSON.stringify({ value: json }));
        for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2), stringify(value, options)]) {
          const { value: back, problems } = read(text);
          // Such as numbers of many digits, and keys that are too long to stand before a colon.
          if (problems.length === 0) expect(back).toEqual(value);
        }
      }),
      { numRuns: cases(300) },
    );
  });
});

describe("what readers take for different things is one finding, with its place:", () => {
  test.each([
    ["a: &x 1\nb: 2\n", '1:4 anchors (&) are not read: "&x"; write out what it stands for; a text that begins with & stands in quotes'],
    ["a: 1\nb: *a\nc: *a\n", '2:4 aliases (*) are not read: "*a"'],
    ["exact: *not* so\n", "1:8 aliases (*) are not read"],
    ["a: !!str 1\n", '1:4 tags (!) are not read: "!!str"'],
    ["a: !x {b: c}\n", '1:4 tags (!) are not read: "!x"'],
    ["a: {b: 1}\nc:\n  <<: {d: 1}\n", "3:3 merge keys (<<) are not read; write the keys out"],
    ["%YAML 1.1\n---\na: yes\n", '1:1 directives (%) are not read: a draft is YAML 1.2: "%YAML 1.1"; leave the line out'],
    ["a: 1\n---\nb: 2\n", "2:1 a second document begins here; a draft is one document"],
    ["? [a]\n: b\n", "1:1 keys behind a question mark are not read"],
    ["[a]: b\n", "1:4 a list or an object stands where a key belongs"],
    ['a: 1\n"a": 2\n', '2:1 the key "a" stands twice in one object; remove one of them; the first is at 1:1'],
    [
      "text: at gate #3 of the port\n",
      '1:15 "#3 of the port" is a comment to YAML, and no part of the text before it; put the text in quotes',
    ],
    ['1: a\n"1": b\n', '2:1 the key "1" stands twice in one object'],
    ["a: .nan\nb: -.inf\n", "1:4 .nan is not a number that JSON knows; null stands for what is not known; a text stands in quotes"],
    ["a: 1e999\n", '1:4 "1e999" is more than a number can hold'],
    ["a: 12345678901234567890\n", '1:4 "12345678901234567890" is more than a number can hold; put it in quotes'],
    ["a: 007\n", "1:4 007 is a number to some, and a text to others"],
    ["a: 0x1F\n", "1:4 0x1F is a number to some"],
    ["a: 1_000\n", "1:4 1_000 is a number to some"],
    ['a: "\\ud800"\n', "1:4 half a character"],
    ['a: "\\ud83c x \\udf0d"\n', "1:4 half a character"],
    ['"\\udfff": 1\n', "half a character"],
    ["a: \u001b[31mred\n", "1:4 not YAML: a raw control character, U+001B; leave it out"],
    ["a: b\u0000\n", "1:5 not YAML: a raw control character, U+0000"],
    ["a: b\n# \u007f\n", "2:3 not YAML: a raw control character, U+007F"],
  ])("%j", (text, expected) => {
    const [problem, ...others] = problemsOf(text);
    expect(problem).toContain(expected);
    expect(others.filter((other) => !/inf/.test(other))).toEqual([]);
  });
});

describe("what is no YAML is one finding that says what would be right:", () => {
  test.each([
    ["text: He said: no\n", "1:7 not YAML: a second key on one line; is it indented like the line above? Else a text that holds"],
    ["text: @all\n", '1:7 not YAML: a text cannot begin with "@"'],
    ['exact: "We regret" he said\n', '1:20 not YAML: something stands behind the closing quote; in double quotes, write \\"'],
    ["exact: 'it's'\n", "not YAML: something stands behind the closing quote"],
    ["a:\n\tb: 1\n", "2:1 not YAML: a tab indents the line; indent with spaces"],
    ['a: "\\q"\n', "not YAML: a backslash that escapes nothing"],
    ["a: 1\nwords\n", "not YAML: a line that is neither a key with a colon nor part of a text"],
    ["a: [1, 2\nb: 3\n", "not YAML"],
    ["- a\nb: c\n", "not YAML"],
    ["a: | x\n  b\n", "not YAML"],
    ["", "1:1 empty, and so no draft; `init` writes one to begin with"],
    [" \n\t\n", "1:1 empty"],
  ])("%j", (text, expected) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
    expect(read(text).value).toBeUndefined();
  });

  test.each([
    [Buffer.from("a: caf\xe9\n", "latin1"), "1:7 not UTF-8: byte 7 is 0xe9; save it as UTF-8"],
    [Buffer.from("a: b\n", "utf16le"), "1:1 in UTF-16, not UTF-8; save it as UTF-8"],
  ])("%j", (bytes, expected) => {
    expect(problemsOf(bytes)).toEqual([expected]);
  });
});

describe("what is more than is read is no finding: it ends there, at once", () => {
  const keys = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index)).join("");

  test.each<[string, string, string]>([
    ["20,000 keys", keys(20_000, (index) => `k${index}: 1\n`), "draft.yaml:201:5: more than 200 keys in one object"],
    ["20,000 keys below a hyphen", `a:\n- b: 1\n${keys(20_000, (index) => `  k${index}: 1\n`)}`, "more than 200 keys"],
    ["20,000 keys in braces", `{${keys(20_000, (index) => `k${index}: 1, `)}}`, "more than 200 keys"],
    ["400,000 [", "[".repeat(400_000), "nested more than 100 deep"],
    ["400,000 {a:", "{a: ".repeat(100_000), "nested more than 100 deep"],
    ["400,000 hyphens", "- ".repeat(400_000), "nested more than 100 deep"],
    ["many indents", keys(1_500, (index) => `${" ".repeat(index)}k:\n`), "nested more than 100 deep"],
    ["3 MB", `a: ${"b".repeat(3_000_000)}`, "it is YAML, and larger than 2 MiB"],
  ])("%s", (_, text, message) => {
    expect(() => read(text)).toThrow(UsageError);
    expect(() => read(text)).toThrow(message);
  });

  test("a large draft is read", () => {
    const records = keys(
      2_000,
      (index) => `  - id: s${index}\n    text: |\n      a: b\n    evidence:\n      - exact: "x: y"\n    list: [{a: 1}, [b]]\n`,
    );
    const { value, problems } = read(`statements:\n${records}`);
    expect(problems).toEqual([]);
    expect((value as { statements: unknown[] }).statements).toHaveLength(2_000);
  });

  test("whatever the text, there is an answer, and never a value that JSON has not", () => {
    const bits = fc.constantFrom(
      "a",
      ": ",
      "- ",
      "\n",
      "  ",
      "[",
      "]",
      "{",
      "}",
      ",",
      "&x ",
      "*x",
      "!t ",
      "? ",
      "|\n",
      "'",
      '"',
      "# ",
      "---\n",
      "%Y",
      "\t",
      "1",
      ".nan",
      "\\u",
      "<<: ",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        const { value, problems } = read(parts.join(""));
        if (problems.length === 0) expect(JSON.parse(JSON.stringify(value))).toEqual(value);
        for (const { place } of problems) expect(place.line).toBeGreaterThan(0);
      }),
      { numRuns: cases(5_000) },
    );
  });
});

test("values have their places, keys where these begin on a line of their own, and what is not there the nearest around it", () => {
  const { places } = read("a:\n  - b: 1\n    c: {d: e}\n  - f\ng:\n");
  const at = (pointer: string) => places([pointer]).map(({ line, column }) => `${line}:${column}`)[0];
  expect(["", "/a", "/a/0", "/a/0/b", "/a/0/c", "/a/0/c/d", "/a/1", "/g", "/a/0/x", "/x", "/a/7", "/a/1/z"].map(at)).toEqual([
    "1:1",
    "1:1",
    "2:5",
    "2:8",
    "3:8",
    "3:12",
    "4:5",
    "5:3",
    "2:5",
    "1:1",
    "1:1",
    "4:5",
  ]);
});
