import { collections } from "./collections.js";

/**
 * Tells what cannot be a dataset from what may be one, at no cost: whether it is valid, `validate` says.
 *
 * @throws TypeError where one of the five collections is missing
 */
export function checkDataset(dataset: object): void {
  if (collections.some(({ key }) => !Array.isArray((dataset as Record<string, unknown>)[key])))
    throw new TypeError("this is no dataset: check it with validate first");
}
