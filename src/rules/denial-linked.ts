import { quote, type Rule } from "./rule.js";
import { standing } from "./standing.js";

/**
 * ok: `{ "s003/relations": [], "s003/note": "nobody in the text says so" }`
 *
 * not ok: `{ "s003/relations": [] }`
 */
export const denialLinked: Rule = {
  name: "denial-linked",
  description: "A denial disputes, or disagrees with, what it denies, or has a note, which should say why it does not.",
  severity: "error",
  check(dataset, report) {
    for (const statement of standing(dataset, "statement")) {
      const { attribution, relations, note } = statement;
      const last = attribution.at(-1);
      if (last?.act !== "deny" || note !== null) continue;
      if (relations.some(({ type }) => type === "disputes" || type === "disagreesWith")) continue;
      const message = `${last.by === null ? "the last link of the chain" : quote(last.by)} denies this, but no relation says what is denied`;
      const hint = 'add a relation "disputes" or "disagreesWith", or say in the note why there is nothing to link';
      report(statement, ["relations"], message, hint);
    }
  },
};
