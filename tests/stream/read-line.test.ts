import { validate as hyperjump, registerSchema } from "@hyperjump/json-schema/draft-2020-12";
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

/** Valid lines, rather short ones or with a value of each list, written in several ways, with escapes and other than ASCII in some. */
const lines = [...datasetLike(1, random)].flatMap((record) => {
  record.note = random.pick([null, "a“ñ”道", 'say "so"\n', "a\\b", "😀"]);
  const json = JSON.stringify(record);
  const spaced = json.replaceAll('":', '": ').replaceAll(',"', ', "');
  const ascii = spaced.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return json.length < 620 || json.includes('"vague":"') ? [json, json, random.pick([spaced, ascii])].map(encode) : [];
});

/** What others say of a line: a strict reader, a validator that we did not write, and the rules on records alone. */
function isValidToOthers(line: Uint8Array): boolean {
  try {
    const value = strictJson(line);
    return isRecord(value as Parameters<typeof isRecord>[0]).valid && validateRecord(value).valid;
  } catch {
    return false;
  }
}

const withoutErrors = (value: unknown) => validateRecord(value).valid;

/** What the stream says of each of some lines of a file: whether there is an error in it. */
function areValidInStream(mutants: readonly Uint8Array[]): boolean[] {
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

// Most mutants throw somewhere, and where is not asked.
Error.stackTraceLimit = 0;

const counts = { taken: 0, withCodes: 0, explained: 0, valid: 0, notJson: 0 };

/** The record in a line, as it is read at once, or read closely; of lines that are not even JSON in UTF-8 only one in five is. */
function recordOf(line: Uint8Array): unknown {
  const view = viewOf(line);
  const isUtf8 = view.isUtf8(0, view.length);
  const text = view.text(0, view.length);
  if (isUtf8) {
    const plain = recordIn(view.rawText(0, view.length));
    const taken = plain ?? (text.includes("\\u") ? recordWithCodesIn(text) : undefined);
    if (taken) {
      if (!plain) counts.withCodes++;
      // Reading closely takes long.
      const problems = counts.taken++ % 4 === 0 ? explainLine(line).problems : [];
      if (problems.length > 0) throw new Error(`taken, but ${problems[0]?.finding.message}: ${text}`);
      return JSON.parse(text);
    }
  }
  if (!(isUtf8 && isJson(text)) && counts.notJson++ % 5 > 0) return undefined;
  counts.explained++;
  return explainLine(line).record;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test("200,000 mutants of lines: none of the 40,000 that we take do others refuse, and of those that we refuse, others refuse 10,000 too", () => {
  for (let number = 0; number < 200_000; number++) {
    const mutant = byteMutant(random.pick(lines), random);
    const record = recordOf(mutant);
    const valid = record !== undefined && withoutErrors(record);
    if (valid) counts.valid++;
    if ((valid || number % 16 === 0) && isValidToOthers(mutant) !== valid)
      throw new Error(`${valid ? "we" : "others"} say valid: ${new TextDecoder().decode(mutant)}`);
  }
});

test("enough of them were of either kind", () => {
  expect(counts.valid).toBeGreaterThan(30_000);
  expect(counts.taken).toBeGreaterThan(30_000);
  expect(counts.withCodes).toBeGreaterThan(5_000);
  expect(counts.explained).toBeGreaterThan(50_000);
});

test("of 10,000 mutants in files of 50 lines, the stream finds errors in those that others refuse", () => {
  for (let files = 0; files < 200; files++) {
    const mutants = Array.from({ length: 50 }, () => byteMutant(random.pick(lines), random));
    expect(areValidInStream(mutants)).toEqual(mutants.map(isValidToOthers));
  }
});
