/** zod → JSON Schema: what `schemas/` holds. */
import { z } from "zod";
import { CitationSchema } from "../../src/model/schema/citation.js";
import {
  ActorSchema,
  CasualtyFigureSchema,
  DatasetSchema,
  LocationSchema,
  RecordSchema,
  SourceSchema,
  StatementSchema,
} from "../../src/model/schema/index.js";
import { registry } from "../../src/model/schema/registry.js";
import { ChangesSchema, ManifestSchema } from "../../src/model/schema/release.js";
import { CHANGES_SCHEMA, CITATION_SCHEMA, MANIFEST_SCHEMA, SCHEMA_BASE, SCHEMA_VERSION } from "../../src/model/schema-version.js";
import { formatJson } from "../project.js";
import { draftSchema } from "./draft.js";

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

/** JSON Schemas of what the package is cited and versioned by. Each has a version of its own, since it does not change with the data. */
const otherSchemas: readonly (readonly [$id: string, z.ZodType])[] = [
  [CITATION_SCHEMA, CitationSchema],
  [MANIFEST_SCHEMA, ManifestSchema],
  [CHANGES_SCHEMA, ChangesSchema],
];

/** Text of each published schema file by its path from the project's root. */
export function schemaFiles(): Record<string, string> {
  const ofDatasets = Object.entries(jsonSchemas()).map(
    ([name, schema]) => [`schemas/${SCHEMA_VERSION}/${name}.schema.json`, schema] as const,
  );
  const others = otherSchemas.map(([$id, schema]) => [$id.slice($id.indexOf("schemas/")), toJsonSchema($id, schema)] as const);
  const draft = [`schemas/${SCHEMA_VERSION}/draft.schema.json`, withDescriptions(draftSchema(jsonSchemas().dataset))] as const;
  return Object.fromEntries([...ofDatasets, draft, ...others].map(([path, schema]) => [path, formatJson(schema)]));
}

/** The JSON Schema of a zod schema, at its address, with its definitions. */
function toJsonSchema($id: string, schema: z.ZodType): JsonSchema {
  const { $schema, $ref, $defs, ...rest } = z.toJSONSchema(schema, { metadata: registry }) as JsonSchema & { $ref?: string };
  // zod puts a named root under $defs and points at it; a reader looks for the root at the root.
  const rootName = $ref?.replace("#/$defs/", "");
  const { [rootName ?? ""]: root, ...definitions } = $defs ?? {};
  return withDescriptions({ $schema, $id, ...rest, ...root, $defs: definitions });
}

/** zod leaves out what a definition says already; editors show a field what stands beside it alone. */
function withDescriptions(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key !== "properties") return value;
    for (const property of Object.values(value as Record<string, JsonSchema>)) {
      if (typeof property.$ref !== "string" || property.description !== undefined) continue;
      property.description = schema.$defs?.[property.$ref.replace("#/$defs/", "")]?.description;
    }
    return value;
  }) as JsonSchema;
}
