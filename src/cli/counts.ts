import { collections } from "../records/collections.js";

/** "1 source, 2 actors": a number with its noun, which takes an s. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** How many records of each type a dataset document holds, in words. */
export function countRecords(document: object): string {
  const sizes = collections.map(({ key, type }) =>
    count((document as Record<string, readonly unknown[]>)[key]?.length ?? 0, type.replace("-", " ")),
  );
  return sizes.join(", ");
}
