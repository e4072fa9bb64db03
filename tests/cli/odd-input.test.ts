import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { example } from "../example.js";
import { cli, folderWith } from "./cli.js";

const { $schema, schemaVersion, ...collections } = example();
const document = JSON.stringify({ $schema, schemaVersion, ...collections }, null, 2);
const corpus = `${Object.values(collections)
  .flat()
  .map((record) => JSON.stringify(record))
  .join("\n")}\n`;
const TITLE = "Harbour quiet";
const LONG = "x".repeat(17 * 2 ** 20);

/**
 * What is odd, how it comes about in a document or a corpus, and the answer to each: `true` if it is valid, else a line in
 * the report. The table in docs/validate.md says the same.
 */
const inputs: [name: string, make: (text: string) => string | Uint8Array, answers: { document: string | true; corpus: string | true }][] = [
  [
    "a key that stands twice",
    (text) => text.replace(/"note": ?null/, '"note":null,"note":null'),
    {
      document: '40:19  error  the key "note" stands twice in one object  json',
      corpus: '1:691  error  the key "note" stands twice in one object  json',
    },
  ],
  [
    "NaN",
    (text) => text.replace(/("start": ?)0/, "$1NaN"),
    { document: '35:20  error  not JSON: unexpected "N"  json', corpus: '1:583  error  not JSON: unexpected "N"  json' },
  ],
  [
    "half a character",
    (text) => text.replace(TITLE, `\\ud800${TITLE}`),
    {
      document: "12:16  error  half a character: a surrogate without its other half  json",
      corpus: "1:125  error  half a character: a surrogate without its other half  json",
    },
  ],
  ["a whole character as two escapes", (text) => text.replace(TITLE, "\\ud83c\\udf0d"), { document: true, corpus: true }],
  [
    "a raw control character",
    (text) => text.replace(TITLE, "Harbour\tquiet"),
    {
      document: "12:24  error  not JSON: a raw control character in a text  json",
      corpus: "1:133  error  not JSON: a raw control character in a text  json",
    },
  ],
  [
    "a byte that is not UTF-8",
    (text) => Buffer.from(text.replace(TITLE, "Harb\xf6ur"), "latin1"),
    {
      document: "12:21  error  the file is not UTF-8: byte 326 is 0xf6  json",
      corpus: "1:130  error  the line is not UTF-8: byte 130 is 0xf6  json",
    },
  ],
  [
    "UTF-16",
    (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
    { document: "1:1  error  the file is in UTF-16, not UTF-8  json", corpus: "1:1  error  the line is in UTF-16, not UTF-8  json" },
  ],
  ["a byte order mark", (text) => `\ufeff${text}`, { document: true, corpus: true }],
  [
    "an end that is cut off",
    (text) => text.slice(0, -40),
    {
      document: "517:10  error  not JSON: the text ends too early  json",
      corpus: "14:624  error  not JSON: the text ends too early  json",
    },
  ],
  ["Windows line ends", (text) => text.replaceAll("\n", "\r\n"), { document: true, corpus: true }],
  ["blank lines", (text) => `\n${text.replaceAll("\n", "\n \t\n\r\n")}`, { document: true, corpus: true }],
  ["no line end at the end", (text) => text.trimEnd(), { document: true, corpus: true }],
  ["nothing", () => "", { document: "1:1  error  the file is empty  json", corpus: true }],
  ["nothing but white space", () => " \n\t\n", { document: "3:1  error  the file is empty  json", corpus: true }],
  [
    "a line of 17 MiB",
    (text) => text.replace(TITLE, LONG),
    { document: true, corpus: "1:1  error  the line is longer than 16 MiB, and was not read  json" },
  ],
  [
    "a thousand brackets",
    (text) => `${"[".repeat(1000)}${"]".repeat(1000)}\n${text}`,
    { document: "1:101  error  nested more than 100 deep  json", corpus: "1:101  error  nested more than 100 deep  json" },
  ],
  [
    "the other kind",
    (text) => (text === document ? corpus : document),
    { document: '2:1  error  not JSON: unexpected "{"  json', corpus: "1:2  error  not JSON: the text ends too early  json" },
  ],
];

const files = inputs.flatMap(([, make], index) => [
  [`${index}.json`, make(document)],
  [`${index}.ndjson`, make(corpus)],
]);
const { folder, remove } = folderWith(Object.fromEntries(files));
afterAll(remove);

describe.each(inputs.map(([name, , answers], index) => ({ name, index, ...answers })))("$name", ({ index, ...answers }) => {
  test.each([
    ["document", `${index}.json`],
    ["corpus", `${index}.ndjson`],
  ] as const)("in a %s", (kind, file) => {
    const { stdout, stderr, status } = cli(["validate", join(folder, file)]);
    expect({ stderr, status }).toEqual({ stderr: "", status: answers[kind] === true ? 0 : 1 });
    if (answers[kind] === true) expect(stdout).toMatch(/^valid: /);
    else expect(stdout.split("\n")).toContain(`  ${answers[kind]}`);
  });
});

test("the other kind is recognised, and the help says what to do", () => {
  const help = (file: string) => cli(["validate", join(folder, file)]).stdout.replaceAll(/\s+/g, " ");
  expect(help(`${inputs.length - 1}.json`)).toContain("one record a line is a corpus: name the file .ndjson, or say --type corpus");
  expect(help(`${inputs.length - 1}.ndjson`)).toContain("a corpus has a whole record on each line; a dataset document is named .json");
});

test("what is packed but not named so is recognised", () => {
  const input = Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0]);
  expect(cli(["validate"], { input }).stdout).toContain("the file is packed by gzip, not UTF-8");
  expect(cli(["validate", "--type", "corpus"], { input }).stdout).toContain("the line is packed by gzip, not UTF-8");
});
