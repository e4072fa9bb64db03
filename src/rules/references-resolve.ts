import { eachReference } from "../generated/places.js";
import { pathOf } from "../model/json.js";
import { withArticle } from "../model/did-you-mean.js";
import { everyType, quote, rule } from "./rule.js";

export const referencesResolve = rule({
  name: "references-resolve",
  description: "Every reference leads to a record of the right type that is not withdrawn.",
  severity: "error",
  types: everyType,
  checkLinks(record, context, report) {
    eachReference(record, (id, place, first, second) => {
      const { to } = place;
      const target = context.lookup(id);
      if (target?.type === to && (target.status === "active" || record.status === "withdrawn")) return;
      if (context.isHidden(id, to)) return;
      const path = pathOf(place, first, second);
      if (target?.type === to) {
        const { replacedBy } = target;
        const replacement = replacedBy === null ? undefined : context.lookup(replacedBy);
        const hint = replacement?.status === "active" ? `use ${quote(replacedBy)}, which replaces it` : "remove the reference";
        report({ path, message: `${to} ${quote(id)} is withdrawn`, hint });
      } else {
        const message = target
          ? `${quote(id)} is ${withArticle(target.type)}, but ${withArticle(to)} belongs here`
          : `there is no ${to} ${quote(id)}`;
        const meant = context.suggest(id, to, record.id);
        report({ path, message, hint: meant ? `did you mean ${quote(meant)}?` : `mend the id, or add the ${to}` });
      }
    });
  },
});
