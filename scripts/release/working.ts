/** The working tree and the releases before it, read from the files. */
import { readFileSync } from "node:fs";
import { type JsonSchema, jsonSchemas } from "../build/json-schema.js";
import { projectFile, readDataset } from "../project.js";
import type { Released, Working } from "./check.js";
import { packageVersion, readChanges, readReleases, schemaDigests } from "./files.js";

export function readWorking(): Working {
  return {
    version: packageVersion(),
    dataset: readDataset(),
    schema: jsonSchemas().dataset,
    schemas: schemaDigests(),
    changes: readChanges(),
    changelog: readFileSync(projectFile("CHANGELOG.md"), "utf8"),
  };
}

export function readReleased(): Released | undefined {
  const releases = readReleases();
  const last = releases.pop();
  if (!last) return undefined;
  const path = `schemas/${last.dataset.schemaVersion}/dataset.schema.json`;
  const schema = JSON.parse(readFileSync(projectFile(path), "utf8")) as JsonSchema;
  return { last, schema, earlier: releases };
}
