import { type DatasetRule, type Entry, quote, withArticle } from "./rule.js";

export const uniqueIds: DatasetRule = {
  name: "unique-ids",
  description: "An id belongs to one record, across all types.",
  severity: "error",
  scope: "dataset",
  *check(entries) {
    const seen = new Map<string, Entry>();
    for (const entry of entries) {
      const { id } = entry.record;
      const first = seen.get(id);
      if (first)
        yield {
          entry,
          path: ["id"],
          message: `the id ${quote(id)} belongs to ${withArticle(first.record.type)} already`,
          hint: "give this record an id of its own; ids are unique across all types",
        };
      else seen.set(id, entry);
    }
  },
};
