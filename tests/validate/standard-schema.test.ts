import type { StandardSchemaV1 } from "@standard-schema/spec";
import { describe, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import type { Dataset, DatasetRecord } from "../../src/generated/types.js";
import { dataset } from "../../src/index.js";
import { ActorSchema } from "../../src/model/schema/index.js";
import { validate, validateRecord } from "../../src/validate/index.js";
import { example, record } from "../example.js";

/** A tool as others write it: it knows the specification, and nothing of us. */
async function parse<Schema extends StandardSchemaV1>(schema: Schema, value: unknown): Promise<StandardSchemaV1.InferOutput<Schema>> {
  const result = await schema["~standard"].validate(value);
  if (result.issues) throw new Error(result.issues.map(({ message, path = [] }) => `${path.join(".")}: ${message}`).join("\n"));
  return result.value;
}

async function issuesOf(schema: StandardSchemaV1, value: unknown) {
  const { issues } = await schema["~standard"].validate(value);
  return issues?.map(({ message, path }) => ({ message, path }));
}

describe("a tool that accepts zod accepts ours", () => {
  const [actor] = dataset.actors;

  test("and gets back what it passed", async () => {
    expect(await parse(ActorSchema, actor)).toEqual(actor);
    expect(await parse(validateRecord, actor)).toBe(actor);
    expect(await parse(validate, dataset)).toBe(dataset);
  });

  test("and learns its type", () => {
    const typed = <Schema extends StandardSchemaV1>(_: Schema) => parse<Schema>;
    expectTypeOf(typed(validate)).returns.resolves.toEqualTypeOf<Dataset>();
    expectTypeOf(typed(validateRecord)).returns.resolves.toEqualTypeOf<DatasetRecord>();
    expectTypeOf(typed(z.string())).returns.resolves.toEqualTypeOf<string>();
    expectTypeOf<StandardSchemaV1.InferInput<typeof validate>>().toEqualTypeOf<Dataset>();
  });

  test("and is told by whom it is", () => {
    for (const schema of [validate, validateRecord]) expect(schema["~standard"]).toMatchObject({ version: 1, vendor: "badakhshan-2019" });
  });

  test("as functions they are what they were", () => {
    expect(validate(dataset).valid).toBe(true);
    expect(validate(dataset, { rules: [] }).findings).toEqual([]);
    expect(validateRecord(actor).valid).toBe(true);
    expect(Object.keys(validate)).toEqual(["~standard"]);
  });
});

describe("issues say what would be right, and where as keys", () => {
  test("in a document", async () => {
    const broken = example();
    (broken.actors[1] as { name: unknown }).name = 7;
    record(broken, "statement", "s001").locations = [{ location: "harbor", role: "at" }];
    expect(await issuesOf(validate, broken)).toEqual([
      { message: 'a number stands where a text belongs; a text in quotes: "7"', path: ["actors", 1, "name"] },
      { message: 'there is no location "harbor"; did you mean "harbour"?', path: ["statements", 0, "locations", 0, "location"] },
    ]);
  });

  test("indexes are numbers, also of two digits, and keys with a digit are texts", async () => {
    const broken = example();
    const { evidence } = record(broken, "statement", "s001");
    evidence.push(
      ...Array.from({ length: 10 }, (_, index) => ({ ...evidence[0], start: index === 9 ? -1 : 30 }) as (typeof evidence)[number]),
    );
    Object.assign(broken.actors[1] ?? {}, { note2: "x", "2nd": "x" });
    expect((await issuesOf(validate, broken))?.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        ["statements", 0, "evidence", 10, "start"],
        ["actors", 1, "note2"],
        ["actors", 1, "2nd"],
      ]),
    );
  });

  test("of a key that is missing it is that key", async () => {
    const { note, ...actor } = example().actors[0] as DatasetRecord;
    expect(await issuesOf(validateRecord, actor)).toEqual([
      { message: 'the key "note" is missing; every key is always there: null where nothing is known', path: ["note"] },
    ]);
    const { title, ...untitled } = example();
    expect(await issuesOf(validate, { ...untitled, actors: [actor] })).toEqual(
      expect.arrayContaining([
        { message: 'the key "title" is missing; every key is always there', path: ["title"] },
        { message: expect.stringContaining('the key "note" is missing'), path: ["actors", 0, "note"] },
      ]),
    );
  });

  test.each([undefined, null, 7, "text", {}, new Uint8Array(3), Symbol("s")])("%s is no document and no record", async (value) => {
    expect(await issuesOf(validate, value)).not.toHaveLength(0);
    expect(await issuesOf(validateRecord, value)).not.toHaveLength(0);
  });

  test("warnings are none", async () => {
    const unsorted = example();
    unsorted.actors.reverse();
    expect(validate(unsorted).findings).not.toHaveLength(0);
    expect(await parse(validate, unsorted)).toBe(unsorted);
    unsorted.version = "one";
    expect(validate(unsorted).findings.map(({ severity }) => severity)).toContain("warning");
    expect(await issuesOf(validate, unsorted)).toEqual([{ message: expect.stringContaining('"one" is not'), path: ["version"] }]);
  });
});
