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

/** Where a walk is. Its path is put together only when it is asked for: there are very many places, and few to which anybody wants the way. */
export class At {
  place: readonly string[] = [];
  /** What stands for each `*` of the place. */
  readonly indexes: number[] = [];

  go(place: readonly string[]): this {
    this.place = place;
    return this;
  }

  /** The keys and indexes from the record to here; only true until the walk goes on. */
  path(): Path {
    let next = 0;
    return this.place.map((step) => (step === "*" ? (this.indexes[next++] ?? 0) : step));
  }
}

/**
 * Calls `found` with every place in a record that refers to another one, in the order of the schema; of the reading that it gives, not
 * of others.
 *
 * @param only the type of the records referred to; all where nothing is said
 */
export function eachReference(record: DatasetRecord, found: (id: string, at: At, to: RecordType) => void, only?: RecordType): void {
  const at = new At();
  for (const { path, to } of referencePlaces[record.type]) {
    if (only === undefined || to === only) visit(record, at.go(path), (id) => found(id as string, at, to));
  }
}

/** Calls `found` with every passage that a record rests on, wherever in it. */
export function eachEvidence(record: DatasetRecord, found: (evidence: Evidence, at: At) => void): void {
  const at = new At();
  for (const path of evidencePlaces[record.type]) visit(record, at.go(path), found as (evidence: unknown, at: At) => void);
}

/** Calls `found` with every list in a record, but for coordinates, which are a pair. */
export function eachList(record: DatasetRecord, found: (list: readonly unknown[], at: At) => void): void {
  const at = new At();
  for (const path of listPlaces[record.type]) visit(record, at.go(path), found as (list: unknown, at: At) => void);
}

/** Every place in a record that refers to another one, in the order of the schema; of the reading that it gives, not of others. */
export function referencesOf(record: DatasetRecord): Reference[] {
  const found: Reference[] = [];
  eachReference(record, (id, at, to) => found.push({ path: at.path(), id, to }));
  return found;
}

/** Every passage that a record rests on, wherever in it: its own evidence, that of its other names, and its cues. */
export function evidenceOf(record: DatasetRecord): { readonly path: Path; readonly evidence: Evidence }[] {
  const found: { path: Path; evidence: Evidence }[] = [];
  eachEvidence(record, (evidence, at) => found.push({ path: at.path(), evidence }));
  return found;
}

/** Every list in a record; coordinates are a pair, not a list. */
export function listsOf(record: DatasetRecord): { readonly path: Path; readonly list: readonly unknown[] }[] {
  const found: { path: Path; list: readonly unknown[] }[] = [];
  eachList(record, (list, at) => found.push({ path: at.path(), list }));
  return found;
}

/** Calls `found` with each value at a place, `*` in it being every index of a list; null is no value. */
function visit(from: unknown, at: At, found: (value: unknown, at: At) => void, depth = 0): void {
  let value = from;
  for (let level = depth; value !== null; level++) {
    const step = at.place[level];
    if (step === "*") visitAll(value as readonly unknown[], at, found, level + 1);
    else if (step === undefined) found(value, at);
    if (step === "*" || step === undefined) return;
    value = (value as Record<string, unknown>)[step];
  }
}

function visitAll(list: readonly unknown[], at: At, found: (value: unknown, at: At) => void, depth: number): void {
  for (let index = 0; index < list.length; index++) {
    at.indexes.push(index);
    visit(list[index], at, found, depth);
    at.indexes.pop();
  }
}
