import type { DatasetRecord } from "../generated/types.js";
import { collections } from "../model/collections.js";
import { quote, type Rule } from "./rule.js";

/**
 * ok: `{ "c02/id": "c10" }`
 *
 * not ok: `{ "c02/id": "b01" }`
 */
export const sortedById: Rule = {
  name: "sorted-by-id",
  description: "Each collection is sorted by id, character by character.",
  severity: "warning",
  check(dataset, report) {
    for (const { type } of collections) {
      const records = dataset.all(type);
      const misplaced: { record: DatasetRecord; before: DatasetRecord }[] = [];
      for (const [index, record] of records.entries()) {
        const before = records[index - 1];
        if (before && before.id > record.id) misplaced.push({ record, before });
      }
      const [first, ...others] = misplaced;
      if (!first) continue;
      const more = others.length > 0 ? `, and ${others.length} more stand after a greater id` : "";
      const message = `${quote(first.record.id)} stands after ${quote(first.before.id)}${more}`;
      const related = others.map(({ record }) => ({ record, path: ["id"] }));
      report(first.record, ["id"], message, "sort the collection by id, character by character", related);
    }
  },
};
