import { eachReference } from "../generated/places.js";
import { pathOf } from "../model/json.js";
import { everyType, quote, rule } from "./rule.js";

export const noSelfReference = rule({
  name: "no-self-reference",
  description: "No record refers to itself, except an examined source whose evidence is in its own text.",
  severity: "error",
  types: everyType,
  checkRecord(record, report) {
    eachReference(record, (id, place, first, second) => {
      if (id !== record.id || place.path[0] === "evidence") return;
      const path = pathOf(place, first, second);
      report({ path, message: `${quote(id)} refers to itself`, hint: "name another record, or remove the reference" });
    });
  },
});
