import { filterRows } from "../../generated/tables.js";
import type { DatasetRecord } from "../../generated/types.js";
import type { Filter, NormalFilter } from "../../query/filter.js";
import { normalizeFilter } from "../../query/filter.js";
import { selectNormal } from "../../query/select.js";
import type { AnyDataset } from "../../query/types.js";
import type { AddressOf, Asked } from "../address.js";
import type { Page } from "../page.js";

/** An address of the records view. */
export type ListAddress = AddressOf<"records">;

/** What an address asks for, as a filter. What is not right in it, `normalizeFilter` says. */
export function filterOf({ type, asked }: Pick<ListAddress, "type" | "asked">): Filter<AnyDataset> {
  const keys = Object.entries(asked).map(([key, values]) => [key, filterRows[key]?.takes === "flag" ? flagOf(values) : values]);
  return { ...Object.fromEntries(keys), type } as Filter<AnyDataset>;
}

const flagOf = ([value]: readonly string[]): boolean | string | undefined => (value === "true" ? true : value === "false" ? false : value);

/** What an address of the records view finds. */
export type Result =
  | { readonly records: readonly DatasetRecord[]; readonly problem: null }
  /** What is wrong with the address, in a sentence without its full stop. */
  | { readonly records: readonly []; readonly problem: string };

/** The records that an address asks for, in the order of the dataset. */
export function resultOf({ dataset }: Page, address: Pick<ListAddress, "type" | "asked">): Result {
  try {
    return { records: selectNormal(normalizeFilter(filterOf(address), dataset), dataset), problem: null };
  } catch (error) {
    if (error instanceof RangeError) return { records: [], problem: error.message };
    throw error;
  }
}

/** The same in normal form; null where something in it is not right. */
export function normalFilterOf({ dataset }: Page, address: Pick<ListAddress, "type" | "asked">): NormalFilter | null {
  try {
    return normalizeFilter(filterOf(address), dataset);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The values that are asked for under a key. */
export const askedFor = (asked: Asked, key: string): readonly string[] => (Object.hasOwn(asked, key) ? (asked[key] ?? []) : []);

/** An address that asks for other values under a key, from the first record on. */
export function askingFor(address: ListAddress, key: string, values: readonly string[]): ListAddress {
  const others = Object.entries(address.asked).filter(([each]) => each !== key);
  return { ...address, asked: Object.fromEntries(values.length === 0 ? others : [...others, [key, values]]), from: 0 };
}

/** An address that asks for one more value under a key, or no longer for it. */
export function toggled(address: ListAddress, key: string, value: string): ListAddress {
  const values = askedFor(address.asked, key);
  return askingFor(address, key, values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
}
