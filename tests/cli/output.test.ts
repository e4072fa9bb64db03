import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, cpSync, existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { record } from "../example.js";
import { root } from "../package/packed.js";
import { asked } from "./asked.js";
import { folderWith, inProcess } from "./cli.js";
import { harbour } from "./harbour.js";

const bin = join(root, "dist/cli.cjs");
const shell = (script: string) => spawnSync("sh", ["-c", script, "sh", bin], { encoding: "utf8" });

describe("colours", () => {
  const isColoured = async (env: Record<string, string>) => (await inProcess(["show", "s001"], { env })).stdout.includes("\u001b[");

  test.each([
    [{}, false],
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "0" }, false],
    [{ FORCE_COLOR: "false" }, false],
    [{ FORCE_COLOR: "" }, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, true],
  ])("in a pipe, with %j: %s", async (env, expected) => {
    expect(await isColoured(env)).toBe(expected);
  });

  test.skipIf(process.platform !== "linux" || !existsSync("/usr/bin/script"))("on a terminal, unless NO_COLOR asks for none", () => {
    const onTerminal = (env: string) =>
      execFileSync("script", ["-qec", `env TERM=xterm ${env} node ${bin} show s001`, "/dev/null"], { encoding: "utf8" });
    expect(onTerminal("A=1")).toContain("\u001b[1m");
    for (const env of ["NO_COLOR=1", "FORCE_COLOR=0", "TERM=dumb"]) expect(onTerminal(env)).not.toContain("\u001b[");
  });

  test("errors have none", async () => {
    expect((await inProcess(["show", "nonsense"], { env: { FORCE_COLOR: "1" } })).stderr).not.toContain("\u001b[");
  });
});

test("a package works in a folder of any name", async () => {
  const { folder, remove } = folderWith({});
  afterAll(remove);
  const copy = join(folder, "a#b?c%41 d'é");
  cpSync(join(root, "dist"), copy, { recursive: true });
  const answer = spawnSync("node", [join(copy, "cli.cjs"), "show", "s001"], { encoding: "utf8" });
  expect(answer).toMatchObject({ status: 0, stderr: "", stdout: (await inProcess(["show", "s001"])).stdout });
});

test("80 columns", () => {
  const { list, show, search, disputes } = asked(harbour());
  for (const output of [
    list("statements"),
    list("figures"),
    list("denials"),
    show("s008"),
    show("islander-fighters"),
    disputes(),
    search("harbour"),
  ])
    for (const line of output.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
});

describe.skipIf(process.platform === "win32")("a pipe", () => {
  test.each([["list statements --ndjson"], ["list statements"], ["rules"], ["--help"]])(
    "%s: a reader who closes it early is no error",
    (args) => {
      expect(shell(`node "$1" ${args} 2>&1 | head -c 1; exit \${PIPESTATUS:-0}`).stdout.length).toBe(1);
      expect(shell(`{ node "$1" ${args}; echo $? >&2; } | true`).stderr).toMatch(/^(0|)\n?$/);
    },
  );
});

describe.skipIf(!existsSync("/dev/full"))("output that cannot be written is 2, and one line, whatever was found", () => {
  const { folder, remove } = folderWith({ "broken.json": "{}", "dataset.json": JSON.stringify(harbour()) });
  afterAll(remove);

  test.each([
    [["show", "s001"]],
    [["list", "statements", "--ndjson"]],
    [["disputes", "--tsv"]],
    [[]],
    [["--help"]],
    [["--version"]],
    [["validate", "broken.json"]],
    [["validate", "dataset.json"]],
    [["validate", "broken.json", "--format", "json"]],
    [["rules"]],
    [["cite"]],
  ])("%j to a full disk", (args) => {
    const full = openSync("/dev/full", "w");
    const { stderr, status } = spawnSync("node", [bin, ...args], { cwd: folder, encoding: "utf8", stdio: ["ignore", full, "pipe"] });
    closeSync(full);
    expect({ stderr, status }).toEqual({
      stderr: expect.stringMatching(/^badakhshan-2019: the output cannot be written: ENOSPC.*\n$/),
      status: 2,
    });
  });

  test("to what was opened for reading only", () => {
    const { stderr, status } = shell('node "$1" show s001 1< /dev/null');
    expect({ stderr, status }).toEqual({
      stderr: expect.stringMatching(/^badakhshan-2019: the output cannot be written: EBADF.*\n$/),
      status: 2,
    });
  });

  test("to nowhere at all, as Node has it, is nobody's error", () => {
    expect(shell('node "$1" show s001 >&-')).toMatchObject({ stderr: "", status: 0 });
  });
});

describe("whatever comes from a file is text", () => {
  const hostile = "\u001b[31mred\u009b2J\u202ereversed\u2028::error::x ##[error]y\u200b";
  const dataset = harbour();
  record(dataset, "actor", "guard").name = `Guard ${"\u009b"}2J\u202e ##[add-mask]`;
  record(dataset, "statement", "s001").text = `The harbour is ${"q".repeat(50)} ::add-mask::quiet\u2028\u202e.`;
  record(dataset, "statement", "s008").note = "One\n::add-mask::two\u009b";
  const { list, show, search, disputes } = asked(dataset);
  const steering = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/u;

  test.each([
    ["list", () => list(undefined)],
    ["denials", () => list("denials")],
    ["show", () => ["s001", "s008", "guard", "c01"].map((id) => show(id)).join("\n")],
    ["search", () => search("harbour")],
    ["disputes", () => disputes()],
  ])("%s shows what steers, and no log takes it for a command", (_, output) => {
    expect(output()).not.toMatch(steering);
    expect(output()).not.toMatch(/^\s*::/m);
    expect(output()).not.toContain("##[");
  });

  test("it is shown as what it is", () => {
    expect(show("guard")).toContain("Guard ‹U+009B›2J‹U+202E› # #[add-mask]");
    expect(show("s008")).toContain("    : :add-mask::two‹U+009B›");
  });

  test("JSON is as it is, and harmless to logs", () => {
    expect(JSON.parse(show("guard", { json: true }))).toMatchObject({ name: record(dataset, "actor", "guard").name });
    expect(show("guard", { json: true })).not.toContain("##[");
  });

  test("a table has no line end or control in it", () => {
    for (const line of list("statements", { tsv: true }).split("\n"))
      expect(line.replaceAll("\t", "")).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["'=1", "''=1"],
    ["-1", "'-1"],
    ["@x", "'@x"],
    ['say "x"; =1', '"say ""x""; =1"'],
    ["x;=1", '"x;\'=1"'],
  ])("a table is guarded from spreadsheets, and quoted, as CSV is: %j", (name, cell) => {
    const other = harbour();
    record(other, "actor", "guard").name = name;
    expect(asked(other).list("actors", { id: ["guard"], tsv: true })).toContain(`\tguard\t${cell}\t`);
  });

  const { folder, remove } = folderWith({});
  afterAll(remove);

  test.each([
    [["show", hostile]],
    [["show", "s001", "--data", hostile]],
    [["list", "statements", "--topic", hostile]],
    [["list", "statements", "--by", hostile]],
    [["list", "statements", "--not", hostile]],
    [["search", "x", `--${hostile}`]],
    [[hostile]],
    [["validate", hostile]],
    [["validate", "x", "--max-findings", hostile]],
    [["cite", hostile]],
    [["diff", hostile, hostile]],
    [["verify", "text", hostile]],
    [["verify", "citation", hostile]],
  ])("an argument is answered without it: %j", async (args) => {
    const { stdout, stderr, status } = await inProcess(args, { cwd: folder });
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).not.toMatch(steering);
    expect(stderr).not.toMatch(/^\s*::/m);
    expect(stderr).not.toContain("##[");
    expect(stderr).not.toContain("    at ");
  });
});
