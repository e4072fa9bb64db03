import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { actors, dataset, statements, version } from "../../src/index.js";
import { rules } from "../../src/validate/index.js";
import { root } from "../package/packed.js";
import { cli, folderWith } from "./cli.js";
import { harbour } from "./harbour.js";
import { expectReadings } from "./said.js";

test("alone it greets: what this is, version, counts, a statement with who says it, what next", () => {
  const { stdout, stderr, status } = cli([]);
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(stdout).toContain(`badakhshan-2019 ${version}`);
  expect(stdout).toContain(`${actors.length} actors, `);
  expect(stdout).toContain(`${statements.length} statements, `);
  expect(expectReadings(stdout, dataset)).toBe(1);
  expect(stdout).toContain(" denied: ");
  expect(stdout).toContain("npx badakhshan-2019 validate FILE");
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});

const commands = [
  ["show"],
  ["list"],
  ["search"],
  ["disputes"],
  ["cite"],
  ["verify", "text"],
  ["verify", "citation"],
  ["diff"],
  ["validate"],
  ["rules"],
];

describe.each(commands)("%s %s", (...words) => {
  const command = words.filter(Boolean);

  test("--help has at least three examples, and the exit codes", () => {
    const { stdout, stderr, status } = cli([...command, "--help"]);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout.split("Examples:")[1]?.match(/^ +npx badakhshan-2019 /gm)?.length).toBeGreaterThanOrEqual(3);
    expect(stdout).toContain("Exit codes:");
  });

  test("an option that there is not is answered", () => {
    const { stdout, stderr, status } = cli([...command, "--jsno"]);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain("unknown option '--jsno'");
    expect(stderr).toContain("--help");
  });
});

describe("every example of a question in the help is answered, and not by nothing", () => {
  const { folder, remove } = folderWith({ "dataset.json": JSON.stringify(harbour()) });
  afterAll(remove);
  const examples = [["--help"], ["show", "--help"], ["list", "--help"], ["search", "--help"], ["disputes", "--help"]]
    .flatMap((args) => cli(args).stdout.match(/^ +npx badakhshan-2019 (?:show|list|search|disputes)\b.*$/gm) ?? [])
    .map((line) => line.trim());

  test.each([...new Set(examples), "npx badakhshan-2019 show etim"])("%s", (example) => {
    const script = example.replace("npx badakhshan-2019", `node ${join(root, "dist/cli.cjs")}`);
    const { stdout, status } = spawnSync("sh", ["-c", script], { cwd: folder, encoding: "utf8" });
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/^0 \w+(?: \w+)?$/m);
    expect(stdout.split("\n").length).toBeGreaterThan(2);
  });
});

test("--help names every command", () => {
  const { stdout, status } = cli(["--help"]);
  expect(status).toBe(0);
  for (const [word] of commands) expect(stdout).toMatch(new RegExp(`^  ${word} `, "m"));
  expect(stdout).toContain("Examples:");
  expect(stdout).toContain("Exit codes:");
  expect(cli(["help"]).stdout).toBe(stdout);
});

test.each([[["show"]], [["verify", "text"]]])("help %j says what --help does", (command) => {
  expect(cli(["help", ...command]).stdout).toBe(cli([...command, "--help"]).stdout);
});

test("--version says the version", () => {
  expect(cli(["--version"])).toEqual({ stdout: `${version}\n`, stderr: "", status: 0 });
});

test.each([
  [["nonsense"], "unknown command 'nonsense'"],
  [["validat", "x"], "(Did you mean validate?)"],
  [["verify"], "Usage: badakhshan-2019 verify"],
  [["verify", "txt", "x"], "(Did you mean text?)"],
  [["help", "shwo"], "(Did you mean show?)"],
  [["--nonsense"], "unknown option '--nonsense'"],
  [["--versoin"], "(Did you mean --version?)"],
  [["show", "s001", "--jsn"], "(Did you mean --json?)"],
  [["show"], "missing required argument"],
  [["list", "statements", "actors"], "too many arguments"],
  [["disputes", "etim"], "too many arguments"],
  [["rules", "coverage"], "too many arguments"],
  [["diff", "1.0.0", "1.0.0", "1.0.0"], "too many arguments"],
  [["show", "s001", "--data"], "argument missing"],
  [["show", "s001", "--json", "--tsv"], "choose one of --json, --ndjson and --tsv"],
  [["search", "--tvs", "x"], "unknown option '--tvs'"],
  [["search", "x".repeat(2000)], "at most 1000 characters"],
  [["search", "…"], "there is no word to search for"],
  [["list", "statements", "--topic", "prescence"], 'did you mean "presence"?'],
])("wrong usage %j is answered with 2, on standard error", (args, message) => {
  const { stdout, stderr, status } = cli(args);
  expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
  expect(stderr).toContain(message);
});

test("rules lists every rule with what must hold", () => {
  const { stdout, status } = cli(["rules"]);
  expect(status).toBe(0);
  for (const { name, description } of rules) {
    expect(stdout).toContain(name);
    expect(stdout.replaceAll(/\s+/g, " ")).toContain(description);
  }
  expect(JSON.parse(cli(["rules", "--json"]).stdout)).toEqual(
    rules.map(({ name, severity, description }) => ({ name, severity, description })),
  );
});
