import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { dataset } from "../../src/index.js";
import { validateText } from "../../src/validate/index.js";
import { example, record } from "../example.js";
import { root } from "../package/packed.js";
import { documentLike } from "../validate/documents.js";
import { cli, folderWith, inProcess, startCli } from "./cli.js";

const named = (name: string, breakIt: (document: ReturnType<typeof example>) => void = () => {}) => {
  const document = { ...example(), name };
  breakIt(document);
  return JSON.stringify(document);
};
const good = `${["one", "two", "three"].map((name) => named(name)).join("\n")}\n`;

const dangling = named("two", (broken) => {
  record(broken, "statement", "s001").locations = [{ location: "harbor", role: "at" }];
});
const misspelt = named("three", (broken) => {
  record(broken, "statement", "s003").mode = "futur" as "future";
});
const broken = [named("one"), dangling, misspelt].join("\n");
const danglingColumn = dangling.indexOf('"harbor"') + 1;
const misspeltColumn = misspelt.indexOf('"futur"') + 1;

const packed = gzipSync(good);
const document = JSON.stringify(example(), null, 2);
const generated = `${Array.from({ length: 40 }, (_, number) => JSON.stringify(documentLike(dataset, number))).join("\n")}\n`;
const { folder, remove } = folderWith({
  "good.ndjson": good,
  "good.jsonl": good,
  "good.ndjson.gz": packed,
  "good.jsonl.GZ": packed,
  "two-members.ndjson.gz": Buffer.concat([gzipSync(good.slice(0, 5000)), gzipSync(good.slice(5000))]),
  "padded.ndjson.gz": Buffer.concat([packed, Buffer.alloc(512)]),
  "good.txt": good,
  "document.json": document,
  "document.txt": document,
  "broken.ndjson": broken,
  "broken.ndjson.gz": gzipSync(broken),
  "generated.ndjson": generated,
  "empty.ndjson": "",
  "blank.ndjson": "\n \t\r\n\n",
  "half.ndjson": good.slice(0, -40),
  "cut.ndjson.gz": packed.subarray(0, -20),
  "none.ndjson.gz": good,
  "empty.ndjson.gz": "",
  "tail.ndjson.gz": Buffer.concat([packed, Buffer.from("more")]),
  "hidden.ndjson.gz": Buffer.concat([packed, Buffer.alloc(1), gzipSync(broken)]),
  "far.ndjson.gz": Buffer.concat([packed, Buffer.alloc(2 ** 20), Buffer.from("x")]),
  "failing-disk.cjs": `
    const fs = require("node:fs");
    const { readSync } = fs;
    let reads = 0;
    fs.readSync = (...args) => {
      if (++reads < 2) return readSync(...args);
      throw Object.assign(new Error("EIO: i/o error, read"), { code: "EIO" });
    };`,
  "slow-disk.cjs": `
    const fs = require("node:fs");
    const { readSync } = fs;
    fs.readSync = (...args) => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 800);
      return readSync(...args);
    };
    require("./terminal.cjs");`,
  "shrinking.cjs": `
    const fs = require("node:fs");
    const { fstatSync } = fs;
    fs.fstatSync = (fd) => Object.assign(fstatSync(fd), { size: fstatSync(fd).size + 1 });`,
  "terminal.cjs": `Object.defineProperty(process.stderr, "isTTY", { value: true }); process.env.TERM = "xterm";`,
});
mkdirSync(join(folder, "folder.ndjson"));
afterAll(remove);
const validate = (...args: string[]) => inProcess(["validate", ...args], { cwd: folder });

describe("a corpus", () => {
  const valid = "valid: 3 documents\n";

  test.each([
    ["good.ndjson"],
    ["good.jsonl"],
    ["good.ndjson.gz"],
    ["good.jsonl.GZ"],
    ["two-members.ndjson.gz"],
    ["padded.ndjson.gz"],
    ["good.txt", "--type", "corpus"],
  ])("%s %s %s", async (...args) => {
    expect(await validate(...args)).toEqual({ stdout: valid, stderr: "", status: 0 });
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

  test("may stand beside others, and beside a document", async () => {
    expect((await validate("good.ndjson", "document.json", "good.jsonl")).stdout.split("\n")).toEqual([
      "good.ndjson: valid: 3 documents",
      expect.stringMatching(/^document\.json: valid: 2 sources, /),
      "good.jsonl: valid: 3 documents",
      "",
    ]);
    expect((await validate("good.ndjson", "broken.ndjson")).status).toBe(1);
  });

  test("that is empty is valid, and says that it is", async () => {
    for (const name of ["empty.ndjson", "blank.ndjson"])
      expect(await validate(name)).toEqual({ stdout: "valid: 0 documents\n", stderr: "", status: 0 });
    expect(cli(["validate", "--type", "corpus", "-"], { input: "" })).toEqual({ stdout: "valid: 0 documents\n", stderr: "", status: 0 });
  });

  test("a document over several lines is none, and the help says so", async () => {
    expect((await validate("document.txt")).stdout).toMatch(/^valid: 2 sources, /);
    expect((await validate("good.ndjson", "--type", "dataset")).stdout).toContain("error  not JSON");
    expect((await validate("document.txt", "--type", "corpus")).stdout.replaceAll(/\s+/g, " ")).toContain(
      "help: a corpus has a whole document on each line; a document over several lines is named .json",
    );
  });
});

describe("findings in a corpus", () => {
  test.each(["broken.ndjson", "broken.ndjson.gz"])("of %s are shown with line and column in the order of places", async (file) => {
    const { stdout, status } = await validate(file);
    expect(status).toBe(1);
    expect(stdout.split("\n")).toEqual([
      file,
      `  2:${danglingColumn}  error  there is no location "harbor"  references-resolve, s001`,
      expect.stringMatching(/^ {2}2 \| ….*"location":"harbor"/),
      expect.stringMatching(/^ +\| +\^$/),
      '    help: did you mean "harbour"?',
      `  3:${misspeltColumn}  error  "futur" is not an allowed value  schema, s003`,
      expect.stringMatching(/^ {2}3 \| ….*"mode":"futur"/),
      expect.stringMatching(/^ +\| +\^$/),
      '    help: did you mean "future"? It is one of future, hypothetical, null',
      "",
      "2 errors, 0 warnings in 1 file",
      "",
    ]);
    const caret = (stdout.split("\n")[3] ?? "").indexOf("^");
    expect((stdout.split("\n")[2] ?? "").slice(caret)).toMatch(/^"harbor"/);
  });

  test("of a pipe are shown in the same way", async () => {
    const { stdout, status } = cli(["validate", "--type", "corpus"], { input: broken });
    expect(status).toBe(1);
    expect(stdout.replace("standard input", "broken.ndjson")).toBe((await validate("broken.ndjson")).stdout);
  });

  test("are placed in formats for machines as for people", async () => {
    const { stdout, status } = await validate("broken.ndjson", "--json");
    expect(status).toBe(1);
    const places = [
      { line: 2, column: danglingColumn, record: "s001" },
      { line: 3, column: misspeltColumn, record: "s003" },
    ];
    expect(JSON.parse(stdout)).toMatchObject({ valid: false, findings: places, notShown: 0 });
    expect((await validate("broken.ndjson", "--format", "github")).stdout).toContain(`line=2,col=${danglingColumn},`);
    const lines = (await validate("broken.ndjson", "--format", "ndjson")).stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { dataset: "two", version: "1.0.0", ...places[0] },
      { dataset: "three", version: "1.0.0", ...places[1] },
    ]);
  });

  test("beyond the most to show are counted, over all files", async () => {
    expect(JSON.parse((await validate("broken.ndjson", "broken.ndjson.gz", "--max-findings", "3", "--json")).stdout)).toMatchObject({
      findings: [{ file: "broken.ndjson" }, { file: "broken.ndjson" }, { file: "broken.ndjson.gz" }],
      notShown: 1,
    });
    expect((await validate("broken.ndjson", "--max-findings", "0")).stdout).toBe(
      "2 errors, 0 warnings in 1 file\n2 more findings not shown; --max-findings sets how many are\n",
    );
  });

  test("as NDJSON are all shown, unless somebody says how many", async () => {
    const many = Array.from({ length: 150 }, () => "{").join("\n");
    const lines = (...args: string[]) =>
      cli(["validate", "--type", "corpus", "--format", "ndjson", ...args], { input: many })
        .stdout.trimEnd()
        .split("\n").length;
    expect(lines()).toBe(150);
    expect(lines("--max-findings", "7")).toBe(7);
  });

  test("can be limited to some rules, or rid of some", async () => {
    const rulesFound = async (...args: string[]) =>
      JSON.parse((await validate("broken.ndjson", ...args, "--json")).stdout).findings.map(({ rule }: { rule: string }) => rule);
    expect(await rulesFound("--skip", "references-resolve")).toEqual(["schema"]);
    expect(await rulesFound("--rules", "dates")).toEqual(["schema"]);
    expect(await rulesFound("--rules", "references-resolve")).toEqual(["references-resolve", "schema"]);
  });

  test("a name that stands twice with a version", () => {
    const { stdout } = cli(["validate", "--type", "corpus"], { input: good + named("two") });
    expect(stdout).toContain('error  "two@1.0.0" stands in line 2 already  corpus');
    expect(stdout).toMatch(/\n {2}4 \| .*"version":"1\.0\.0"/);
  });

  test("half a last line is one of them", async () => {
    const { stdout, status } = await validate("half.ndjson");
    expect(status).toBe(1);
    expect(stdout).toMatch(/ {2}3:\d+ {2}error {2}not JSON: the text ends too early {2}json\n/);
    expect(stdout).toContain("help: is it complete?");
  });

  test("a line larger than --max-size is one of them, and is not read; those around it are", () => {
    const large = `{"title":"${"x".repeat(2 ** 20)}"}`;
    const input = [named("one"), large, dangling, large].join("\n");
    for (const args of [["-"], ["large.ndjson.gz"]]) {
      const { folder: own, remove: done } = folderWith({ "large.ndjson.gz": gzipSync(input) });
      const { stdout, status } = cli(["validate", ...args, "--type", "corpus", "--max-size", "1", "--json"], { cwd: own, input });
      done();
      expect(status).toBe(1);
      expect(JSON.parse(stdout).findings).toMatchObject([
        { line: 2, column: 1, rule: "size", message: "larger than 1 MiB, and was not read" },
        { line: 3, rule: "references-resolve" },
        { line: 4, rule: "size" },
      ]);
    }
  });

  test("a bomb of zeros or of one line takes little memory", () => {
    const { folder: own, remove: done } = folderWith({
      "zeros.ndjson.gz": gzipSync(Buffer.alloc(300 * 2 ** 20)),
      "memory.cjs": `process.on("exit", () => process.stderr.write("at most " + Math.round(process.resourceUsage().maxRSS / 1024) + " MiB"));`,
    });
    const { stdout, stderr, status } = cli(["validate", "zeros.ndjson.gz"], { cwd: own, preload: join(own, "memory.cjs") });
    done();
    expect({ stdout, status }).toMatchObject({ stdout: expect.stringContaining("larger than 64 MiB, and was not read"), status: 1 });
    expect(Number(/at most (\d+) MiB/.exec(stderr)?.[1])).toBeLessThan(250);
  });
});

test("a document is answered the same as text, bytes, file, line, .gz, and pipe in pieces of any size", async () => {
  const odd = named("odd", (document) => {
    document.title = "“Häfen”, 港口, 🌍";
    record(document, "statement", "s001").locations = [{ location: "harbor", role: "at" }];
    document.actors.reverse();
  });
  const placed = ({ line, column, rule, severity, path, record, message, hint, related }: (typeof expected)[number]) => {
    return { line, column, rule, severity, path, record, message, hint, related };
  };
  const expected = validateText(odd).findings;
  expect(expected.map(({ rule }) => rule)).toEqual(["sorted-by-id", "references-resolve"]);
  expect(validateText(Buffer.from(odd)).findings).toEqual(expected);
  const { folder: own, remove: done } = folderWith({
    "odd.json": odd,
    "odd.json.gz": gzipSync(odd),
    "odd.ndjson": odd,
    "odd.ndjson.gz": gzipSync(odd),
  });
  const findings = (stdout: string) => JSON.parse(stdout).findings.map(placed);
  for (const name of ["odd.json", "odd.json.gz", "odd.ndjson", "odd.ndjson.gz"])
    expect(findings((await inProcess(["validate", name, "--json"], { cwd: own })).stdout), name).toEqual(expected);
  done();
  for (const type of ["dataset", "corpus"])
    for (const size of [1, 7, 4096, 2 ** 20]) {
      const { child, ended } = startCli(["validate", "--type", type, "--json"]);
      const bytes = Buffer.from(odd);
      for (let at = 0; at < bytes.length; at += size) child.stdin?.write(bytes.subarray(at, at + size));
      child.stdin?.end();
      expect(findings((await ended).stdout), `${type} in pieces of ${size}`).toEqual(expected);
    }
});

describe("what cannot be checked is answered with 2, on standard error, and never called valid", () => {
  const damaged = "it is named .gz, but it is not gzip, or damaged";
  test.each([
    [["missing.ndjson"], "cannot read missing.ndjson: there is no such file"],
    [["missing.ndjson.gz"], "cannot read missing.ndjson.gz: there is no such file"],
    [["folder.ndjson"], "cannot read folder.ndjson: it is a folder"],
    [["cut.ndjson.gz"], "cannot read cut.ndjson.gz: it is a .gz file that ends too early"],
    [["none.ndjson.gz"], `cannot read none.ndjson.gz: ${damaged}`],
    [["empty.ndjson.gz"], "cannot read empty.ndjson.gz: it is a .gz file that ends too early"],
    [["tail.ndjson.gz"], `cannot read tail.ndjson.gz: ${damaged}`],
    [["hidden.ndjson.gz"], `cannot read hidden.ndjson.gz: ${damaged}`],
    [["far.ndjson.gz"], `cannot read far.ndjson.gz: ${damaged}`],
    [["good.ndjson", "--skip", "covrage"], 'there is no rule "covrage"; did you mean "coverage"?'],
    [["-", "-", "--type", "corpus"], "standard input (-) can be read only once"],
    // Only in a process of its own nothing comes in on standard input.
    [["--type", "corpus"], "no FILE given, and nothing came in on standard input"],
    [["corp/*.ndjson"], "nor did the shell find one for the pattern"],
  ])("%j", async (args, message) => {
    const { stdout, stderr, status } = args[0] === "--type" ? cli(["validate", ...args]) : await validate(...args);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
  });

  test.skipIf(process.platform === "win32")("what is printed into the very file that is read", () => {
    const shell = (script: string) => spawnSync("sh", ["-c", script, "sh", join(root, "dist/cli.cjs")], { cwd: folder, encoding: "utf8" });
    for (const [input, label] of [
      ["broken.ndjson", "broken.ndjson"],
      ["< broken.ndjson", "standard input"],
    ]) {
      const { stderr, status } = shell(`node "$1" validate --type corpus --format ndjson ${input} >> broken.ndjson`);
      expect({ stderr, status }).toEqual({
        status: 2,
        stderr: expect.stringContaining(`cannot read ${label}: what is printed goes into it`),
      });
    }
    expect(readFileSync(join(folder, "broken.ndjson"), "utf8")).toBe(broken);
    expect(shell('node "$1" validate good.ndjson > printed.txt && node "$1" validate good.ndjson >> printed.txt').status).toBe(0);
  });

  test("what could be checked beside it is answered all the same", async () => {
    const { stdout, stderr, status } = await validate("good.ndjson", "missing.ndjson", "cut.ndjson.gz", "broken.ndjson");
    expect(status).toBe(2);
    expect(stderr).toContain("cannot read missing.ndjson: there is no such file\n");
    expect(stderr).toContain("cannot read cut.ndjson.gz: it is a .gz file that ends too early\n");
    expect(stdout).toContain("2 errors, 0 warnings in 1 file");
  });

  test.each([
    ["a disk that fails", "failing-disk.cjs", "cannot read good.ndjson: EIO"],
    ["a file that gets shorter", "shrinking.cjs", "cannot read good.ndjson: it got shorter meanwhile"],
  ])("%s", (_, preload, message) => {
    const { stdout, stderr, status } = cli(["validate", "good.ndjson"], { cwd: folder, preload: join(folder, preload) });
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
  });

  test.skipIf(process.platform !== "linux")("output that cannot be written", () => {
    const script = 'node "$1" validate broken.ndjson --format "$2" > /dev/full';
    const cliPath = new URL("../../dist/cli.cjs", import.meta.url).pathname;
    for (const format of ["pretty", "ndjson"]) {
      let error: { status?: number; stderr?: string } = {};
      try {
        execFileSync("sh", ["-c", script, "sh", cliPath, format], { cwd: folder, encoding: "utf8", stdio: "pipe" });
      } catch (thrown) {
        error = thrown as typeof error;
      }
      expect(error.status).toBe(2);
      expect(error.stderr).toMatch(/^badakhshan-2019: the output cannot be written: .*\n$/);
    }
  });
});

test("a rule that does not exist is told before anything is read", async () => {
  const { ended } = startCli(["validate", "--type", "corpus", "--skip", "covrage"]);
  expect(await ended).toMatchObject({ status: 2, stderr: expect.stringContaining('there is no rule "covrage"') });
});

test("findings are written while a pipe is open still", async () => {
  const { child, ended } = startCli(["validate", "--type", "corpus", "--format", "ndjson"]);
  const first = new Promise<string>((resolve) => child.stdout?.once("data", (chunk) => resolve(String(chunk))));
  child.stdin?.write(`${dangling}\n`);
  expect(JSON.parse(await first)).toMatchObject({ dataset: "two", line: 1, message: 'there is no location "harbor"' });
  child.stdin?.end(`${misspelt}\n`);
  expect((await ended).stdout.trimEnd().split("\n")).toHaveLength(2);
});

// Each mostly waits for a second to pass.
describe.concurrent("while it is being checked", () => {
  const CLEAR = "\r\u001b[K";
  const terminal = { preload: join(folder, "terminal.cjs") };

  test("Ctrl-C says how far it got, and ends with 130", async () => {
    const { child, said, ended } = startCli(["validate", "--type", "corpus"], terminal);
    child.stdin?.write(`${good}${dangling}\n`);
    await said("MB/s");
    child.kill("SIGINT");
    const { stdout, stderr, status } = await ended;
    expect({ stdout, status }).toEqual({ stdout: "", status: 130 });
    const [, lastWords] = stderr.split(`${CLEAR}badakhshan-2019: `);
    expect(lastWords).toMatch(
      /^stopped in standard input after 4 documents, \d+\.\d kB, with 2 errors and 0 warnings so far; nothing can be said of the rest\n$/,
    );
  });

  test("of a file the share is known, to the bar and to Ctrl-C", async () => {
    const { child, said, ended } = startCli(["validate", "generated.ndjson"], { cwd: folder, preload: join(folder, "slow-disk.cjs") });
    await said(" left  generated.ndjson");
    child.kill("SIGINT");
    const { stderr, status } = await ended;
    expect(status).toBe(130);
    expect(stderr).toMatch(/\[#*\.+\] \d+ % {2}\d+ documents? {2}\d\.\d MB\/s {2}\d+ s left/);
    expect(stderr).toMatch(/stopped in generated\.ndjson after \d+ documents?, \d+\.\d [kM]B of \d\.\d MB \(\d+ %\), with/);
  });

  test("a terminal shows after a second how far it is, and nothing of that stays", async () => {
    const { child, said, ended } = startCli(["validate", "--type", "corpus"], terminal);
    child.stdin?.write(good);
    await said("MB/s");
    child.stdin?.end();
    const { stdout, stderr, status } = await ended;
    expect(stdout).toBe("valid: 3 documents\n");
    const [first, ...shown] = stderr.replaceAll("\u001b[K", "<end>").split("\r");
    expect(first).toBe("");
    expect(shown.pop()).toBe("<end>");
    for (const line of shown) expect(line).toMatch(/^\d+\.\d kB {2}3 documents {2}\d\.\d MB\/s {2}standard input<end>$/);
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
