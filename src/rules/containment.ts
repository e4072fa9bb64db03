import type { Location } from "../generated/types.js";
import { type Context, lookupAs, quote, recordRule } from "./rule.js";

/** Far deeper than places lie in each other, and a bound on the way up from each. */
const DEEPEST = 50;

export const containment = recordRule({
  name: "containment",
  description: "Containment of locations has no cycle, and a place is known at least as precisely as the one that contains it.",
  severity: "error",
  types: ["location"],
  *check(location, context) {
    const { id, precision } = location;
    const container = containerOf(location, context);
    if (!container) return;
    if (precision > container.precision) {
      yield {
        path: ["precision"],
        message: `precision ${precision} is coarser than ${container.precision}, that of ${quote(container.id)}, which contains it`,
        hint: `at most ${container.precision}`,
      };
    }
    const path = new Set([id]);
    for (let place: Location | undefined = container; place; place = containerOf(place, context)) {
      if (place.id === id) {
        yield { path: ["within"], message: `${quote(id)} ends up within itself: ${[...path, id].join(" → ")}`, hint: "break the circle" };
        return;
      }
      // A circle further up is found on its members.
      if (path.has(place.id)) return;
      path.add(place.id);
      if (path.size > DEEPEST) {
        yield { path: ["within"], message: `${quote(id)} lies more than ${DEEPEST} places deep`, hint: "is there a circle further up?" };
        return;
      }
    }
  },
});

const containerOf = ({ within }: Location, context: Context) => (within === null ? undefined : lookupAs(context, within, "location"));
