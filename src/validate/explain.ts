import type { ErrorObject } from "ajv";
import { featureCodes, patterns } from "../generated/tables.js";
import { collections } from "../model/collections.js";
import { edtfMeant, meansNull } from "../model/dates-in-words.js";
import { probablyMeant } from "../model/did-you-mean.js";
import type { KnownKeys } from "../model/known-keys.js";
import { DATASET_SCHEMA } from "../model/schema-version.js";
import { codeOf, inShort } from "./finding.js";

/** What an error of the compiled validator says to people. */
export interface Explanation {
  readonly message: string;
  readonly hint: string | null;
  /** Key below the place of the error that the finding is about. */
  readonly key?: string;
}

/**
 * Says what is wrong, and what would be right.
 *
 * @param value what stands at the place of the error
 * @param known the keys that belong to it, if it is an object
 */
export function explain({ keyword, params, instancePath }: ErrorObject, value: unknown, known: KnownKeys): Explanation {
  switch (keyword) {
    case "additionalProperties": {
      const key: string = params.additionalProperty;
      // Of a draft all keys are there; they were filled in.
      const meant = keyMeant(key, value as object, known) ?? probablyMeant(key, Object.keys(known));
      const hint = meant === undefined ? `known keys: ${Object.keys(known).join(", ")}` : `did you mean ${JSON.stringify(meant)}?`;
      return { key, message: `the key ${inShort(key)} is not known here`, hint };
    }
    case "enum":
      return {
        message: `${show(value)} is not an allowed value`,
        hint: allowedInstead(value, params.allowedValues.map(String), instancePath),
      };
    case "const":
      return { message: `${show(value)} is not what belongs here`, hint: `write ${JSON.stringify(params.allowedValue)}` };
    case "discriminator": {
      const tag = (value as { type?: unknown }).type;
      const message = tag === undefined ? 'the key "type" is missing' : `${show(tag)} is not a type of record`;
      return { key: "type", message, hint: `one of ${collections.map(({ type }) => type).join(", ")}` };
    }
    case "type": {
      const types: string[] = [params.type].flat();
      const message = `${kindOf(value)} stands where ${types.map(article).join(" or ")} belongs`;
      return { message, hint: instancePath === "/$schema" ? THE_SCHEMA : howToWrite(value, types) };
    }
    case "pattern":
      return explainPattern(String(value), params.pattern, instancePath);
    case "minProperties":
      return { message: "nothing is in it", hint: "at least one field of the statement, as the other reading has it" };
    case "minItems":
      return { message: `the list has ${(value as unknown[]).length} entries`, hint: `at least ${params.limit}` };
    case "maxItems":
    case "items":
      return { message: `the list has ${(value as unknown[]).length} entries`, hint: `at most ${params.limit}` };
    case "minimum":
      return { message: `${show(value)} is too small`, hint: `at least ${params.limit}${longitudeFirst(instancePath)}` };
    case "maximum":
      return { message: `${show(value)} is too large`, hint: `at most ${params.limit}${longitudeFirst(instancePath)}` };
    default:
      return { message: `${show(value)} does not fit the schema (${keyword})`, hint: null };
  }
}

/** The schema that documents follow, as a hint. */
export const THE_SCHEMA = `write ${JSON.stringify(DATASET_SCHEMA)}`;

/** Which of the keys of an object was probably meant by one that it does not have, unless it has that one as well. */
export function keyMeant(key: string, value: object, known: KnownKeys): string | undefined {
  return probablyMeant(
    key,
    Object.keys(known).filter((candidate) => !Object.hasOwn(value, candidate)),
  );
}

/** Keys that an object lacks: which, and what may stand there where nothing is known. */
export function explainMissing(missing: readonly string[], known: KnownKeys): Explanation {
  const [first = ""] = missing;
  const all = "every key is always there";
  if (missing.length === 1) {
    const hint = first === "$schema" ? `${THE_SCHEMA}` : known[first] ? `${all}: ${known[first]} where nothing is known` : all;
    return { key: first, message: `the key ${JSON.stringify(first)} is missing`, hint };
  }
  const empty = (["null", "[]"] as const).flatMap((value) => {
    const keys = missing.filter((key) => known[key] === value);
    return keys.length > 0 ? [`${value} for ${keys.join(", ")}`] : [];
  });
  const message = `the keys ${missing.map((key) => JSON.stringify(key)).join(", ")} are missing`;
  return { message, hint: empty.length > 0 ? `${all}, where nothing is known with ${empty.join("; ")}` : all };
}

function allowedInstead(value: unknown, allowed: readonly string[], path: string): string {
  const isPlace = path.endsWith("/featureCode");
  const list = `one of ${allowed.map((each) => (isPlace ? `${each} (${featureCodes[each]})` : each)).join(", ")}`;
  if (typeof value !== "string") return list;
  const meant =
    allowed.find((each) => each === value.toUpperCase()) ?? (isPlace ? codeOfPlace(value) : undefined) ?? probablyMeant(value, allowed);
  return meant === undefined ? list : `did you mean ${JSON.stringify(meant)}? It is ${list}`;
}

/** The code of a place by what it is called: "town" is PPL, as "city, town or village" is. */
function codeOfPlace(words: string): string | undefined {
  const codes = new Map(
    Object.entries(featureCodes).flatMap(([code, label]) => [label, ...label.split(/, | or /)].map((each) => [each, code] as const)),
  );
  const label = words.toLowerCase();
  return codes.get(label) ?? codes.get(probablyMeant(label, codes.keys()) ?? "");
}

function explainPattern(value: string, pattern: string, path: string): Explanation {
  if (value === "") return { message: "the text is empty", hint: "write it out, or null where null is allowed" };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
  const [control] = /[\u0000-\u001f\u007f]/.exec(value) ?? [];
  if (control !== undefined)
    return {
      message: `${show(value)} holds a control character, ${codeOf(control)}`,
      hint: patterns[pattern] ?? `it must match ${pattern}`,
    };
  const date = /\/(?:published|edtf|issued)$/.test(path) ? dateInstead(value, path.endsWith("/issued")) : undefined;
  return { message: `${show(value)} is not of the right form`, hint: date ?? patterns[pattern] ?? `it must match ${pattern}` };
}

function dateInstead(words: string, isDay: boolean): string | undefined {
  if (meansNull(words)) return "write null, without quotes, for a date that is not known";
  const meant = edtfMeant(words);
  return meant === undefined || (isDay && meant.length < 10) ? undefined : `write ${JSON.stringify(meant)}`;
}

function howToWrite(value: unknown, types: readonly string[]): string | null {
  if (typeof value === "number" && Number.isFinite(value)) {
    if (types.includes("string")) return `a text in quotes: "${value}"`;
    if (types.includes("integer")) return "without a fraction";
  }
  return types.map((type) => writeAs[type]).find((each) => each !== undefined) ?? null;
}

const writeAs: Record<string, string> = {
  array: "a list: [ … ], also for a single entry",
  boolean: "true or false, without quotes",
  integer: "digits without quotes",
  number: "digits without quotes; words such as around or most have keys of their own",
  object: "an object: { … }",
  string: "a text in quotes",
};

const longitudeFirst = (path: string) => (path.includes("/coordinates/") ? "; longitude stands first, then latitude" : "");

/** What a value is: "a list". */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  return article(Array.isArray(value) ? "array" : typeof value);
}

const words: Record<string, string> = {
  array: "a list",
  integer: "a whole number",
  null: "null",
  object: "an object",
  string: "a text",
  undefined: "nothing",
  boolean: "true or false",
};
const article = (type: string) => words[type] ?? `a ${type}`;

/** A value as it stands in the data, cut where it is long; of lists and objects what they are. */
export const show = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? inShort(value) : kindOf(value);
