import { eachList } from "../generated/places.js";
import { pathOf } from "../model/json.js";
import { isSameJson } from "../model/json.js";
import { everyType, quote, rule } from "./rule.js";

/** Up to this many entries it is fastest to compare each with each. */
const FEW = 20;

export const noRepeats = rule({
  name: "no-repeats",
  description: "No list says the same thing twice.",
  severity: "warning",
  types: everyType,
  checkRecord(record, report) {
    eachList(record, (list, place, first, second) => {
      const seen = list.length > FEW ? new Map<string, number>() : undefined;
      for (let index = 0; index < list.length; index++) {
        const earlier = seen ? firstInMap(seen, list, index) : firstInList(list, index);
        if (earlier === index) continue;
        report({
          path: [...pathOf(place, first, second), index],
          message: `${typeof list[index] === "string" ? quote(list[index]) : "this entry"} stands in the list already, at ${earlier}`,
          hint: "remove one of them",
        });
      }
    });
  },
});

/** The index of the first entry that is the same as the one at `index`. */
function firstInList(list: readonly unknown[], index: number): number {
  for (let earlier = 0; earlier < index; earlier++) if (isSameJson(list[earlier], list[index])) return earlier;
  return index;
}

function firstInMap(seen: Map<string, number>, list: readonly unknown[], index: number): number {
  const text = JSON.stringify(list[index], sortedKeys);
  const earlier = seen.get(text) ?? index;
  seen.set(text, earlier);
  return earlier;
}

/** Makes `JSON.stringify` write the same object the same way, in whatever order its keys stand. */
function sortedKeys(_: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
