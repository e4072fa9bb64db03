import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { projectFile } from "../../scripts/project.js";
import { describeTables } from "../../src/export/index.js";

const page = readFileSync(projectFile("docs/tables.md"), "utf8");

test("docs/tables.md lists every table with what it holds", () => {
  const listed = [...page.matchAll(/^\| `([a-z_]+)` \| ([A-Z][^|]*) \|$/gm)].map(([, name, title]) => [name, title]);
  expect(listed).toEqual(describeTables().map(({ name, title }) => [name, title]));
});

test("docs/tables.md names the version that is here", () => {
  const { version } = JSON.parse(readFileSync(projectFile("package.json"), "utf8")) as { version: string };
  for (const [, named] of page.matchAll(/npm\/badakhshan-2019@([^/]+)\//g)) expect(named).toBe(version);
});
