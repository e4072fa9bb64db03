import { lookupAs, quote, recordRule } from "./rule.js";

export const overlapsAreMutual = recordRule({
  name: "overlaps-are-mutual",
  description: "If one casualty figure overlaps another, the other says the same.",
  severity: "error",
  types: ["casualty-figure"],
  // A withdrawn record is kept as it was; nothing may refer to it.
  *check({ id, status, overlaps }, context) {
    for (const [index, other] of overlaps.entries()) {
      const figure = lookupAs(context, other, "casualty-figure");
      if (figure && status === "active" && !figure.overlaps.includes(id)) {
        yield {
          path: ["overlaps", index],
          message: `${quote(other)} does not say that it overlaps ${quote(id)}`,
          hint: `add ${quote(id)} to overlaps of ${quote(other)}`,
        };
      }
    }
  },
});
