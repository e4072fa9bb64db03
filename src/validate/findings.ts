import type { Dataset, DatasetRecord } from "../generated/types.js";
import { validateDataset, validateRecord } from "../generated/validators.js";
import { aRecord, collections, type RecordType, spoken } from "../model/collections.js";
import { allUnread, type DatasetHead, DatasetIndex } from "../model/dataset-index.js";
import { isObject, type Path, pointerParts } from "../model/json.js";
import { DATASET_SCHEMA } from "../model/schema-version.js";
import type { Rule } from "../rules/rule.js";
import { THE_SCHEMA } from "./explain.js";
import { type Finding, fault, inShort } from "./finding.js";
import { reportedOfOtherReadings } from "./other-readings.js";
import { runRules, toFinding } from "./run-rules.js";
import { idOf, schemaFindings } from "./schema-findings.js";

/** All that is wrong with a document that is plain data: its shape, then what the rules find in those records whose shape is right. */
export function documentFindings(document: unknown, rules: readonly Rule[]): Finding[] {
  const noDataset = unknownSchema(document) ?? singleRecord(document) ?? bareList(document);
  if (noDataset) return [noDataset];
  const shape = validateDataset(document) ? [] : schemaFindings(validateDataset.errors ?? [], document);
  return isObject(document) ? [...shape, ...ruleFindings(readable(document, shape), rules, placesIn(document))] : shape;
}

/** What the rules find in a document whose shape is right. */
export const soundFindings = (document: Dataset, rules: readonly Rule[]): Finding[] =>
  ruleFindings(DatasetIndex.of(document), rules, placesIn(document));

/** All that is wrong with a record that stands alone, so that whatever it refers to may be there. */
export function recordFindings(record: unknown, rules: readonly Rule[]): Finding[] {
  if (!validateRecord(record)) return schemaFindings(validateRecord.errors ?? [], record);
  return ruleFindings(new DatasetIndex(null, [record as DatasetRecord], allUnread), rules, () => []);
}

/** What the rules find, in other readings too. */
function ruleFindings(dataset: DatasetIndex, rules: readonly Rule[], placeOf: (record: DatasetRecord) => Path): Finding[] {
  const reported = runRules(rules, dataset);
  return [...reported, ...reportedOfOtherReadings(dataset, rules, reported)].map((each) => toFinding(each, placeOf));
}

/** Says where in a document a record stands; looks only once that is asked for. */
function placesIn(document: object): (record: DatasetRecord) => Path {
  let places: Map<unknown, Path> | undefined;
  return (record) => {
    places ??= new Map(listsIn(document).flatMap(({ key, list }) => list.map((each, index) => [each, [key, index]])));
    return places.get(record) ?? [];
  };
}

function listsIn(document: object): { key: string; type: RecordType; list: readonly unknown[] }[] {
  return collections.flatMap(({ key, type }) => {
    const list = Object.hasOwn(document, key) ? (document as Record<string, unknown>)[key] : undefined;
    return Array.isArray(list) ? [{ key, type, list }] : [];
  });
}

/** Those records of a document whose shape is right, and what is known of the others. */
function readable(document: Record<string, unknown>, shape: readonly Finding[]): DatasetIndex {
  const lists = listsIn(document);
  const types = new Set(collections.map(({ type }) => type));
  for (const { type } of lists) types.delete(type);
  const broken = new Set<string>();
  let head = true;
  for (const path of shape.flatMap((each) => [each.path, ...each.related.map((place) => place.path)])) {
    const [key = "", index = "", within] = pointerParts(path);
    const collection = collections.find((each) => each.key === key);
    if (!collection) head = false;
    // Without an id that could be one, nobody can tell which record is missing.
    else if (within === "id") types.add(collection.type);
    broken.add(`${key}/${index}`);
  }
  const ids = new Set<string>();
  const records = lists.flatMap(({ key, type, list }) =>
    list.filter((record, index) => {
      if (!broken.has(`${key}/${index}`)) return true;
      const id = idOf(record);
      if (id === undefined) types.add(type);
      else ids.add(id);
      return false;
    }),
  );
  return new DatasetIndex(head ? (document as unknown as DatasetHead) : null, records as DatasetRecord[], { types, ids });
}

function unknownSchema(document: unknown): Finding | undefined {
  const schema = isObject(document) && Object.hasOwn(document, "$schema") ? document.$schema : undefined;
  if (typeof schema !== "string" || schema === DATASET_SCHEMA) return undefined;
  const isOurs = /badakhshan-2019\/schemas\/[0-9.]+\/dataset\.schema\.json$/.test(schema);
  const hint = isOurs ? `known: ${DATASET_SCHEMA}; a newer release of badakhshan-2019 may know more` : THE_SCHEMA;
  return fault("schema", "/$schema", `the schema ${inShort(schema)} is not ${isOurs ? "known" : "that of a dataset document"}`, hint);
}

function singleRecord(document: unknown): Finding | undefined {
  const collection = isObject(document) && !Object.hasOwn(document, "$schema") ? collectionOf(document) : undefined;
  if (!collection) return undefined;
  const message = `this is one record, ${aRecord(collection.type)}, not a dataset document`;
  return fault("schema", "", message, `put it into ${collection.key} of a document, or check it with validateRecord`);
}

function bareList(document: unknown): Finding | undefined {
  if (!Array.isArray(document)) return undefined;
  const [first]: unknown[] = document;
  const collection = isObject(first) ? collectionOf(first) : undefined;
  const place = collection
    ? `put it into a document as its ${JSON.stringify(collection.key)}, or into a folder as ${collection.file}, beside the others`
    : "a dataset document is an object: { … }";
  return fault("schema", "", `this is a list${collection ? ` of ${spoken(collection.type)}s` : ""}, not a dataset document`, place);
}

const collectionOf = ({ type }: Record<string, unknown>) => collections.find((each) => each.type === type);
