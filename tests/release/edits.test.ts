import { describe, expect, test } from "vitest";
import { type JsonSchema, jsonSchemas } from "../../scripts/build/json-schema.js";
import type { Bump } from "../../scripts/release/bump.js";
import { checkRelease } from "../../scripts/release/check.js";
import type { Dataset } from "../../src/generated/types.js";
import { published, statement } from "../cite/histories.js";
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
const withdraw = { withdrawn: { replacedBy: "s004", why: "It says the same as s004." } };

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
  ["a record added", "minor", ({ data }) => void data.statements.push({ ...statement(data, "s003"), id: "s005" }), "s005: added"],
  [
    "a record corrected",
    "minor",
    ({ data }) => void Object.assign(statement(data, "s003"), { confidence: "low" }),
    "s003: corrected: /confidence",
  ],
  ["a note added", "minor", ({ data }) => void Object.assign(statement(data, "s001"), { note: "Read again." }), "s001: corrected: /note"],
  [
    "a list lengthened",
    "minor",
    ({ data }) => void statement(data, "s001").participants.push({ actor: "guard", role: "mentioned" }),
    "s001: corrected: /participants",
  ],
  [
    "evidence moved by a word",
    "minor",
    ({ data }) => {
      for (const evidence of statement(data, "s003").evidence) evidence.start += 4;
    },
    "s003: corrected: /evidence/0/start",
  ],
  [
    "a record withdrawn",
    "minor",
    ({ data }) => void Object.assign(statement(data, "s001"), withdraw),
    "s001: withdrawn: It says the same as s004.",
  ],
  ["a record deleted", "major", ({ data }) => void data.statements.pop(), "removed: an id that was published stays"],
  [
    "an id renamed",
    "major",
    ({ data }) => void Object.assign(statement(data, "s003"), { id: "s003a" }),
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
      Object.assign(statement(data, "s003"), {
        text: "Something else.",
        evidence: [{ ...statement(data, "s003").evidence[0], start: 1, end: 9 }],
      });
    },
    "s003: it rests on none of its former passages",
  ],
  [
    "a description reworded",
    "patch",
    ({ schema }) => void Object.assign(definition(schema, "Statement"), { description: "Better words." }),
  ],
  ["an example added", "patch", ({ schema }) => void Object.assign(definition(schema, "Statement"), { examples: [1] })],
  [
    "a definition renamed",
    "major",
    ({ schema }) => {
      const text = JSON.stringify(schema).replaceAll("#/$defs/Evidence", "#/$defs/Passage").replace('"Evidence":', '"Passage":');
      Object.assign(schema, JSON.parse(text));
    },
    "/$defs/Evidence: it allows something else",
  ],
  [
    "an optional key added",
    "major",
    ({ schema }) => void Object.assign(definition(schema, "Statement").properties, { doi: { type: "string" } }),
    "schema /$defs/Statement/properties/doi: it allows something else",
  ],
  [
    "a key added that is called like an annotation",
    "major",
    ({ schema }) => void Object.assign(definition(schema, "Statement").properties, { examples: { type: "string" } }),
    "schema /$defs/Statement/properties/examples",
  ],
  [
    "a required key added",
    "major",
    ({ schema }) => {
      definition(schema, "Statement").properties.doi = { type: "string" };
      definition(schema, "Statement").required.push("doi");
    },
    "schema /$defs/Statement/required",
  ],
  [
    "a key removed",
    "major",
    ({ schema }) => {
      const { properties, required } = definition(schema, "Statement");
      delete properties.note;
      required.splice(required.indexOf("note"), 1);
    },
    "schema /$defs/Statement/properties/note",
  ],
  [
    "a required key made optional",
    "major",
    ({ schema }) => {
      const { required } = definition(schema, "Statement");
      required.splice(required.indexOf("note"), 1);
    },
    "schema /$defs/Statement/required",
  ],
  ["a vocabulary narrowed", "major", ({ schema }) => void definition(schema, "Topic").enum.pop(), "schema /$defs/Topic/enum"],
  ["a vocabulary widened", "major", ({ schema }) => void definition(schema, "Topic").enum.push("weather"), "schema /$defs/Topic/enum"],
  ["a vocabulary reordered", "patch", ({ schema }) => void definition(schema, "Topic").enum.reverse()],
  [
    "a key made nullable",
    "major",
    ({ schema }) => {
      definition(schema, "Statement").properties.text = { anyOf: [{ type: "string", minLength: 1 }, { type: "null" }] };
    },
    "schema /$defs/Statement/properties/text",
  ],
  [
    "a key no longer nullable",
    "major",
    ({ schema }) => {
      definition(schema, "Statement").properties.quantity = { $ref: "#/$defs/Quantity" };
    },
    "schema /$defs/Statement/properties/quantity",
  ],
  [
    "a number bounded more tightly",
    "major",
    ({ schema }) =>
      void Object.assign(definition(schema, "Evidence").properties, { start: { type: "integer", minimum: 1, maximum: 9007199254740991 } }),
    "schema /$defs/Evidence/properties/start/minimum",
  ],
  [
    "a pattern changed",
    "major",
    ({ schema }) => void Object.assign(definition(schema, "StatementId"), { pattern: "^s[0-9]{3}$" }),
    "schema /$defs/StatementId/pattern",
  ],
  [
    "a text that may be empty",
    "major",
    ({ schema }) => void delete definition(schema, "SingleLine").pattern,
    "schema /$defs/SingleLine/pattern",
  ],
  [
    "a list that may be empty",
    "major",
    ({ schema }) => void delete definition(schema, "Statement").properties.evidence?.minItems,
    "schema /$defs/Statement/properties/evidence/minItems",
  ],
  [
    "objects opened",
    "major",
    ({ schema }) => void delete definition(schema, "Evidence").additionalProperties,
    "schema /$defs/Evidence/additionalProperties",
  ],
  [
    "a new version of the schemas that allows the same",
    "minor",
    ({ data, schema }) => {
      const $schema = data.$schema.replace("/1.0/", "/1.1/");
      Object.assign(schema.properties?.$schema ?? {}, { const: $schema });
      Object.assign(data, { $schema });
    },
    "the head: the data follow another schema, which changes their digest",
  ],
  ["another licence", "minor", ({ data }) => void Object.assign(data, { license: "CC0-1.0" }), "the head: license differs"],
  ["a creator more", "minor", ({ data }) => void data.creators.push({ name: "A", identifier: null }), "the head: creators differs"],
  [
    "another name",
    "major",
    ({ data }) => void Object.assign(data, { name: "x" }),
    "the head: a dataset of another name is another dataset",
  ],
];

describe("the least bump for", () => {
  test("a good many kinds of edits is tried", () => {
    expect(edits.length).toBeGreaterThanOrEqual(20);
  });

  test.each(edits)("%s is %s", (_, bump, edit, reason = "") => {
    const of: Editable = { data: published(), schema: jsonSchemas().dataset };
    edit(of);
    const { least, reasons } = checkRelease(workingOf({ dataset: of.data, schema: of.schema }), releasedOf());
    expect(least).toBe(bump);
    expect(reasons.map(({ where, why }) => `${where}: ${why}`).join("\n")).toContain(reason);
  });

  test("an id that only an earlier release had, used again, is major", () => {
    const without = { ...published(), statements: published().statements.slice(0, -1) };
    const released = { ...releasedOf({ dataset: without }), earlier: [{ dataset: { ...published(), version: "0.9.0" } }] };
    expect(checkRelease(workingOf(), released)).toMatchObject({
      least: "major",
      reasons: [{ where: "s004", why: "an earlier release had this id: it was reused" }],
    });
    expect(checkRelease(workingOf(), { ...released, earlier: [] }).least).toBe("minor");
  });

  test("a withdrawn record put to use again is major", () => {
    const released = published();
    Object.assign(statement(released, "s001"), withdraw);
    const { least, reasons } = checkRelease(workingOf(), releasedOf({ dataset: released }));
    expect(least).toBe("major");
    expect(reasons).toContainEqual({ bump: "major", where: "s001", why: "withdrawn, and now in use again: an id is never reused" });
  });
});
