import { lookupAs, quote, recordRule } from "./rule.js";

export const containment = recordRule({
  name: "containment",
  description: "Containment of locations has no cycle, and a place is known at least as precisely as the one that contains it.",
  severity: "error",
  types: ["location"],
  *check({ id, within, precision }, context) {
    const container = within === null ? undefined : lookupAs(context, within, "location");
    if (!container) return;
    if (precision > container.precision) {
      yield {
        path: ["precision"],
        message: `precision ${precision} is coarser than ${container.precision}, that of ${quote(container.id)}, which contains it`,
        hint: `at most ${container.precision}`,
      };
    }
    const seen = new Set([id]);
    for (
      let place: typeof container | undefined = container;
      place;
      place = place.within === null ? undefined : lookupAs(context, place.within, "location")
    ) {
      if (place.id === id) {
        yield { path: ["within"], message: `${quote(id)} ends up within itself: ${[...seen, id].join(" → ")}`, hint: "break the circle" };
        return;
      }
      if (seen.has(place.id)) return;
      seen.add(place.id);
    }
  },
});
