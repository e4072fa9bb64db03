import type { CasualtyFigure, Statement } from "../generated/types.js";
import { groupBy } from "../model/group-by.js";
import { quote, type Rule } from "./rule.js";
import { standing, stands } from "./standing.js";

type Outcome = CasualtyFigure["outcomes"][number];

/** Topics besides casualties that a statement with a figure may have, by what befell the people counted. */
const otherTopics: Partial<Record<Outcome, readonly Statement["topic"][]>> = {
  displaced: ["migration"],
  abducted: ["custody"],
  arrested: ["custody"],
};

/**
 * ok: `{ "c01/victims/status": "unknown" }`
 *
 * not ok: `{ "c01/victims/actors": ["islanders"] }`
 */
export const figureMatchesStatement: Rule = {
  name: "figure-matches-statement",
  description:
    "A casualty figure and its statement belong together: the statement is about casualties, or as the outcome allows about custody or migration, the victims are participants, the amount stands in the figure alone, and each has its own.",
  severity: "error",
  check(dataset, report) {
    const figures = standing(dataset, "casualty-figure");
    for (const [id, [first, ...others]] of groupBy(figures, ({ statement }) => statement)) {
      const statement = dataset.get("statement", id);
      if (!first || !statement || !stands(statement)) continue;
      const [second, ...more] = others;
      if (second) {
        const related = [first, ...more].map((record) => ({ record, path: ["statement"] }));
        report(second, ["statement"], `${quote(id)} has a figure already, ${quote(first.id)}`, "two amounts are two statements", related);
      }
      if (statement.quantity !== null) {
        const message = `the amount is that of the figure ${quote(first.id)} already`;
        report(statement, ["quantity"], message, "write null: the figure is its only home", [{ record: first, path: ["quantity"] }]);
      }
      const topics = ["casualties", ...first.outcomes.flatMap((outcome) => otherTopics[outcome] ?? [])];
      if (!topics.includes(statement.topic)) {
        const message = `a figure is given of ${quote(id)}, but the topic is ${quote(statement.topic)}`;
        report(statement, ["topic"], message, `${topics.map(quote).join(" or ")}`, [{ record: first, path: ["outcomes"] }]);
      }
      const participants = new Set(statement.participants.map(({ actor }) => actor));
      for (const figure of [first, ...others]) {
        for (const [index, actor] of figure.victims.actors.entries()) {
          if (participants.has(actor)) continue;
          const message = `${quote(actor)} is no participant of ${quote(id)}, which makes the claim`;
          const hint = "name whom that statement names, in the speaker's own terms, or add the participant";
          report(figure, ["victims", "actors", index], message, hint, [{ record: statement, path: ["participants"] }]);
        }
      }
    }
  },
};
