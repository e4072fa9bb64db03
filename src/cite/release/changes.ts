import type { Dataset, DatasetRecord } from "../../generated/types.js";
import { canonicalJson, isObject, jsonPointer, type Path } from "../../model/json.js";
import { type DatasetHistory, datasetAt, headOf, recordsById, releasesIn } from "./history.js";

/** A value that is not as it was. */
export interface FieldChange {
  /** Where: a JSON Pointer (RFC 6901) from the record. */
  readonly path: string;
  /** What stood there; undefined where nothing did. */
  readonly before: unknown;
  /** What stands there now; undefined where nothing does. */
  readonly after: unknown;
}

/** What became of a record: `corrected` is whatever is none of the others. */
export interface RecordChange {
  /** Id of the record. */
  readonly id: string;
  /** `added`, `removed`, `withdrawn` (it stays, and says why it no longer stands) or `corrected`. */
  readonly change: "added" | "removed" | "withdrawn" | "corrected";
  /** The record before; null where it was added. */
  readonly before: DatasetRecord | null;
  /** The record after; null where it was removed. */
  readonly after: DatasetRecord | null;
  /** What differs in a record that is in both; else empty. */
  readonly fields: readonly FieldChange[];
}

/** Everything that differs between the records of two datasets, sorted by id. Order and white space do not count. */
export function datasetChanges(before: Dataset, after: Dataset): RecordChange[] {
  const [old, now] = [recordsById(before), recordsById(after)];
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  return ids.flatMap((id) => recordChange(id, old.get(id) ?? null, now.get(id) ?? null) ?? []);
}

function recordChange(id: string, before: DatasetRecord | null, after: DatasetRecord | null): RecordChange | undefined {
  if (before === null) return { id, change: "added", before, after, fields: [] };
  if (after === null) return { id, change: "removed", before, after, fields: [] };
  const fields = fieldChanges(before, after);
  if (fields.length === 0) return undefined;
  const withdrawn = before.withdrawn === null && after.withdrawn !== null;
  return { id, change: withdrawn ? "withdrawn" : "corrected", before, after, fields };
}

/** What differs between the heads of two datasets, but for what differs from version to version. */
export function headChanges(before: Dataset, after: Dataset): FieldChange[] {
  const lasting = (dataset: Dataset) => ({ ...headOf(dataset), version: null, issued: null, identifier: null });
  return fieldChanges(lasting(before), lasting(after));
}

/** Where two JSON values differ: as deep down as both have the same shape, so that a change is no larger than it is. */
export function fieldChanges(before: unknown, after: unknown, path: Path = []): FieldChange[] {
  if (before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((value, index) => fieldChanges(value, after[index], [...path, index]));
  if (!isObject(before) || !isObject(after)) return [{ path: jsonPointer(path), before, after }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => fieldChanges(ownValue(before, key), ownValue(after, key), [...path, key]));
}

/** Not what every object inherits, such as `valueOf`. */
const ownValue = (object: Record<string, unknown>, key: string) => (Object.hasOwn(object, key) ? object[key] : undefined);

/** A change with the release that made it, and why. */
export interface ReleasedChange extends RecordChange {
  /** Version that changed it. */
  readonly version: string;
  /** Day of that release, `YYYY-MM-DD`; null where it is not published yet. */
  readonly issued: string | null;
  /** Why; null where nobody has said. */
  readonly reason: string | null;
}

/** Every change that releases made after the given one, the oldest first; none where there was no such release. */
export function changesSince(history: DatasetHistory, version: string): ReleasedChange[] {
  const all = releasesIn(history);
  const later = all.slice(all.findIndex((release) => release.version === version) + 1);
  let before = datasetAt(history, version);
  return later.flatMap((release) => {
    const after = datasetAt(history, release.version);
    if (!before || !after) return [];
    const changes = datasetChanges(before, after);
    before = after;
    const reasons = new Map(release.changes.map(({ id, reason }) => [id, reason]));
    return changes.map((change) => ({
      ...change,
      version: release.version,
      issued: release.issued,
      reason: reasons.get(change.id) ?? null,
    }));
  });
}

/** `changes.json`: what each version of a dataset changed, and why. */
export interface Changes {
  /** Address of the JSON Schema of this file. */
  readonly $schema: string;
  /** Name of the dataset. */
  readonly name: string;
  /** The newest one first. */
  readonly versions: readonly VersionChanges[];
}

/** What `changes.json` says of a version. */
export interface VersionChanges {
  /** Which version. */
  readonly version: string;
  /** Day on which it was issued, `YYYY-MM-DD`; null where it is not published yet. */
  readonly issued: string | null;
  /** Each record that differs from the version before, in the order of ids. */
  readonly changes: readonly WrittenChange[];
}

/** Which record, which of its fields, and why. */
export interface WrittenChange {
  /** Id of the record. */
  readonly record: string;
  /** `added`, `removed`, `withdrawn` (it stays, and says why it no longer stands) or `corrected`. */
  readonly change: RecordChange["change"];
  /** JSON Pointers from the record, of one that was corrected or withdrawn. */
  readonly fields: readonly string[];
  /** Why. */
  readonly reason: string;
}
