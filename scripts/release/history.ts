import { datasetChanges } from "../../src/cite/release/changes.js";
import type { Release } from "../../src/cite/release/edition.js";
import type { Dataset } from "../../src/generated/types.js";
import type { ReleaseFile, VersionChanges } from "./files.js";

/**
 * The releases with what each changed, up to the working data, which count as the version that they will be.
 *
 * @throws Error where `changes.json` does not know the working version
 */
export function releaseHistory(
  released: readonly Pick<ReleaseFile, "version" | "released" | "dataset">[],
  changes: readonly VersionChanges[],
  working: { readonly version: string; readonly dataset: Dataset },
): Release[] {
  const entry = changes.find(({ version }) => version === working.version);
  if (!entry)
    throw new Error(
      `changes.json says nothing of ${working.version}, the version in package.json; docs/releasing.md says what belongs there`,
    );
  const all = [...released.filter(({ version }) => version !== working.version), { ...working, released: entry.released }];
  return all.map(({ version, released: day, dataset }, index) => {
    const before = all[index - 1]?.dataset;
    const written = changes.find((each) => each.version === version)?.changes ?? [];
    const reasonOf = (id: string) => written.find(({ record }) => record === id)?.reason ?? null;
    return {
      version,
      released: day,
      $schema: dataset.$schema,
      schemaVersion: dataset.schemaVersion,
      changes: before
        ? datasetChanges(before, dataset).map(({ id, before: record }) => ({ id, before: record, reason: reasonOf(id) }))
        : [],
    };
  });
}
