import { evidencePlaces, listPlaces, referencePlaces } from "../generated/tables.js";
import type { DatasetRecord, Evidence } from "../generated/types.js";
import type { RecordType } from "./collections.js";
import type { Path } from "./json.js";

/** A place in a record that holds the id of another one. */
export interface Reference {
  readonly path: Path;
  readonly id: string;
  /** The type of the record that belongs there. */
  readonly to: RecordType;
}

/** Every place in a record that refers to another one, in the order of the schema; of the reading that it gives, not of others. */
export function referencesOf(record: DatasetRecord): Reference[] {
  const found: Reference[] = [];
  for (const { path, to } of referencePlaces[record.type]) visit(record, path, (id, at) => found.push({ path: at, id: id as string, to }));
  return found;
}

/** Every passage that a record rests on, wherever in it: its own evidence, that of its other names, and its cues. */
export function evidenceOf(record: DatasetRecord): { readonly path: Path; readonly evidence: Evidence }[] {
  const found: { path: Path; evidence: Evidence }[] = [];
  for (const path of evidencePlaces[record.type])
    visit(record, path, (evidence, at) => found.push({ path: at, evidence: evidence as Evidence }));
  return found;
}

/** Every list in a record; coordinates are a pair, not a list. */
export function listsOf(record: DatasetRecord): { readonly path: Path; readonly list: readonly unknown[] }[] {
  const found: { path: Path; list: readonly unknown[] }[] = [];
  for (const path of listPlaces[record.type]) visit(record, path, (list, at) => found.push({ path: at, list: list as unknown[] }));
  return found;
}

/** Calls `found` with each value at a place, `*` in it being every index of a list; null is no value. */
function visit(
  root: unknown,
  place: readonly string[],
  found: (value: unknown, at: Path) => void,
  start = 0,
  indexes: readonly number[] = [],
): void {
  let value = root;
  for (let depth = start; depth < place.length && value !== null; depth++) {
    const step = place[depth] as string;
    if (step === "*") {
      for (const [index, item] of (value as unknown[]).entries()) visit(item, place, found, depth + 1, [...indexes, index]);
      return;
    }
    value = (value as Record<string, unknown>)[step];
  }
  if (value !== null) found(value, pathTo(place, indexes));
}

function pathTo(place: readonly string[], indexes: readonly number[]): Path {
  let next = 0;
  return indexes.length === 0 ? place : place.map((step) => (step === "*" ? (indexes[next++] ?? 0) : step));
}
