import { describe, expect, test } from "vitest";
import { type JsonSchema, jsonSchemas } from "../../scripts/build/json-schema.js";
import type { Bump } from "../../scripts/release/bump.js";
import { checkRelease } from "../../scripts/release/check.js";
import type { Dataset } from "../../src/generated/types.js";
import { dataset } from "../../src/index.js";
import { statement } from "../cite/editions.js";
import type { Mutable } from "../example.js";
import { releasedOf, workingOf } from "./working.js";

/** What an edit may change: the data, and the JSON Schema of a dataset document. */
interface Editable {
  data: Mutable<Dataset>;
  schema: JsonSchema;
}

const definition = (
  schema: JsonSchema,
  name: string,
): JsonSchema & { enum: string[]; required: string[]; properties: Record<string, JsonSchema> } =>
  (schema.$defs as Record<string, never>)[name] as never;
const withdraw = { status: "withdrawn", replacedBy: "s004", statusReason: "It says the same as s004." } as const;

const edits: [what: string, least: Bump, edit: (of: Editable) => void, reason?: string][] = [
  ["nothing", "none", () => {}],
  ["the records of a collection reordered", "none", ({ data }) => void data.statements.reverse()],
  [
    "the keys of every record reordered",
    "none",
    ({ data }) => {
      data.actors = data.actors.map((actor) => Object.fromEntries(Object.entries(actor).reverse()) as typeof actor);
    },
  ],
  [
    "the data reformatted",
    "none",
    (of) => {
      of.data = JSON.parse(JSON.stringify(of.data, null, 8));
    },
  ],
  ["a record added", "minor", ({ data }) => void data.statements.push({ ...statement(data, "s070"), id: "s088" }), "s088: added"],
  [
    "a record corrected",
    "minor",
    ({ data }) => void Object.assign(statement(data, "s070"), { confidence: "low" }),
    "s070: corrected: /confidence",
  ],
  ["a note added", "minor", ({ data }) => void Object.assign(statement(data, "s001"), { note: "Read again." }), "s001: corrected: /note"],
  ["a list lengthened", "minor", ({ data }) => void statement(data, "s070").about.push("taliban"), "s070: corrected: /about"],
  [
    "evidence moved by a word",
    "minor",
    ({ data }) => {
      for (const evidence of statement(data, "s070").evidence) evidence.start += 4;
    },
    "s070: corrected: /evidence/0/start",
  ],
  [
    "a record withdrawn",
    "minor",
    ({ data }) => void Object.assign(statement(data, "s003"), withdraw),
    "s003: withdrawn: It says the same as s004.",
  ],
  ["a record deleted", "major", ({ data }) => void data.statements.pop(), "removed: an id that was published stays"],
  [
    "an id renamed",
    "major",
    ({ data }) => void Object.assign(statement(data, "s070"), { id: "s070a" }),
    "removed: an id that was published stays",
  ],
  [
    "an id reused for another type",
    "major",
    ({ data }) => {
      const actor = data.actors.pop();
      if (actor) data.locations.push({ ...data.locations[0], id: actor.id } as Mutable<Dataset>["locations"][number]);
    },
    "the id was actor's and is location's: it was reused",
  ],
  [
    "an id given another meaning",
    "major",
    ({ data }) => {
      Object.assign(statement(data, "s070"), {
        text: "Something else.",
        evidence: [{ ...statement(data, "s070").evidence[0], start: 1, end: 9 }],
      });
    },
    "s070: it rests on none of its former passages",
  ],
  [
    "a description reworded",
    "patch",
    ({ schema }) => void Object.assign(definition(schema, "Statement"), { description: "Better words." }),
  ],
  [
    "a definition renamed",
    "patch",
    ({ schema }) => {
      const text = JSON.stringify(schema).replaceAll("#/$defs/Evidence", "#/$defs/Passage").replace('"Evidence":', '"Passage":');
      Object.assign(schema, JSON.parse(text));
    },
  ],
  [
    "an optional key added",
    "minor",
    ({ schema }) => void Object.assign(definition(schema, "Statement").properties, { doi: { type: "string" } }),
    "schema /statements/*/doi: the key is new and may be left out",
  ],
  [
    "a required key added",
    "major",
    ({ schema }) => {
      definition(schema, "Statement").properties.doi = { type: "string" };
      definition(schema, "Statement").required.push("doi");
    },
    "the key is new and may not be left out",
  ],
  [
    "a key removed",
    "major",
    ({ schema }) => {
      const { properties, required } = definition(schema, "Statement");
      delete properties.note;
      required.splice(required.indexOf("note"), 1);
    },
    "schema /statements/*/note: the key was removed or renamed",
  ],
  [
    "a required key made optional",
    "major",
    ({ schema }) => {
      const { required } = definition(schema, "Statement");
      required.splice(required.indexOf("note"), 1);
    },
    "the key may now be left out",
  ],
  [
    "a vocabulary narrowed",
    "major",
    ({ schema }) => void definition(schema, "Topic").enum.pop(),
    'schema /statements/*/topic: the value "geography" is no longer allowed',
  ],
  [
    "a vocabulary widened",
    "major",
    ({ schema }) => void definition(schema, "Topic").enum.push("weather"),
    'the value "weather" is new in a closed vocabulary',
  ],
  ["a vocabulary reordered", "patch", ({ schema }) => void definition(schema, "Topic").enum.reverse()],
  [
    "a key made nullable",
    "major",
    ({ schema }) => {
      definition(schema, "Statement").properties.text = { anyOf: [{ type: "string", minLength: 1 }, { type: "null" }] };
    },
    "schema /statements/*/text: null is now allowed",
  ],
  [
    "a key no longer nullable",
    "major",
    ({ schema }) => {
      definition(schema, "Statement").properties.quantity = { $ref: "#/$defs/Quantity" };
    },
    "schema /statements/*/quantity: null is no longer allowed",
  ],
  [
    "a number bounded more tightly",
    "major",
    ({ schema }) =>
      void Object.assign(definition(schema, "Evidence").properties, { start: { type: "integer", minimum: 1, maximum: 9007199254740991 } }),
    "minimum was 0 and is 1",
  ],
  [
    "a pattern changed",
    "major",
    ({ schema }) => void Object.assign(definition(schema, "StatementId"), { pattern: "^s[0-9]{3}$" }),
    'pattern was "^[a-z][a-z0-9-]*$" and is "^s[0-9]{3}$"',
  ],
  [
    "a text that may be empty",
    "major",
    ({ schema }) => void delete definition(schema, "Statement").properties.text?.minLength,
    "minLength was 1 and is nothing",
  ],
  [
    "a list that may be empty",
    "major",
    ({ schema }) => void delete definition(schema, "Statement").properties.evidence?.minItems,
    "minItems was 1 and is nothing",
  ],
  [
    "objects opened",
    "major",
    ({ schema }) => void delete definition(schema, "Evidence").additionalProperties,
    "additionalProperties was false and is nothing",
  ],
  [
    "a new version of the schemas that allows the same",
    "minor",
    ({ data, schema }) => {
      Object.assign(schema.properties?.schemaVersion ?? {}, { const: "1.1" });
      Object.assign(data, { schemaVersion: "1.1" });
    },
    "schemaVersion: the data follow another schema, which changes their digest",
  ],
];

describe("the least bump for", () => {
  test("a good many kinds of edits is tried", () => {
    expect(edits.length).toBeGreaterThanOrEqual(20);
  });

  test.each(edits)("%s is %s", (_, bump, edit, reason = "") => {
    const of: Editable = { data: structuredClone(dataset) as Mutable<Dataset>, schema: jsonSchemas().dataset };
    edit(of);
    const { least, reasons } = checkRelease(workingOf({ dataset: of.data, schema: of.schema }), releasedOf());
    expect(least).toBe(bump);
    expect(reasons.map(({ where, why }) => `${where}: ${why}`).join("\n")).toContain(reason);
  });

  test("an id that only an earlier release had, used again, is major", () => {
    const without = { ...dataset, statements: dataset.statements.slice(0, -1) };
    const released = { ...releasedOf({ dataset: without }), earlier: [{ version: "0.9.0", dataset }] };
    expect(checkRelease(workingOf({}), released)).toMatchObject({
      least: "major",
      reasons: [{ where: "s087", why: "an earlier release had this id: it was reused" }],
    });
    expect(checkRelease(workingOf({}), { ...released, earlier: [] }).least).toBe("minor");
  });

  test("a withdrawn record put to use again is major", () => {
    const released = structuredClone(dataset) as Mutable<Dataset>;
    Object.assign(statement(released, "s003"), withdraw);
    const { least, reasons } = checkRelease(workingOf({}), releasedOf({ dataset: released }));
    expect(least).toBe("major");
    expect(reasons).toContainEqual({ bump: "major", where: "s003", why: "withdrawn, and now in use again: an id is never reused" });
  });
});
