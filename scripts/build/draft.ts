/** The dataset's JSON Schema → that of a draft, and `src/generated/draft.ts`: what may be left out of a draft, and what stands for it. */
import { z } from "zod";
import { DraftEvidenceSchema, DraftUncodedSchema } from "../../src/model/schema/draft.js";
import { registry } from "../../src/model/schema/registry.js";
import { DATASET_SCHEMA, DRAFT_SCHEMA } from "../../src/model/schema-version.js";
import type { JsonSchema } from "./json-schema.js";

type Definitions = Readonly<Record<string, JsonSchema>>;

/** What stands in a draft for a definition of the dataset. */
const inDraft: Readonly<Record<string, string>> = { Evidence: "DraftEvidence", UncodedPassage: "DraftUncoded" };

/** The schema of a draft, from that of a dataset document: no key is required that can be empty, or that can only be one thing. */
export function draftSchema(dataset: JsonSchema): JsonSchema {
  const { $defs = {}, ...root } = dataset;
  const definitions = Object.fromEntries(Object.entries($defs).map(([name, schema]) => [name, relaxed(name, schema)]));
  const document = relaxed("Dataset", root);
  const $schema = { enum: [DRAFT_SCHEMA, DATASET_SCHEMA], description: "Address of this schema; may be left out." };
  return {
    ...document,
    $id: DRAFT_SCHEMA,
    title: "Draft",
    description:
      "A draft of a dataset document: what is empty may be left out, passages are given in their words, and records stand in any order. `anchor` makes the dataset of it.",
    properties: { ...document.properties, $schema: { type: "string", ...$schema } },
    $defs: { ...definitions, ...draftDefinitions() },
  };
}

function draftDefinitions(): Definitions {
  const schema = z.toJSONSchema(z.strictObject({ evidence: DraftEvidenceSchema, uncoded: DraftUncodedSchema }), {
    metadata: registry,
  }) as JsonSchema;
  return schema.$defs ?? {};
}

function relaxed(name: string, schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    const replaced = key === "$ref" ? inDraft[String(value).replace("#/$defs/", "")] : undefined;
    if (replaced) return `#/$defs/${replaced}`;
    if (!Array.isArray(value?.required) || typeof value.properties !== "object") return value;
    const required = value.required.filter((each: string) => emptyOf(name, each, value.properties[each]) === undefined);
    return { ...value, required: required.length > 0 ? required : undefined };
  }) as JsonSchema;
}

/** What stands for a key that was left out; undefined where it cannot be. */
function emptyOf(name: string, key: string, { anyOf, type, minItems, const: only }: JsonSchema): unknown {
  if (name === "Evidence" || name === "UncodedPassage") return undefined;
  // Filled in from the text.
  if (name === "SourceText") return only ?? FROM_TEXT;
  // The one thing that it can be where there is no other reading, which is looked at where it is filled in.
  if (name === "Statement" && key === "confidence") return FROM_READINGS;
  if (only !== undefined) return only;
  // Most numbers are as they stand.
  if (name === "Quantity" && key === "approximate") return false;
  // Of true, false and null none is empty: null says that the text leaves it open.
  if (Array.isArray(anyOf) && anyOf.some((branch) => branch.type === "null")) return null;
  return type === "array" && minItems === undefined && key !== "coordinates" ? [] : undefined;
}

const FROM_TEXT = "(text)";
const FROM_READINGS = "(readings)";

/** What to write for a key that no draft may leave out. */
function wanted(schema: JsonSchema, definitions: Definitions): string {
  const { $ref, type, items, enum: values } = schema;
  if ($ref !== undefined) {
    const name = String($ref).replace("#/$defs/", "");
    if (name === "Evidence") return "passages, each with its words: { exact: … }";
    return name.endsWith("Id") ? "an id" : wanted(definitions[name] ?? {}, definitions);
  }
  if (values) return `one of ${(values as unknown[]).join(", ")}`;
  if (items) return `a list: ${wanted(items as JsonSchema, definitions)}`;
  const [first, ...others] = [type].flat();
  if (first === "boolean") return others.length > 0 ? "true, false, or null where the text leaves it open" : "true or false";
  if (first === "object") return "an object: { … }";
  return first === "string" ? "a text" : "a number";
}

interface DraftKey {
  readonly empty?: unknown;
  readonly write?: string;
  readonly of?: string;
}

/** What is known of each key of each kind of object, for whoever fills in a draft. */
export function draftCode(dataset: JsonSchema): string {
  const { $defs = {} } = dataset;
  const shapes: Record<string, Record<string, DraftKey>> = {};
  const add = (name: string, { properties = {} }: JsonSchema) => {
    shapes[name] = {};
    for (const [key, property] of Object.entries(properties)) {
      const empty = emptyOf(name, key, property);
      const within = partsOf(property).find((part) => part.$ref || part.properties);
      const named = within?.$ref === undefined ? undefined : String(within.$ref).replace("#/$defs/", "");
      const inline = within?.properties ? `${name}.${key}` : undefined;
      const of = inline ?? (named !== undefined && ($defs[named]?.properties || named in inDraft) ? named : undefined);
      // In what another reading changes, a key that is left out is not changed.
      const isFilled = name !== "StatementChange" && empty !== undefined;
      shapes[name] = {
        ...shapes[name],
        [key]: { ...(isFilled ? { empty } : name !== "StatementChange" && { write: wanted(property, $defs) }), ...(of && { of }) },
      };
      if (inline && within) add(inline, within);
    }
  };
  add("Dataset", dataset);
  for (const [name, schema] of Object.entries($defs)) if (schema.properties) add(name, schema);
  return `// Generated by \`npm run generate\`. Do not edit.
/** What is known of a key: what stands for it where a draft leaves it out, else what to write; and the kind of object that it holds, or a list of. */
export interface DraftKey {
  readonly empty?: null | false | string | readonly never[];
  readonly write?: string;
  readonly of?: string;
}

/** Where the length and digest of the coded text are filled in. */
export const FROM_TEXT = ${JSON.stringify(FROM_TEXT)};

/** Where \`high\` is filled in, if there is no other reading. */
export const FROM_READINGS = ${JSON.stringify(FROM_READINGS)};

/** The keys of each kind of object, in their order. */
export const draftShapes: Readonly<Record<string, Readonly<Record<string, DraftKey>>>> = ${JSON.stringify(shapes, null, 1)};
`;
}

/** A schema itself, and what it may also be: the entries of a list, or what is not null. */
const partsOf = (schema: JsonSchema): JsonSchema[] => [
  schema,
  ...((schema.anyOf as JsonSchema[] | undefined) ?? []).flatMap(partsOf),
  ...(schema.items ? partsOf(schema.items as JsonSchema) : []),
];
