import type { Dataset, DatasetRecord } from "../generated/types.js";
import { validateRecord } from "../generated/validators.js";
import { collections } from "../model/collections.js";
import { isObject } from "../model/json.js";
import { referencesOf } from "../model/walk.js";
import { unknownText } from "./draft-passages.js";
import { idOf } from "./schema-findings.js";

/** What of a document can be asked, and what was left out of it. */
export interface SoundPart {
  readonly dataset: Dataset;
  /** Ids of records that cannot be read, or that need one that is not there; of one without an id, where it stands. */
  readonly left: readonly string[];
}

/** References that only say of two records that they have to do with each other. */
const BESIDES = new Set(["relations", "overlaps", "mayBe", "differentFrom", "withdrawn"]);

/**
 * The records of a document, sound or not, about which questions can be answered: those whose shape is right and to which nothing is
 * missing that they are made of.
 *
 * @param placeholders what stands for passages whose place is not known: left out of the records
 * @param needsPlaces whether a record is left out of which no passage has a place
 * @returns undefined where it is no document with collections
 */
export function soundPart(document: unknown, placeholders: ReadonlySet<object>, needsPlaces = false): SoundPart | undefined {
  if (!isObject(document) || !collections.every(({ key }) => Array.isArray(document[key]))) return undefined;
  const left: string[] = [];
  const known = new Map<string, DatasetRecord>();
  for (const { key, type } of collections) {
    for (const [index, record] of (document[key] as unknown[]).entries()) {
      const id = idOf(record);
      const isSound = isObject(record) && record.type === type && validateRecord(record) && id !== undefined && !known.has(id);
      const hasPlace = !needsPlaces || (isSound && (record.evidence as object[]).some((each) => !placeholders.has(each)));
      if (isSound && hasPlace) known.set(id, record as unknown as DatasetRecord);
      else left.push(id ?? `${key}/${index}`);
    }
  }
  for (const id of withoutGround(known)) {
    known.delete(id);
    left.push(id);
  }
  const parts = collections.map(({ key, type }) => [
    key,
    [...known.values()].filter((record) => record.type === type).map((record) => without(record, placeholders)),
  ]);
  return { dataset: { ...document, ...Object.fromEntries(parts) } as unknown as Dataset, left };
}

/** A value without some that stand in it, and without a text that is not at hand. */
function without<Value>(value: Value, placeholders: ReadonlySet<object>): Value {
  if (Array.isArray(value)) return value.filter((each) => !placeholders.has(each)).map((each) => without(each, placeholders)) as Value;
  if (!isObject(value)) return value;
  if (value.length === unknownText.length && value.digest === unknownText.digest) return null as Value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, without(each, placeholders)])) as Value;
}

/** Ids of the records that need one that is not there, or that needs one that is not there. */
function withoutGround(known: ReadonlyMap<string, DatasetRecord>): ReadonlySet<string> {
  const needing = new Map<string, string[]>();
  const queue: string[] = [];
  for (const [id, record] of known) {
    const needed = referencesOf(record).filter(({ path }) => !BESIDES.has(String(path[0])));
    for (const reference of needed) {
      const others = needing.get(reference.id);
      if (others) others.push(id);
      else needing.set(reference.id, [id]);
    }
    if (needed.some((reference) => known.get(reference.id)?.type !== reference.to)) queue.push(id);
  }
  const found = new Set(queue);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const each of needing.get(id) ?? []) {
      if (found.has(each)) continue;
      found.add(each);
      queue.push(each);
    }
  }
  return found;
}
