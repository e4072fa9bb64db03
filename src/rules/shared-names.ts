import type { Actor, Location } from "../generated/types.js";
import { type Shared, sharedAmong } from "./places.js";
import { type NamePlace, namesOf } from "./standing.js";

/** Names that several records have, other names included, as far as a key tells them apart. */
export function sharedNames(records: readonly (Actor | Location)[], keyOf: (name: string) => string): Shared<NamePlace>[] {
  const keys = new Set<string>();
  let count = 0;
  for (const { name, otherNames } of records) {
    keys.add(keyOf(name));
    for (const other of otherNames) keys.add(keyOf(other.name));
    count += 1 + otherNames.length;
  }
  // Most often no two are the same, and then nobody needs their places.
  return keys.size === count ? [] : sharedAmong(records.flatMap(namesOf), ({ name }) => keyOf(name));
}
