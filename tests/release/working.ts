import { jsonSchemas } from "../../scripts/build/json-schema.js";
import type { Released, Working } from "../../scripts/release/check.js";
import type { ReleaseFile } from "../../scripts/release/files.js";
import { manifestOf } from "../../src/cite/release/fixity.js";
import { dataset } from "../../src/index.js";

const schemas = { "schemas/1.0/dataset.schema.json": `sha256:${"0".repeat(64)}` };

/** A working tree as it is after the release of 1.0.0, with what is said to be otherwise. */
export const workingOf = (otherwise: Partial<Working>): Working => ({
  version: "1.0.0",
  dataset,
  schema: jsonSchemas().dataset,
  schemas,
  changes: [{ version: otherwise.version ?? "1.0.0", released: "2026-11-22", changes: [] }],
  changelog: `# Changelog\n\n## ${otherwise.version ?? "1.0.0"} (2026-11-22)\n\n- Something.\n`,
  ...otherwise,
});

/** The release of 1.0.0, with what is said to be otherwise. */
export const releasedOf = (otherwise: Partial<ReleaseFile> = {}): Released => ({
  last: {
    kind: "badakhshan-2019-release",
    version: "1.0.0",
    released: "2026-11-22",
    schemas,
    manifest: manifestOf(dataset),
    dataset,
    ...otherwise,
  },
  schema: jsonSchemas().dataset,
  earlier: [],
});
