import type { DatasetHistory } from "../../cite/index.js";
import { thisHistory } from "../../cite/release/this-history.js";

/**
 * The versions of this dataset, or of the one at a path, of which only that one is known. What it takes to read it is loaded only then.
 *
 * @throws UsageError where it cannot be read or is not valid
 */
export async function historyAt(path: string | undefined): Promise<DatasetHistory> {
  if (path === undefined) return thisHistory;
  return { dataset: await (await import("./dataset.js")).readDataset(path), releases: [] };
}
