import type { StandardSchemaV1 } from "@standard-schema/spec";
import { describe, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import type { Dataset, DatasetRecord } from "../../src/generated/types.js";
import { dataset } from "../../src/index.js";
import { ActorSchema } from "../../src/model/schema/index.js";
import { validate, validateRecord, validateStream } from "../../src/validate/index.js";
import { example } from "../example.js";

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
    const records = [...example().sources, ...example().actors, ...example().locations, ...example().statements];
    expect(await parse(validateStream, records)).toBe(records);
  });

  test("and learns its type", () => {
    const typed = <Schema extends StandardSchemaV1>(_: Schema) => parse<Schema>;
    expectTypeOf(typed(validate)).returns.resolves.toEqualTypeOf<Dataset>();
    expectTypeOf(typed(validateRecord)).returns.resolves.toEqualTypeOf<DatasetRecord>();
    expectTypeOf(typed(validateStream)).returns.resolves.toEqualTypeOf<Parameters<typeof validateStream>[0]>();
    expectTypeOf(typed(z.string())).returns.resolves.toEqualTypeOf<string>();
    expectTypeOf<StandardSchemaV1.InferInput<typeof validate>>().toEqualTypeOf<Dataset>();
  });

  test("and is told by whom it is", () => {
    for (const schema of [validate, validateRecord, validateStream])
      expect(schema["~standard"]).toMatchObject({ version: 1, vendor: "badakhshan-2019" });
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
    (broken.statements[1] as (typeof broken.statements)[number]).about = ["islander-fighter"];
    expect(await issuesOf(validate, broken)).toEqual([
      { message: "a number stands where a text belongs; a text in quotes", path: ["actors", 1, "name"] },
      { message: 'there is no actor "islander-fighter"; did you mean "islander-fighters"?', path: ["statements", 1, "about", 0] },
    ]);
  });

  test("in a record", async () => {
    const { note, ...record } = example().actors[0] as DatasetRecord;
    expect(await issuesOf(validateRecord, record)).toEqual([
      { message: 'the key "note" is missing; every key is always there: null where nothing is known', path: [] },
    ]);
  });

  test("in a corpus, whose records count from 0", async () => {
    const records = [...example().sources, ...example().actors, ...example().locations];
    const broken = records.with(1, { ...records[1], published: "2019-02-30", publishedBasis: "stated" } as (typeof records)[number]);
    const bytes = new TextEncoder().encode(broken.map((record) => JSON.stringify(record)).join("\n"));
    for (const items of [broken, broken.map((record) => JSON.stringify(record)), [bytes]]) {
      const [first] = (await issuesOf(validateStream, items)) ?? [];
      expect(first?.path).toEqual([1, "published"]);
      expect(first?.message).toContain("an EDTF date such as 2019-12");
    }
  });

  test.each([undefined, null, 7, "text", {}, new Uint8Array(3), Symbol("s")])(
    "%s is no document, no record and no corpus",
    async (value) => {
      expect(await issuesOf(validate, value)).not.toHaveLength(0);
      expect(await issuesOf(validateRecord, value)).not.toHaveLength(0);
      expect(await issuesOf(validateStream, value)).toEqual([
        { message: "this is no corpus; pass an iterable of bytes, or of records", path: [] },
      ]);
    },
  );

  test("warnings are none", async () => {
    const unsorted = example();
    unsorted.actors.reverse();
    expect(validate(unsorted).findings).not.toHaveLength(0);
    expect(await parse(validate, unsorted)).toBe(unsorted);
  });
});
