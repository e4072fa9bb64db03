import { aRecord } from "../model/collections.js";
import { groupBy } from "../model/group-by.js";
import { quote, type Rule } from "./rule.js";

/**
 * ok: `{ "c02/id": "c03" }`
 *
 * not ok: `{ "c02/id": "s001" }`
 */
export const uniqueIds: Rule = {
  name: "unique-ids",
  description: "An id belongs to one record, across all types, withdrawn ones included.",
  severity: "error",
  check(dataset, report) {
    // Where an id is one record's, that record is given for it.
    const doubtful = dataset.records.filter((record) => dataset.find(record.id) !== record);
    for (const [id, [first, second, ...more]] of groupBy(doubtful, (record) => record.id)) {
      if (!first || !second) continue;
      const owner = more.length > 0 ? `${more.length + 2} records` : `${aRecord(first.type)} already`;
      const related = [first, ...more].map((record) => ({ record, path: ["id"] }));
      const hint = "give each record an id of its own; ids are unique across all types";
      report(second, ["id"], `the id ${quote(id)} belongs to ${owner}`, hint, related);
    }
  },
};
