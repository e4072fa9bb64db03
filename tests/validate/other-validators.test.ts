import { validate as hyperjump, registerSchema } from "@hyperjump/json-schema/draft-2020-12";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonSchemas } from "../../scripts/build/json-schema.js";
import { dataset } from "../../src/index.js";
import { RecordSchema } from "../../src/model/schema/index.js";
import { validate, validateRecord } from "../../src/validate/index.js";
import { mutant } from "./mutants.js";

type SchemaObject = Parameters<typeof registerSchema>[0];

const { record: recordSchema, dataset: datasetSchema } = jsonSchemas();
for (const schema of [recordSchema, datasetSchema]) registerSchema(schema as SchemaObject);
const isRecord = await hyperjump(String(recordSchema.$id));
const isDataset = await hyperjump(String(datasetSchema.$id));

/** Our verdict where the schema alone decides. */
const fits = (value: unknown) => validateRecord(value).findings.every(({ rule }) => rule !== "schema");

describe("a validator that we did not write agrees", () => {
  test("on the dataset", () => {
    expect(isDataset(JSON.parse(JSON.stringify(dataset))).valid).toBe(true);
  });

  test("on every record", () => {
    for (const each of [...dataset.sources, ...dataset.actors, ...dataset.locations, ...dataset.statements, ...dataset.casualtyFigures]) {
      expect(isRecord(JSON.parse(JSON.stringify(each))).valid).toBe(true);
      expect(fits(each)).toBe(true);
    }
  });

  test("on 2,000 mutants, and so does zod; and enough of them are of either kind", () => {
    const verdicts = { valid: 0, invalid: 0 };
    fc.assert(
      fc.property(mutant, (value) => {
        const ours = fits(value);
        verdicts[ours ? "valid" : "invalid"]++;
        expect(isRecord(value as Parameters<typeof isRecord>[0]).valid).toBe(ours);
        expect(RecordSchema.safeParse(value).success).toBe(ours);
      }),
      { numRuns: 2000 },
    );
    expect(verdicts.valid).toBeGreaterThan(50);
    expect(verdicts.invalid).toBeGreaterThan(1000);
  });

  test("that {} is no dataset", () => {
    expect(isDataset({}).valid).toBe(false);
    expect(validate({}).valid).toBe(false);
  });
});
