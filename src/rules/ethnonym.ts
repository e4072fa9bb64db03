import type { Actor } from "../generated/types.js";
import { isArmed } from "./armed-sectors.js";
import { type DatasetRule, quote } from "./rule.js";

export const ethnonym: DatasetRule = {
  name: "ethnonym",
  description: "An armed actor that shares a name or an ethnonym with a population is marked as different from it.",
  severity: "error",
  scope: "dataset",
  *check(entries) {
    const actors = entries.flatMap((entry) =>
      entry.record.type === "actor" && entry.record.status === "active" ? [{ entry, actor: entry.record }] : [],
    );
    const populations = actors.filter(({ actor }) => actor.population).map(({ actor }) => ({ id: actor.id, names: namesIn(actor) }));
    for (const { entry, actor } of actors) {
      if (!actor.sectors.some(isArmed)) continue;
      const own = namesIn(actor);
      for (const { id, names } of populations) {
        const word = [...names].find((name) => own.has(name));
        if (word === undefined || id === actor.id || actor.differentFrom.includes(id)) continue;
        yield {
          entry,
          path: ["differentFrom"],
          message: `${quote(actor.name)} is armed and shares the name ${quote(word)} with the population ${quote(id)}, but is not marked as different from it`,
          hint: `add ${quote(id)}`,
        };
      }
    }
  },
};

/** The proper nouns in all names of an actor. */
function namesIn({ name, otherNames }: Actor): Set<string> {
  return new Set([name, ...otherNames.map((other) => other.name)].flatMap((each) => [...properNouns(each)]));
}

/** Capitalised words, in the singular: "Uighurs" and "Uighur fighters" share "Uighur". */
function properNouns(name: string): Set<string> {
  const words = name.match(/\p{Lu}[\p{L}\p{M}]*/gu) ?? [];
  return new Set(words.filter((word) => word !== "The").map((word) => word.replace(/s$/, "")));
}
