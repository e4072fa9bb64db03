import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type JsonSchema, jsonSchemas } from "../../scripts/build/json-schema.js";
import { schemaChanges } from "../../scripts/release/schema-changes.js";
import { dataset } from "../../src/index.js";
import { recordsOf } from "../../src/model/collections.js";
import { mutant } from "../validate/mutants.js";

const published = jsonSchemas().record;
const documents = [...recordsOf(dataset), ...fc.sample(mutant, { numRuns: 400, seed: 4 })];

/** Which of the documents a schema allows, as one text of 0 and 1. */
function verdicts(schema: JsonSchema): string {
  const fits = new Ajv2020({ strict: false }).compile(schema as object);
  return documents.map((document) => (fits(document) ? 1 : 0)).join("");
}
const before = verdicts(published);

/** Every schema inside a schema, with itself. */
function* schemasIn(schema: JsonSchema): Iterable<JsonSchema> {
  yield schema;
  for (const keyword of ["properties", "$defs"] as const) for (const each of Object.values(schema[keyword] ?? {})) yield* schemasIn(each);
  const lists = [schema.anyOf, schema.oneOf, schema.prefixItems, schema.items && typeof schema.items === "object" ? [schema.items] : []];
  for (const each of lists.flat() as (JsonSchema | undefined)[]) if (each) yield* schemasIn(each);
}

/** Edits one keyword of one schema in place, some way that a careless hand might. */
function editOne(schema: JsonSchema, where: number, which: number, how: number): void {
  const all = [...schemasIn(schema)];
  const place = all[where % all.length] as JsonSchema;
  const keywords = Object.keys(place).filter((keyword) => !["$schema", "$id", "$defs", "$ref"].includes(keyword));
  const keyword = keywords[which % keywords.length];
  if (keyword === undefined) return;
  const value = place[keyword];
  if (how === 0 && Array.isArray(value)) value.pop();
  else if (how === 1 && Array.isArray(value)) value.unshift(typeof value[0] === "object" ? { type: "boolean" } : "extra");
  else if (how === 2 && Array.isArray(value)) value.reverse();
  else if (typeof value === "number") place[keyword] = how === 3 ? value + 1 : value - 1;
  else if (keyword === "properties" && how < 4) place.properties = { ...place.properties, extra: { type: "string" } };
  else if (keyword === "type" || keyword === "const") place[keyword] = "boolean";
  else delete place[keyword];
}

test("two schemas that are told to allow the same, or all but a key that may be left out, do so on real data and mutants", () => {
  const found = { same: 0, other: 0 };
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(5), (where, which, how) => {
      const edited = structuredClone(published);
      editOne(edited, where, which, how);
      const allowsTheSame = verdicts(edited) === before;
      found[allowsTheSame ? "same" : "other"]++;
      const bumps = schemaChanges(published, edited).map(({ bump }) => bump);
      if (!allowsTheSame) expect(bumps.some((bump) => bump === "major" || bump === "minor")).toBe(true);
      expect(schemaChanges(edited, structuredClone(edited))).toEqual([]);
    }),
    { numRuns: 60 },
  );
  expect(found.same).toBeGreaterThan(3);
  expect(found.other).toBeGreaterThan(3);
});

test("a reference into nowhere is an error, not a difference", () => {
  expect(() => schemaChanges({ $ref: "#/$defs/Missing" }, {})).toThrow("no definition #/$defs/Missing");
});
