import { recordRule } from "./rule.js";

export const noFineGeometry = recordRule({
  name: "no-fine-geometry",
  description: "A place finer than a district has no coordinates: they could lead somebody to people.",
  severity: "error",
  types: ["location"],
  *check({ precision, geometry }) {
    if (geometry !== null && precision < 3)
      yield {
        path: ["geometry"],
        message: `a place of precision ${precision} has coordinates`,
        hint: "write null; only districts and coarser places are geocoded",
      };
  },
});
