import type { Location } from "../generated/types.js";
import { namesOf } from "./standing.js";

/** What makes a place's name the name of its people: Badakhshani, Russian, Chinese, Turkish, Londoner. */
const ENDINGS = ["i", "n", "an", "ian", "ese", "ish", "er", "ite"];

/** What makes a people's name the name of its country: Afghanistan, Kazakhstan, Thailand, Germany. */
const COUNTRY_ENDING = /(?:istan|stan|land|y)$/;

const DIRECTION = /^(?:north|south|east|west|upper|lower|new|united|the)(?:ern)?$/;

/** Which words are the names of places, or of whoever is from there. */
export interface PlaceWords {
  /** True of the name of a place. Of a longer name it is the first proper noun: what follows is often a people ("Xinjiang Uighur Autonomous Region"). */
  isPlace(word: string): boolean;
  /**
   * True of a name for whoever is from a place: "Chinese" where there is China, "Afghan" where there is Afghanistan. Not of the people
   * whom a place is called after that is no country: the Baloch stay a people where there is Balochistan.
   */
  isDemonym(word: string): boolean;
}

/** The words for these places, in lower case and in the singular. */
export function placeWordsIn(locations: readonly Location[]): PlaceWords {
  const places = new Set<string>();
  const stems = new Set<string>();
  const nations = new Set<string>();
  for (const location of locations) {
    for (const { name } of namesOf(location)) {
      const proper = name.match(/\p{Lu}[\p{L}\p{M}]*/gu) ?? [];
      const word = proper.map((each) => each.toLowerCase()).find((each) => !DIRECTION.test(each));
      if (word === undefined) continue;
      places.add(word);
      stems.add(word).add(word.replace(/[aeiouy]+$/, ""));
      if (location.featureCode.startsWith("PCL") && COUNTRY_ENDING.test(word)) nations.add(word.replace(COUNTRY_ENDING, ""));
    }
  }
  return {
    isPlace: (word) => places.has(word),
    isDemonym: (word) => nations.has(word) || ENDINGS.some((ending) => word.endsWith(ending) && stems.has(word.slice(0, -ending.length))),
  };
}
