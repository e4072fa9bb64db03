import { type Changes, datasetChanges } from "../../src/cite/release/changes.js";
import { headOf, type Release } from "../../src/cite/release/history.js";
import type { Dataset } from "../../src/generated/types.js";
import type { ReleaseFile } from "./files.js";

/** The releases with what each changed, up to the working data, which count as the version that they will be. */
export function releaseHistory(released: readonly Pick<ReleaseFile, "dataset">[], changes: Changes, working: Dataset): Release[] {
  const earlier = released.map(({ dataset }) => dataset).filter(({ version }) => version !== working.version);
  return [...earlier, working].map((dataset, index) => {
    const before = earlier[index - 1];
    const written = changes.versions.find(({ version }) => version === dataset.version)?.changes ?? [];
    const reasonOf = (id: string) => written.find(({ record }) => record === id)?.reason ?? null;
    const differing = before ? datasetChanges(before, dataset) : [];
    return { ...headOf(dataset), changes: differing.map(({ id, before: record }) => ({ id, before: record, reason: reasonOf(id) })) };
  });
}
