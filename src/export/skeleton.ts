import { type FieldOwner, fieldTypes } from "../generated/fields.js";
import type { Path } from "../model/json.js";
import type { ColumnLayout, TableLayout } from "./layout.js";

/** An object under construction. */
export type Value = Record<string, unknown>;

/** A list item, or a record, under construction. */
export interface Slot {
  readonly value: unknown;
  readonly path: Path;
}

/** A value below a slot, by keys; objects that are null are made. */
export function within(slot: Slot, steps: readonly string[]): Slot {
  let value = slot.value as Value;
  for (const step of steps) {
    value[step] ??= {};
    value = value[step] as Value;
  }
  return { value, path: [...slot.path, ...steps] };
}

/** Sets a value by its path; an object on the way comes to be with the first of its values that is not null. */
export function set(value: Value, steps: readonly string[], cell: unknown, layout: TableLayout, column: ColumnLayout): void {
  const [step = "", ...rest] = steps;
  if (rest.length === 0) {
    value[step] = cell;
    return;
  }
  if (value[step] === null || value[step] === undefined) {
    if (cell === null) return;
    value[step] = objectAt(layout, step);
  }
  set(value[step] as Value, rest, cell, layout, column);
}

/** An object of a record or an item, empty but for what can be no other. */
function objectAt({ places: [place] }: TableLayout, step: string): unknown {
  if (step === "coordinates") return [];
  const path = [place?.path ?? "", step].filter((part) => part !== "").join(".");
  return skeletonOf(place?.of ?? "dataset", path);
}

/** A record, an item or an object in one, in which nothing is known: null, [] or the only value that there can be. */
export function skeletonOf(owner: FieldOwner, path: string): Value {
  const prefix = path === "" ? "" : `${path}.`;
  const value: Value = {};
  for (const [full, type] of Object.entries(fieldTypes[owner])) {
    if (!full.startsWith(prefix)) continue;
    const [step = "", next] = full.slice(prefix.length).split(".");
    if (step in value) continue;
    if (next === undefined) value[step] = type.only ?? null;
    else if (next === "*") value[step] = [];
    else value[step] = isAlwaysThere(owner, `${prefix}${step}`) ? skeletonOf(owner, `${prefix}${step}`) : null;
  }
  return value;
}

/** Whether an object is never null: then a value in it is not, either. */
const isAlwaysThere = (owner: FieldOwner, path: string) =>
  Object.entries(fieldTypes[owner]).some(([full, { nullable }]) => {
    const rest = full.startsWith(`${path}.`) ? full.slice(path.length + 1) : "*";
    return !rest.includes("*") && !nullable;
  });
