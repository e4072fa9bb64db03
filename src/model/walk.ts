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
  /** What stands for each `*` of the place, in turn. Never empty: an array that gets longer and shorter again is made anew each time. */
  readonly indexes: number[] = [0, 0, 0, 0];

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
    if (only !== undefined && to !== only) continue;
    at.place = path;
    visit(record, at, found as Found, to);
  }
}

/** Calls `found` with every passage that a record rests on, wherever in it. */
export function eachEvidence(record: DatasetRecord, found: (evidence: Evidence, at: At) => void): void {
  eachAt(evidencePlaces[record.type], record, found as Found);
}

/** Calls `found` with every list in a record, but for coordinates, which are a pair. */
export function eachList(record: DatasetRecord, found: (list: readonly unknown[], at: At) => void): void {
  eachAt(listPlaces[record.type], record, found as Found);
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

/** Takes a value, where it is, and what is known of all values in such places. */
type Found = (value: unknown, at: At, more: unknown) => void;

function eachAt(places: readonly (readonly string[])[], record: DatasetRecord, found: Found): void {
  const at = new At();
  for (const place of places) {
    at.place = place;
    visit(record, at, found, undefined);
  }
}

/** Calls `found` with each value at a place, `*` in it being every index of a list; null is no value. Makes nothing: it runs very often. */
function visit(from: unknown, at: At, found: Found, more: unknown, depth = 0, lists = 0): void {
  let value = from;
  for (let level = depth; value !== null; level++) {
    const step = at.place[level];
    if (step === undefined) {
      found(value, at, more);
      return;
    }
    if (step === "*") {
      visitAll(value as readonly unknown[], at, found, more, level + 1, lists);
      return;
    }
    value = (value as Record<string, unknown>)[step];
  }
}

function visitAll(list: readonly unknown[], at: At, found: Found, more: unknown, depth: number, lists: number): void {
  for (let index = 0; index < list.length; index++) {
    at.indexes[lists] = index;
    visit(list[index], at, found, more, depth, lists + 1);
  }
}
