import type { Location } from "../generated/types.js";
import { groupBy } from "../model/group-by.js";
import { circlesIn, wayAround } from "./circles.js";
import { reportTogether } from "./places.js";
import { quote, type Rule } from "./rule.js";

/**
 * ok: `{ "harbour/precision": 4 }`
 *
 * not ok: `{ "harbour/precision": 5 }`
 */
export const containment: Rule = {
  name: "containment",
  description: "Containment of places has no circle, and a place is known at least as precisely as the one that contains it.",
  severity: "error",
  check(dataset, report) {
    const places = dataset.all("location");
    const containerOf = ({ within }: Location) => dataset.get("location", within);
    const circles = circlesIn(places, containerOf);
    for (const circle of circles) {
      // A place within itself is left to no-self-reference.
      if (circle.length < 2) continue;
      const related = circle.slice(1).map((record) => ({ record, path: ["within"] }));
      const message = `${quote(circle[0].id)} ends up within itself: ${wayAround(circle)}`;
      report(circle[0], ["within"], message, "break the circle", related);
    }

    // Somewhere in a circle precision must fall; that is no second fault.
    const inCircle = new Set(circles.flat());
    const coarser = places.flatMap((record) => {
      const container = containerOf(record);
      if (!container || inCircle.has(record) || record.precision <= container.precision) return [];
      return [{ record, container, path: ["precision"] }];
    });
    for (const each of groupBy(coarser, ({ container }) => container).values()) {
      reportTogether(report, each, ({ record, container: { id, precision } }) => [
        `precision ${record.precision} is coarser than ${precision}, that of ${quote(id)}, which contains it`,
        `at most ${precision}, or mend the precision of ${quote(id)}`,
      ]);
    }
  },
};
