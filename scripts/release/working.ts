/** The working tree and the releases before it, read from the files. */
import { readFileSync } from "node:fs";
import { type JsonSchema, jsonSchemas } from "../build/json-schema.js";
import { projectFile, readDataset } from "../project.js";
import type { Released, Working } from "./check.js";
import { readChanges, readReleases, schemaDigests } from "./files.js";

const read = (path: string) => readFileSync(projectFile(path), "utf8");

export function readWorking(): Working {
  return {
    dataset: readDataset(),
    manifest: JSON.parse(read("package.json")),
    schema: jsonSchemas().dataset,
    schemas: schemaDigests(),
    changes: readChanges(),
    changelog: read("CHANGELOG.md"),
    pages: Object.fromEntries(["README.md", "docs/tables.md"].map((path) => [path, read(path)])),
  };
}

export function readReleased(): Released | undefined {
  const releases = readReleases();
  const last = releases.pop();
  if (!last) return undefined;
  const { $schema } = last.dataset;
  return { last, schema: JSON.parse(read($schema.slice($schema.indexOf("schemas/")))) as JsonSchema, earlier: releases };
}
