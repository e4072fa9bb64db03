import type { AttributionLink } from "../generated/types.js";
import { quote, rule } from "./rule.js";

export const passingOn = rule({
  name: "passing-on",
  description: "A link that passes on what the next one says is uncommitted: Uu.",
  severity: "error",
  types: ["statement"],
  checkRecord({ attribution }, report) {
    for (let index = 0; index < attribution.length - 1; index++) {
      const { by, factuality } = attribution[index] as AttributionLink;
      if (factuality === "Uu") continue;
      report({
        path: ["attribution", index, "factuality"],
        message: `${quote(by)} passes this on, so it is "Uu", not ${quote(factuality)}`,
        hint: `write "Uu"; if ${quote(by)} also says so itself, that is a statement of its own`,
      });
    }
  },
});
