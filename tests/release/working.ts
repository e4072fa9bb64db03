import { jsonSchemas } from "../../scripts/build/json-schema.js";
import type { Released, Working } from "../../scripts/release/check.js";
import type { ReleaseFile } from "../../scripts/release/files.js";
import type { Changes, WrittenChange } from "../../src/cite/index.js";
import { manifestOf } from "../../src/cite/release/manifest.js";
import type { Dataset } from "../../src/generated/types.js";
import { CHANGES_SCHEMA } from "../../src/model/schema-version.js";
import { published } from "../cite/histories.js";

const schemas = { "schemas/1.0/dataset.schema.json": `sha256:${"0".repeat(64)}` };
const name = "badakhshan-2019";

/** What is written of a version in `changes.json`. */
export const changesOf = (version: string, issued: string | null, changes: readonly WrittenChange[] = []): Changes => ({
  $schema: CHANGES_SCHEMA,
  name,
  versions: [{ version, issued, changes }],
});

/** What a version of the data is to be, in every file: published on that day, or null. */
export function workingAs(version: string, issued: string | null, data: Dataset, written: readonly WrittenChange[] = []): Working {
  return {
    dataset: { ...data, version, issued, identifier: `pkg:npm/${name}@${version}` },
    manifest: { name, version },
    schema: jsonSchemas().dataset,
    schemas,
    changes: changesOf(version, issued, written),
    changelog: `# Changelog\n\n## ${version} (${issued ?? "not yet published"})\n\n- Something.\n`,
    pages: { "docs/tables.md": `read_csv("https://cdn.jsdelivr.net/npm/${name}@${version}/tables/actors.csv")` },
  };
}

/** A working tree as it is after the release of 1.0.0, with what is said to be otherwise. */
export const workingOf = (otherwise: Partial<Working> = {}): Working => ({
  ...workingAs("1.0.0", "2026-11-22", published()),
  ...otherwise,
});

/** The release of 1.0.0, with what is said to be otherwise. */
export const releasedOf = (otherwise: Partial<ReleaseFile> = {}): Released => ({
  last: { schemas, manifest: manifestOf(published()), dataset: published(), ...otherwise },
  schema: jsonSchemas().dataset,
  earlier: [],
});
