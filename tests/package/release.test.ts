import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { formatJson } from "../../scripts/project.js";
import { bumpBetween } from "../../scripts/release/bump.js";
import { citationOf } from "../../src/cite/index.js";
import { dataset } from "../../src/index.js";
import { root, run } from "./packed.js";

/** A copy of the project in which releases are made. */
const folder = mkdtempSync(join(tmpdir(), "badakhshan-2019-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const part of [
  "data",
  "docs",
  "schemas",
  "scripts",
  "src",
  "tests",
  "CHANGELOG.md",
  "README.md",
  "changes.json",
  "package.json",
  "tsconfig.json",
])
  cpSync(join(root, part), join(folder, part), { recursive: true });
mkdirSync(join(folder, "releases"));
symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));

const read = (file: string) => readFileSync(join(folder, file), "utf8");
const readJson = (file: string) => JSON.parse(read(file));
const edit = (file: string, change: (json: Record<string, unknown>) => void) => {
  const json = readJson(file);
  change(json);
  writeFileSync(join(folder, file), formatJson(json));
};
const script = (...args: string[]) => run("node", ["node_modules/tsx/dist/cli.mjs", ...args], folder);
const record = (...args: string[]) => script("scripts/release-record.ts", ...args);
const headline = (text: string) => writeFileSync(join(folder, "CHANGELOG.md"), read("CHANGELOG.md").replace("## ", `## ${text}\n\n## `));

/** As if nothing were released: the first version is not published yet. */
const { name, version: first } = readJson("data/dataset.json");
edit("data/dataset.json", (head) => Object.assign(head, { issued: null }));
edit("changes.json", (json) => Object.assign(json, { versions: [{ version: first, issued: null, changes: [] }] }));
headline(`${first} (not yet published)`);
const second = [`${Number(first.split(".")[0])}`, Number(first.split(".")[1]) + 1, 0].join(".");

test("two releases, and a reader who checks a citation made before the second one corrects a record", () => {
  expect(record("2026-02-30")).toMatchObject({ status: 1, output: "2026-02-30 is not a day like 2026-11-22.\n" });
  const files = ["data/dataset.json", "changes.json", "CHANGELOG.md and CITATION.cff"];
  expect(record("2026-12-01")).toEqual({
    status: 0,
    output: `${first} is released on 2026-12-01: releases/${first}.json, and the day in ${files.join(", ")}.\n`,
  });
  expect(readJson("data/dataset.json").issued).toBe("2026-12-01");
  expect(readJson("changes.json").versions[0]).toEqual({ version: first, issued: "2026-12-01", changes: [] });
  expect(read("CHANGELOG.md")).toContain(`## ${first} (2026-12-01)\n`);
  expect(read("CITATION.cff")).toContain(`version: "${first}"\ndate-released: "2026-12-01"`);
  expect(record("2026-12-02")).toMatchObject({ status: 1, output: expect.stringContaining(`releases/${first}.json is there already`) });

  edit("data/statements.json", (statements) => Object.assign(Object(statements)[0], { note: "Read again." }));
  const wrong = script("scripts/release-check.ts");
  expect(wrong.status).toBe(1);
  expect(wrong.output).toContain(`Since ${first}, at least a minor version is needed:\n  minor  s001: corrected: /note\n`);
  expect(wrong.output).toContain(`data/dataset.json: ${first} is no minor version after ${first}`);

  expect(bumpBetween(first, second)).toBe("minor");
  edit("data/dataset.json", (head) => Object.assign(head, { version: second, issued: null, identifier: `pkg:npm/${name}@${second}` }));
  edit("package.json", (manifest) => Object.assign(manifest, { version: second }));
  headline(`${second} (not yet published)`);
  const addVersion = (changes: object[]) =>
    edit("changes.json", (json) =>
      Object.assign(json, { versions: [{ version: second, issued: null, changes }, ...Object(json.versions)] }),
    );
  addVersion([]);
  const lacking = '{ "record": "s001", "change": "corrected", "fields": ["/note"], "reason": "..." }';
  expect(record()).toMatchObject({ status: 1, output: expect.stringContaining(`changes.json: ${second} lacks ${lacking}`) });
  expect(readJson("data/dataset.json").issued).toBeNull();

  edit("changes.json", (json) => Object(json.versions).shift());
  addVersion([{ ...JSON.parse(lacking), reason: "It was read too fast." }]);
  // Readers are led to the version that they read of.
  const pages = ["README.md", "docs/tables.md"];
  for (const page of pages) expect(record("2027-03-01").output).toContain(`${page}: the version in its addresses is "${first}"`);
  for (const page of pages) writeFileSync(join(folder, page), read(page).replaceAll(`${name}@${first}/`, `${name}@${second}/`));
  expect(record("2027-03-01")).toMatchObject({ status: 0 });
  const cited = citationOf("s001", { dataset: { ...dataset, issued: "2026-12-01" }, releases: [] });
  writeFileSync(join(folder, "citation.json"), JSON.stringify(cited));
  const { status, output } = script("src/cli/start.ts", "verify", "citation", "citation.json");
  expect(status).toBe(3);
  const [title, message, ...rest] = output.split("\n");
  expect([title, message]).toEqual([`corrected: pkg:npm/${name}@${first}#records/s001.json`, `  corrected in ${second}`]);
  const change = rest.join(" ").replace(/\s+/g, " ");
  // A statement never stands without who says it.
  expect(change).toMatch(/^ s001 \(.*Kabul Now/);
  expect(change).toContain(`corrected in ${second} (2027-03-01): It was read too fast.`);
  expect(output).toContain('→ "Read again."');
  expect(script("src/cli/start.ts", "diff", first, second)).toMatchObject({
    status: 1,
    output: expect.stringMatching(/^1 corrected\n {2}s001 /),
  });
}, 300_000);
