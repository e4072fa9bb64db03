import { groupByEach } from "../model/group-by.js";
import { quote, type Rule } from "./rule.js";
import { standing } from "./standing.js";

/**
 * ok: `{ "c01/responsible": [] }`
 *
 * not ok: `{ "c01/responsible": ["spokesperson"] }`
 */
export const responsibility: Rule = {
  name: "responsibility",
  description:
    "Whoever is responsible for casualties is a participant of the statement that makes the claim, or of one that elaborates it or is elaborated by it: nobody is held responsible on nobody's word.",
  severity: "error",
  check(dataset, report) {
    // A statement that could not be read may say it.
    if (!dataset.complete) return;
    const statements = standing(dataset, "statement");
    const byId = groupByEach(statements, ({ id, relations }) => [
      id,
      ...relations.flatMap(({ type, target }) => (type === "elaborates" ? [target] : [])),
    ]);
    for (const figure of standing(dataset, "casualty-figure")) {
      const statement = dataset.get("statement", figure.statement);
      if (!statement || figure.responsible.length === 0) continue;
      const elaborated = statement.relations.flatMap(({ type, target }) =>
        type === "elaborates" ? (dataset.get("statement", target) ?? []) : [],
      );
      const named = new Set(
        [...(byId.get(statement.id) ?? []), ...elaborated].flatMap(({ participants }) => participants.map(({ actor }) => actor)),
      );
      for (const [index, actor] of figure.responsible.entries()) {
        if (named.has(actor)) continue;
        const message = `neither ${quote(statement.id)}, which makes the claim, nor what elaborates it names ${quote(actor)}`;
        const hint = "write [] where it is not stated, else say in the statement who did it, with the participant";
        report(figure, ["responsible", index], message, hint, [{ record: statement, path: ["participants"] }]);
      }
    }
  },
};
