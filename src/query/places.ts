import { groupBy } from "../model/group-by.js";
import { Lookup } from "./lookup.js";
import type { AnyDataset, LocationOf, Reference, ThisDataset } from "./types.js";

/**
 * A location and everything that lies in it, down the containment tree, each once, larger before smaller.
 *
 * @throws RangeError where there is no such location
 */
export function locationsIn<Data extends AnyDataset = ThisDataset>(
  location: Reference<LocationOf<Data>>,
  dataset?: Data,
): readonly LocationOf<Data>[] {
  const lookup = new Lookup(dataset);
  const standing: readonly LocationOf<Data>[] = lookup.dataset.locations.filter(({ withdrawn }) => withdrawn === null);
  const inside = groupBy(standing, ({ within }) => within);
  // A set goes on to what is added to it meanwhile, and takes nothing twice: a circle ends.
  const found = new Set<LocationOf<Data>>([lookup.find("location", location)]);
  for (const { id } of found) for (const each of inside.get(id) ?? []) found.add(each);
  return [...found];
}

/**
 * A location and everything that it lies in, each once, smaller before larger.
 *
 * @throws RangeError where there is no such location
 */
export function locationsAround<Data extends AnyDataset = ThisDataset>(
  location: Reference<LocationOf<Data>>,
  dataset?: Data,
): readonly LocationOf<Data>[] {
  const lookup = new Lookup(dataset);
  const found = new Set<LocationOf<Data>>([lookup.find("location", location)]);
  for (const { within } of found) if (within !== null) found.add(lookup.find("location", within));
  return [...found];
}
