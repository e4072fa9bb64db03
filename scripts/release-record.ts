/**
 * Keeps the working data as a release in `releases/<version>.json`: `npm run release:record`, the last step before publishing. What
 * is there is not overwritten, for what was published stays.
 */
import { existsSync, writeFileSync } from "node:fs";
import { manifestOf } from "../src/cite/release/fixity.js";
import { formatJson, projectFile } from "./project.js";
import { checkRelease } from "./release/check.js";
import type { ReleaseFile } from "./release/files.js";
import { readReleased, readWorking } from "./release/working.js";

const working = readWorking();
const { version, dataset, schemas, changes } = working;
const path = `releases/${version}.json`;
const { problems } = checkRelease(working, readReleased());
if (problems.length > 0) fail(`${problems.join("\n")}\nMend this first; npm run release:check says more.`);
if (existsSync(projectFile(path))) fail(`${path} is there already. If ${version} was never published, delete it and run this again.`);

const release: ReleaseFile = {
  kind: "badakhshan-2019-release",
  version,
  released: changes[0]?.released ?? "",
  schemas,
  manifest: manifestOf(dataset),
  dataset,
};
writeFileSync(projectFile(path), formatJson(release));
console.log(`${path} written.`);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
