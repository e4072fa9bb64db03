import { quote, type Rule } from "./rule.js";

/**
 * ok: `{ "s002/attribution/1/act": "confirm" }`
 *
 * not ok: `{ "s002/attribution/0/act": "confirm" }`
 */
export const passingOn: Rule = {
  name: "passing-on",
  description: 'Whoever passes on what the next link says has the act "state".',
  severity: "error",
  check(dataset, report) {
    for (const statement of dataset.all("statement")) {
      for (const [index, { act }] of statement.attribution.slice(0, -1).entries()) {
        if (act === "state") continue;
        const hint = 'write "state"; what this speaker says in their own right is a statement of its own';
        report(statement, ["attribution", index, "act"], `the act ${quote(act)} is not the last of the chain`, hint);
      }
    }
  },
};
