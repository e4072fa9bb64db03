import { withArticle } from "../model/did-you-mean.js";
import { everyType, quote, rule } from "./rule.js";

export const uniqueIds = rule({
  name: "unique-ids",
  description: "An id belongs to one record, across all types.",
  severity: "error",
  types: everyType,
  checkAll({ repeated }, report) {
    for (const { id, at, first } of repeated) {
      report(at, id, {
        path: ["id"],
        message: `the id ${quote(id)} belongs to ${withArticle(first)} already`,
        hint: "give this record an id of its own; ids are unique across all types",
      });
    }
  },
});
