import { closest, distance } from "fastest-levenshtein";

/**
 * The candidate that was probably meant, or undefined where none is near. Numbered ids (`s010`, `s011`) are all near
 * each other, so one is never offered for another.
 */
export function probablyMeant(word: string, candidates: Iterable<string>): string | undefined {
  const list = [...candidates];
  if (list.length === 0 || word.length > 200) return undefined;
  const nearest = closest(word, list);
  const tolerance = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  const differsInDigitsOnly = withoutDigits(word) === withoutDigits(nearest);
  return distance(word, nearest) <= tolerance && !differsInDigitsOnly ? nearest : undefined;
}

/** What an error says of the candidate that was probably meant, to go behind it; nothing where none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const meant = probablyMeant(word, candidates);
  return meant === undefined ? "" : `; did you mean ${JSON.stringify(meant)}?`;
}

const withoutDigits = (word: string) => word.replace(/[0-9]/g, "");
