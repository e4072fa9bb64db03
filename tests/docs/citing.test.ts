import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { projectFile } from "../../scripts/project.js";
import type { VersionChanges } from "../../scripts/release/files.js";
import { citationOf, cite } from "../../src/cite/index.js";
import { filterKeys } from "../../src/query/filter.js";
import { cli, folderWith } from "../cli/cli.js";
import { root, run } from "../package/packed.js";
import { snippetsOf } from "./snippets.js";

const commandsIn = (path: string) =>
  snippetsOf(path)
    .filter(({ language }) => language === "sh")
    .flatMap(({ code }) => code.trim().split("\n"))
    .map((line) => line.trim());
const { folder, remove } = folderWith({
  "citation.json": JSON.stringify(citationOf("s070")),
  "references.bib": cite("s070", { format: "bibtex" }),
});
afterAll(remove);

describe("docs/citing.md", () => {
  const text = readFileSync(projectFile("docs/citing.md"), "utf8");
  const commands = commandsIn("docs/citing.md").map((line) => line.replace("npx badakhshan-2019", `node ${root}dist/cli.cjs`));

  test.each(commands)("%s", (command) => {
    expect(run("sh", ["-c", command], command.startsWith("sha256sum") ? root : folder).status).toBe(0);
  });

  test("explains every key of a filter", () => {
    for (const key of filterKeys) expect(text).toContain(`\`${key}\``);
  });

  test("has every status with the exit code that --help gives it", () => {
    const help = cli(["verify", "citation", "--help"]).stdout;
    const rows = [...text.matchAll(/^\| `([a-z-]+)` \| (\d) \|/gm)].map(([, status = "", code = ""]) => [status, code]);
    expect(rows.length).toBe(5);
    for (const [status = "", code] of rows) expect(help).toMatch(new RegExp(`^ +${code} ${status.replaceAll("-", " ")} `, "m"));
  });
});

test("docs/releasing.md names scripts that exist", () => {
  const { scripts } = JSON.parse(readFileSync(projectFile("package.json"), "utf8")) as { scripts: Record<string, string> };
  const commands = commandsIn("docs/releasing.md");
  expect(commands).toEqual(["npm run release:check", "npm run build", "npm run release:record", "bash .ci/run", "npm publish --dry-run"]);
  for (const command of commands)
    if (command.startsWith("npm run")) expect(Object.keys(scripts)).toContain(command.slice("npm run ".length));
});

test("the entry that docs/versioning.md shows has the keys of those in changes.json", () => {
  const [{ code } = { code: "" }] = snippetsOf("docs/versioning.md");
  const shown = JSON.parse(code) as VersionChanges;
  const [real = {}] = JSON.parse(readFileSync(projectFile("changes.json"), "utf8")) as object[];
  expect(Object.keys(shown)).toEqual(Object.keys(real));
  expect(Object.keys(shown.changes[0] ?? {})).toEqual(["record", "change", "fields", "reason"]);
});
