import type { Dataset, DatasetRecord } from "../generated/types.js";
import { collections } from "../model/collections.js";
import type { Path } from "../model/json.js";
import { type RuleOptions, selectRules } from "../rules/select.js";
import { SCHEMA_VERSION } from "../model/schema-version.js";
import { withArticle } from "../model/did-you-mean.js";
import { Corpus } from "./corpus.js";
import { type Finding, toFinding } from "./finding.js";
import { pointerParts } from "../model/json.js";
import { idOf } from "./schema-findings.js";
import { datasetShape, recordShape, unreadable } from "./shape.js";

/** What came of validating: the value, typed, where there was no error; all findings in any case. */
export type Validation<Value> =
  | { readonly valid: true; readonly value: Value; readonly findings: readonly Finding[] }
  | { readonly valid: false; readonly findings: readonly Finding[] };

/** See `validate` of the package, which this is but for its standard interface. */
export function validate(document: unknown, options: RuleOptions = {}): Validation<Dataset> {
  const rules = selectRules(options);
  return guarded(document, () => {
    const notADataset = unknownVersionOf(document) ?? singleRecord(document);
    if (notADataset) return [notADataset];
    if (!isObject(document)) return datasetShape(document);

    const shape = datasetShape(document);
    const broken = new Set(shape.map(({ path }) => pointerParts(path).slice(0, 2).join("/")));
    const found: Finding[] = [];
    const places: Path[] = [];
    const corpus = new Corpus(rules, ({ rule, at, id, problem }) => found.push(toFinding(rule, id, places[at] ?? [], problem)));
    for (const { key, type } of collections) {
      const list = document[key];
      if (!Array.isArray(list)) {
        corpus.hideType(type);
        continue;
      }
      for (const [index, record] of list.entries()) {
        const at = places.push([key, index]) - 1;
        if (!broken.has(`${key}/${index}`)) corpus.add(record, at);
        else corpus.addHidden(idOf(record));
      }
    }
    corpus.finish();
    return [...shape, ...found];
  });
}

/** See `validateRecord` of the package, which this is but for its standard interface. */
export function validateRecord(record: unknown, options: RuleOptions = {}): Validation<DatasetRecord> {
  const rules = selectRules(options);
  return guarded(record, () => {
    const shape = recordShape(record);
    if (shape.length > 0) return shape;
    const found: Finding[] = [];
    const { type, id } = record as DatasetRecord;
    for (const rule of rules) {
      if (rule.types.includes(type)) rule.checkRecord?.(record as DatasetRecord, (problem) => found.push(toFinding(rule, id, [], problem)));
    }
    return found;
  });
}

function guarded<Value>(value: unknown, find: () => Finding[]): Validation<Value> {
  let findings: Finding[];
  try {
    findings = find();
  } catch (error) {
    findings = [unreadable(error)];
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
