import { collections, type RecordType } from "./collections.js";
import { isObject } from "./json.js";
import { keysAt, type Owner } from "./known-keys.js";

/**
 * A dataset document, or what is to become one, in form: each collection sorted by id, character by character, and the keys of every
 * object in the order of the schema. Nothing is added or left out: keys that the schema does not know come last, and so do records
 * without an id. What is no object or list where one belongs stays as it is.
 */
export function inForm(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const ordered = keysInOrder(document, "dataset", []) as Record<string, unknown>;
  for (const { key, type } of collections) {
    const list = Object.hasOwn(ordered, key) ? ordered[key] : undefined;
    if (Array.isArray(list)) ordered[key] = sortedById(list.map((record) => keysInOrder(record, type, [])));
  }
  return ordered;
}

/** A record in form: the keys of every object in it in the order of the schema, those that it does not know last. */
export const recordInForm = <Value>(record: Value, type: RecordType): Value => keysInOrder(record, type, []) as Value;

function sortedById(records: readonly unknown[]): unknown[] {
  const idOf = (record: unknown) => (isObject(record) && typeof record.id === "string" ? record.id : undefined);
  const [named, others] = [true, false].map((has) => records.filter((record) => (idOf(record) !== undefined) === has));
  const sorted = (named ?? [])
    .map((record) => ({ record, id: idOf(record) ?? "" }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return [...sorted.map(({ record }) => record), ...(others ?? [])];
}

function keysInOrder(value: unknown, owner: Owner, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => keysInOrder(item, owner, [...path, "*"]));
  if (!isObject(value)) return value;
  const known = Object.keys(keysAt(owner, path) ?? {});
  const own = Object.keys(value);
  const order = [...known.filter((key) => Object.hasOwn(value, key)), ...own.filter((key) => !known.includes(key))];
  // Not by assigning, which would do something else with __proto__.
  return Object.fromEntries(order.map((key) => [key, keysInOrder(value[key], owner, [...path, key])]));
}
