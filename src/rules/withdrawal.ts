import type { DatasetRecord } from "../generated/types.js";
import { circlesIn, wayAround } from "./circles.js";
import type { Rule } from "./rule.js";
import { stands } from "./standing.js";

/**
 * ok: `{ "c02/withdrawn": { "replacedBy": "c01", "why": "counted twice" } }`
 *
 * not ok: `{ "c01/withdrawn": { "replacedBy": "c02", "why": "x" }, "c02/withdrawn": { "replacedBy": "c01", "why": "x" } }`
 */
export const withdrawal: Rule = {
  name: "withdrawal",
  description: "Withdrawn records do not replace each other in a circle.",
  severity: "error",
  check(dataset, report) {
    const replacement = ({ withdrawn }: DatasetRecord) => dataset.find(withdrawn?.replacedBy ?? null);
    const withdrawn = dataset.records.filter((record) => !stands(record));
    for (const circle of circlesIn(withdrawn, replacement)) {
      // A record that replaces itself is left to no-self-reference.
      if (circle.length < 2) continue;
      const path = ["withdrawn", "replacedBy"];
      const related = circle.slice(1).map((record) => ({ record, path }));
      const message = `withdrawn records replace each other: ${wayAround(circle)}`;
      report(circle[0], path, message, "name the record that stands, or write null where none does", related);
    }
  },
};
