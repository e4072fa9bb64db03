import { lookupAs, quote, rule } from "./rule.js";

export const overlapsAreMutual = rule({
  name: "overlaps-are-mutual",
  description: "If one casualty figure overlaps another, the other says the same.",
  severity: "error",
  types: ["casualty-figure"],
  checkLinks({ id, status, overlaps }, context, report) {
    // A withdrawn record is kept as it was; nothing may refer to it.
    if (status === "withdrawn") return;
    for (const [index, other] of overlaps.entries()) {
      const figure = lookupAs(context, other, "casualty-figure");
      if (figure && !figure.overlaps.includes(id)) {
        report({
          path: ["overlaps", index],
          message: `${quote(other)} does not say that it overlaps ${quote(id)}`,
          hint: `add ${quote(id)} to overlaps of ${quote(other)}`,
        });
      }
    }
  },
});
