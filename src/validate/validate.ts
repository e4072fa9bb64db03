import type { RecordType } from "../generated/references.js";
import type { Dataset, DatasetRecord } from "../generated/types.js";
import { validateDataset, validateRecord as validateRecordShape } from "../generated/validators.js";
import { collections } from "../records/collections.js";
import { groupBy } from "../records/group-by.js";
import { type Context, type Entry, type Problem, type Rule, withArticle } from "../rules/rule.js";
import { type RuleOptions, selectRules } from "../rules/select.js";
import { SCHEMA_VERSION } from "../schema-version.js";
import { probablyMeant } from "../text/closest.js";
import type { Finding } from "./finding.js";
import { jsonPointer, pointerParts } from "./json-pointer.js";
import { schemaFindings } from "./schema-findings.js";

/** What came of validating: the value, typed, where there was no error; all findings in any case. */
export type Validation<Value> =
  | { readonly valid: true; readonly value: Value; readonly findings: readonly Finding[] }
  | { readonly valid: false; readonly findings: readonly Finding[] };

/**
 * Checks a dataset document against the schema and all rules. Reports every finding, not only the first; never throws,
 * whatever it is given; does not change it. Inherited properties do not count. The rules look at records whose shape is
 * right; a record whose shape is wrong is checked by them once that is mended, and so is coverage.
 *
 * @param document anything; a dataset document if all is well
 * @param options which rules to apply; all where nothing is said
 * @returns `valid: true` with the document as `value` where there is no error (there may be warnings), else `valid: false`
 * @throws RangeError where the options name a rule that does not exist
 */
export function validate(document: unknown, options: RuleOptions = {}): Validation<Dataset> {
  const rules = selectRules(options);
  return guarded(document, () => {
    const notADataset = unknownVersionOf(document) ?? singleRecord(document);
    if (notADataset) return [notADataset];
    if (!isObject(document)) return shapeFindings(validateDataset, document);

    const shape = shapeFindings(validateDataset, document);
    const broken = new Set(shape.map(({ path }) => pointerParts(path).slice(0, 2).join("/")));
    const entries: Entry[] = [];
    const hidden = new Set<string>();
    const hiddenTypes = new Set<RecordType>();
    for (const { key, type } of collections) {
      const list = document[key];
      if (!Array.isArray(list)) {
        hiddenTypes.add(type);
        continue;
      }
      for (const [index, record] of list.entries()) {
        if (!broken.has(`${key}/${index}`)) entries.push({ record, at: [key, index] });
        else if (isObject(record) && typeof record.id === "string") hidden.add(record.id);
      }
    }
    return [
      ...shape,
      ...ruleFindings(
        rules,
        entries,
        contextOf(entries, (id, type) => hidden.has(id) || hiddenTypes.has(type), shape.length === 0),
      ),
    ];
  });
}

/**
 * Checks one record of any type against the schema and those rules that need no other record. Whether its references
 * resolve cannot be told. Reports every finding; never throws; does not change what it is given.
 *
 * @param record anything; a record if all is well
 * @param options which rules to apply; all where nothing is said
 * @returns `valid: true` with the record as `value` where there is no error, else `valid: false`
 * @throws RangeError where the options name a rule that does not exist
 */
export function validateRecord(record: unknown, options: RuleOptions = {}): Validation<DatasetRecord> {
  const rules = selectRules(options);
  return guarded(record, () => {
    const shape = shapeFindings(validateRecordShape, record);
    if (shape.length > 0) return shape;
    const entry: Entry = { record: record as DatasetRecord, at: [] };
    const context: Context = { complete: false, isHidden: () => true, lookup: () => undefined, suggest: () => undefined };
    return ruleFindings(rules, [entry], context);
  });
}

function guarded<Value>(value: unknown, find: () => Finding[]): Validation<Value> {
  let findings: Finding[];
  try {
    findings = find();
  } catch (error) {
    // Only exotic objects get here: a getter or a proxy that throws. JSON never does.
    const reason = error instanceof Error ? error.message : "it threw when read";
    findings = [
      {
        rule: "schema",
        severity: "error",
        path: "",
        record: null,
        message: `this cannot be read as data: ${reason}`,
        hint: "pass plain objects, as JSON.parse returns them",
      },
    ];
  }
  const valid = findings.every(({ severity }) => severity !== "error");
  return valid ? { valid, value: value as Value, findings } : { valid, findings };
}

function unknownVersionOf(document: unknown): Finding | undefined {
  const version = isObject(document) && Object.hasOwn(document, "schemaVersion") ? document.schemaVersion : undefined;
  if (typeof version !== "string" || version === SCHEMA_VERSION) return undefined;
  return {
    rule: "schema",
    severity: "error",
    path: "/schemaVersion",
    record: null,
    message: `schema version ${JSON.stringify(version)} is not known`,
    hint: `known: ${SCHEMA_VERSION}; a newer release of badakhshan-2019 may know more`,
  };
}

function singleRecord(document: unknown): Finding | undefined {
  const type = isObject(document) && !Object.hasOwn(document, "schemaVersion") ? document.type : undefined;
  if (!collections.some((collection) => collection.type === type)) return undefined;
  return {
    rule: "schema",
    severity: "error",
    path: "",
    record: null,
    message: `this is one record, ${withArticle(String(type))}, not a dataset document`,
    hint: "put it in a list of its type in a document, or check it with validateRecord",
  };
}

function shapeFindings(validator: typeof validateDataset, value: unknown): Finding[] {
  return validator(value) ? [] : schemaFindings(validator.errors ?? [], value);
}

/** A suggestion compares an id with every other; with very many of both, that would take for ever. */
const MOST_COMPARISONS = 1_000_000;

function contextOf(entries: readonly Entry[], isHidden: Context["isHidden"], complete: boolean): Context {
  const byId = new Map<string, DatasetRecord>();
  for (const { record } of entries) if (!byId.has(record.id)) byId.set(record.id, record);
  const byType = groupBy(entries, ({ record }) => record.type);
  let comparisons = 0;
  return {
    complete,
    isHidden,
    lookup: (id) => byId.get(id),
    suggest(id, type, except) {
      const ofType = byType.get(type) ?? [];
      comparisons += ofType.length;
      if (comparisons > MOST_COMPARISONS) return undefined;
      return probablyMeant(
        id,
        ofType.map(({ record }) => record.id).filter((each) => each !== except),
      );
    },
  };
}

function ruleFindings(rules: readonly Rule[], entries: readonly Entry[], context: Context): Finding[] {
  return rules.flatMap((rule) => [...problemsOf(rule, entries, context)].map(({ entry, ...problem }) => toFinding(rule, entry, problem)));
}

function* problemsOf(rule: Rule, entries: readonly Entry[], context: Context): Iterable<Problem & { entry: Entry }> {
  if (rule.scope === "dataset") return yield* rule.check(entries, context);
  for (const entry of entries) {
    if (!rule.types.includes(entry.record.type)) continue;
    for (const problem of rule.check(entry.record, context)) yield { ...problem, entry };
  }
}

function toFinding(rule: Rule, { record, at }: Entry, { path, message, hint }: Problem): Finding {
  return {
    rule: rule.name,
    severity: rule.severity,
    path: jsonPointer([...at, ...path]),
    record: record.id,
    message,
    ...(hint && { hint }),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
