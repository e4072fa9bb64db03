import { recordRule } from "./rule.js";

/** Districts, provinces and countries: places with an outline, of which a point is the conventional centre. */
const GEOCODED: readonly number[] = [3, 4, 6];

export const geometry = recordRule({
  name: "geometry",
  description:
    "Only a district, a province or a country has coordinates: a finer point could lead somebody to people, a vaguer one would be made up.",
  severity: "error",
  types: ["location"],
  *check({ precision, geometry: point }) {
    if (point !== null && !GEOCODED.includes(precision)) {
      yield {
        path: ["geometry"],
        message: `a place of precision ${precision} has coordinates`,
        hint: "write null; only districts, provinces and countries are geocoded",
      };
    }
  },
});
