import type { Actor } from "../generated/types.js";
import { isArmed } from "../records/armed-sectors.js";
import { groupBy } from "../records/group-by.js";
import { type DatasetRule, quote } from "./rule.js";

/** Findings on one actor beyond this many say nothing new. */
const MOST_POPULATIONS = 5;

export const ethnonym: DatasetRule = {
  name: "ethnonym",
  description: "An armed actor, a group or a class that shares a name or an ethnonym with a population is marked as different from it.",
  severity: "error",
  scope: "dataset",
  *check(entries) {
    const actors = entries.flatMap((entry) =>
      entry.record.type === "actor" && entry.record.status === "active" ? [{ entry, actor: entry.record }] : [],
    );
    const nouns = actors.flatMap(({ actor }) =>
      actor.population ? [...properNounsIn(actor)].map(([key, word]) => ({ key, id: actor.id, word })) : [],
    );
    const populations = groupBy(nouns, ({ key }) => key);
    for (const { entry, actor } of actors) {
      if (actor.population || !(actor.sectors.some(isArmed) || actor.kind === "group" || actor.kind === "class")) continue;
      const different = new Set(actor.differentFrom);
      const enough = different.size + MOST_POPULATIONS;
      for (const key of wordsIn(actor)) {
        for (const { id, word } of populations.get(key) ?? []) {
          if (different.has(id) || different.size >= enough) continue;
          different.add(id);
          yield {
            entry,
            path: ["differentFrom"],
            message: `${quote(actor.name)} shares the name ${quote(word)} with the population ${quote(id)}, but is not marked as different from it`,
            hint: `add ${quote(id)}`,
          };
        }
      }
    }
  },
};

/** The proper nouns in all names of an actor, in the singular: "Uighurs" and "the Uighur minority" have "Uighur". By their lower case. */
function properNounsIn(actor: Actor): Map<string, string> {
  const capitalised = namesOf(actor).flatMap((name) => name.match(/\p{Lu}[\p{L}\p{M}]*/gu) ?? []);
  return new Map(capitalised.filter((word) => word !== "The").map((word) => [singular(word).toLowerCase(), singular(word)]));
}

/** All words in all names of an actor, in the singular and in lower case. */
function wordsIn(actor: Actor): Set<string> {
  const words = namesOf(actor).flatMap((name) => name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []);
  return new Set(words.map((word) => singular(word).toLowerCase()));
}

const namesOf = ({ name, otherNames }: Actor) => [name, ...otherNames.map((other) => other.name)];

const singular = (word: string) => word.replace(/s$/, "");
