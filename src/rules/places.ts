import { groupBy } from "../model/group-by.js";
import type { RecordPlace, Report } from "./rule.js";

/**
 * Reports one cause that shows in several places: on the first of them, the others being related.
 *
 * @param say what is wrong with the first of them, and what would be right
 */
export function reportTogether<Place extends RecordPlace>(
  report: Report,
  [first, ...others]: readonly Place[],
  say: (first: Place) => readonly [message: string, hint: string],
): void {
  if (first) report(first.record, first.path, ...say(first), others);
}

/** Something that should be one record's alone, and the records that have it. */
export interface Shared<Place> {
  readonly first: Place;
  readonly second: Place;
  /** All but the second, which is where it is reported. */
  readonly others: readonly Place[];
}

/** What several records have: the places with the same key, one of each record. */
export function sharedAmong<Place extends RecordPlace>(places: readonly Place[], keyOf: (place: Place) => string): Shared<Place>[] {
  const shared: Shared<Place>[] = [];
  // Most often nothing is shared, and this is faster.
  if (new Set(places.map(keyOf)).size === places.length) return shared;
  for (const all of groupBy(places, keyOf).values()) {
    if (all.length < 2) continue;
    const seen = new Set<unknown>();
    const [first, second, ...more] = all.filter(({ record }) => !seen.has(record) && seen.add(record));
    if (first && second) shared.push({ first, second, others: [first, ...more] });
  }
  return shared;
}
