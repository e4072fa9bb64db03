import type { Actor } from "../generated/types.js";
import { groupByEach } from "../model/group-by.js";
import { isArmed } from "./armed.js";
import { placeWordsIn } from "./place-words.js";
import { listed, quote, type Rule } from "./rule.js";
import { namesOf, standing } from "./standing.js";

/** More populations than these say nothing new of an actor. */
const MOST_POPULATIONS = 5;

/** A name that is longer is borne by nobody else. */
const MOST_WORDS = 8;

/**
 * Names are compared word by word, in the singular, whatever their capitals. Of a population it is the whole name that counts, or a
 * proper noun in it, unless that is the name of a place or of whoever is from there, or belongs to an armed actor that it names.
 *
 * ok: `{ "guard/name": "Island Guard" }`
 *
 * not ok: `{ "guard/name": "Islander Guard" }`
 */
export const ethnonym: Rule = {
  name: "ethnonym",
  description: "An armed actor is marked as different from a population whose name it bears, or that bears its own.",
  severity: "error",
  check(dataset, report) {
    const actors = standing(dataset, "actor");
    const populations = actors.filter((actor) => actor.population === true);
    if (populations.length === 0) return;
    const armed = actors.filter(mayBearArms);
    const armedNames = new Set(armed.flatMap(fullNames));
    const { isPlace, isDemonym } = placeWordsIn(standing(dataset, "location"));
    const byName = groupByEach(populations, (actor) => {
      const ethnonyms = ethnonymsOf(actor, armedNames).filter((word) => !isPlace(word));
      return [...fullNames(actor), ...ethnonyms].filter((name) => !isDemonym(name));
    });
    const byPhrase = groupByEach(populations, (actor) => phrasesOf(actor).filter((phrase) => armedNames.has(phrase)));
    for (const actor of armed) {
      const marked = new Set(actor.differentFrom);
      const missing = new Map<string, Actor>();
      const shared = [...phrasesOf(actor).map((name) => byName.get(name)), ...fullNames(actor).map((name) => byPhrase.get(name))];
      for (const namesakes of shared) {
        for (const population of namesakes ?? []) {
          if (missing.size === MOST_POPULATIONS) break;
          if (!marked.has(population.id)) missing.set(population.id, population);
        }
      }
      if (missing.size === 0) continue;
      const ids = listed([...missing.keys()].map(quote));
      const [populations, them] = missing.size > 1 ? ["populations", "them"] : ["population", "it"];
      const message = `${quote(actor.name)} shares a name with the ${populations} ${ids}, but is not marked as different from ${them}`;
      const related = [...missing.values()].map((record) => ({ record, path: ["name"] }));
      report(actor, ["differentFrom"], message, `add ${ids}; if the actor bears no arms, say in which sector it is`, related);
    }
  },
};

/** Not only whoever is in an armed sector: also a label like "Islander fighters" of which no sector is given, and which is said to be no population. */
const mayBearArms = ({ sectors, population, kind }: Actor) =>
  sectors.some(isArmed) || (population === false && sectors.length === 0 && (kind === "group" || kind === "class"));

/** The words of each name, but for articles and for whose word it is, which stands in brackets. */
const wordsOf = (actor: Actor): string[][] =>
  namesOf(actor).map(({ name }) => {
    const words = name.replace(/\([^()]*\)$/, "").match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
    return words.filter((word) => word.toLowerCase() !== "the");
  });

const fold = (words: readonly string[]) => words.map((word) => word.replace(/s$/, "").toLowerCase()).join(" ");

const fullNames = (actor: Actor): string[] => wordsOf(actor).map(fold).filter(Boolean);

/** Every run of words in a name. */
function* runsIn(words: readonly string[]): Generator<{ readonly start: number; readonly end: number; readonly phrase: string }> {
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= Math.min(start + MOST_WORDS, words.length); end++)
      yield { start, end, phrase: fold(words.slice(start, end)) };
  }
}

const phrasesOf = (actor: Actor): string[] => wordsOf(actor).flatMap((words) => [...runsIn(words)].map(({ phrase }) => phrase));

/** The proper nouns in the names of a population: "Islander" in "the Islander minority", but not in "families of Islander fighters". */
function ethnonymsOf(population: Actor, armedNames: ReadonlySet<string>): string[] {
  return wordsOf(population).flatMap((words) => {
    const borrowed = new Set<number>();
    for (const { start, end, phrase } of runsIn(words)) {
      if (end - start > 1 && end - start < words.length && armedNames.has(phrase)) for (let at = start; at < end; at++) borrowed.add(at);
    }
    return words.filter((word, index) => /^\p{Lu}/u.test(word) && !borrowed.has(index)).map((word) => fold([word]));
  });
}
