import { aRecord } from "../model/collections.js";
import { sharedAmong } from "./places.js";
import { quote, type Rule } from "./rule.js";

/**
 * ok: `{ "s002/id": "s002b" }`
 *
 * not ok: `{ "s002/id": "s001" }`
 */
export const uniqueIds: Rule = {
  name: "unique-ids",
  description: "An id belongs to one record, across all types, withdrawn ones included.",
  severity: "error",
  check(dataset, report) {
    const ids = dataset.records.map((record) => ({ record, path: ["id"] }));
    for (const { first, second, others } of sharedAmong(ids, ({ record }) => record.id)) {
      const { id, type } = first.record;
      const message =
        others.length > 1
          ? `the id ${quote(id)} belongs to ${others.length + 1} records`
          : `the id ${quote(id)} belongs to ${aRecord(type)} already`;
      report(second.record, second.path, message, "give each record an id of its own; ids are unique across all types", others);
    }
  },
};
