import type { AttributionLink } from "../generated/types.js";
import { quote, rule } from "./rule.js";

const expected: Partial<Record<AttributionLink["act"], readonly AttributionLink["factuality"][]>> = {
  confirm: ["CT+", "PR+", "PS+"],
  deny: ["CT-", "PR-", "PS-"],
  "no-information": ["Uu"],
};

export const actFitsFactuality = rule({
  name: "act-fits-factuality",
  description: "The innermost speaker who denies is negative, who confirms is positive, who has no information is uncommitted.",
  severity: "error",
  types: ["statement"],
  checkRecord({ attribution }, report) {
    const last = attribution.length - 1;
    const link = attribution[last];
    const fitting = link && expected[link.act];
    if (fitting && !fitting.includes(link.factuality)) {
      report({
        path: ["attribution", last, "factuality"],
        message: `the act ${quote(link.act)} does not go with ${quote(link.factuality)}`,
        hint: `${fitting.map(quote).join(" or ")}; the text of a statement is put positively, so a denial of it is negative`,
      });
    }
  },
});
