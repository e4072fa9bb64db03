/** What was released so far (`releases/<version>.json`), and why it differs from release to release (`changes.json`). */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { RecordChange } from "../../src/cite/release/changes.js";
import type { Manifest } from "../../src/cite/release/fixity.js";
import { compareVersions } from "../../src/cite/release/version.js";
import type { Dataset } from "../../src/generated/types.js";
import { projectFile } from "../project.js";

/** A release as `releases/<version>.json` keeps it. */
export interface ReleaseFile {
  readonly kind: "badakhshan-2019-release";
  readonly version: string;
  readonly released: string;
  /** SHA-256 of each published schema file by its path: they never change again. */
  readonly schemas: Readonly<Record<string, string>>;
  readonly manifest: Manifest;
  readonly dataset: Dataset;
}

/** What `changes.json` says of a version: the newest one stands first. */
export interface VersionChanges {
  readonly version: string;
  readonly released: string;
  readonly changes: readonly WrittenChange[];
}

/** Which record, which of its fields, and why. */
export interface WrittenChange {
  readonly record: string;
  readonly change: RecordChange["change"];
  /** JSON Pointers from the record, of a corrected or withdrawn one. */
  readonly fields: readonly string[];
  readonly reason: string;
}

export function readReleases(): ReleaseFile[] {
  const files = readdirSync(projectFile("releases")).filter((name) => name.endsWith(".json"));
  const releases = files.map((name) => JSON.parse(readFileSync(projectFile(`releases/${name}`), "utf8")) as ReleaseFile);
  return releases.sort((a, b) => compareVersions(a.version, b.version));
}

export const readChanges = (): VersionChanges[] => JSON.parse(readFileSync(projectFile("changes.json"), "utf8"));

export const packageVersion = (): string => JSON.parse(readFileSync(projectFile("package.json"), "utf8")).version;

/** The digest of each published schema file, of whatever version. */
export function schemaDigests(): Record<string, string> {
  const paths = readdirSync(projectFile("schemas"), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json"));
  const digest = (path: string) =>
    createHash("sha256")
      .update(readFileSync(projectFile(`schemas/${path}`)))
      .digest("hex");
  return Object.fromEntries(paths.sort().map((path) => [`schemas/${path}`, `sha256:${digest(path)}`]));
}
