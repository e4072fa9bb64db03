import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { dataset } from "../../src/index.js";
import { rules } from "../../src/validate/index.js";
import { example, record } from "../example.js";
import { root } from "../package/packed.js";
import { cli, folderWith } from "./cli.js";

const pretty = (value: unknown) => JSON.stringify(value, null, 2);
const broken = example();
record(broken, "statement", "s002").about = ["islander-fighter"];
const reversed = example();
reversed.actors.reverse();

const files = {
  "good.json": pretty(example()),
  "compact.json": JSON.stringify(example()),
  "own.json": pretty(dataset),
  "broken.json": pretty(broken),
  "unsorted.json": pretty(reversed),
  "crlf.json": pretty(broken).replaceAll("\n", "\r\n"),
  "empty.json": "",
  "blank.json": " \n\t\n",
  "words.json": "no JSON at all",
  "cut.json": pretty(example()).slice(0, 500),
  "trailing.json": '{\n  "a": [1, 2,]\n}',
  "nan.json": '{\n  "a": NaN\n}',
  "control.json": '{\n  "a": "b\tc"\n}',
  "repeated.json": pretty(example()).replace('"schemaVersion": "1.0",', '"schemaVersion": "1.0",\n  "schemaVersion": "1.0",'),
  "deep.json": "[".repeat(10_000) + "]".repeat(10_000),
  "deeper.json": `{"a":${"[".repeat(10_000)}`,
  "latin-1.json": Buffer.from('{\n  "a": "caf\xe9"\n}', "latin1"),
  "utf-16.json": Buffer.from(`\ufeff${pretty(example())}`, "utf16le"),
  "version.json": '{\n  "schemaVersion": "9.0"\n}',
  "array.json": "[]",
  "corpus.json": '{"type":"actor"}\n{"type":"actor"}\n',
  "comma.json": '{ "a": 1\n  "b": 2 }',
  "statements.json": pretty(example()),
};
const { folder, remove } = folderWith(files);
afterAll(remove);
const validate = (...args: string[]) => cli(["validate", ...args], { cwd: folder });

describe("valid data", () => {
  test.each(["good.json", "compact.json", "own.json"])("%s", (file) => {
    const { stdout, stderr, status } = validate(file);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toMatch(/^valid: \d+ sources, /);
  });

  test("a folder with the five arrays, or the five files", () => {
    expect(cli(["validate", "data"]).status).toBe(0);
    expect(
      cli(["validate", ...["sources", "actors", "locations", "statements", "casualty-figures"].map((name) => `data/${name}.json`)]).status,
    ).toBe(0);
  });

  test("a document is a document, whatever its name, and may come from standard input", () => {
    expect(validate("statements.json").status).toBe(0);
    expect(cli(["validate", "-"], { cwd: folder, input: files["good.json"] }).status).toBe(0);
  });

  test("warnings alone do not fail", () => {
    const { stdout, status } = validate("unsorted.json");
    expect(status).toBe(0);
    expect(stdout).toContain("0 errors, 4 warnings in 1 file");
  });
});

describe("findings", () => {
  test("show the place, the line and what would be right", () => {
    const { stdout, status } = validate("broken.json");
    const line = files["broken.json"].split("\n").findIndex((each) => each.includes('"islander-fighter"')) + 1;
    expect(status).toBe(1);
    expect(stdout).toBe(
      [
        "broken.json",
        `  ${line}:9  error  there is no actor "islander-fighter"  references-resolve, s002`,
        `  ${line} | "islander-fighter"`,
        `  ${" ".repeat(String(line).length)} | ^`,
        `  ${" ".repeat(String(line).length)} help: did you mean "islander-fighters"?`,
        "",
        "1 error, 0 warnings in 1 file",
        "",
      ].join("\n"),
    );
  });

  test("are in the same place with Windows line ends", () => {
    expect(validate("crlf.json").stdout.replaceAll("crlf.json", "broken.json")).toBe(validate("broken.json").stdout);
  });

  test("as JSON carry file, line and column", () => {
    const { stdout, status } = validate("broken.json", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      valid: false,
      findings: [
        {
          file: "broken.json",
          line: expect.any(Number),
          column: 9,
          rule: "references-resolve",
          path: "/statements/1/about/0",
          record: "s002",
        },
      ],
    });
    expect(JSON.parse(validate("good.json", "--json").stdout)).toEqual({ valid: true, findings: [], notShown: 0 });
  });

  test("as workflow commands name file, line and column, and escape what would break them", () => {
    const { stdout, status } = validate("broken.json", "--format", "github");
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^::error file=broken\.json,line=\d+,col=9,title=references-resolve::there is no actor "islander-fighter" \(did you mean "islander-fighters"\?\)\n$/,
    );
    const odd = folderWith({ "a,b:c.json": "[" });
    expect(cli(["validate", "a,b:c.json", "--format", "github"], { cwd: odd.folder }).stdout).toMatch(
      /^::error file=a%2Cb%3Ac\.json,line=1,/,
    );
    odd.remove();
  });

  test("as SARIF name the rule, which the log describes, and the place", () => {
    const log = JSON.parse(validate("broken.json", "--format", "sarif").stdout);
    const [run] = log.runs;
    expect(log.version).toBe("2.1.0");
    expect(run.results).toMatchObject([
      {
        ruleId: "references-resolve",
        level: "error",
        locations: [
          { physicalLocation: { artifactLocation: { uri: "broken.json" }, region: { startLine: expect.any(Number), startColumn: 9 } } },
        ],
      },
    ]);
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(["json", "schema", ...rules.map(({ name }) => name)]);
  });

  test("beyond the most to show are counted", () => {
    const { stdout, status } = validate("unsorted.json", "--max-findings", "1");
    expect(status).toBe(0);
    expect(stdout).toContain("0 errors, 4 warnings in 1 file\n3 more findings not shown");
    expect(JSON.parse(validate("unsorted.json", "--max-findings", "1", "--json").stdout)).toMatchObject({ findings: [{}], notShown: 3 });
  });

  test("of warnings are left out when quiet", () => {
    expect(validate("unsorted.json", "--quiet").stdout).toMatch(/^valid: /);
  });

  test("can be limited to some rules, or rid of some; the schema is always checked", () => {
    expect(validate("broken.json", "--skip", "references-resolve").status).toBe(0);
    expect(validate("broken.json", "--rules", "coverage, dates").status).toBe(0);
    expect(validate("broken.json", "--rules", "references-resolve").status).toBe(1);
    expect(validate("version.json", "--rules", "coverage").status).toBe(1);
  });

  test("in the five arrays are placed in their files", () => {
    const names = {
      sources: "sources.json",
      actors: "actors.json",
      locations: "locations.json",
      statements: "statements.json",
      casualtyFigures: "casualty-figures.json",
    } as const;
    const arrays = Object.fromEntries(Object.entries(names).map(([key, name]) => [name, pretty(broken[key as keyof typeof names])]));
    const five = folderWith(arrays);
    const { stdout, status } = cli(["validate", five.folder]);
    five.remove();
    expect(status).toBe(1);
    expect(stdout).toContain(join(five.folder, "statements.json"));
    expect(stdout).toContain('there is no actor "islander-fighter"');
  });
});

describe("bad input gets one clear finding, its place, and exit code 1", () => {
  test.each([
    ["empty.json", "1:1  error  the file is empty"],
    ["blank.json", "error  the file is empty"],
    ["words.json", "1:1  error  not JSON"],
    ["cut.json", "error  not JSON: the text ends too early"],
    ["trailing.json", "2:14  error  not JSON"],
    ["nan.json", '2:8  error  not JSON: unexpected "N"'],
    ["control.json", "2:10  error  not JSON: a raw control character in a text"],
    ["repeated.json", '4:3  error  the key "schemaVersion" stands twice in one object'],
    ["deep.json", "1:101  error  nested more than 100 deep"],
    ["deeper.json", "error  nested more than 100 deep"],
    ["latin-1.json", "2:12  error  the file is not UTF-8: byte 14 is 0xe9"],
    ["utf-16.json", "1:1  error  the file is in UTF-16, not UTF-8"],
    ["version.json", '2:20  error  schema version "9.0" is not known'],
    ["array.json", "1:1  error  a list stands where an object belongs"],
    ["corpus.json", '2:1  error  not JSON: unexpected "{"'],
    ["comma.json", '2:3  error  not JSON: unexpected "\\""'],
  ])("%s", (file, message) => {
    const { stdout, stderr, status } = validate(file);
    expect({ stderr, status }).toEqual({ stderr: "", status: 1 });
    expect(stdout).toContain(message);
    expect(stdout).toContain("1 error, 0 warnings in 1 file");
  });

  test("the help names what is probably wrong", () => {
    expect(validate("corpus.json").stdout).toContain("help: one record a line is a corpus");
    expect(validate("comma.json").stdout).toContain("help: is there a comma missing before it?");
    expect(validate("trailing.json").stdout).toContain("help: remove the comma before it");
  });

  test("an unknown schema version says which are known", () => {
    expect(validate("version.json").stdout).toContain("known: 1.0");
  });
});

describe("what cannot be read is answered with 2, on standard error", () => {
  test.each([
    [["good.json", "--skip", "covrage"], 'there is no rule "covrage"; did you mean "coverage"?'],
    [["good.json", "--format", "xml"], "Allowed choices are pretty, json, github, sarif"],
    [["good.json", "--max-findings", "many"], "A whole number is needed"],
    [["missing.json"], "cannot read missing.json: there is no such file"],
    [["."], ". is a folder, and it has no sources.json"],
    [["good.json", "broken.json"], "good.json: of several files each must be one of sources.json"],
    [[join(root, "data/actors.json")], "a dataset has five collections; missing: sources.json, locations.json"],
  ])("%j", (args, message) => {
    const { stdout, stderr, status } = validate(...args);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(message);
  });
});

test("no input is changed", () => {
  for (const [name, content] of Object.entries(files))
    expect(readFileSync(join(folder, name)).equals(Buffer.from(content as string)), name).toBe(true);
});
