import type { Statement } from "../generated/types.js";
import { groupBy, groupByEach } from "../model/group-by.js";
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
    const figuresOf = groupBy(
      standing(dataset, "casualty-figure").filter(({ responsible }) => responsible.length > 0),
      ({ statement }) => statement,
    );
    if (figuresOf.size === 0) return;
    const saidBeside = groupByEach(standing(dataset, "statement"), (statement) =>
      elaboratedBy(statement).filter((id) => figuresOf.has(id)),
    );
    for (const [id, figures] of figuresOf) {
      const statement = dataset.get("statement", id);
      if (!statement) continue;
      const elaborated = elaboratedBy(statement).flatMap((target) => dataset.get("statement", target) ?? []);
      const said = [statement, ...elaborated, ...(saidBeside.get(id) ?? [])];
      const named = new Set(said.flatMap(({ participants }) => participants.map(({ actor }) => actor)));
      for (const figure of figures) {
        for (const [index, actor] of figure.responsible.entries()) {
          if (named.has(actor)) continue;
          const message = `neither ${quote(id)}, which makes the claim, nor what elaborates it names ${quote(actor)}`;
          const hint = "write [] where it is not stated, else say in the statement who did it, with the participant";
          report(figure, ["responsible", index], message, hint, [{ record: statement, path: ["participants"] }]);
        }
      }
    }
  },
};

function elaboratedBy({ relations }: Statement): string[] {
  return relations.filter(({ type }) => type === "elaborates").map(({ target }) => target);
}
