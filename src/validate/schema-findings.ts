import type { ErrorObject } from "ajv";
import { patterns } from "../generated/tables.js";
import { collections } from "../model/collections.js";
import { probablyMeant } from "../model/did-you-mean.js";
import { isObject, jsonPointer, pointerParts } from "../model/json.js";
import { type KnownKeys, keysAt } from "../model/known-keys.js";
import { codeOf, type Finding, fault, inShort } from "./finding.js";

/** Turns the compiled validator's errors into findings that say what would be right. Never empty where there is an error. */
export function schemaFindings(errors: readonly ErrorObject[], root: unknown): Finding[] {
  const findings = new Map<string, Finding>();
  // An object may lack all its keys, or have very many that nobody knows, and each of them asks.
  let last: { readonly path: string; readonly keys: KnownKeys } | undefined;
  const keysOf = (path: string): KnownKeys => {
    if (last?.path !== path) last = { path, keys: keysIn(root, path) };
    return last.keys;
  };
  const ofWrongType = new Set(errors.filter(({ keyword }) => keyword === "type").map(({ instancePath }) => instancePath));
  for (const error of errors) {
    // Only says that the branch which was reported already did not fit.
    if (error.keyword === "if") continue;
    // A value of the wrong type is none of the allowed ones either.
    if ((error.keyword === "enum" || error.keyword === "const") && ofWrongType.has(error.instancePath)) continue;
    const { key, message, hint } = explain(error, valueAt(root, error.instancePath), keysOf(error.instancePath));
    const path = error.instancePath + (key === undefined ? "" : jsonPointer([key]));
    findings.set(`${path} ${message}`, fault("schema", path, message, hint, recordIdAt(root, error.instancePath)));
  }
  return [...findings.values()];
}

interface Explanation {
  readonly message: string;
  readonly hint: string | null;
  /** Key below the place of the error that the finding is about. */
  readonly key?: string;
}

function explain({ keyword, params, instancePath }: ErrorObject, value: unknown, known: KnownKeys): Explanation {
  switch (keyword) {
    case "required": {
      const missing: string = params.missingProperty;
      const empty = known[missing];
      return {
        key: missing,
        message: `the key ${JSON.stringify(missing)} is missing`,
        hint: empty ? `every key is always there: ${empty} where nothing is known` : "every key is always there",
      };
    }
    case "additionalProperties": {
      const key: string = params.additionalProperty;
      const message = `the key ${inShort(key)} is not known here`;
      // Evidence as a coder drafts it.
      if (key === "exact")
        return { key, message, hint: "this evidence is not anchored yet: `anchor` replaces the words by start, end and digest" };
      const allowed = Object.keys(known);
      const meant = probablyMeant(
        key,
        allowed.filter((candidate) => !Object.hasOwn(value as object, candidate)),
      );
      return { key, message, hint: meant ? `did you mean ${JSON.stringify(meant)}?` : `known keys: ${allowed.join(", ")}` };
    }
    case "enum": {
      const allowed: string[] = params.allowedValues.map(String);
      const meant = typeof value === "string" ? probablyMeant(value, allowed) : undefined;
      const list = `one of ${allowed.join(", ")}`;
      return {
        message: `${show(value)} is not an allowed value`,
        hint: meant ? `did you mean ${JSON.stringify(meant)}? It is ${list}` : list,
      };
    }
    case "const":
      return { message: `${show(value)} is not what belongs here`, hint: `write ${JSON.stringify(params.allowedValue)}` };
    case "discriminator": {
      const tag = (value as { type?: unknown }).type;
      const message = tag === undefined ? 'the key "type" is missing' : `${show(tag)} is not a type of record`;
      return { key: "type", message, hint: `one of ${collections.map(({ type }) => type).join(", ")}` };
    }
    case "type": {
      const types: string[] = [params.type].flat();
      return {
        message: `${kindOf(value)} stands where ${types.map(article).join(" or ")} belongs`,
        hint: types.map((type) => writeAs[type]).find((each) => each !== undefined) ?? null,
      };
    }
    case "pattern": {
      if (value === "") return { message: "the text is empty", hint: "write it out, or null where null is allowed" };
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
      const [control] = /[\u0000-\u001f\u007f]/.exec(String(value)) ?? [];
      const message =
        control === undefined ? `${show(value)} is not of the right form` : `${show(value)} holds a control character, ${codeOf(control)}`;
      return { message, hint: patterns[params.pattern] ?? `it must match ${params.pattern}` };
    }
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

const writeAs: Record<string, string> = {
  array: "a list: [ … ], also for a single entry",
  boolean: "true or false, without quotes",
  integer: "digits without quotes",
  number: "digits without quotes; words such as around or most have keys of their own",
  object: "an object: { … }",
  string: "a text in quotes",
};

const longitudeFirst = (path: string) => (path.includes("/coordinates/") ? "; longitude stands first, then latitude" : "");

/** The keys that belong to an object at a place in a document, or in a record. */
function keysIn(root: unknown, pointer: string): KnownKeys {
  const parts = pointerParts(pointer);
  const type = collections.find((each) => isObject(root) && each.type === root.type)?.type;
  const within = type === undefined ? collections.find(({ key }) => key === parts[0])?.type : undefined;
  return (type ? keysAt(type, parts) : within ? keysAt(within, parts.slice(2)) : keysAt("dataset", parts)) ?? {};
}

function valueAt(root: unknown, pointer: string): unknown {
  return pointerParts(pointer).reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], root);
}

/** The id of the record in which a place lies: that of the object two steps down in a document, of the root itself in a record. */
function recordIdAt(root: unknown, pointer: string): string | null {
  const [collection, index] = pointerParts(pointer);
  const isRecord = typeof root === "object" && root !== null && Object.hasOwn(root, "type");
  if (isRecord) return idOf(root) ?? null;
  return (collection !== undefined && index !== undefined && idOf(valueAt(root, jsonPointer([collection, index])))) || null;
}

/** The id of a value that is a record, or was to be one. */
export function idOf(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return typeof id === "string" ? id : undefined;
}

function kindOf(value: unknown): string {
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
const show = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null ? inShort(value) : kindOf(value);
