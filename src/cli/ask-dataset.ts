import type { Dataset } from "../generated/types.js";
import { dataset as thisDataset } from "../index.js";
import { readDataset } from "./read-dataset.js";
import { wrongUsage } from "./read-file.js";

/**
 * Asks this dataset, or the one at a path.
 *
 * @throws UsageError where it cannot be read, or what is asked for is not there
 */
export function askDataset<Answer>(path: string | undefined, ask: (dataset: Dataset) => Answer): Answer {
  const dataset = path === undefined ? thisDataset : readDataset(path);
  try {
    return ask(dataset);
  } catch (error) {
    throw wrongUsage(error);
  }
}
