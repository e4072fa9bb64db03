import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { citationOf } from "../../src/cite/index.js";
import { root, run } from "../package/packed.js";

/** A copy of the project in which the next release is made. */
const folder = mkdtempSync(join(tmpdir(), "badakhshan-2019-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const part of ["data", "releases", "schemas", "scripts", "src", "CHANGELOG.md", "changes.json", "package.json", "tsconfig.json"])
  cpSync(join(root, part), join(folder, part), { recursive: true });
symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));

const edit = (file: string, from: string | RegExp, to: string) =>
  writeFileSync(join(folder, file), readFileSync(join(folder, file), "utf8").replace(from, to));
const script = (...args: string[]) => run("node", ["node_modules/tsx/dist/cli.mjs", ...args], folder);

test("a correction, from the edit to the reader who checks a citation made before it", () => {
  edit("data/statements.json", /("id": "s070",.*?"confidence": )"high"/s, '$1"low"');
  const early = script("scripts/release-check.ts");
  expect(early.status).toBe(1);
  expect(early.output).toContain("Since 1.0.0, at least a minor version is needed:\n  minor  s070: corrected: /confidence\n");
  expect(early.output).toContain("package.json: 1.0.0 is no minor version after 1.0.0");

  edit("package.json", '"version": "1.0.0"', '"version": "1.1.0"');
  edit("changes.json", "[", '[{ "version": "1.1.0", "released": "2027-03-01", "changes": [] },');
  const lacking = '{ "record": "s070", "change": "corrected", "fields": ["/confidence"], "reason": "..." }';
  const record = () => script("scripts/release-record.ts");
  expect(record()).toMatchObject({ status: 1, output: expect.stringContaining(`changes.json: 1.1.0 lacks ${lacking}`) });

  edit("changes.json", '"changes": []', `"changes": [${lacking.replace("...", "It covers less.")}]`);
  edit("CHANGELOG.md", "## 1.0.0", "## 1.1.0 (2027-03-01)\n\n- s070 corrected.\n\n## 1.0.0");
  expect(record()).toEqual({ status: 0, output: "releases/1.1.0.json written.\n" });
  expect(record()).toMatchObject({ status: 1, output: expect.stringContaining("releases/1.1.0.json is there already") });

  expect(script("scripts/generate.ts").status).toBe(0);
  expect(readFileSync(join(folder, "CITATION.cff"), "utf8")).toContain('version: "1.1.0"\ndate-released: "2027-03-01"');
  writeFileSync(join(folder, "citation.json"), JSON.stringify(citationOf({ where: { topic: "presence" } })));
  expect(script("src/cli/main.ts", "verify", "citation", "citation.json")).toEqual({
    status: 3,
    output: `corrected: pkg:npm/badakhshan-2019@1.0.0
  corrected in 1.1.0
  s070 (said by Kabul Now, by Taliban) corrected in 1.1.0 (2027-03-01): It
  covers less.
    confidence: "high" → "low"
`,
  });
  expect(script("src/cli/main.ts", "diff", "1.0.0", "1.1.0")).toMatchObject({
    status: 1,
    output: expect.stringMatching(/^1 corrected\n {2}s070 /),
  });
});
