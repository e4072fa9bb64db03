import { afterAll, describe, expect, test } from "vitest";
import { type CitationFormat, citationOf, cite, formats } from "../../src/cite/index.js";
import { verifyCitationCommand } from "../../src/cli/commands/verify-citation.js";
import { dataset } from "../../src/index.js";
import { editionAfter, type Step, statement } from "../cite/editions.js";
import { cli, folderWith } from "./cli.js";

describe("cite", () => {
  test.each(formats)("--format %s prints what the function gives", (format: CitationFormat) => {
    expect(cli(["cite", "s070", "--format", format])).toEqual({ stdout: `${cite("s070", { format })}\n`, stderr: "", status: 0 });
  });

  test("alone it cites the dataset, with ids records, with --where what a query finds", () => {
    expect(cli(["cite"]).stdout).toBe(`${cite(dataset)}\n`);
    expect(cli(["cite", "s070", "etim"]).stdout).toBe(`${cite(["s070", "etim"])}\n`);
    expect(cli(["cite", "--where", '{"topic":["presence"]}']).stdout).toBe(`${cite({ where: { topic: "presence" } })}\n`);
  });

  test("--json prints a citation.json", () => {
    expect(JSON.parse(cli(["cite", "--where", '{"act":"deny"}', "--json"]).stdout)).toEqual(citationOf({ where: { act: "deny" } }));
  });

  test.each([
    [["etmi"], 'there is no record "etmi"; did you mean "etim"?'],
    [["--where", "topic=presence"], "--where takes JSON, such as"],
    [["--where", '{"topics":"presence"}'], 'did you mean "topic"?'],
    [["--where", "null"], "a filter is an object"],
    [["s001", "--where", "{}"], "give ids or --where, not both"],
    [["--format", "mla"], "Allowed choices are text, apa"],
  ])("%j is answered with 2, on standard error", (args, message) => {
    const { stdout, stderr, status } = cli(["cite", ...args]);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(message);
  });
});

const citation = JSON.stringify(citationOf({ where: { topic: "presence" } }));
const { folder, remove } = folderWith({
  "citation.json": citation,
  "references.bib": cite("s070", { format: "bibtex" }),
  "later.json": citation.replace("@1.0.0", "@99.0.0"),
  "tampered.json": citation.replace(/sha256:(.)/, (_, digit) => `sha256:${digit === "0" ? "1" : "0"}`),
  "mixed.bib": [cite("s070", { format: "bibtex" }), cite("s003", { format: "bibtex" }).replaceAll("@1.0.0", "@99.0.0")].join("\n"),
  "other.json": '{"title":"x"}',
  "empty.txt": "\n",
  "latin-1.bib": Buffer.from("caf\xe9", "latin1"),
});
afterAll(remove);

describe("verify citation", () => {
  test.each([
    ["citation.json", 0, "unchanged: pkg:npm/badakhshan-2019@1.0.0\n  as it was in 1.0.0\n"],
    ["references.bib", 0, "unchanged: pkg:npm/badakhshan-2019@1.0.0#records/s070.json"],
    ["later.json", 5, "cannot be checked: pkg:npm/badakhshan-2019@99.0.0\n"],
    ["tampered.json", 1, "does not match: pkg:npm/badakhshan-2019@1.0.0\n  not what 1.0.0 held: queryDigest\n"],
    ["mixed.bib", 5, "unchanged: pkg:npm/badakhshan-2019@1.0.0#records/s070.json"],
  ])("%s exits with %i", (file, code, text) => {
    const { stdout, stderr, status } = cli(["verify", "citation", file], { cwd: folder });
    expect({ stderr, status }).toEqual({ stderr: "", status: code });
    expect(stdout).toContain(text);
  });

  test("--json has the status, and standard input is read", () => {
    const { stdout, status } = cli(["verify", "citation", "-", "--json"], { input: citation });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      { status: "unchanged", purl: "pkg:npm/badakhshan-2019@1.0.0", checkedWith: "1.0.0", message: "as it was in 1.0.0", changes: [] },
    ]);
  });

  test.each([
    ["missing.json", "cannot read missing.json: there is no such file"],
    ["other.json", "other.json: there is no citation of badakhshan-2019 in it"],
    ["empty.txt", "empty.txt is empty"],
    ["latin-1.bib", "the file is not UTF-8"],
  ])("%s is answered with 2, on standard error", (file, message) => {
    const { stdout, stderr, status } = cli(["verify", "citation", file], { cwd: folder });
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(message);
  });

  const printed = (...steps: Step[]) => {
    const lines: string[] = [];
    const plain = new Proxy({}, { get: () => (text: string) => text }) as never;
    const terminal = { print: (text: string) => void lines.push(text), colors: plain, width: 100 };
    const status = verifyCitationCommand(`${folder}/citation.json`, {}, terminal, editionAfter(...steps));
    return { status, stdout: lines.join("\n") };
  };
  const correct: Step = {
    version: "1.1.0",
    edit: (data) => {
      statement(data, "s070").confidence = "low";
    },
    reasons: { s070: "The negation may cover less." },
  };

  test("3: corrected, with the field, before and after, and why, and who says it", () => {
    expect(printed(correct)).toEqual({
      status: 3,
      stdout: `corrected: pkg:npm/badakhshan-2019@1.0.0
  corrected in 1.1.0
  s070 (said by Kabul Now, by Taliban) corrected in 1.1.0 (2027-03-01): The negation may cover less.
    confidence: "high" → "low"`,
    });
  });

  test("4: withdrawn, with what replaces it", () => {
    const withdraw: Step = {
      version: "1.2.0",
      edit: (data) => {
        Object.assign(statement(data, "s003"), { status: "withdrawn", replacedBy: "s004", statusReason: "It says the same as s004." });
      },
    };
    const { status, stdout } = printed(correct, withdraw);
    expect(status).toBe(4);
    expect(stdout).toContain("s003 was withdrawn in 1.2.0, replaced by s004");
    expect(stdout).toContain('replacedBy: null → "s004"');
  });
});
