import { describe, expect, test } from "vitest";
import { example } from "../example.js";
import { check, linesOf } from "./run.js";

const { sources, actors, locations, statements, casualtyFigures } = example();
const records = [...sources, ...actors, ...locations, ...statements, ...casualtyFigures].map((record) => JSON.stringify(record));
const file = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");
const corpus = file(records);
const bytes = (text: string) => new TextEncoder().encode(text);

/** The example, with its first line, a source with a note, changed. */
const withFirst = (change: (line: string) => string) => file(records.with(0, change(records[0] as string)));
/** What is found in the first line; others may find that they miss something. */
const inFirst = async (change: (line: string) => string) => (await linesOf(withFirst(change))).filter((line) => line.startsWith("1:"));

test("a corpus that is right has no findings, and all of it was read", async () => {
  const counts = { source: 2, actor: 5, location: 2, statement: 3, "casualty-figure": 2 };
  expect(await check([bytes(corpus)])).toEqual({ findings: [], lines: 14, records: counts });
});

describe("these say the same in other words", () => {
  test.each([
    ["no line break at the end", corpus.trimEnd(), 14],
    ["CRLF", corpus.replaceAll("\n", "\r\n"), 14],
    ["CRLF, but for the end", corpus.replaceAll("\n", "\r\n").trimEnd(), 14],
    ["blank lines", `\n  \n\t\n${corpus.replaceAll("\n", "\n\n")}\r\n`, 32],
    ["a byte order mark", `\ufeff${corpus}`, 14],
    ["whitespace as Python's json.dumps writes it", corpus.replaceAll('":', '": ').replaceAll(',"', ', "'), 14],
    ["whitespace at both ends of a line", corpus.replaceAll("\n", " \t\n "), 15],
    [
      "whole numbers with a fraction or an exponent",
      corpus.replaceAll('"start":10,', '"start":10.0,').replaceAll('"end":20,', '"end":2e1,'),
      14,
    ],
    ["minus nought", corpus.replaceAll('"start":0,', '"start":-0,'), 14],
    ["escapes that need not be", corpus.replaceAll("harbour", "harb\\u006fur").replaceAll("nfc-collapse", "nfc\\u002dcollapse"), 14],
    ["keys with escapes", corpus.replaceAll('"type"', '"t\\u0079pe"'), 14],
    ["other than ASCII", corpus.replaceAll('"note":null', '"note":"Häfen, 港口, 🌍"'), 14],
    ["other than ASCII, as ensure_ascii writes it", corpus.replaceAll('"note":null', '"note":"H\\u00e4fen, \\ud83c\\udf0d"'), 14],
    ["a backslash before u and d", corpus.replaceAll('"note":null', '"note":"C:\\\\udder"'), 14],
  ])("%s", async (_, text, lines) => {
    expect(await check([bytes(text)])).toMatchObject({ findings: [], lines });
  });

  test("and nothing at all", async () => {
    const records = { source: 0, actor: 0, location: 0, statement: 0, "casualty-figure": 0 };
    expect(await check([])).toEqual({ findings: [], lines: 0, records });
    expect(await check([new Uint8Array()])).toEqual({ findings: [], lines: 0, records });
  });
});

/** One thing that is wrong: with what change of a line, what stands at the column of the finding, and what is said. */
type Wrong = [name: string, change: (line: string) => string, at: string, finding: string];

describe("what is wrong with a line is said, and where", () => {
  test.each<Wrong>([
    ["a key twice", (line) => line.replace("{", '{"note":null,'), '"note":null}', 'json /note: the key "note" stands twice in one object'],
    [
      "a key twice, once escaped",
      (line) => line.replace("{", '{"n\\u006fte":null,'),
      '"note":',
      'json /note: the key "note" stands twice in one object',
    ],
    ["NaN", (line) => line.replace('"length":100', '"length":NaN'), "NaN", 'json : not JSON: unexpected "N"'],
    [
      "a number beyond all",
      (line) => line.replace('"length":100', '"length":1e999'),
      "1e999",
      "schema /text/length: Infinity stands where a whole number belongs",
    ],
    [
      "a fraction",
      (line) => line.replace('"length":100', '"length":1.5'),
      "1.5",
      "schema /text/length: a number stands where a whole number belongs",
    ],
    [
      "half a character",
      (line) => line.replace('"note":null', '"note":"\\ud83c"'),
      '"\\ud83c',
      "json /note: half a character: a surrogate without its other half",
    ],
    [
      "halves the wrong way round",
      (line) => line.replace('"note":null', '"note":"\\udf0d\\ud83c"'),
      '"\\udf0d',
      "json /note: half a character: a surrogate without its other half",
    ],
    [
      "a key that is nobody's",
      (line) => line.replace("{", '{"__proto__":{"type":"actor"},'),
      '{"type":"actor"}',
      'schema /__proto__: the key "__proto__" is not known here',
    ],
    ["a line cut short", (line) => line.slice(0, 300), "END", "json : not JSON: the text ends too early"],
    ["two records in a line", (line) => `${line} ${line}`, '{"type":"source","id":"gazette-report"', 'json : not JSON: unexpected "{"'],
    ["a comma at the end", (line) => `${line},,`, ",,", 'json : not JSON: unexpected ","'],
    [
      "a raw control character",
      (line) => line.replace('"note":null', '"note":"\u0001"'),
      "\u0001",
      "json : not JSON: a raw control character in a text",
    ],
    ["deep nesting", () => `1${"[".repeat(50_000)}${"]".repeat(50_000)}`, "[".repeat(49_900), "json : nested more than 100 deep"],
    ["deep nesting that never ends", () => '{"a":'.repeat(50_000), '{"a":'.repeat(49_900), "json : nested more than 100 deep"],
    ["a list of records", (line) => `[${line}]`, `[{"type":"source","id":"gazette`, "schema : a list stands where an object belongs"],
    ["null", () => "null", "null", "schema : null stands where an object belongs"],
    ["a space that JSON does not know", () => "\u00a0", "END", "json : the line is empty"],
  ])("%s", async (_, change, at, finding) => {
    const changed = change(records[0] as string);
    const column = at === "END" ? changed.length + 1 : changed.lastIndexOf(at) + 1;
    expect(await inFirst(change)).toEqual([`1:${column} ${finding}`]);
  });

  test("an unknown key, and the known one that is missing", async () => {
    const found = await inFirst((line) => line.replace('"note"', '"nöte"'));
    expect(found).toEqual([
      '1:1 schema : the key "note" is missing',
      expect.stringMatching(/^1:\d+ schema \/nöte: the key "nöte" is not known here$/),
    ]);
  });

  test("a last line that is cut short", async () => {
    expect(await linesOf(corpus.slice(0, -40))).toContainEqual(expect.stringMatching(/^14:\d+ json : not JSON: the text ends too early$/));
  });

  test("bytes that are no UTF-8, in one line only", async () => {
    const all = bytes(corpus.replaceAll('"note":null', '"note":"é"'));
    const start = all.indexOf(0xc3, 3000);
    all[start] = 0xff;
    const line = all.subarray(0, start).filter((byte) => byte === 0x0a).length + 1;
    const found = await linesOf(all);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${line}:\\d+ json : the line is not UTF-8: byte \\d+ is 0xff$`));
  });

  test("UTF-16", async () => {
    const found = await linesOf(Buffer.from(`\ufeff${corpus}`, "utf16le"));
    expect(found[0]).toBe("1:1 json : the line is in UTF-16, not UTF-8");
  });

  test("columns count UTF-16 units, and no byte order mark", async () => {
    const change = (line: string) => line.replace("Harbour quiet after clash", "🌍é").replace('"kind":"NewsArticle"', '"kind":"x"');
    const [plain = ""] = await inFirst((line) => change(line).replace("🌍é", "xxx"));
    expect(plain).toMatch(/^1:1\d\d schema \/kind/);
    expect(await inFirst(change)).toEqual([plain]);
    expect(await linesOf(`\ufeff${withFirst(change)}`)).toEqual([plain]);
  });
});

test.each([
  ["brackets", "[".repeat(8_000_000)],
  ["numbers", "1,".repeat(4_000_000)],
  ["a list", `[${"1,".repeat(4_000_000)}1]`],
  ["a record with an unknown key", (records[5] as string).replace("{", `{"x":"${"x".repeat(300_000)}",`)],
])("a line of 256 KiB that is wrong is not looked at for long: %s", async (_, line) => {
  const message = "json : the line is not right, and longer than 256 KiB, which is too long to say why";
  expect(await linesOf(file(records.with(5, line)), { rules: [] })).toEqual([`6:1 ${message}`]);
});

test("a line longer than that is read if it is right", async () => {
  const long = "“x” ".repeat(200_000);
  expect(await linesOf(corpus.replace('"note":null', `"note":"${long}"`))).toEqual([]);
  const empty = withFirst((line) => line.replace('"note":null', `"note":"${long}"`).replace('"start":0,', '"start":10,'));
  expect(await linesOf(empty, { rules: ["evidence-in-text"] })).toEqual([
    "1:null evidence-in-text /evidence/0/end: the passage ends at 10, before or where it starts (10)",
  ]);
});

describe("a line longer than 16 MiB", () => {
  const long = `{"note":"${"x".repeat(17 * 2 ** 20)}"}`;
  const broken = records.with(3, (records[3] as string).replace('"active"', '"actve"'));

  test.each([
    ["in the middle", [...broken.slice(0, 2), long, ...broken.slice(2)], ["3:1 json", "5:x schema"]],
    // These once made room for more than was to be read, in one thread and not in two.
    ["after two of 1 MiB", [...broken, " ".repeat(1_100_000), " ".repeat(700_000), long], ["4:x schema", "17:1 json"]],
    ["at the end", [...broken, long], ["4:x schema", "15:1 json"]],
  ])("%s is not read, and those after it are", async (_, lines, expected) => {
    for (const text of [file(lines), file(lines).trimEnd()]) {
      const found = (await linesOf(text)).map((line) =>
        line
          .replace(/^(\d+):(?!1 )\d+/, "$1:x")
          .split(" ")
          .slice(0, 2)
          .join(" "),
      );
      expect(found).toEqual(expected);
      for (const threads of [2, 3]) expect(await check([bytes(text)], { threads })).toEqual(await check([bytes(text)]));
    }
  });
});
