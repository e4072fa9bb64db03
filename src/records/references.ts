import { type RecordType, references } from "../generated/references.js";
import type { DatasetRecord } from "../generated/types.js";
import type { Path } from "./path.js";

interface Reference {
  readonly path: Path;
  readonly id: string;
  readonly to: RecordType;
}

/** Every place in a record that refers to another one, in the order of the schema. */
export function* referencesOf(record: DatasetRecord): Iterable<Reference> {
  for (const { path, to } of references[record.type]) {
    for (const { at, value } of follow(record, path)) yield { path: at, id: value, to };
  }
}

function* follow(value: unknown, path: readonly string[], at: Path = []): Iterable<{ at: Path; value: string }> {
  const [key, ...rest] = path;
  if (value === null || value === undefined) return;
  if (key === undefined) yield { at, value: value as string };
  else if (key === "*") for (const [index, item] of (value as unknown[]).entries()) yield* follow(item, rest, [...at, index]);
  else yield* follow((value as Record<string, unknown>)[key], rest, [...at, key]);
}
