import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { corpusLines } from "../corpus/corpus.js";
import { example, record } from "../example.js";
import { cli, folderWith, startCli } from "./cli.js";

/** The records of a dataset, one a line. */
const linesOf = (dataset: ReturnType<typeof example>) =>
  [dataset.sources, dataset.actors, dataset.locations, dataset.statements, dataset.casualtyFigures]
    .flat()
    .map((each) => JSON.stringify(each));
const good = `${linesOf(example()).join("\n")}\n`;

const broken = example();
record(broken, "statement", "s002").about = ["islander-fighter"];
record(broken, "statement", "s003").mode = "histrical" as "historical";
const brokenLines = linesOf(broken);
const lineOf = (id: string) => brokenLines.findIndex((line) => line.includes(`"id":"${id}"`)) + 1;
const columnOf = (line: number, text: string) => (brokenLines[line - 1] ?? "").indexOf(text) + 1;
const dangling = { line: lineOf("s002"), column: columnOf(lineOf("s002"), '"islander-fighter"') };
const misspelt = { line: lineOf("s003"), column: columnOf(lineOf("s003"), '"histrical"') };

const generated = Buffer.concat([...corpusLines({ datasets: 4, broken: 0.05 })]);
const packed = gzipSync(good);
const { folder, remove } = folderWith({
  "good.ndjson": good,
  "good.jsonl": good,
  "good.ndjson.gz": packed,
  "good.jsonl.GZ": packed,
  "good.txt": good,
  "document.json": JSON.stringify(example()),
  "document.json.gz": gzipSync(JSON.stringify(example())),
  "document.txt": JSON.stringify(example()),
  "broken.ndjson": brokenLines.join("\n"),
  "broken.ndjson.gz": gzipSync(brokenLines.join("\n")),
  "generated.ndjson": generated,
  "empty.ndjson": "",
  "cut.ndjson.gz": packed.subarray(0, -20),
  "cut.json.gz": packed.subarray(0, -20),
  "none.ndjson.gz": good,
  "none.json.gz": good,
  "empty.ndjson.gz": "",
  "dying-worker.cjs": `
    const { Worker } = require("node:worker_threads");
    Worker.prototype.postMessage = function () { this.terminate(); };`,
  "failing-disk.cjs": `
    const fs = require("node:fs");
    const { read } = fs;
    let reads = 0;
    fs.read = (...args) => ++reads < 2 ? read(...args) : args.at(-1)(Object.assign(new Error("EIO: i/o error, read"), { code: "EIO" }));`,
  "slow-disk.cjs": `
    const fs = require("node:fs");
    const { read } = fs;
    fs.read = (...args) => setTimeout(() => read(...args), 800);
    require("./terminal.cjs");`,
  "shrinking.cjs": `
    const fs = require("node:fs");
    const { fstatSync } = fs;
    fs.fstatSync = (fd) => Object.assign(fstatSync(fd), { size: fstatSync(fd).size + 1 });`,
  "terminal.cjs": `Object.defineProperty(process.stderr, "isTTY", { value: true }); process.env.TERM = "xterm";`,
});
mkdirSync(join(folder, "folder.ndjson"));
afterAll(remove);
const validate = (...args: string[]) => cli(["validate", ...args], { cwd: folder });

describe("a corpus", () => {
  const valid = "valid: 14 records (2 sources, 5 actors, 2 locations, 3 statements, 2 casualty figures)\n";

  test.each([
    ["good.ndjson"],
    ["good.jsonl"],
    ["good.ndjson.gz"],
    ["good.jsonl.GZ"],
    ["good.txt", "--type", "corpus"],
    ["good.ndjson", "--threads", "3"],
  ])("%s %s %s", (...args) => {
    expect(validate(...args)).toEqual({ stdout: valid, stderr: "", status: 0 });
  });

  test("may come from a pipe, named - or not at all", () => {
    for (const args of [["-"], []])
      expect(cli(["validate", "--type", "corpus", ...args], { input: good })).toEqual({ stdout: valid, stderr: "", status: 0 });
  });

  test.skipIf(process.platform === "win32")("may come from a named pipe", () => {
    const script = 'mkfifo pipe.ndjson && (cat good.ndjson > pipe.ndjson &) && exec node "$1" validate pipe.ndjson';
    const cliPath = new URL("../../dist/cli.cjs", import.meta.url).pathname;
    expect(execFileSync("sh", ["-c", script, "sh", cliPath], { cwd: folder, encoding: "utf8" })).toBe(valid);
  });

  test("may stand beside others, and beside a document", () => {
    expect(validate("good.ndjson", "document.json", "good.jsonl").stdout.split("\n")).toEqual([
      expect.stringMatching(/^document\.json: valid: 2 sources, /),
      expect.stringMatching(/^good\.ndjson: valid: 14 records /),
      expect.stringMatching(/^good\.jsonl: valid: 14 records /),
      "",
    ]);
    expect(validate("good.ndjson", "broken.ndjson").status).toBe(1);
  });

  test("that is empty is valid, and says that it is", () => {
    expect(validate("empty.ndjson")).toEqual({ stdout: "valid: 0 records\n", stderr: "", status: 0 });
    expect(cli(["validate", "--type", "corpus", "-"], { input: "" })).toEqual({ stdout: "valid: 0 records\n", stderr: "", status: 0 });
  });
});

test("a document may come as .gz, from a pipe that is not named, or under any name", () => {
  expect(validate("document.json.gz").stdout).toMatch(/^valid: 2 sources, /);
  expect(cli(["validate"], { input: JSON.stringify(example()) }).stdout).toMatch(/^valid: 2 sources, /);
  expect(validate("document.txt").stdout).toMatch(/^valid: 2 sources, /);
  expect(validate("good.ndjson", "--type", "dataset").stdout).toContain("error  not JSON");
});

describe("findings in a corpus", () => {
  test.each(["broken.ndjson", "broken.ndjson.gz"])("of %s are shown with line and column in the order of places", (file) => {
    const { stdout, status } = validate(file);
    expect(status).toBe(1);
    expect(stdout.split("\n")).toEqual([
      file,
      `  ${dangling.line}:${dangling.column}  error  there is no actor "islander-fighter"  references-resolve, s002`,
      expect.stringMatching(/^ {2}\d+ \| ….*"about":\["islander-fighter"\]/),
      expect.stringMatching(/^ +\| +\^$/),
      '     help: did you mean "islander-fighters"?',
      expect.stringContaining(`  ${misspelt.line}:${misspelt.column}  error  "histrical" is not an allowed value`),
      expect.stringMatching(/^ {2}\d+ \| ….*"mode":"histrical"/),
      expect.stringMatching(/^ +\| +\^$/),
      '     help: did you mean "historical"? It is one of historical, future,',
      "           hypothetical",
      "",
      "2 errors, 0 warnings in 1 file",
      "",
    ]);
    const caret = (stdout.split("\n")[3] ?? "").indexOf("^");
    expect((stdout.split("\n")[2] ?? "").slice(caret)).toMatch(/^"islander-fighter"/);
  });

  test("of a pipe, which cannot be read again, have no excerpt, and late ones no column", () => {
    const { stdout, status } = cli(["validate", "--type", "corpus"], { input: brokenLines.join("\n") });
    expect(status).toBe(1);
    expect(stdout).toContain(`  ${dangling.line}  error  there is no actor`);
    expect(stdout).toContain(`  ${misspelt.line}:${misspelt.column}  error  "histrical"`);
    expect(stdout).not.toContain(" | ");
  });

  test("of a pipe have no column in formats for machines either", () => {
    const inFormat = (format: string) =>
      cli(["validate", "-", "--type", "corpus", "--format", format], { input: brokenLines.join("\n") }).stdout;
    expect(JSON.parse(inFormat("json")).findings).toMatchObject([{ file: "-", line: dangling.line, column: null }, misspelt]);
    expect(inFormat("github")).toContain(`::error file=-,line=${dangling.line},title=references-resolve::`);
    const [late, early] = JSON.parse(inFormat("sarif")).runs[0].results;
    expect(late.locations[0].physicalLocation.region).toEqual({ startLine: dangling.line });
    expect(early.locations[0].physicalLocation.region).toEqual({ startLine: misspelt.line, startColumn: misspelt.column });
  });

  test("are placed in formats for machines as for people", () => {
    const { stdout, status } = validate("broken.ndjson", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ valid: false, findings: [dangling, misspelt], notShown: 0 });
    expect(validate("broken.ndjson", "--format", "github").stdout).toContain(`line=${dangling.line},col=${dangling.column},`);
  });

  test("are the same for any number of threads", () => {
    const found = (threads: string) => validate("generated.ndjson", "--json", "--max-findings", "1000", "--threads", threads);
    const one = found("1");
    expect(JSON.parse(one.stdout).findings.length).toBeGreaterThan(30);
    expect(found("2")).toEqual(one);
    expect(found("3")).toEqual(one);
  });

  test("beyond the most to show are counted, over all files", () => {
    expect(JSON.parse(validate("broken.ndjson", "broken.ndjson.gz", "--max-findings", "3", "--json").stdout)).toMatchObject({
      findings: [{ file: "broken.ndjson" }, { file: "broken.ndjson" }, { file: "broken.ndjson.gz" }],
      notShown: 1,
    });
    expect(validate("broken.ndjson", "--max-findings", "0").stdout).toBe(
      "2 errors, 0 warnings in 1 file\n2 more findings not shown; --max-findings sets how many are\n",
    );
  });

  test("can be limited to some rules, or rid of some", () => {
    expect(JSON.parse(validate("broken.ndjson", "--skip", "references-resolve", "--json").stdout).findings).toMatchObject([misspelt]);
    expect(JSON.parse(validate("broken.ndjson", "--rules", "dates", "--json").stdout).findings).toMatchObject([misspelt]);
    expect(JSON.parse(validate("broken.ndjson", "--rules", "references-resolve", "--json").stdout).findings).toHaveLength(2);
  });
});

describe("what cannot be checked is answered with 2, on standard error, and never called valid", () => {
  test.each([
    [["missing.ndjson"], "cannot read missing.ndjson: there is no such file"],
    [["missing.ndjson.gz"], "cannot read missing.ndjson.gz: there is no such file"],
    [["folder.ndjson"], "cannot read folder.ndjson: it is a folder"],
    [["cut.ndjson.gz"], "cannot read cut.ndjson.gz: it is a .gz file that ends too early"],
    [["cut.json.gz"], "cannot read cut.json.gz: it is a .gz file that ends too early"],
    [["none.ndjson.gz"], "cannot read none.ndjson.gz: it is named .gz, but it is not gzip, or damaged"],
    [["none.json.gz"], "cannot read none.json.gz: it is named .gz, but it is not gzip, or damaged"],
    [["empty.ndjson.gz"], "cannot read empty.ndjson.gz: it is a .gz file that ends too early"],
    [["good.ndjson", "missing.ndjson"], "cannot read missing.ndjson: there is no such file"],
    [["good.ndjson", "--skip", "covrage"], 'there is no rule "covrage"; did you mean "coverage"?'],
    [["good.ndjson", "--type", "corpora"], "Allowed choices are dataset, corpus"],
    [["good.ndjson", "--threads", "0"], "From 1 to 256 are possible"],
    [["good.ndjson", "--threads", "1.5"], "A whole number is needed"],
    [["-", "-", "--type", "corpus"], "standard input (-) can be read only once"],
    [[], "no FILE given, and nothing came in on standard input"],
    [["--type", "corpus"], "no FILE given, and nothing came in on standard input"],
  ])("%j", (args, message) => {
    const { stdout, stderr, status } = validate(...args);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
  });

  test.each([
    ["a thread that dies", "dying-worker.cjs", ["--threads", "2"], "cannot check good.ndjson: a thread of the validation died"],
    ["a disk that fails", "failing-disk.cjs", [], "cannot read good.ndjson: EIO"],
    ["a file that gets shorter", "shrinking.cjs", [], "cannot read good.ndjson: it got shorter meanwhile"],
  ])("%s", (_, preload, args, message) => {
    const { stdout, stderr, status } = cli(["validate", "good.ndjson", ...args], { cwd: folder, preload: join(folder, preload) });
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
  });
});

test("a rule that does not exist is told before anything is read", async () => {
  const { ended } = startCli(["validate", "--type", "corpus", "--skip", "covrage"]);
  expect(await ended).toMatchObject({ status: 2, stderr: expect.stringContaining('there is no rule "covrage"') });
});

test("a pipe that is open still keeps nobody waiting after a failure", async () => {
  const { child, ended } = startCli(["validate", "--type", "corpus", "--threads", "2"], { preload: join(folder, "dying-worker.cjs") });
  const feed = setInterval(() => child.stdin?.write(good), 20);
  child.stdin?.on("error", () => clearInterval(feed));
  expect((await ended).status).toBe(2);
  clearInterval(feed);
});

// Each mostly waits for a second to pass.
describe.concurrent("while it is being checked", () => {
  const CLEAR = "\r\u001b[K";
  const terminal = { preload: join(folder, "terminal.cjs") };

  test.each([["1"], ["2"]])("Ctrl-C with %s thread(s) says how far it got, and ends with 130", async (threads) => {
    const { child, said, ended } = startCli(["validate", "--type", "corpus", "--threads", threads], terminal);
    child.stdin?.write(generated);
    await said("MB/s");
    child.kill("SIGINT");
    const { stdout, stderr, status } = await ended;
    expect({ stdout, status }).toEqual({ stdout: "", status: 130 });
    const [, lastWords] = stderr.split(`${CLEAR}badakhshan-2019: `);
    expect(lastWords).toMatch(
      /^stopped in standard input at \d+\.\d kB, with \d+ errors? and 0 warnings so far; nothing can be said of the rest\n$/,
    );
  });

  test("of a file the share is known, to the bar and to Ctrl-C", async () => {
    const { child, said, ended } = startCli(["validate", "generated.ndjson"], { cwd: folder, preload: join(folder, "slow-disk.cjs") });
    await said(" left  generated.ndjson");
    child.kill("SIGINT");
    const { stderr, status } = await ended;
    expect(status).toBe(130);
    expect(stderr).toMatch(/\[#+\.+\] \d+ % {2}0\.\d MB\/s {2}\d s left/);
    expect(stderr).toMatch(/stopped in generated\.ndjson at \d+\.\d kB of \d+\.\d kB \(\d+ %\), with/);
  });

  test("a terminal shows after a second how far it is, and nothing of that stays", async () => {
    const { child, said, ended } = startCli(["validate", "--type", "corpus"], terminal);
    child.stdin?.write(good);
    await said("MB/s");
    child.stdin?.end();
    const { stdout, stderr, status } = await ended;
    expect(stdout).toMatch(/^valid: 14 records/);
    const [first, ...shown] = stderr.replaceAll("\u001b[K", "<end>").split("\r");
    expect(first).toBe("");
    expect(shown.pop()).toBe("<end>");
    for (const line of shown) expect(line).toMatch(/^\d\.\d kB {2}\d\.\d MB\/s {2}standard input<end>$/);
    expect(status).toBe(0);
  });

  test.each([
    ["no terminal", {}, []],
    ["--quiet", terminal, ["--quiet"]],
  ])("%s shows nothing", async (_, options, args) => {
    const { child, ended } = startCli(["validate", "--type", "corpus", ...args], options);
    child.stdin?.write(good);
    setTimeout(() => child.stdin?.end(), 1500);
    expect((await ended).stderr).toBe("");
  });
});

test("large files are shared out among the threads of the machine, small ones are not", () => {
  // A few records, and blank lines of a megabyte each.
  writeFileSync(join(folder, "large.ndjson"), good);
  const blank = `${" ".repeat(1e6)}\n`;
  for (let line = 0; line < 256; line++) appendFileSync(join(folder, "large.ndjson"), blank);
  const status = (...args: string[]) => cli(["validate", ...args], { cwd: folder, preload: join(folder, "dying-worker.cjs") }).status;
  expect(status("large.ndjson")).toBe(availableParallelism() > 1 ? 2 : 0);
  expect(status("large.ndjson", "--threads", "1")).toBe(0);
  expect(status("good.ndjson")).toBe(0);
});
