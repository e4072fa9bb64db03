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
 * An actor without a sector, of which nobody says that it is armed, shares no name by a common noun in lower case, such as "people".
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
    const populations = actors.filter((actor) => actor.population === true).map(withNames);
    if (populations.length === 0) return;
    const mayShare = sharesWord(populations);
    const armed = actors.filter((actor) => mayBearArms(actor) && mayShare(actor)).map(withNames);
    const armedNames = phrasesAmong(armed.flatMap(fullNames));
    const { isPlace, isDemonym } = placeWordsIn(standing(dataset, "location"));
    const namesBy = (own: (named: Named) => readonly string[]) =>
      groupByEach(populations, (population) => {
        const ethnonyms = ethnonymsOf(population, armedNames).filter((word) => !isPlace(word));
        return [...own(population), ...ethnonyms].filter((name) => !isDemonym(name));
      });
    const byName = namesBy(fullNames);
    const byProperName = namesBy(properNames);
    const names = phrasesAmong(byName.keys());
    const byPhrase = groupByEach(populations, (population) => phrasesOf(population, armedNames));
    for (const bearer of armed) {
      const { actor } = bearer;
      const marked = new Set(actor.differentFrom);
      const missing = new Map<string, Actor>();
      const mayBeCommon = actor.sectors.some(isArmed);
      const borne = [...new Set(phrasesOf(bearer, names))].map((name) => (mayBeCommon ? byName : byProperName).get(name));
      const bearing = [...new Set((mayBeCommon ? fullNames : properNames)(bearer))].map((name) => byPhrase.get(name));
      for (const namesakes of [...borne, ...bearing]) {
        for (const { actor: population } of namesakes ?? []) {
          if (missing.size === MOST_POPULATIONS) break;
          if (!marked.has(population.id)) missing.set(population.id, population);
        }
      }
      if (missing.size === 0) continue;
      const ids = listed([...missing.keys()].map(quote));
      const [populations, them] = missing.size > 1 ? ["populations", "them"] : ["population", "it"];
      const message = `${quote(actor.name)} shares a name with the ${populations} ${ids}, but is not marked as different from ${them}`;
      const related = [...missing.values()].map((record) => ({ record, path: ["name"] }));
      report(actor, ["differentFrom"], message, `add ${ids} to differentFrom; if the actor bears no arms, give its sectors`, related);
    }
  },
};

/** Not only whoever is in an armed sector: also a label like "Islander fighters" of which no sector is given, and which is said to be no population. */
const mayBearArms = ({ sectors, population, kind }: Actor) =>
  (population !== true && sectors.some(isArmed)) ||
  (population === false && sectors.length === 0 && (kind === "group" || kind === "class"));

/** More words than these are not looked for one by one. */
const FEW_WORDS = 50;

/** Tells at a glance of most actors that no population has a word of their names. */
function sharesWord(populations: readonly Named[]): (actor: Actor) => boolean {
  const words = [...new Set(populations.flatMap(({ names }) => names.flatMap(({ folded }) => folded)))];
  const has = (name: string) => {
    const lower = name.toLowerCase();
    return words.some((word) => lower.includes(word));
  };
  return ({ name, otherNames }) => words.length > FEW_WORDS || has(name) || otherNames.some((other) => has(other.name));
}

/** An actor with the words of each of its names, but for articles and for whose word it is, which stands in brackets. */
interface Named {
  readonly actor: Actor;
  readonly names: readonly { readonly words: readonly string[]; readonly folded: readonly string[] }[];
}

function withNames(actor: Actor): Named {
  const names = namesOf(actor).map(({ name }) => {
    const words = wordsOf(name).filter((word) => word !== "the" && word !== "The");
    return { words, folded: words.map((word) => word.replace(/s$/, "").toLowerCase()) };
  });
  return { actor, names };
}

/** Whatever is written with letters; most names are plain, and then it is much faster. */
const wordsOf = (name: string): string[] =>
  /^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name) ? name.split(" ") : (name.replace(/\([^()]*\)$/, "").match(/\p{L}[\p{L}\p{M}]*/gu) ?? []);

const fullNames = ({ names }: Named): string[] => names.map(({ folded }) => folded.join(" ")).filter(Boolean);

/** Full names that are more than common nouns in lower case; without capitals in a script, nobody can tell. */
const properNames = ({ actor, names }: Named): string[] =>
  fullNames({ actor, names: names.filter(({ words }) => !words.every((word) => /^\p{Ll}/u.test(word))) });

/** Phrases that are looked for, and the words that they begin with, since most words begin none. */
interface Phrases {
  readonly all: ReadonlySet<string>;
  readonly firstWords: ReadonlySet<string | undefined>;
}

function phrasesAmong(phrases: Iterable<string>): Phrases {
  const all = new Set(phrases);
  return { all, firstWords: new Set([...all].map((phrase) => phrase.split(" ", 1)[0])) };
}

/** Calls `found` with every run of words that is one of the phrases. */
function eachRun(
  words: readonly string[],
  { all, firstWords }: Phrases,
  found: (phrase: string, start: number, end: number) => void,
): void {
  for (let start = 0; start < words.length; start++) {
    if (!firstWords.has(words[start])) continue;
    let phrase = "";
    for (let end = start; end < Math.min(start + MOST_WORDS, words.length); end++) {
      phrase += end === start ? words[end] : ` ${words[end]}`;
      if (all.has(phrase)) found(phrase, start, end + 1);
    }
  }
}

function phrasesOf({ names }: Named, phrases: Phrases): string[] {
  const found: string[] = [];
  for (const { folded } of names) eachRun(folded, phrases, (phrase) => found.push(phrase));
  return found;
}

/** The proper nouns in the names of a population: "Islander" in "the Islander minority", but not in "families of Islander fighters". */
function ethnonymsOf({ names }: Named, armedNames: Phrases): string[] {
  return names.flatMap(({ words, folded }) => {
    const borrowed = new Set<number>();
    eachRun(folded, armedNames, (_, start, end) => {
      if (end - start > 1 && end - start < words.length) for (let at = start; at < end; at++) borrowed.add(at);
    });
    return folded.filter((_, index) => /^\p{Lu}/u.test(words[index] ?? "") && !borrowed.has(index));
  });
}
