import { quote, recordRule } from "./rule.js";

export const passingOn = recordRule({
  name: "passing-on",
  description: "A link that passes on what the next one says is uncommitted: Uu.",
  severity: "error",
  types: ["statement"],
  *check({ attribution }) {
    for (const [index, { by, factuality }] of attribution.slice(0, -1).entries()) {
      if (factuality === "Uu") continue;
      yield {
        path: ["attribution", index, "factuality"],
        message: `${quote(by)} passes this on, so it is "Uu", not ${quote(factuality)}`,
        hint: `write "Uu"; if ${quote(by)} also says so itself, that is a statement of its own`,
      };
    }
  },
});
