import { isArmed } from "./armed.js";
import { listed, quote, type Rule } from "./rule.js";

/**
 * ok: `{ "islanders/sectors": ["civilians", "refugees"] }`
 *
 * not ok: `{ "islanders/sectors": ["civilians", "rebels"] }`
 */
export const population: Rule = {
  name: "population",
  description: "A civilian population has no armed sector: a people is not an armed group.",
  severity: "error",
  check(dataset, report) {
    for (const actor of dataset.all("actor")) {
      const armed = actor.population === true ? actor.sectors.filter(isArmed) : [];
      if (armed.length === 0) continue;
      const sectors = `the ${armed.length > 1 ? "sectors" : "sector"} ${listed([...new Set(armed)].map(quote))}`;
      const message = `${quote(actor.name)} is a population, so it cannot be in ${sectors}`;
      const hint = "make the armed people an actor of their own, or write false if this is no population";
      report(actor, ["sectors", actor.sectors.findIndex(isArmed)], message, hint);
    }
  },
};
