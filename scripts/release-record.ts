/**
 * Makes a release of the working data: `npm run release:record [YYYY-MM-DD]`, the last step before publishing. Writes the day of publication
 * (today in UTC, where none is said) into data/dataset.json, changes.json and the heading of CHANGELOG.md, keeps it all in
 * `releases/<version>.json`, and makes anew what is generated, CITATION.cff too. What was released is never overwritten.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { manifestOf } from "../src/cite/release/manifest.js";
import { HEAD_FILE } from "../src/model/collections.js";
import { formatJson, projectFile } from "./project.js";
import { checkRelease, NOT_YET } from "./release/check.js";
import type { ReleaseFile } from "./release/files.js";
import { readReleased, readWorking } from "./release/working.js";

const day = process.argv[2] ?? new Date().toISOString().slice(0, 10);
const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
if (!isDay) fail(`${day} is not a day like 2026-11-22.`);

const working = readWorking();
const { version } = working.dataset;
const path = `releases/${version}.json`;
if (existsSync(projectFile(path)))
  fail(`${path} is there already. What was published stays; if ${version} never was, undo what release:record did, and run it again.`);
const { problems } = checkRelease(working, readReleased());
if (problems.length > 0) fail(`${problems.join("\n")}\nMend this first; npm run release:check says more.`);

const replace = (file: string, from: string, to: string) => {
  const text = readFileSync(projectFile(file), "utf8");
  if (!text.includes(from)) fail(`${file} does not have ${from}`);
  // Not by a pattern: "$" in it would mean something.
  writeFileSync(projectFile(file), text.split(from).join(to));
};
const dataset = { ...working.dataset, issued: day };
const [newest, ...earlier] = working.changes.versions;
replace(`data/${HEAD_FILE}`, '"issued": null', `"issued": "${day}"`);
replace("CHANGELOG.md", `## ${version} (${NOT_YET})`, `## ${version} (${day})`);
writeFileSync(projectFile("changes.json"), formatJson({ ...working.changes, versions: [{ ...newest, issued: day }, ...earlier] }));
const release: ReleaseFile = { schemas: working.schemas, manifest: manifestOf(dataset), dataset };
writeFileSync(projectFile(path), formatJson(release));
// In a process of its own: what this one has loaded is of before.
const { status } = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(projectFile("scripts/generate.ts"))], {
  stdio: "inherit",
});
if (status !== 0) fail(`${path} is written, but npm run generate failed.`);
console.log(`${version} is released on ${day}: ${path}, and the day in data/${HEAD_FILE}, changes.json, CHANGELOG.md and CITATION.cff.`);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
