import { quote, rule } from "./rule.js";

export const denialLinked = rule({
  name: "denial-linked",
  description:
    "A statement that somebody denies or holds to be false (CT-) is linked to what that denies, or has a note, which should say why it is not.",
  severity: "error",
  types: ["statement"],
  checkRecord({ attribution, relations, note }, report) {
    const index = attribution.findIndex(({ act, factuality }) => act === "deny" || factuality === "CT-");
    if (index < 0 || note !== null) return;
    if (relations.some(({ type }) => type === "disputes" || type === "disagreesWith")) return;
    report({
      path: ["relations"],
      message: `${quote(attribution[index]?.by)} denies this, but no relation says what is denied`,
      hint: 'add a relation "disputes" or "disagreesWith", or say in the note why there is nothing to link',
    });
  },
});
