import { byId, Lookup } from "./lookup.js";
import { partsIn, sentenceOf, sourceParts } from "./reading.js";
import type { AnyDataset, RecordOf, ThisDataset } from "./types.js";

/**
 * What to show for an id: the name of an actor or a place, of a source its title or what it is (`a video published by the Gazette`). A
 * statement and a casualty figure have no name but their reading.
 *
 * @throws RangeError where the dataset has no such record
 */
export function nameOf<Data extends AnyDataset = ThisDataset>(id: RecordOf<Data>["id"], dataset?: Data): string {
  const lookup = new Lookup<AnyDataset>(dataset);
  const record = byId<string, AnyDataset>(id, lookup.dataset);
  if (record.type === "actor" || record.type === "location") return record.name;
  return record.type === "source" ? (record.title ?? sentenceOf(sourceParts(lookup, record, null))) : sentenceOf(partsIn(lookup, record));
}
