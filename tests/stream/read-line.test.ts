import { validate as hyperjump, type Json, registerSchema } from "@hyperjump/json-schema/draft-2020-12";
import { expect, test } from "vitest";
import { jsonSchemas } from "../../scripts/1-schemas.js";
import { dataset } from "../../src/index.js";
import { rules } from "../../src/rules/index.js";
import { viewOf } from "../../src/stream/bytes.js";
import { CorpusChecker } from "../../src/stream/corpus-checker.js";
import { explainLine } from "../../src/stream/explain-line.js";
import { recordIn, recordWithCodesIn } from "../../src/stream/read-line.js";
import { validateRecord } from "../../src/validate/index.js";
import { datasetLike } from "../corpus/corpus.js";
import { randomFrom } from "../corpus/random.js";
import { byteMutant } from "./byte-mutants.js";
import { strictJson } from "./strict-json.js";

const { record: schema } = jsonSchemas();
registerSchema(schema as Parameters<typeof registerSchema>[0]);
const isRecord = await hyperjump(String(schema.$id));

const encode = (text: string) => new TextEncoder().encode(text);
const random = randomFrom(20191203);

/** Valid lines, as short as they come, written in several ways, with escapes and other than ASCII in some. */
const lines = [...datasetLike(1, random)].flatMap((record) => {
  record.note = random.pick([null, "a“ñ”道", 'say "so"\n', "a\\b", "😀"]);
  const json = JSON.stringify(record);
  const spaced = json.replaceAll('":', '": ').replaceAll(',"', ', "');
  const ascii = spaced.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return json.length < 700 ? [json, json, random.pick([spaced, ascii])].map(encode) : [];
});

/** What others say of a line: a strict reader, a validator that we did not write, and the rules on records alone. */
function isValidToOthers(line: Uint8Array): boolean {
  try {
    const value = strictJson(line);
    return isRecord(value as Json).valid && validateRecord(value).valid;
  } catch {
    return false;
  }
}

/** What we say: of each line, whether there is an error in it. They stand in one file. */
function areValidToUs(mutants: readonly Uint8Array[]): boolean[] {
  const valid = mutants.map(() => true);
  const checker = new CorpusChecker(rules, ({ line, severity }) => {
    if (severity === "error") valid[line - 1] = false;
  });
  checker.checkPart({ bytes: Buffer.concat(mutants.flatMap((mutant) => [mutant, encode("\n")])), isCut: false }, 1);
  return valid;
}

test("every record of the dataset is taken at once, however it is written", () => {
  for (const record of [...dataset.sources, ...dataset.actors, ...dataset.locations, ...dataset.statements, ...dataset.casualtyFigures]) {
    for (const indent of [undefined, 1, "\t"]) {
      const text = JSON.stringify(record, null, indent);
      const view = viewOf(encode(text));
      if (/\\u/.test(text)) expect(recordWithCodesIn(text)).toEqual(record);
      else expect(recordIn(text)).toEqual(record);
      if (!/\\u/.test(text)) expect(recordIn(view.rawText(0, view.length))).toBeDefined();
    }
  }
});

const counts = { valid: 0, invalid: 0, fast: 0, codes: 0, compared: 0 };

test("200,000 mutants of lines: none is valid that others refuse, and what is taken at once is right; of those refused, others judge 25,000", () => {
  let number = 0;
  for (let batch = 0; batch < 4000; batch++) {
    const mutants = Array.from({ length: 50 }, () => byteMutant(random.pick(lines), random));
    for (const [index, valid] of areValidToUs(mutants).entries()) {
      const mutant = mutants[index] as Uint8Array;
      counts[valid ? "valid" : "invalid"]++;
      if (valid || number++ % 6 === 0) {
        counts.compared++;
        if (isValidToOthers(mutant) !== valid) throw new Error(`${valid ? "we" : "others"} say valid: ${new TextDecoder().decode(mutant)}`);
      }
      const view = viewOf(mutant);
      if (!view.isUtf8(0, view.length)) continue;
      const fast = recordIn(view.rawText(0, view.length));
      const taken = fast ?? recordWithCodesIn(view.text(0, view.length));
      if (!taken) continue;
      counts[fast ? "fast" : "codes"]++;
      const { problems } = explainLine(mutant);
      if (problems.length > 0) throw new Error(`taken, but ${problems[0]?.finding.message}: ${view.text(0, view.length)}`);
    }
  }
  expect(counts.valid + counts.invalid).toBe(200_000);
});

test("enough mutants were of either kind", () => {
  console.log(counts);
  expect(counts.valid).toBeGreaterThan(20_000);
  expect(counts.invalid).toBeGreaterThan(100_000);
  expect(counts.fast).toBeGreaterThan(20_000);
  expect(counts.codes).toBeGreaterThan(1_000);
});
