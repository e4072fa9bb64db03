import { isUtf8 } from "node:buffer";
import { validate as hyperjump, registerSchema, unregisterSchema } from "@hyperjump/json-schema/draft-2020-12";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { jsonSchemas } from "../../scripts/build/json-schema.js";
import { dataset } from "../../src/index.js";
import { DatasetSchema, RecordSchema } from "../../src/model/schema/index.js";
import { type Finding, type LineValidation, validate, validateCorpus, validateRecord, validateText } from "../../src/validate/index.js";
import { cases } from "../cases.js";
import { example } from "../example.js";
import { byteMutant } from "./byte-mutants.js";
import { documentMutant, mutant } from "./mutants.js";
import { randomFrom } from "./random.js";
import { strictJson } from "./strict-json.js";

type SchemaObject = Parameters<typeof registerSchema>[0];

const { record: recordSchema, dataset: datasetSchema } = jsonSchemas();
for (const schema of [recordSchema, datasetSchema]) registerSchema(schema as SchemaObject);
afterAll(() => {
  for (const schema of [recordSchema, datasetSchema]) unregisterSchema(String(schema.$id));
});
const isRecord = await hyperjump(String(recordSchema.$id));
const isDataset = await hyperjump(String(datasetSchema.$id));
type Json = Parameters<typeof isRecord>[0];

/** Our verdict where the schema alone decides. */
const isOurRecord = (value: unknown) => validateRecord(value, { rules: [] }).valid;

describe("validators that we did not write agree", () => {
  test("on the dataset", () => {
    expect(isDataset(JSON.parse(JSON.stringify(dataset))).valid).toBe(true);
  });

  test("on every record", () => {
    for (const each of [...dataset.sources, ...dataset.actors, ...dataset.locations, ...dataset.statements, ...dataset.casualtyFigures]) {
      expect(isRecord(JSON.parse(JSON.stringify(each))).valid).toBe(true);
      expect(isOurRecord(each)).toBe(true);
    }
  });

  test("on mutants of records; and enough of them are of either kind", () => {
    const verdicts = { valid: 0, invalid: 0 };
    fc.assert(
      fc.property(mutant, (value) => {
        const ours = isOurRecord(value);
        verdicts[ours ? "valid" : "invalid"]++;
        expect(isRecord(value as Json).valid).toBe(ours);
        expect(RecordSchema.safeParse(value).success).toBe(ours);
      }),
      { numRuns: cases(20_000) },
    );
    expect(verdicts.valid).toBeGreaterThan(cases(500));
    expect(verdicts.invalid).toBeGreaterThan(cases(10_000));
  });

  test("on mutants of documents, as values and as texts", () => {
    const verdicts = { valid: 0, invalid: 0 };
    const found = (findings: readonly Finding[]) => findings.map(({ rule, path, message }) => `${rule} ${path} ${message}`).sort();
    let number = 0;
    fc.assert(
      fc.property(documentMutant, (value) => {
        const text = JSON.stringify(value);
        const ours = validateText(text, { rules: [] }).findings.every(({ rule }) => rule !== "schema");
        verdicts[ours ? "valid" : "invalid"]++;
        // Others take ten times as long, and of what is refused some are enough.
        if (!ours && number++ % 8 > 0) return;
        expect(isDataset(value as Json).valid).toBe(ours);
        expect(DatasetSchema.safeParse(value).success).toBe(ours);
        const [{ valid, findings }, asValue] = [validateText(text), validate(value)];
        expect(asValue.valid).toBe(valid);
        expect(found(asValue.findings)).toEqual(found(findings));
      }),
      { numRuns: cases(20_000) },
    );
    expect(verdicts.valid).toBeGreaterThan(cases(500));
    expect(verdicts.invalid).toBeGreaterThan(cases(10_000));
  });

  test("that {} is no dataset", () => {
    expect(isDataset({}).valid).toBe(false);
    expect(validate({}).valid).toBe(false);
  });
});

describe("of mutants of lines, byte by byte,", () => {
  const random = randomFrom(7);
  const words = example();
  words.title = "“Häfen”, 港口, 🌍: a report";
  const lines = [JSON.stringify(example()), JSON.stringify(words), JSON.stringify(words, null, 1).replaceAll("\n", " ")].map((line) =>
    Buffer.from(line),
  );
  const fast = { isUtf8, latin1: (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1") };

  function isValidToOthers(line: Uint8Array): boolean {
    try {
      return isDataset(strictJson(line) as Json).valid;
    } catch {
      return false;
    }
  }

  test("those are valid that a strict reader and another validator take, however they are read", async () => {
    const mutants = Array.from({ length: cases(20_000) }, () => byteMutant(random.pick(lines), random));
    const answers = async (options: object) => {
      const all: LineValidation[] = [];
      for await (const answer of validateCorpus(mutants, { rules: [], ...options })) all.push(answer);
      return all;
    };
    const [plainly, fastly] = [await answers({}), await answers({ fast })];
    expect(fastly).toEqual(plainly);
    const valid = new Set(plainly.filter((answer) => answer.findings.every(({ rule }) => rule === "corpus")).map(({ line }) => line));
    for (const [index, line] of mutants.entries()) {
      const ours = valid.has(index + 1);
      if (ours || index % 8 === 0) expect(isValidToOthers(line), new TextDecoder().decode(line)).toBe(ours);
    }
    expect(valid.size).toBeGreaterThan(cases(3000));
    expect(valid.size).toBeLessThan(cases(17_000));
  });
});
