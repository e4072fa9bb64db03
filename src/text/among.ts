import { type Found, firstFrom } from "./searched-text.js";

/**
 * Tells of a passage that was found in another reading of a text whether it may be there beside what is in place already: in
 * the same order, no two that are apart in the coded text in one place.
 *
 * @param inPlace what was found, in the order of the coded text
 */
export function among(inPlace: readonly Found[]): (found: Found) => boolean {
  const byEnd = [...inPlace].sort((a, b) => a.passage.end - b.passage.end);
  // Up to where the text is taken by those before, and from where by those after.
  const takenBefore = new Float64Array(byEnd.length + 1).fill(Number.NEGATIVE_INFINITY);
  for (const [index, { end }] of byEnd.entries()) takenBefore[index + 1] = Math.max(takenBefore[index] ?? 0, end);
  const takenAfter = new Float64Array(inPlace.length + 1).fill(Number.POSITIVE_INFINITY);
  for (let index = inPlace.length - 1; index >= 0; index--)
    takenAfter[index] = Math.min(takenAfter[index + 1] ?? 0, inPlace[index]?.start ?? 0);
  return ({ passage, start, end }) => {
    const before = firstFrom(byEnd, passage.start + 1, (each) => each.passage.end);
    const after = firstFrom(inPlace, passage.end, (each) => each.passage.start);
    return start >= (takenBefore[before] ?? 0) && end <= (takenAfter[after] ?? 0);
  };
}
