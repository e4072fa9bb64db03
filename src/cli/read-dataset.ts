import type { Dataset } from "../generated/types.js";
import { validate } from "../validate/index.js";
import { readInput } from "./inputs.js";
import { UsageError } from "./read-file.js";

/**
 * Reads a dataset document, or a folder with the five arrays.
 *
 * @throws UsageError where it cannot be read or is not valid
 */
export function readDataset(path: string): Dataset {
  const { document } = readInput([path]);
  const result = validate(document);
  if (!result.valid) throw new UsageError(`${path} is not a valid dataset: badakhshan-2019 validate ${path} says why`);
  return result.value;
}
