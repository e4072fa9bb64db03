import { datasetChanges, headChanges, type RecordChange } from "../../src/cite/release/changes.js";
import type { Dataset, DatasetRecord } from "../../src/generated/types.js";
import { recordsOf } from "../../src/model/collections.js";
import type { Reason } from "./bump.js";

/**
 * Which records differ, and which bump each demands: see docs/versioning.md.
 *
 * @param before the data of the last release
 * @param earlier those of the releases before it, whose ids are not free either
 */
export function dataChanges(before: Dataset, after: Dataset, earlier: readonly Dataset[]): Reason[] {
  const used = new Set(earlier.flatMap((dataset) => recordsOf(dataset).map(({ id }) => id)));
  const records = datasetChanges(before, after).map((change) => ({ where: change.id, ...reasonFor(change, used) }));
  const head = headChanges(before, after).map(({ path }): Reason => {
    if (path === "/name") return { bump: "major", where: "the head", why: "a dataset of another name is another dataset" };
    if (path === "/$schema") return { bump: "minor", where: "the head", why: "the data follow another schema, which changes their digest" };
    return { bump: "minor", where: "the head", why: `${path.slice(1)} differs` };
  });
  return [...records, ...head];
}

function reasonFor({ id, change, before, after, fields }: RecordChange, used: ReadonlySet<string>): Omit<Reason, "where"> {
  if (change === "added" && used.has(id)) return { bump: "major", why: "an earlier release had this id: it was reused" };
  if (change === "added") return { bump: "minor", why: "added" };
  if (change === "removed" || before === null || after === null)
    return { bump: "major", why: "removed: an id that was published stays; withdraw the record" };
  if (before.type !== after.type) return { bump: "major", why: `the id was ${before.type}'s and is ${after.type}'s: it was reused` };
  if (before.withdrawn === null && after.withdrawn !== null) return { bump: "minor", why: `withdrawn: ${after.withdrawn.why}` };
  if (before.withdrawn !== null && after.withdrawn === null)
    return { bump: "major", why: "withdrawn, and now in use again: an id is never reused" };
  if (!sharesPassage(before, after))
    return { bump: "major", why: "it rests on none of its former passages: another meaning needs another id" };
  return { bump: "minor", why: `corrected: ${fields.map(({ path }) => path).join(", ")}` };
}

/** True where some of the record's evidence overlaps with what was its evidence. */
function sharesPassage(before: DatasetRecord, after: DatasetRecord): boolean {
  return before.evidence.some((old) => after.evidence.some((now) => now.start < old.end && old.start < now.end));
}
