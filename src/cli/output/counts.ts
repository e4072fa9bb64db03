import { collections, type RecordType, spoken } from "../../model/collections.js";

/** "1 source, 2,000 actors": a number with its noun, which takes an s. */
export const count = (number: number, noun: string): string => `${grouped(number)} ${noun}${number === 1 ? "" : "s"}`;

/** How many records of each type a dataset document holds, in words. */
export function countRecords(document: object): string {
  const sizes = collections.map(({ key, type }) => [type, (document as Record<string, readonly unknown[]>)[key]?.length ?? 0]);
  return countByType(Object.fromEntries(sizes));
}

/** How many records of each type there are, in words. */
export function countByType(counts: Readonly<Record<RecordType, number>>): string {
  return collections.map(({ type }) => count(counts[type], spoken(type))).join(", ");
}

// Not by toLocaleString: the first call of it loads what takes longer than the rest of a command.
const grouped = (number: number) => String(number).replace(/\B(?=(?:[0-9]{3})+$)/g, ",");
