/** What was released so far (`releases/<version>.json`), and why it differs from release to release (`changes.json`). */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Changes } from "../../src/cite/release/changes.js";
import type { Manifest } from "../../src/cite/release/manifest.js";
import { compareVersions } from "../../src/cite/release/version.js";
import type { Dataset } from "../../src/generated/types.js";
import { projectFile } from "../project.js";

/** A release as `releases/<version>.json` keeps it: the dataset as it was issued, with its version and its day. */
export interface ReleaseFile {
  /** SHA-256 of each published schema file by its path: they never change again. */
  readonly schemas: Readonly<Record<string, string>>;
  readonly manifest: Manifest;
  readonly dataset: Dataset;
}

/** Every release, the oldest first. */
export function readReleases(): ReleaseFile[] {
  const files = readdirSync(projectFile("releases")).filter((name) => name.endsWith(".json"));
  const releases = files.map((name) => JSON.parse(readFileSync(projectFile(`releases/${name}`), "utf8")) as ReleaseFile);
  return releases.sort((a, b) => compareVersions(a.dataset.version, b.dataset.version));
}

export const readChanges = (): Changes => JSON.parse(readFileSync(projectFile("changes.json"), "utf8"));

/** The digest of each published schema file, of whatever version. */
export function schemaDigests(): Record<string, string> {
  const paths = readdirSync(projectFile("schemas"), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json"));
  const digest = (path: string) =>
    createHash("sha256")
      .update(readFileSync(projectFile(`schemas/${path}`)))
      .digest("hex");
  return Object.fromEntries(paths.sort().map((path) => [`schemas/${path}`, `sha256:${digest(path)}`]));
}
