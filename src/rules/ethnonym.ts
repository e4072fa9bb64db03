import type { Actor } from "../generated/types.js";
import { isArmed } from "../records/armed-sectors.js";
import { groupBy } from "../records/group-by.js";
import { lookupAs, quote, rule } from "./rule.js";

/** Findings on one actor beyond this many say nothing new. */
const MOST_POPULATIONS = 5;

interface Notes {
  readonly populations: { readonly at: number; readonly id: string; readonly key: string; readonly noun: string }[];
  /** What must not be taken for a population. */
  readonly others: { readonly at: number; readonly id: string; readonly names: string | readonly string[] }[];
}

export const ethnonym = rule<"actor", Notes>({
  name: "ethnonym",
  description: "An armed actor, a group or a class that shares a name or an ethnonym with a population is marked as different from it.",
  severity: "error",
  types: ["actor"],
  whole: {
    begin: () => ({ populations: [], others: [] }),
    note({ populations, others }, actor, at) {
      const { id, status, kind, population, sectors } = actor;
      if (status === "withdrawn") return;
      if (population) for (const noun of properNounsIn(actor)) populations.push({ at, id, key: noun.toLowerCase(), noun });
      else if (kind === "group" || kind === "class" || sectors.some(isArmed)) others.push({ at, id, names: namesOf(actor) });
    },
    merge(notes, { populations, others }) {
      for (const population of populations) notes.populations.push(population);
      for (const other of others) notes.others.push(other);
    },
    finish({ populations, others }, context, report) {
      const byKey = groupBy(
        populations.sort((a, b) => a.at - b.at),
        ({ key }) => key,
      );
      if (byKey.size === 0) return;
      for (const { at, id, names } of others) {
        const shared = wordsIn(names).flatMap((word) => byKey.get(word) ?? []);
        const facts = shared.length > 0 ? lookupAs(context, id, "actor") : undefined;
        if (!facts) continue;
        const different = new Set(facts.differentFrom);
        const enough = different.size + MOST_POPULATIONS;
        for (const { id: population, noun } of shared) {
          if (different.has(population) || different.size >= enough || !context.lookup(population)) continue;
          different.add(population);
          report(at, id, {
            path: ["differentFrom"],
            message: `${quote([names].flat()[0])} shares the name ${quote(noun)} with the population ${quote(population)}, but is not marked as different from it`,
            hint: `add ${quote(population)}`,
          });
        }
      }
    },
  },
});

/** The proper nouns in all names of an actor, in the singular: "Uighurs" and "the Uighur minority" have "Uighur". */
function properNounsIn(actor: Actor): Set<string> {
  const capitalised = [namesOf(actor)].flat().flatMap((name) => name.match(/\p{Lu}[\p{L}\p{M}]*/gu) ?? []);
  return new Set(capitalised.filter((word) => word !== "The").map(singular));
}

/** All words in names, in the singular and in lower case. */
function wordsIn(names: string | readonly string[]): string[] {
  // Most actors have one plain name, and a corpus very many actors.
  const words =
    typeof names === "string" && /^[A-Za-z ]+$/.test(names)
      ? names.split(" ")
      : [names].flat().flatMap((name) => name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []);
  return words.map((word) => singular(word).toLowerCase());
}

/** The name of an actor if it has one only, else all. */
const namesOf = ({ name, otherNames }: Actor) => (otherNames.length === 0 ? name : [name, ...otherNames.map((other) => other.name)]);

const singular = (word: string) => word.replace(/s$/, "");
