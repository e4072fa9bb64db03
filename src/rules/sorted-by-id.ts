import { type DatasetRule, type Entry, quote } from "./rule.js";

export const sortedById: DatasetRule = {
  name: "sorted-by-id",
  description: "Each collection of a dataset document is sorted by id.",
  severity: "warning",
  scope: "dataset",
  *check(entries) {
    let previous: Entry | undefined;
    for (const entry of entries) {
      if (previous && previous.at[0] === entry.at[0] && previous.record.id > entry.record.id) {
        yield {
          entry,
          path: ["id"],
          message: `${quote(entry.record.id)} stands after ${quote(previous.record.id)}`,
          hint: "sort the collection by id, character by character",
        };
      }
      previous = entry;
    }
  },
};
