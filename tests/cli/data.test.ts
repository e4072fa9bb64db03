import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { collections, HEAD_FILE } from "../../src/model/collections.js";
import { record } from "../example.js";
import { cli, folderWith, inProcess } from "./cli.js";
import { harbour } from "./harbour.js";

const document = JSON.stringify(harbour());
const broken = harbour();
record(broken, "statement", "s002").participants = [{ actor: "nobody", role: "agent" }];
record(broken, "statement", "s003").topic = "casualty" as "casualties";
const { folder, remove } = folderWith({
  "made.json": document,
  "made.json.gz": gzipSync(document),
  "broken.json": JSON.stringify(broken, null, 2),
  "cut.json": document.slice(0, -100),
  "none.json": "{}",
  "twice.json": document.replace('"note":null', '"note":null,"note":null'),
});
afterAll(remove);
const { sources, actors, locations, statements, casualtyFigures, ...head } = harbour();
const files: Record<string, unknown> = { [HEAD_FILE]: head };
for (const { key, file } of collections) files[file] = { sources, actors, locations, statements, casualtyFigures }[key];
mkdirSync(join(folder, "made"));
for (const name of ["half", "less", "tables"]) mkdirSync(join(folder, name));
writeFileSync(join(folder, "tables", "records.csv"), "dataset,version,id\n");
for (const [name, value] of Object.entries(files)) {
  writeFileSync(join(folder, "made", name), JSON.stringify(value));
  if (name !== "locations.json") writeFileSync(join(folder, "half", name), JSON.stringify(value));
  if ([HEAD_FILE, "sources.json", "actors.json"].includes(name)) writeFileSync(join(folder, "less", name), JSON.stringify(value));
}

describe("another dataset is asked with --data", async () => {
  const whole = await inProcess(["show", "s003", "--data", "made.json"], { cwd: folder });

  test.each([["made.json.gz"], ["made"], ["made/"]])("%s", async (data) => {
    expect(await inProcess(["show", "s003", "--data", data], { cwd: folder })).toEqual(whole);
  });

  test("standard input", () => {
    expect(cli(["show", "s003", "--data", "-"], { cwd: folder, input: document })).toEqual(whole);
  });

  test.each([
    [["show", "s003"], "Islander fighters denied"],
    [["list", "denials"], "Islander fighters denied"],
    [["search", "forty"], "Ida Moor stated"],
    [["disputes"], "Islander fighters denied"],
  ])("%j", async (args, text) => {
    expect(whole).toMatchObject({ stderr: "", status: 0 });
    const { stdout, stderr, status } = await inProcess([...args, "--data", "made.json"], { cwd: folder });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toContain(text);
  });
});

describe("what cannot be asked is answered with 2, on standard error", () => {
  test.each([
    ["none.txt", "cannot read none.txt: there is no such file"],
    ["half", "half is a folder, and it has no locations.json (a dataset in a folder has dataset.json, sources.json"],
    ["less", "less is a folder, and it has no locations.json, statements.json, casualty-figures.json (a dataset"],
    ["tables", "tables is a folder of tables: `badakhshan-2019 import` makes a dataset of it"],
    ["made/dataset.json", "made/dataset.json is the head of a dataset, whose records are in other files: name its folder, made"],
    ["made/actors.json", "missing: "],
    ["cut.json", "not JSON: the text ends too early"],
    ["none.json", "none.json is not a valid dataset; `badakhshan-2019 validate none.json` shows all:\n  none.json:1:1: "],
    ["twice.json", 'the key "note" stands twice in one object'],
    ["*.json.none", "the shell"],
  ])("%s: %s", async (data, message) => {
    const { stdout, stderr, status } = await inProcess(["show", "s001", "--data", data], { cwd: folder });
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(message);
  });

  test.each([[["list"]], [["search", "x"]], [["disputes"]]])("by %j as well", async (command) => {
    const { stdout, stderr, status } = await inProcess([...command, "--data", "none.json"], { cwd: folder });
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain("none.json is not a valid dataset");
  });

  test("what is not valid in the words of validate, each with its place", async () => {
    const { stderr } = await inProcess(["show", "s001", "--data", "broken.json"], { cwd: folder });
    const report = JSON.parse((await inProcess(["validate", "broken.json", "--json"], { cwd: folder })).stdout) as {
      findings: { file: string; line: number; column: number; message: string }[];
    };
    expect(report.findings.length).toBeGreaterThan(0);
    for (const { line, column, message } of report.findings.slice(0, 3))
      expect(stderr).toContain(`  broken.json:${line}:${column}: ${message} (`);
  });
});
