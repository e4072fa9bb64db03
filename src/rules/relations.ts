import type { Statement } from "../generated/types.js";
import { quote, type Rule } from "./rule.js";
import { standing } from "./standing.js";

/**
 * ok: `{ "s003/relations/0/type": "disagreesWith", "s003/relations/0/basis": "coded" }`
 *
 * not ok: `{ "s003/relations/0/type": "disagreesWith" }`
 */
export const relations: Rule = {
  name: "relations",
  description: "Only another speaker agrees with a statement, and that one disagrees with another is always the coder's reading.",
  severity: "error",
  check(dataset, report) {
    for (const statement of standing(dataset, "statement")) {
      for (const [index, { type, target, basis }] of statement.relations.entries()) {
        if (type === "disagreesWith" && basis === "stated") {
          const hint = 'write "coded", or "disputes" if both cannot be true of the same labels';
          report(statement, ["relations", index, "basis"], '"disagreesWith" is never stated', hint);
        }
        const speaker = speakerOf(statement);
        if (type !== "agreesWith" || speaker === null || target === statement.id) continue;
        const other = dataset.get("statement", target);
        if (!other || speakerOf(other) !== speaker) continue;
        const message = `${quote(speaker)} makes both statements, and cannot agree with itself`;
        report(statement, ["relations", index, "type"], message, '"elaborates" or "qualifies", or no relation');
      }
    }
  },
};

const speakerOf = ({ attribution }: Statement) => attribution.at(-1)?.by ?? null;
