import { lookupAs, quote, rule } from "./rule.js";

export const figureMatchesStatement = rule({
  name: "figure-matches-statement",
  description: "A casualty figure does not give another number, or another word for one, than its statement.",
  severity: "error",
  types: ["casualty-figure"],
  checkLinks({ statement: id, quantity }, context, report) {
    const claimed = lookupAs(context, id, "statement")?.quantity;
    if (!claimed) return;
    for (const key of ["reported", "low", "high", "vague"] as const) {
      if (quantity[key] === null || claimed[key] === null || quantity[key] === claimed[key]) continue;
      report({
        path: ["quantity", key],
        message: `the figure says ${quote(quantity[key])}, its statement ${quote(id)} says ${quote(claimed[key])}`,
        hint: "write what the source says in both",
      });
    }
  },
});
