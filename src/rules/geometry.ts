import { quote, rule } from "./rule.js";

/** Places with a known outline, of which a point is the conventional centre: GeoNames feature code, and how precisely such a place is known. */
const geocoded = [
  { code: /^ADM2$/, precision: 3 },
  { code: /^ADM1$/, precision: 4 },
  { code: /^PCL.?$/, precision: 6 },
];

export const geometry = rule({
  name: "geometry",
  description:
    "Only a named district, province or country has coordinates: a finer point could lead somebody to people, a vaguer one would be made up.",
  severity: "error",
  types: ["location"],
  checkRecord({ precision, featureCode, geometry: point }, report) {
    if (point === null || geocoded.some((place) => place.code.test(featureCode) && place.precision === precision)) return;
    report({
      path: ["geometry"],
      message: `a place of precision ${precision} and feature code ${quote(featureCode)} has coordinates`,
      hint: "write null; only a district (ADM2, 3), a province (ADM1, 4) or a country (PCLI, 6) is geocoded",
    });
  },
});
