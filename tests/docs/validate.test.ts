import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { projectFile } from "../../scripts/project.js";
import { folderWith } from "../cli/cli.js";
import { root } from "../package/packed.js";
import { snippetsOf } from "./snippets.js";

const snippets = snippetsOf("docs/validate.md");
const [corpus] = snippets.filter(({ language }) => language === "ndjson");
const { folder, remove } = folderWith({
  "corpus.ndjson": corpus?.code ?? "",
  npx: `#!/bin/sh\nshift\nexec node ${join(root, "dist/cli.cjs")} "$@"\n`,
});
chmodSync(join(folder, "npx"), 0o755);
afterAll(remove);

const runs = snippets
  .filter(({ language }) => language === "console")
  .map(({ code }) => {
    const lines = code.split("\n");
    const commands = lines.filter((line) => line.startsWith("$ ")).map((line) => line.slice(2));
    return { commands, output: lines.filter((line) => !line.startsWith("$ ")).join("\n") };
  });

test("shows the mistakes of newcomers", () => {
  expect(snippets.map(({ language }) => language)).toEqual(["ndjson", ...Array(6).fill("console")]);
});

test.skipIf(process.platform === "win32").each(runs)("$commands gives what is shown", ({ commands, output }) => {
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
  const { stdout, stderr } = spawnSync("sh", ["-c", commands.join("\n")], { cwd: folder, encoding: "utf8", env });
  expect(stdout + stderr).toBe(output);
});

test("explains every option", () => {
  const help = execFileSync("node", [join(root, "dist/cli.cjs"), "validate", "--help"], { encoding: "utf8" });
  const options = [...help.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);
  expect(options.length).toBeGreaterThan(6);
  const text = readFileSync(projectFile("docs/validate.md"), "utf8");
  for (const option of options) expect(text).toContain(`\`${option}`);
});
