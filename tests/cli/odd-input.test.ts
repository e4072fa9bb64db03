import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { example } from "../example.js";
import { cli, folderWith, inProcess } from "./cli.js";

const document = JSON.stringify(example(), null, 2);
const corpus = `${JSON.stringify({ ...example(), name: "one" })}\n${JSON.stringify({ ...example(), name: "two" })}\n`;
const TITLE = "Harbour quiet";

/** Where something stands in a text of the kind, as a report gives it; of several lines or of one. */
type Place = (text: string) => string;
const at =
  (part: string, offset = 0): Place =>
  (text) => {
    const before = text.slice(0, text.indexOf(part) + offset);
    return `${before.split("\n").length}:${before.length - before.lastIndexOf("\n")}`;
  };

/**
 * What is odd, how it comes about in a document or a corpus, and the answer to each: `true` if it is valid, else a line in
 * the report. The table in docs/validate.md says the same.
 */
interface Odd {
  readonly name: string;
  readonly make: (text: string) => string | Uint8Array;
  readonly place?: Place;
  readonly answer: string | true | { readonly document: string | true; readonly corpus: string | true };
}

const inputs: readonly Odd[] = [
  {
    name: "a key that stands twice",
    make: (text) => text.replace(/"note": ?null/, '"note":null,"note":null'),
    place: at('"note":null,"note"', 12),
    answer: 'the key "note" stands twice in one object  json',
  },
  { name: "NaN", make: (text) => text.replace(/("start": ?)0/, "$1NaN"), place: at("NaN"), answer: 'not JSON: unexpected "N"  json' },
  {
    name: "half a character",
    make: (text) => text.replace(TITLE, `\\ud800${TITLE}`),
    place: at('"\\ud800'),
    answer: "half a character: a surrogate without its other half  json",
  },
  { name: "a whole character as two escapes", make: (text) => text.replace(TITLE, "\\ud83c\\udf0d"), answer: true },
  {
    name: "a raw control character",
    make: (text) => text.replace(TITLE, "Harbour\tquiet"),
    place: at("\t"),
    answer: "not JSON: a raw control character in a text  json",
  },
  {
    name: "a control character as an escape",
    make: (text) => text.replace(TITLE, "Harbour\\tquiet"),
    place: at('"Harbour\\t'),
    answer: '"Harbour\\tquiet after clash" holds a control character, U+0009  schema, gazette-report',
  },
  {
    name: "a byte that is not UTF-8",
    make: (text) => Buffer.from(text.replace(TITLE, "Harb\xf6ur"), "latin1"),
    place: at("\ufffd"),
    answer: "not UTF-8: byte N is 0xf6  json",
  },
  {
    name: "UTF-16",
    make: (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
    place: () => "1:1",
    answer: "in UTF-16, not UTF-8  json",
  },
  { name: "a byte order mark", make: (text) => `\ufeff${text}`, answer: true },
  {
    name: "a second byte order mark",
    make: (text) => `\ufeff\ufeff${text}`,
    place: () => "1:1",
    answer: "not JSON: unexpected U+FEFF  json",
  },
  ...["\u00a0", "\u2028", "\u000b", "\u000c"].map((space) => ({
    name: `${JSON.stringify(space)} before it`,
    make: (text: string) => `${space}${text}`,
    place: () => "1:1",
    answer: `not JSON: unexpected U+${space.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}  json`,
  })),
  {
    name: "an end that is cut off",
    make: (text) => text.slice(0, -40),
    place: (text) => `${text.split("\n").length}:${text.length - text.lastIndexOf("\n")}`,
    answer: "not JSON: the text ends too early  json",
  },
  { name: "Windows line ends", make: (text) => text.replaceAll("\n", "\r\n"), answer: true },
  { name: "blank lines", make: (text) => `\n${text.replaceAll("\n", "\n \t\n\r\n")}`, answer: true },
  { name: "no line end at the end", make: (text) => text.trimEnd(), answer: true },
  { name: "nothing", make: () => "", place: () => "1:1", answer: { document: "empty, and so not JSON  json", corpus: true } },
  {
    name: "nothing but white space",
    make: () => " \n\t\n",
    place: () => "1:1",
    answer: { document: "empty, and so not JSON  json", corpus: true },
  },
  { name: "nothing but a vertical tab", make: () => "\u000b\n", place: () => "1:1", answer: "not JSON: unexpected U+000B  json" },
  {
    name: "a text of 65 MiB",
    make: (text) => text.replace(TITLE, "x".repeat(65 * 2 ** 20)),
    place: () => "1:1",
    answer: "larger than 64 MiB, and was not read  size",
  },
  {
    name: "a thousand brackets",
    make: (text) => `${"[".repeat(1000)}${"]".repeat(1000)}\n${text}`,
    place: () => "1:101",
    answer: "nested more than 100 deep  json",
  },
  {
    name: "the other kind",
    make: (text) => (text === document ? corpus : document),
    place: (text) => (text === corpus ? "2:1" : "1:2"),
    answer: { document: 'not JSON: unexpected "{"  json', corpus: "not JSON: the text ends too early  json" },
  },
];

const contents = inputs.map(({ make }) => ({ document: make(document), corpus: make(corpus) }));
const { folder, remove } = folderWith(
  Object.fromEntries(
    contents.flatMap((content, index) => [
      [`${index}.json`, content.document],
      [`${index}.ndjson`, content.corpus],
    ]),
  ),
);
afterAll(remove);

describe.each(inputs.map((odd, index) => ({ ...odd, index })))("$name", ({ index, place, answer }) => {
  test.each([
    ["document", `${index}.json`],
    ["corpus", `${index}.ndjson`],
  ] as const)("in a %s", async (kind, file) => {
    const { stdout, stderr, status } = await inProcess(["validate", join(folder, file)]);
    const expected = typeof answer === "object" ? answer[kind] : answer;
    expect({ stderr, status }).toEqual({ stderr: "", status: expected === true ? 0 : 1 });
    if (expected === true) expect(stdout).toMatch(/^valid: /);
    else {
      const text = Buffer.from(contents[index]?.[kind] ?? "")
        .toString()
        .replace(/^\ufeff/, "");
      const lines = stdout.split("\n").map((line) => line.replace(/byte \d+ is/, "byte N is"));
      expect(lines).toContain(`  ${place?.(text)}  error  ${expected}`);
    }
  });
});

test("the other kind is recognised, and the help says what to do", async () => {
  const help = async (file: string) => (await inProcess(["validate", join(folder, file)])).stdout.replaceAll(/\s+/g, " ");
  expect(await help(`${inputs.length - 1}.json`)).toContain("a document a line is a corpus: name the file .ndjson, or say --type corpus");
  expect(await help(`${inputs.length - 1}.ndjson`)).toContain("a document over several lines is named .json");
});

test("what is packed but not named so is recognised", () => {
  const input = Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0]);
  expect(cli(["validate"], { input }).stdout).toContain("error  packed by gzip, not UTF-8");
  expect(cli(["validate", "--type", "corpus"], { input }).stdout).toContain("error  packed by gzip, not UTF-8");
});
