import { type At, eachReference } from "../model/walk.js";
import { quote, type Rule } from "./rule.js";

/**
 * ok: `{ "guard/differentFrom": ["islanders"] }`
 *
 * not ok: `{ "guard/differentFrom": ["guard"] }`
 */
export const noSelfReference: Rule = {
  name: "no-self-reference",
  description: "No record refers to itself, and nobody is said to be the same as, or a part of, the very same actor.",
  severity: "error",
  check(dataset, report) {
    for (const record of dataset.records) {
      const check = (id: string, at: At) => {
        if (id === record.id) report(record, at.path(), `${quote(id)} refers to itself`, "name another record, or remove the reference");
      };
      eachReference(record, check, record.type);
    }
    for (const statement of dataset.all("statement")) {
      const { identity } = statement;
      if (identity === null || identity.subject !== identity.object) continue;
      const message = `${quote(identity.object)} is said to be ${identity.relation === "part-of" ? "a part of" : "the same as"} itself`;
      report(statement, ["identity", "object"], message, "name the other label, or write null");
    }
  },
};
