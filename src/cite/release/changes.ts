import { canonicalJson } from "../../model/json.js";
import type { Dataset, DatasetRecord } from "../../generated/types.js";
import { recordsById } from "../../model/collections.js";
import { jsonPointer } from "../../model/json.js";

/** A value that is not as it was. */
export interface FieldChange {
  /** Where: a JSON Pointer (RFC 6901) from the record. */
  readonly path: string;
  /** What stood there; undefined where nothing did. */
  readonly before: unknown;
  /** What stands there now; undefined where nothing does. */
  readonly after: unknown;
}

/** What became of a record: `corrected` is whatever is neither of the others. */
export interface RecordChange {
  readonly id: string;
  readonly change: "added" | "removed" | "withdrawn" | "corrected";
  readonly before: DatasetRecord | null;
  readonly after: DatasetRecord | null;
  /** What differs in a record that is in both; else empty. */
  readonly fields: readonly FieldChange[];
}

/** Everything that differs between two datasets, record by record, sorted by id. Order and white space do not count. */
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
  const withdrawn = before.status === "active" && after.status === "withdrawn";
  return { id, change: withdrawn ? "withdrawn" : "corrected", before, after, fields };
}

/** Where two JSON values differ: as deep down as both have the same shape, so that a change is no larger than it is. */
export function fieldChanges(before: unknown, after: unknown, path: readonly (string | number)[] = []): FieldChange[] {
  if (before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after)) return [];
  const sameShape = isObject(before) && isObject(after) && sameLength(before, after);
  if (!sameShape) return [{ path: jsonPointer(path), before, after }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => fieldChanges(ownValue(before, key), ownValue(after, key), [...path, key]));
}

/** Not what every object inherits, such as `valueOf`. */
const ownValue = (object: Record<string, unknown>, key: string) => (Object.hasOwn(object, key) ? object[key] : undefined);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const sameLength = (a: object, b: object) =>
  Array.isArray(a) === Array.isArray(b) && (!Array.isArray(a) || a.length === (b as unknown[]).length);

// ---- src/history/changes-since.ts
import type { Dataset } from "../../generated/types.js";
import { datasetChanges, type RecordChange } from "./changes.js";
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
