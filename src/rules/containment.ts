import { type Context, lookupAs, quote, rule } from "./rule.js";

/** Far deeper than places lie in each other, and a bound on the way up from each. */
const DEEPEST = 50;

export const containment = rule({
  name: "containment",
  description: "Containment of locations has no cycle, and a place is known at least as precisely as the one that contains it.",
  severity: "error",
  types: ["location"],
  checkLinks({ within, precision }, context, report) {
    const container = within === null ? undefined : lookupAs(context, within, "location");
    if (!container || precision <= container.precision) return;
    report({
      path: ["precision"],
      message: `precision ${precision} is coarser than ${container.precision}, that of ${quote(within)}, which contains it`,
      hint: `at most ${container.precision}`,
    });
  },
  checkAll(context, report) {
    for (const { id, at, facts } of context.all("location")) {
      const circle = circleFrom(id, facts.within, context);
      if (circle === "too deep") {
        const message = `${quote(id)} lies more than ${DEEPEST} places deep`;
        report(at, id, { path: ["within"], message, hint: "is there a circle further up?" });
      } else if (circle) {
        const message = `${quote(id)} ends up within itself: ${circle.join(" → ")}`;
        report(at, id, { path: ["within"], message, hint: "break the circle" });
      }
    }
  },
});

/** The way up from a place if it leads back to it. */
function circleFrom(id: string, within: string | null, context: Context): readonly string[] | "too deep" | undefined {
  const path = new Set([id]);
  for (let next = within; next !== null; next = lookupAs(context, next, "location")?.within ?? null) {
    if (next === id) return [...path, id];
    // A circle further up is found on its members.
    if (path.has(next)) return undefined;
    path.add(next);
    if (path.size > DEEPEST) return lookupAs(context, next, "location") && "too deep";
  }
  return undefined;
}
