import { execSync } from "node:child_process";
import { expect, test } from "vitest";
import { actors, statements, version } from "../../src/index.js";
import { rules } from "../../src/validate/index.js";
import { root } from "../package/packed.js";
import { cli } from "./cli.js";

test("alone it greets: what this is, version, counts, a statement with its chain, what next", () => {
  const { stdout, stderr, status } = cli([]);
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(stdout).toContain(`badakhshan-2019 ${version}`);
  expect(stdout).toContain(`${actors.length} actors, `);
  expect(stdout).toContain(`${statements.length} statements, `);
  expect(stdout).toMatch(
    /Kabul Now \(in “.*”\)\s+—\s+passes\s+on\n {4}└ Taliban — deny: certain that it is not so \(CT-\)\n {6}“The ETIM is present in Afghanistan\.”/,
  );
  expect(stdout).toContain("npx badakhshan-2019 validate FILE");
});

test("it fits 80 columns", () => {
  for (const line of cli([]).stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
});

test("there is no colour in a pipe, unless it is asked for", () => {
  expect(cli([]).stdout).not.toContain("\u001b[");
  expect(cli([], { env: { FORCE_COLOR: "1" } }).stdout).toContain("\u001b[");
});

test("a reader who closes the pipe early is no error", () => {
  expect(execSync("node dist/cli.cjs 2>&1 | head -n 1", { cwd: root, encoding: "utf8" })).toMatch(/^badakhshan-2019 .*\n$/);
});

test("--help has examples and exit codes, --version the version", () => {
  for (const args of [
    ["--help"],
    ["validate", "--help"],
    ["verify", "text", "--help"],
    ["verify", "citation", "--help"],
    ["cite", "--help"],
    ["diff", "--help"],
    ["rules", "--help"],
    ["list", "--help"],
    ["show", "--help"],
    ["disputes", "--help"],
    ["search", "--help"],
  ]) {
    const { stdout, status } = cli(args);
    expect(status).toBe(0);
    expect(stdout).toContain("Examples:");
    expect(stdout).toContain("Exit codes:");
  }
  expect(cli(["--version"]).stdout.trim()).toBe(version);
});

test.each([[["nonsense"]], [["--nonsense"]], [["validate"]], [["validate", "--nonsense", "x"]]])(
  "wrong usage %j is answered with 2 and on standard error",
  (args) => {
    const { stdout, stderr, status } = cli(args);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain("--help");
  },
);

test("a command that does not exist is answered with the one that was meant", () => {
  const { stderr, status } = cli(["validat", "x"]);
  expect(status).toBe(2);
  expect(stderr).toContain('there is no command "validat"; did you mean validate?');
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
