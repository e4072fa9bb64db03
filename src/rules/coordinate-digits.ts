import { quote, type Rule } from "./rule.js";

/** Four decimals are about ten metres, and the centre of a district is not known better. */
const MOST_DECIMALS = 4;

/**
 * ok: `{ "island/geometry/coordinates": [12.5134, 48.0021] }`
 *
 * not ok: `{ "island/geometry/coordinates": [12.51341, 48.0021] }`
 */
export const coordinateDigits: Rule = {
  name: "coordinate-digits",
  description: `Coordinates have at most ${MOST_DECIMALS} decimals: more would look like an exact place.`,
  severity: "warning",
  check(dataset, report) {
    for (const place of dataset.all("location")) {
      const sharp = place.geometry?.coordinates.find((degrees) => Number(degrees.toFixed(MOST_DECIMALS)) !== degrees);
      if (sharp === undefined) continue;
      const message = `${quote(sharp)} has more than ${MOST_DECIMALS} decimals`;
      report(place, ["geometry", "coordinates"], message, `round it: ${quote(Number(sharp.toFixed(MOST_DECIMALS)))}`);
    }
  },
};
