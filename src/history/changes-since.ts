import type { Dataset } from "../generated/types.js";
import { datasetChanges, type RecordChange } from "./diff.js";
import { datasetAt, type Edition } from "./edition.js";

/** A change with the release that made it, and why. */
export interface ReleasedChange extends RecordChange {
  readonly version: string;
  readonly released: string;
  readonly reason: string | null;
}

/** Every change that releases made after the given one, the oldest first; none where there was no such release. */
export function changesSince(edition: Edition, version: string): ReleasedChange[] {
  const at = edition.releases.findIndex((release) => release.version === version);
  let before = datasetAt(edition, version);
  if (!before) return [];
  return edition.releases.slice(at + 1).flatMap((release) => {
    const after = datasetAt(edition, release.version) as Dataset;
    const changes = datasetChanges(before as Dataset, after);
    before = after;
    const reasons = new Map(release.changes.map(({ id, reason }) => [id, reason]));
    return changes.map((change) => ({
      ...change,
      version: release.version,
      released: release.released,
      reason: reasons.get(change.id) ?? null,
    }));
  });
}
