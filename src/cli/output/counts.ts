import { collections } from "../../model/collections.js";
import type { RecordCounts } from "../../validate/index.js";

/** "1 source, 2,000 actors": a number with its noun, which takes an s. */
export const count = (number: number, noun: string): string => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

/** How many records of each type a dataset document holds, in words. */
export function countRecords(document: object): string {
  const sizes = collections.map(({ key, type }) => [type, (document as Record<string, readonly unknown[]>)[key]?.length ?? 0]);
  return countByType(Object.fromEntries(sizes));
}

/** How many records of each type there are, in words. */
export function countByType(counts: RecordCounts): string {
  return collections.map(({ type }) => count(counts[type], type.replace("-", " "))).join(", ");
}
