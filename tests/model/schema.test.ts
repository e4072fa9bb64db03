import { readdirSync, readFileSync } from "node:fs";
import { registerSchema, unregisterSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import { afterAll, describe, expect, test } from "vitest";
import { type JsonSchema, jsonSchemas, schemaFiles } from "../../scripts/build/json-schema.js";
import { projectFile } from "../../scripts/project.js";
import { dataset } from "../../src/index.js";
import { SCHEMA_BASE } from "../../src/model/schema-version.js";

const schemas = jsonSchemas();
const subschemas = (schema: JsonSchema): JsonSchema[] => {
  const found: JsonSchema[] = [];
  JSON.stringify(schema, (key, value) => {
    if (key === "examples") return undefined;
    if (value && typeof value === "object" && !Array.isArray(value) && key !== "properties" && key !== "$defs") found.push(value);
    return value;
  });
  return found;
};

test("what is committed is what the zod schemas say (else: npm run generate)", () => {
  const committed = readdirSync(projectFile("schemas"), { recursive: true, encoding: "utf8" }).flatMap((path) =>
    path.endsWith(".json") ? [`schemas/${path}`] : [],
  );
  expect(committed.sort()).toEqual(Object.keys(schemaFiles()).sort());
  for (const [path, text] of Object.entries(schemaFiles())) expect(readFileSync(projectFile(path), "utf8"), path).toBe(text);
});

describe.each(Object.entries(schemas))("%s", (name, schema) => {
  test("is draft 2020-12 at its published address", () => {
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema.$id).toBe(`${SCHEMA_BASE}${name}.schema.json`);
    expect(schema.title).toBeTruthy();
    expect(schema.description).toBeTruthy();
  });

  test("uses only keywords that every validator reads alike", () => {
    const plain =
      "$schema $id $ref $defs title description examples type const enum properties required additionalProperties items minItems maxItems minProperties pattern minimum maximum anyOf oneOf".split(
        " ",
      );
    for (const each of subschemas(schema)) for (const keyword of Object.keys(each)) expect(plain).toContain(keyword);
  });

  test("refers to nothing outside itself", () => {
    for (const { $ref } of subschemas(schema))
      if ($ref !== undefined) expect(Object.keys(schema.$defs ?? {})).toContain(String($ref).replace("#/$defs/", ""));
  });

  test("closes every object, requires every key but of a change, describes every key", () => {
    for (const { properties, required, additionalProperties, $ref, minProperties } of subschemas(schema)) {
      if (!properties || $ref) continue;
      expect(required).toEqual(minProperties === undefined ? Object.keys(properties) : undefined);
      expect(additionalProperties).toBe(false);
      for (const [key, property] of Object.entries(properties)) {
        const definition = schema.$defs?.[String(property.$ref).replace("#/$defs/", "")];
        expect(property.description ?? definition?.description, key).toBeTruthy();
      }
    }
  });
});

test("the dataset names the schema that describes it", () => {
  expect(dataset.$schema).toBe(schemas.dataset.$id);
});

test("patterns mean the same in every regular expression dialect: no shorthand classes", () => {
  for (const { pattern } of subschemas(schemas.dataset)) if (pattern !== undefined) expect(String(pattern)).not.toMatch(/\\[dDsSwWpP]/);
});

describe("examples", () => {
  const definitions = Object.entries(schemas.dataset.$defs ?? {}).filter(([, { examples }]) => examples !== undefined);
  registerSchema(schemas.dataset as Parameters<typeof registerSchema>[0]);
  afterAll(() => unregisterSchema(String(schemas.dataset.$id)));

  test("are there for most definitions that are no vocabularies", () => {
    expect(definitions.length).toBeGreaterThan(15);
  });

  test.each(definitions)("of %s fit it", async (name, { examples }) => {
    const fits = await validate(`${schemas.dataset.$id}#/$defs/${name}`);
    for (const each of examples as Parameters<typeof fits>[0][]) expect(fits(each).valid).toBe(true);
  });
});
