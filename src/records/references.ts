import { eachReference, type RecordType } from "../generated/places.js";
import type { DatasetRecord } from "../generated/types.js";
import { type Path, pathOf } from "./path.js";

interface Reference {
  readonly path: Path;
  readonly id: string;
  readonly to: RecordType;
}

/** Every place in a record that refers to another one, in the order of the schema. */
export function referencesOf(record: DatasetRecord): Reference[] {
  const found: Reference[] = [];
  eachReference(record, (id, place, first, second) => found.push({ path: pathOf(place, first, second), id, to: place.to }));
  return found;
}
