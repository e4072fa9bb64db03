import type { Actor } from "../generated/types.js";
import { isArmed } from "./armed.js";
import { groupBy } from "../model/group-by.js";
import { Texts, type TextsState } from "../records/texts.js";
import { lookupAs, quote, rule } from "./rule.js";

/** Findings on one actor beyond this many say nothing new. */
const MOST_POPULATIONS = 5;

interface Notes {
  readonly populations: { readonly at: number; readonly id: string; readonly key: string; readonly noun: string }[];
  /** What must not be taken for a population, each as JSON: when it came, its id, its names. There may be very many. */
  readonly others: Texts;
}

interface Packed extends Pick<Notes, "populations"> {
  readonly others: TextsState;
}

export const ethnonym = rule<"actor", Notes, Packed>({
  name: "ethnonym",
  description: "An armed actor, a group or a class that shares a name or an ethnonym with a population is marked as different from it.",
  severity: "error",
  types: ["actor"],
  whole: {
    begin: () => ({ populations: [], others: new Texts() }),
    note({ populations, others }, actor, at) {
      const { id, status, kind, population, sectors } = actor;
      if (status === "withdrawn") return;
      if (population) for (const noun of properNounsIn(actor)) populations.push({ at, id, key: noun.toLowerCase(), noun });
      else if (kind === "group" || kind === "class" || sectors.some(isArmed)) others.push(JSON.stringify([at, id, ...namesOf(actor)]));
    },
    pack: ({ populations, others }) => ({ populations, others: others.state }),
    merge(notes, { populations, others }) {
      for (const population of populations) notes.populations.push(population);
      for (let index = 0, theirs = new Texts(others); index < theirs.length; index++) {
        notes.others.writeFrom(theirs, index);
        notes.others.add();
      }
    },
    finish({ populations, others }, context, report) {
      const byKey = groupBy(
        populations.sort((a, b) => a.at - b.at),
        ({ key }) => key,
      );
      if (byKey.size === 0) return;
      for (let index = 0; index < others.length; index++) {
        const [at, id, ...names] = JSON.parse(others.at(index)) as [number, string, string];
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
            message: `${quote(names[0])} shares the name ${quote(noun)} with the population ${quote(population)}, but is not marked as different from it`,
            hint: `add ${quote(population)}`,
          });
        }
      }
    },
  },
});

/** The proper nouns in all names of an actor, in the singular: "Uighurs" and "the Uighur minority" have "Uighur". */
function properNounsIn(actor: Actor): Set<string> {
  const capitalised = namesOf(actor).flatMap((name) => name.match(/\p{Lu}[\p{L}\p{M}]*/gu) ?? []);
  return new Set(capitalised.filter((word) => word !== "The").map(singular));
}

/** All words in names, in the singular and in lower case. */
function wordsIn(names: readonly string[]): string[] {
  // Most names are plain, and this is much faster.
  const words = names.flatMap((name) => (/^[A-Za-z ]+$/.test(name) ? name.split(" ") : (name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])));
  return words.map((word) => singular(word).toLowerCase());
}

const namesOf = ({ name, otherNames }: Actor) => [name, ...otherNames.map((other) => other.name)];

const singular = (word: string) => word.replace(/s$/, "");
