import { referencesOf } from "../records/references.js";
import { quote, recordRule, withArticle } from "./rule.js";

export const referencesResolve = recordRule({
  name: "references-resolve",
  description: "Every reference leads to a record of the right type that is not withdrawn.",
  severity: "error",
  types: ["source", "actor", "location", "statement", "casualty-figure"],
  *check(record, context) {
    for (const { path, id, to } of referencesOf(record)) {
      if (context.isHidden(id, to)) continue;
      const target = context.lookup(id);
      if (target?.type !== to) {
        const message = target
          ? `${quote(id)} is ${withArticle(target.type)}, but ${withArticle(to)} belongs here`
          : `there is no ${to} ${quote(id)}`;
        const meant = context.suggest(id, to, record.id);
        yield { path, message, hint: meant ? `did you mean ${quote(meant)}?` : `mend the id, or add the ${to}` };
      } else if (target.status === "withdrawn" && record.status === "active") {
        const { replacedBy } = target;
        const replacement = replacedBy === null ? undefined : context.lookup(replacedBy);
        const hint = replacement?.status === "active" ? `use ${quote(replacedBy)}, which replaces it` : "remove the reference";
        yield { path, message: `${to} ${quote(id)} is withdrawn`, hint };
      }
    }
  },
});
