/** zod → JSON Schema: writes `schemas/<version>/*.schema.json`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { z } from "zod";
import {
  ActorSchema,
  CasualtyFigureSchema,
  DatasetSchema,
  LocationSchema,
  RecordSchema,
  SourceSchema,
  StatementSchema,
} from "../src/schema/index.js";
import { SCHEMA_BASE, SCHEMA_VERSION } from "../src/schema-version.js";
import { formatJson, projectFile } from "./collections.js";

export type JsonSchema = { [keyword: string]: unknown; $defs?: Record<string, JsonSchema>; properties?: Record<string, JsonSchema> };

const published = {
  source: SourceSchema,
  actor: ActorSchema,
  location: LocationSchema,
  statement: StatementSchema,
  "casualty-figure": CasualtyFigureSchema,
  record: RecordSchema,
  dataset: DatasetSchema,
};

export type SchemaName = keyof typeof published;

/** The published JSON Schemas by file name, each complete in itself: one download is enough to validate. */
export function jsonSchemas(): Record<SchemaName, JsonSchema> {
  const entries = Object.entries(published).map(([name, schema]) => [name, toJsonSchema(`${SCHEMA_BASE}${name}.schema.json`, schema)]);
  return Object.fromEntries(entries) as Record<SchemaName, JsonSchema>;
}

/** The dataset's schema with the union of all records among its definitions, for generators that need both in one. */
export function combinedSchema(): JsonSchema {
  const { dataset, record } = jsonSchemas();
  const { $schema, $id, $defs, ...union } = record;
  return { ...dataset, $defs: { ...dataset.$defs, DatasetRecord: union } };
}

/** Text of each published schema file by its path from the project's root. */
export function schemaFiles(): Record<string, string> {
  const entries = Object.entries(jsonSchemas()).map(([name, schema]) => [
    `schemas/${SCHEMA_VERSION}/${name}.schema.json`,
    formatJson(schema),
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}

export function writeSchemas(): void {
  mkdirSync(projectFile(`schemas/${SCHEMA_VERSION}`), { recursive: true });
  for (const [path, text] of Object.entries(schemaFiles())) writeFileSync(projectFile(path), text);
}

/** The JSON Schema of a zod schema, at its address, with its definitions. */
export function toJsonSchema($id: string, schema: z.ZodType): JsonSchema {
  const { $schema, $ref, $defs, ...rest } = z.toJSONSchema(schema) as JsonSchema & { $ref?: string };
  // zod puts a named root under $defs and points at it; a reader looks for the root at the root.
  const rootName = $ref?.replace("#/$defs/", "");
  const { [rootName ?? ""]: root, ...definitions } = $defs ?? {};
  return { $schema, $id, ...rest, ...root, $defs: definitions };
}
