import type { RecordType } from "../generated/places.js";
import { everyType, quote, rule } from "./rule.js";

interface Notes {
  /** The id of the last record of each type. */
  readonly last: Map<RecordType, string>;
  readonly misplaced: { readonly at: number; readonly id: string; readonly after: string }[];
}

export const sortedById = rule<RecordType, Notes>({
  name: "sorted-by-id",
  description: "Each collection of a dataset document is sorted by id.",
  severity: "warning",
  types: everyType,
  documentsOnly: true,
  whole: {
    begin: () => ({ last: new Map(), misplaced: [] }),
    note({ last, misplaced }, { type, id }, at) {
      const after = last.get(type);
      if (after !== undefined && after > id) misplaced.push({ at, id, after });
      last.set(type, id);
    },
    // A document is not checked in parts.
    merge() {},
    finish({ misplaced }, _, report) {
      for (const { at, id, after } of misplaced) {
        report(at, id, {
          path: ["id"],
          message: `${quote(id)} stands after ${quote(after)}`,
          hint: "sort the collection by id, character by character",
        });
      }
    },
  },
});
