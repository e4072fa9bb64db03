import { rule } from "./rule.js";

export const outcomes = rule({
  name: "outcomes",
  description: "Several outcomes say how they combine; a single one does not.",
  severity: "error",
  types: ["casualty-figure"],
  checkRecord({ outcomes: list, outcomeJoin }, report) {
    if (list.length > 1 && outcomeJoin === null)
      report({
        path: ["outcomeJoin"],
        message: "several outcomes, but not how they combine",
        hint: '"or" if each person met one of them, "and" if all',
      });
    if (list.length === 1 && outcomeJoin !== null)
      report({ path: ["outcomeJoin"], message: "one outcome combines with nothing", hint: "write null" });
  },
});
