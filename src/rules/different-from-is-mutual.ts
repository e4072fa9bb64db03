import { lookupAs, quote, rule } from "./rule.js";

export const differentFromIsMutual = rule({
  name: "different-from-is-mutual",
  description: "If one actor is different from another, the other says the same.",
  severity: "error",
  types: ["actor"],
  checkLinks({ id, status, differentFrom }, context, report) {
    // A withdrawn record is kept as it was; nothing may refer to it.
    if (status === "withdrawn") return;
    for (const [index, other] of differentFrom.entries()) {
      const actor = lookupAs(context, other, "actor");
      if (actor && !actor.differentFrom.includes(id)) {
        report({
          path: ["differentFrom", index],
          message: `${quote(other)} does not say that it is different from ${quote(id)}`,
          hint: `add ${quote(id)} to differentFrom of ${quote(other)}`,
        });
      }
    }
  },
});
