import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { dataset } from "../../src/index.js";
import { textRules } from "../../src/text/check-text.js";
import { rules } from "../../src/validate/index.js";
import { example, record } from "../example.js";
import { root } from "../package/packed.js";
import { cli, folderWith, inProcess } from "./cli.js";

const pretty = (value: unknown) => JSON.stringify(value, null, 2);
const broken = example();
record(broken, "statement", "s001").locations = [{ location: "harbor", role: "at" }];
const reversed = example();
for (const list of [reversed.sources, reversed.actors, reversed.locations, reversed.statements]) list.reverse();

/** A dataset as the files of a folder. */
const filesOf = (document: ReturnType<typeof example>) => {
  const { sources, actors, locations, statements, casualtyFigures, ...head } = document;
  const parts = { dataset: head, sources, actors, locations, statements, "casualty-figures": casualtyFigures };
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [`${name}.json`, pretty(part)]));
};

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
  "escape.json": '{\n  "a": "C:\\dir"\n}',
  "repeated.json": pretty(example()).replace('"version": "1.0.0",', '"version": "1.0.0",\n  "version": "1.0.0",'),
  "deep.json": "[".repeat(10_000) + "]".repeat(10_000),
  "deeper.json": `{"a":${"[".repeat(10_000)}`,
  "latin-1.json": Buffer.from('{\n  "a": "caf\xe9"\n}', "latin1"),
  "utf-16.json": Buffer.from(`\ufeff${pretty(example())}`, "utf16le"),
  "schema.json": '{\n  "$schema": "https://schemas.example/9.0"\n}',
  "array.json": "[]",
  "corpus.json": '{"type":"actor"}\n{"type":"actor"}\n',
  "comma.json": '{ "a": 1\n  "b": 2 }',
  "statements.json": pretty(example()),
  "document.json.gz": gzipSync(JSON.stringify(example())),
  "cut.json.gz": gzipSync(JSON.stringify(example())).subarray(0, -20),
  "none.json.gz": JSON.stringify(example()),
  "tail.json.gz": Buffer.concat([gzipSync(JSON.stringify(example())), Buffer.from("\0more")]),
  "odd \u001b[31m#?%41.json": pretty(broken),
};
const { folder, remove } = folderWith(files);
afterAll(remove);
const validate = (...args: string[]) => inProcess(["validate", ...args], { cwd: folder });

describe("valid data", () => {
  test.each(["good.json", "compact.json", "own.json", "document.json.gz", "statements.json"])("%s", async (file) => {
    const { stdout, stderr, status } = await validate(file);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toMatch(/^valid: \d+ sources, /);
  });

  test("a folder, or its files", async () => {
    expect((await inProcess(["validate", "data"])).status).toBe(0);
    const five = folderWith(filesOf(example()));
    const paths = Object.keys(filesOf(example())).map((name) => join(five.folder, name));
    expect(await inProcess(["validate", five.folder])).toEqual({
      stdout: expect.stringMatching(/^valid: 2 sources, /),
      stderr: "",
      status: 0,
    });
    expect((await inProcess(["validate", ...paths])).stdout).toMatch(/^valid: 2 sources, /);
    five.remove();
  });

  test("may come from standard input, named - or not at all", () => {
    for (const args of [["-"], []]) expect(cli(["validate", ...args], { cwd: folder, input: files["good.json"] }).status).toBe(0);
  });

  test("several documents are all checked, and each is named", async () => {
    expect((await validate("good.json", "compact.json")).stdout).toMatch(
      /^good\.json: valid: 2 sources, .*\ncompact\.json: valid: 2 sources, /,
    );
    expect((await validate("good.json", "broken.json")).status).toBe(1);
    expect((await validate("good.json", "broken.json")).stdout).toMatch(/^broken\.json\n/);
  });

  test("warnings alone do not fail", async () => {
    const { stdout, status } = await validate("unsorted.json");
    expect(status).toBe(0);
    expect(stdout).toContain("0 errors, 4 warnings in 1 file");
  });
});

describe("findings", () => {
  test("show the place, the line and what would be right", async () => {
    const { stdout, status } = await validate("broken.json");
    const line = files["broken.json"].split("\n").findIndex((each) => each.includes('"harbor"')) + 1;
    expect(status).toBe(1);
    expect(stdout).toBe(
      [
        "broken.json",
        `  ${line}:23  error  there is no location "harbor"  references-resolve, s001`,
        `  ${line} | "location": "harbor",`,
        `  ${" ".repeat(String(line).length)} |             ^`,
        `  ${" ".repeat(String(line).length)} help: did you mean "harbour"?`,
        "",
        "1 error, 0 warnings in 1 file",
        "",
      ].join("\n"),
    );
  });

  test("name the other records that they concern", () => {
    const dangling = example();
    dangling.actors.shift();
    const { stdout } = cli(["validate"], { input: pretty(dangling) });
    expect(stdout).toContain('error  there is no actor "gazette"  references-resolve, gazette-report');
    expect(stdout).toMatch(/ also: s001 \(\/statements\/0\/attribution\/0\/by\), s002/);
  });

  test("are in the same place with Windows line ends", async () => {
    expect((await validate("crlf.json")).stdout.replaceAll("crlf.json", "broken.json")).toBe((await validate("broken.json")).stdout);
  });

  test("as JSON carry file, line and column", async () => {
    const { stdout, status } = await validate("broken.json", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      valid: false,
      findings: [
        {
          file: "broken.json",
          line: expect.any(Number),
          column: 23,
          rule: "references-resolve",
          severity: "error",
          path: "/statements/0/locations/0/location",
          record: "s001",
          message: 'there is no location "harbor"',
          hint: 'did you mean "harbour"?',
          related: [],
        },
      ],
      notShown: 0,
    });
    expect(JSON.parse((await validate("good.json", "--json")).stdout)).toEqual({ valid: true, findings: [], notShown: 0 });
  });

  test("as NDJSON are a line each, with the document that they are in", async () => {
    const { stdout, status } = await validate("broken.json", "unsorted.json", "--format", "ndjson");
    expect(status).toBe(1);
    const [first, ...others] = stdout.trimEnd().split("\n");
    expect(Object.entries(JSON.parse(first ?? ""))).toEqual([
      ["dataset", "harbour"],
      ["version", "1.0.0"],
      ["line", expect.any(Number)],
      ["column", 23],
      ["path", "/statements/0/locations/0/location"],
      ["record", "s001"],
      ["rule", "references-resolve"],
      ["severity", "error"],
      ["message", 'there is no location "harbor"'],
      ["hint", 'did you mean "harbour"?'],
      ["related", []],
    ]);
    expect(others.map((line) => JSON.parse(line).severity)).toEqual(Array(4).fill("warning"));
    expect(await validate("good.json", "--format", "ndjson")).toEqual({ stdout: "", stderr: "", status: 0 });
    expect(JSON.parse((await validate("empty.json", "--format", "ndjson")).stdout)).toMatchObject({
      dataset: null,
      version: null,
      rule: "json",
    });
  });

  test("as workflow commands name file, line and column, and escape what would break them", async () => {
    const { stdout, status } = await validate("broken.json", "--format", "github");
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^::error file=broken\.json,line=\d+,col=23,title=references-resolve::there is no location "harbor" \(did you mean "harbour"\?\)\n$/,
    );
    const odd = folderWith({ "a,b:c.json": "[" });
    expect((await inProcess(["validate", "a,b:c.json", "--format", "github"], { cwd: odd.folder })).stdout).toMatch(
      /^::error file=a%2Cb%3Ac\.json,line=1,/,
    );
    odd.remove();
  });

  test("as SARIF name the rule, which the log describes, and the place", async () => {
    const log = JSON.parse((await validate("broken.json", "--format", "sarif")).stdout);
    const [run] = log.runs;
    expect(log.version).toBe("2.1.0");
    expect(run.results).toMatchObject([
      {
        ruleId: "references-resolve",
        level: "error",
        locations: [
          { physicalLocation: { artifactLocation: { uri: "broken.json" }, region: { startLine: expect.any(Number), startColumn: 23 } } },
        ],
      },
    ]);
    const described = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(described).toEqual(["json", "schema", "anchor", "corpus", "size", ...[...rules, ...textRules].map(({ name }) => name)]);
    expect(run.invocations).toBeUndefined();
  });

  test("beyond the most to show are counted where they are left out", async () => {
    const most = ["unsorted.json", "--max-findings", "1"];
    const { stdout, status } = await validate(...most);
    expect(status).toBe(0);
    const notShown = "3 more findings not shown; --max-findings sets how many are";
    expect(stdout).toContain(`0 errors, 4 warnings in 1 file\n${notShown}`);
    expect(JSON.parse((await validate(...most, "--json")).stdout)).toMatchObject({ findings: [{}], notShown: 3 });
    expect((await validate(...most, "--format", "github")).stdout).toContain(`::notice::${notShown}`);
    expect(await validate(...most, "--format", "ndjson")).toMatchObject({ stderr: `badakhshan-2019: ${notShown}\n` });
    expect(JSON.parse((await validate(...most, "--format", "sarif")).stdout).runs[0].invocations).toMatchObject([
      { executionSuccessful: true, toolExecutionNotifications: [{ message: { text: notShown } }] },
    ]);
    expect((await validate("broken.json", "--max-findings", "0")).stdout).toBe(
      "1 error, 0 warnings in 1 file\n1 more finding not shown; --max-findings sets how many are\n",
    );
  });

  test("of warnings are left out when quiet", async () => {
    expect((await validate("unsorted.json", "--quiet")).stdout).toMatch(/^valid: /);
  });

  test("can be limited to some rules, or rid of some; the schema is always checked", async () => {
    expect((await validate("broken.json", "--skip", "references-resolve")).status).toBe(0);
    expect((await validate("broken.json", "--rules", "coverage, dates")).status).toBe(0);
    expect((await validate("broken.json", "--rules", "references-resolve")).status).toBe(1);
    expect((await validate("schema.json", "--rules", "coverage")).status).toBe(1);
  });

  test("in the files of a folder are placed in them, whichever is wrong", async () => {
    const five = folderWith(filesOf(broken));
    const { stdout, status } = await inProcess(["validate", five.folder]);
    expect(status).toBe(1);
    expect(stdout).toContain(join(five.folder, "statements.json"));
    expect(stdout).toContain('there is no location "harbor"');
    five.remove();
    const head = folderWith({ ...filesOf(example()), "dataset.json": '{"version":"1","version":"2"}', "actors.json": "[" });
    const { findings } = JSON.parse((await inProcess(["validate", head.folder, "--json"])).stdout);
    expect(findings.map(({ file, message }: { file: string; message: string }) => [file.split("/").at(-1), message])).toEqual([
      ["dataset.json", 'the key "version" stands twice in one object'],
      ["actors.json", "not JSON: the text ends too early"],
    ]);
    head.remove();
  });
});

describe("bad input gets one clear finding, its place, and exit code 1", () => {
  test.each([
    ["empty.json", "1:1  error  empty, and so not JSON"],
    ["blank.json", "1:1  error  empty, and so not JSON"],
    ["words.json", "1:1  error  not JSON"],
    ["cut.json", "error  not JSON: the text ends too early"],
    ["trailing.json", '2:14  error  not JSON: unexpected "]"'],
    ["nan.json", '2:8  error  not JSON: unexpected "N"'],
    ["control.json", "2:10  error  not JSON: a raw control character in a text"],
    ["escape.json", "2:11  error  not JSON: a backslash that escapes nothing"],
    ["repeated.json", '5:3  error  the key "version" stands twice in one object'],
    ["deep.json", "1:101  error  nested more than 100 deep"],
    ["deeper.json", "error  nested more than 100 deep"],
    ["latin-1.json", "2:12  error  not UTF-8: byte 14 is 0xe9"],
    ["utf-16.json", "1:1  error  in UTF-16, not UTF-8"],
    ["schema.json", '2:14  error  the schema "https://schemas.example/9.0" is not that of a dataset document'],
    ["array.json", "1:1  error  this is a list, not a dataset document"],
    ["corpus.json", '2:1  error  not JSON: unexpected "{"'],
    ["comma.json", '2:3  error  not JSON: unexpected "\\""'],
  ])("%s", async (file, message) => {
    const { stdout, stderr, status } = await validate(file);
    expect({ stderr, status }).toEqual({ stderr: "", status: 1 });
    expect(stdout).toContain(message);
    expect(stdout).toContain("1 error, 0 warnings in 1 file");
  });

  test("the help names what is probably wrong", async () => {
    const help = async (file: string) => (await validate(file)).stdout.replaceAll(/\s+/g, " ");
    expect(await help("corpus.json")).toContain("help: a document a line is a corpus: name the file .ndjson, or say --type corpus");
    expect(await help("comma.json")).toContain("help: is there a comma missing before it?");
    expect(await help("trailing.json")).toContain("help: remove the comma before it");
    expect(await help("schema.json")).toContain(
      'help: write "https://cdn.jsdelivr.net/npm/badakhshan-2019/schemas/1.0/dataset.schema.json"',
    );
  });

  test("what is larger than --max-size is not read", async () => {
    const text = pretty({ ...example(), title: "x".repeat(2 ** 20) });
    const large = folderWith({ "large.json": text, "large.json.gz": gzipSync(text), ...filesOf(example()), "actors.json": text });
    const message = "1:1  error  larger than 1 MiB, and was not read  size";
    for (const name of ["large.json", "large.json.gz", "."]) {
      const { stdout, stderr, status } = await inProcess(["validate", name, "--max-size", "1"], { cwd: large.folder });
      expect({ stderr, status, name }).toEqual({ stderr: "", status: 1, name });
      expect(stdout).toContain(message);
      expect(stdout).toContain("help: --max-size sets how many MiB are read");
    }
    expect(cli(["validate", "--max-size", "1"], { input: text }).stdout).toContain(message);
    expect((await inProcess(["validate", "large.json"], { cwd: large.folder })).status).toBe(0);
    large.remove();
  });
});

describe("whatever comes from a file is text", () => {
  test("in messages, excerpts, hints and names of files", async () => {
    const odd = example();
    Object.assign(odd.actors[0] ?? {}, { "\u001b[2J\u0085\u202e": 1, kind: "\u009b31m##[error]x" });
    odd.title = "\n::add-mask::x";
    const { stdout, status } = cli(["validate"], { input: pretty(odd) });
    expect(status).toBe(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    const steering = /[\u0000-\u001f\u007f-\u009f\u202e]|##\[/;
    expect(stdout.replaceAll("\n", "")).not.toMatch(steering);
    expect(stdout).not.toMatch(/^\s*::/m);
    expect(cli(["validate", "--format", "github"], { input: pretty(odd) }).stdout.replaceAll("\n", "")).not.toMatch(steering);
    expect((await validate("odd \u001b[31m#?%41.json")).stdout).toMatch(/^odd ‹U\+001B›\[31m#\?%41\.json\n/);
  });

  test("and an address in SARIF is escaped", async () => {
    const log = JSON.parse((await validate("odd \u001b[31m#?%41.json", "--format", "sarif")).stdout);
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("odd%20%1B%5B31m%23%3F%2541.json");
  });
});

describe("what cannot be read is answered with 2, on standard error", () => {
  test.each([
    [["good.json", "--skip", "covrage"], 'there is no rule "covrage"; did you mean "coverage"?'],
    [["missing.json", "--skip", "covrage"], 'there is no rule "covrage"'],
    [["good.json", "--format", "xml"], "Allowed choices are pretty, json, ndjson, github, sarif"],
    [["good.json", "--type", "corpora"], "Allowed choices are dataset, corpus"],
    [["good.json", "--max-findings", "many"], "is no whole number"],
    [["good.json", "--max-size", "0"], "is no whole number from 1 to 511"],
    [["missing.json"], "cannot read missing.json: there is no such file"],
    [["corp/*.ndjson"], "nor did the shell find one for the pattern"],
    [["*.jso"], "nor did the shell find one for the pattern"],
    [["."], ". is a folder, and it has no dataset.json"],
    [["cut.json.gz"], "cannot read cut.json.gz: it is a .gz file that ends too early"],
    [["none.json.gz"], "cannot read none.json.gz: it is named .gz, but it is not gzip, or damaged"],
    [["tail.json.gz"], "cannot read tail.json.gz: it is named .gz, but it is not gzip, or damaged"],
    [[join(root, "data/actors.json")], "a dataset has 6 files; missing: dataset.json, sources.json, locations.json"],
    [[join(root, "data/dataset.json")], "is the head of a dataset, whose records are in other files: name its folder"],
    [["-", "-"], "standard input (-) can be read only once"],
    [[], "no FILE given, and nothing came in on standard input"],
  ])("%j", async (args, message) => {
    // Only in a process of its own nothing comes in on standard input.
    const { stdout, stderr, status } = args.length > 0 ? await validate(...args) : cli(["validate"]);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
  });

  test("and what could be read beside it is answered all the same", async () => {
    const { stdout, stderr, status } = await validate("missing.json", "broken.json", "good.json");
    expect(status).toBe(2);
    expect(stderr).toBe("badakhshan-2019: cannot read missing.json: there is no such file\n");
    expect(stdout).toContain('there is no location "harbor"');
    expect(JSON.parse((await validate("good.json", "missing.json", "--json")).stdout)).toEqual({ valid: false, findings: [], notShown: 0 });
  });

  test.skipIf(process.platform === "win32")("a folder as standard input, a folder of which a file may not be read", () => {
    const { folder: five, remove: removeFive } = folderWith({ ...filesOf(example()), "actors.json": "" });
    const run = (script: string) =>
      spawnSync("sh", ["-c", script], { cwd: five, encoding: "utf8", env: { ...process.env, CLI: join(root, "dist/cli.cjs") } });
    expect(run('node "$CLI" validate - < .')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("cannot read standard input: it is a folder"),
    });
    expect(run('rm actors.json; mkdir actors.json; node "$CLI" validate .')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("actors.json: it is a folder"),
    });
    removeFive();
  });
});

test("no input is changed", () => {
  for (const [name, content] of Object.entries(files))
    expect(readFileSync(join(folder, name)).equals(Buffer.from(content as string)), name).toBe(true);
});
