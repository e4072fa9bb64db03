import type { Place } from "../generated/places.js";

/** Keys and indexes from a record down to a value in it. */
export type Path = readonly (string | number)[];

/** The path to a place in a record, the first and the second "*" of it filled in. */
export function pathOf({ path }: Place, first: number, second: number): Path {
  const indexes = [first, second];
  return path.map((step) => (step === "*" ? (indexes.shift() ?? 0) : step));
}
