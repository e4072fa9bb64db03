import type { Rule } from "./rule.js";

/**
 * ok: `{ "c01/outcomes": ["dead", "injured"], "c01/outcomeJoin": "or" }`
 *
 * not ok: `{ "c01/outcomes": ["dead", "injured"] }`
 */
export const outcomes: Rule = {
  name: "outcomes",
  description: "Several outcomes say how they make up the one figure; a single one does not.",
  severity: "error",
  check(dataset, report) {
    for (const figure of dataset.all("casualty-figure")) {
      const { outcomes, outcomeJoin } = figure;
      if (outcomes.length > 1 && outcomeJoin === null) {
        const hint = '"or" if each person met one of them, "and" if all';
        report(figure, ["outcomeJoin"], "several outcomes, but not how they combine", hint);
      }
      if (outcomes.length === 1 && outcomeJoin !== null) {
        report(figure, ["outcomeJoin"], "one outcome combines with nothing", "write null");
      }
    }
  },
};
