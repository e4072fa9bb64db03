import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { projectFile } from "../../scripts/project.js";
import { folderWith } from "../cli/cli.js";
import { root } from "../package/packed.js";
import { consoleOf, snippetsOf } from "./snippets.js";

const text = readFileSync(projectFile("docs/validate.md"), "utf8");
const { folder, remove } = folderWith({});
mkdirSync(join(folder, "node_modules"));
symlinkSync(root, join(folder, "node_modules/badakhshan-2019"));
writeFileSync(join(folder, "npx"), `#!/bin/sh\nshift\nexec node ${join(root, "dist/cli.cjs")} "$@"\n`, { mode: 0o755 });
afterAll(remove);
const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
const shell = (script: string) => spawnSync("sh", ["-c", script], { cwd: folder, encoding: "utf8", env });
const parallel = shell("parallel --version").stdout.startsWith("GNU parallel");

// In their order, since one uses what another has made.
test.skipIf(process.platform === "win32").each(snippetsOf("docs/validate.md"))("$code", ({ language, code }) => {
  if (language === "console") {
    const { commands, output } = consoleOf(code);
    const { stdout, stderr } = shell(commands.join("\n"));
    expect(stdout + stderr).toBe(output);
  } else if (language === "sh" && (parallel || !code.startsWith("parallel"))) {
    const { stderr, status } = shell(`set -e\n${code}`);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(readFileSync(join(folder, "findings.ndjson"), "utf8")).toBe("");
  } else expect(language).toBe("sh");
});

test("is short", () => {
  expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(110);
});

test("explains every option, and no other", () => {
  const help = execFileSync("node", [join(root, "dist/cli.cjs"), "validate", "--help"], { encoding: "utf8" });
  const options = [...help.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);
  expect(options.length).toBeGreaterThan(6);
  for (const option of options) expect(text).toContain(`\`${option}`);
  const [, table = ""] = text.split("## Options");
  for (const [, option] of (table.split("\n## ")[0] ?? "").matchAll(/`(--[a-z-]+)/g)) expect(options).toContain(option);
});
