import type { DatasetHistory } from "../../cite/index.js";
import { thisHistory } from "../../cite/release/this-history.js";

/**
 * The versions of this dataset, or of the one at a path, of which only that one is known. What it takes to read it is loaded only then.
 *
 * @param text path of the coded text, in which the passages of a draft are found
 * @throws UsageError where it cannot be read or is not valid
 */
export async function historyAt(path: string | undefined, text?: string): Promise<DatasetHistory> {
  if (path === undefined) return thisHistory;
  const draft = text === undefined ? undefined : { text: (await import("./copy.js")).readTextAtHand(text) };
  return { dataset: await (await import("./dataset.js")).readDataset(path, { draft }), releases: [] };
}
