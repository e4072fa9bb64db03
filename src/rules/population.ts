import { isArmed } from "./armed.js";
import { quote, rule } from "./rule.js";

export const population = rule({
  name: "population",
  description: "A civilian population has no armed sector, and names the actors that must not be taken for it.",
  severity: "error",
  types: ["actor"],
  checkRecord(actor, report) {
    if (!actor.population) return;
    for (const [index, sector] of actor.sectors.entries()) {
      if (!isArmed(sector)) continue;
      report({
        path: ["sectors", index],
        message: `${quote(actor.name)} is a population, so it cannot be in the sector ${quote(sector)}`,
        hint: "a people is not an armed group: make the armed people an actor of their own",
      });
    }
    if (actor.differentFrom.length === 0) {
      report({
        path: ["differentFrom"],
        message: `${quote(actor.name)} is a population, but differs from nobody`,
        hint: "list the armed actors that must not be taken for it",
      });
    }
  },
});
