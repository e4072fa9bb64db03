import { canonicalJson } from "../../src/model/json.js";
import type { JsonSchema } from "../build/json-schema.js";
import type { Reason } from "./bump.js";

/**
 * What differs between two schemas in what they allow, and which bump each difference demands. For the keywords that our schemas
 * use (tests/schema/json-schema.test.ts holds them to these), without circles. A key that may be left out is minor; whatever
 * else is tightened, loosened, renamed or removed is major: tightened, old data no longer fit, and loosened, programs meet
 * values that they were promised not to meet. What is only described otherwise is a patch.
 */
export function schemaChanges(before: JsonSchema, after: JsonSchema): Reason[] {
  const reasons = compare(expand(before, before), expand(after, after), "");
  if (reasons.length > 0 || canonicalJson(before) === canonicalJson(after)) return reasons;
  return [{ bump: "patch", where: "schema", why: "only descriptions, titles, examples or names of definitions differ" }];
}

/** Keywords that say nothing of what is valid. */
const annotations: readonly string[] = ["$schema", "$id", "$defs", "title", "description", "examples"];
/** Keywords whose values are lists in which order says nothing. */
const unordered: readonly string[] = ["enum", "required", "type"];
/** Keywords whose values are lists of schemas. */
const branches: readonly string[] = ["anyOf", "oneOf", "prefixItems"];

/** A schema with what it refers to in its place, "or null" as a keyword of its own, and nothing that is not about validity. */
function expand(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const { $ref, ...rest } = schema;
  const target = typeof $ref === "string" ? root.$defs?.[$ref.replace("#/$defs/", "")] : {};
  if (!target) throw new Error(`the schema has no definition ${$ref}`);
  const [value, orNull, ...others] = listOf(rest.anyOf);
  const nullable = value && orNull?.type === "null" && others.length === 0;
  const own = Object.entries(rest).filter(([keyword]) => !annotations.includes(keyword) && !(nullable && keyword === "anyOf"));
  return {
    ...($ref !== undefined && expand(target, root)),
    ...(nullable && { ...expand(value, root), nullable: true }),
    ...Object.fromEntries(own.map(([keyword, each]) => [keyword, expandValue(keyword, each, root)])),
  };
}

function expandValue(keyword: string, value: unknown, root: JsonSchema): unknown {
  if (keyword === "properties")
    return Object.fromEntries(Object.entries(value as Record<string, JsonSchema>).map(([key, schema]) => [key, expand(schema, root)]));
  if (branches.includes(keyword)) return listOf(value).map((schema) => expand(schema, root));
  if (keyword === "items" && typeof value === "object") return expand(value as JsonSchema, root);
  return unordered.includes(keyword) && Array.isArray(value) ? [...value].sort() : value;
}

function compare(before: JsonSchema, after: JsonSchema, path: string): Reason[] {
  const keywords = new Set([...Object.keys(before), ...Object.keys(after)]);
  const reasons = [...keywords].flatMap((keyword): Reason[] => {
    const [was, is] = [before[keyword], after[keyword]];
    if (show(was) === show(is) || keyword === "properties" || keyword === "required") return [];
    // Every version of the schemas has its own name.
    if (path === "/schemaVersion" && keyword === "const") return [];
    if (keyword === "nullable") return [major(path, `null is ${is ? "now" : "no longer"} allowed`)];
    if (keyword === "enum" && was !== undefined && is !== undefined) return compareVocabularies(was as unknown[], is as unknown[], path);
    if (branches.includes(keyword)) return compareBranches(keyword, listOf(was), listOf(is), path);
    if (keyword === "items" && isSchema(was) && isSchema(is)) return compare(was, is, `${path}/*`);
    return [major(path, `${keyword} was ${show(was)} and is ${show(is)}`)];
  });
  return [...reasons, ...compareProperties(before, after, path)];
}

function compareVocabularies(before: readonly unknown[], after: readonly unknown[], path: string): Reason[] {
  return [
    ...before.filter((value) => !after.includes(value)).map((value) => major(path, `the value ${show(value)} is no longer allowed`)),
    ...after
      .filter((value) => !before.includes(value))
      .map((value) => major(path, `the value ${show(value)} is new in a closed vocabulary`)),
  ];
}

function compareProperties(before: JsonSchema, after: JsonSchema, parent: string): Reason[] {
  const [old, now] = [before.properties ?? {}, after.properties ?? {}];
  const [wasRequired, isRequired] = [listOf(before.required), listOf(after.required)] as unknown as [string[], string[]];
  const keys = new Set([...Object.keys(old), ...Object.keys(now), ...wasRequired, ...isRequired]);
  return [...keys].flatMap((key): Reason[] => {
    const path = `${parent}/${key}`;
    const [was, is] = [old[key], now[key]];
    if (was && !is) return [major(path, "the key was removed or renamed")];
    if (!was && is && !isRequired.includes(key))
      return [{ bump: "minor", where: `schema ${path}`, why: "the key is new and may be left out" }];
    if (!was && is) return [major(path, "the key is new and may not be left out")];
    const differs = wasRequired.includes(key) !== isRequired.includes(key);
    const requirement = `the key may ${isRequired.includes(key) ? "no longer" : "now"} be left out`;
    return [...(differs ? [major(path, requirement)] : []), ...(was && is ? compare(was, is, path) : [])];
  });
}

/** What stands in both lists is the same wherever it stands; the rest is compared one by one. */
function compareBranches(keyword: string, allBefore: readonly JsonSchema[], allAfter: readonly JsonSchema[], path: string): Reason[] {
  const without = (list: readonly JsonSchema[], others: readonly JsonSchema[]) =>
    list.filter((schema) => !others.some((other) => show(other) === show(schema)));
  const [before, after] = keyword === "prefixItems" ? [allBefore, allAfter] : [without(allBefore, allAfter), without(allAfter, allBefore)];
  return Array.from({ length: Math.max(before.length, after.length, 1) }).flatMap((_, index): Reason[] => {
    const [was, is] = [before[index], after[index]];
    if (was && is) return compare(was, is, `${path}/${keyword}/${index}`);
    if (was) return [major(path, `${keyword} no longer allows ${show(was)}`)];
    return is ? [major(path, `${keyword} also allows ${show(is)}`)] : [];
  });
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === "object" && value !== null;
const listOf = (value: unknown) => (Array.isArray(value) ? value : []) as JsonSchema[];
const major = (path: string, why: string): Reason => ({ bump: "major", where: path === "" ? "schema" : `schema ${path}`, why });

/** A value in one canonical line; equal values are shown equal. */
const show = (value: unknown) => (value === undefined ? "nothing" : canonicalJson(value));
