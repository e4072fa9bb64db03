import type { Statement } from "../generated/types.js";
import { listed, quote, type Rule } from "./rule.js";

type Factuality = Statement["factuality"];

const positive: readonly Factuality[] = ["CT+", "PR+", "PS+"];
const negative: readonly Factuality[] = ["CT-", "PR-", "PS-"];

/**
 * ok: `{ "s003/factuality": "PR-" }`
 *
 * not ok: `{ "s003/factuality": "CT+" }`
 */
export const actFitsFactuality: Rule = {
  name: "act-fits-factuality",
  description:
    "What is denied is CT-, PR- or PS-, what nothing is known of is Uu, what is believed is PR+ and what that presupposes CT+, all else is CT+, PR+ or PS+.",
  severity: "error",
  check(dataset, report) {
    for (const statement of dataset.all("statement")) {
      const fitting = fittingFor(statement);
      const { factuality, presentation, attribution } = statement;
      if (!fitting || fitting.includes(factuality)) continue;
      const act = attribution.at(-1)?.act;
      const presupposed = act === "believe" && presentation === "presupposed" ? " of what is presupposed" : "";
      const message = `the act ${quote(act)} does not go with ${quote(factuality)}${presupposed}`;
      report(
        statement,
        ["factuality"],
        message,
        `${listed(fitting.map(quote)).replace(" and ", " or ")}, or mend the act of the last link`,
      );
    }
  },
};

function fittingFor({ attribution, presentation }: Statement): readonly Factuality[] | undefined {
  switch (attribution.at(-1)?.act) {
    case undefined:
      return undefined;
    case "deny":
      return negative;
    case "no-information":
      return ["Uu"];
    case "believe":
      return presentation === "presupposed" ? ["CT+"] : ["PR+"];
    default:
      return positive;
  }
}
