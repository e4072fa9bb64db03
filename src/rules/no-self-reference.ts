import { referencesOf } from "../records/references.js";
import { quote, recordRule } from "./rule.js";

export const noSelfReference = recordRule({
  name: "no-self-reference",
  description: "No record refers to itself, except an examined source whose evidence is in its own text.",
  severity: "error",
  types: ["source", "actor", "location", "statement", "casualty-figure"],
  *check(record) {
    for (const { path, id } of referencesOf(record)) {
      if (id === record.id && path.at(0) !== "evidence")
        yield { path, message: `${quote(id)} refers to itself`, hint: "name another record, or remove the reference" };
    }
  },
});
