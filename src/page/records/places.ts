import { pointsOf } from "../../export/places.js";
import type { Dataset, Location } from "../../generated/types.js";

/** Precisions in words, as far as the text lets a place be known. */
const known: Readonly<Record<Location["precision"], string>> = {
  1: "known exactly",
  2: "known to a few kilometres",
  3: "known to the district",
  4: "known to the province",
  5: "a region or a line without a fixed outline",
  6: "known to the country",
  7: "in international waters or airspace",
};

/** How precisely the text lets a place be known, in words. */
export const knownTo = ({ precision }: Location): string => known[precision];

/**
 * Why a place is on no map, in a few words; null where it is on one. Whatever is finer than a district is never drawn, since a point could
 * lead somebody to people.
 */
export function whyNotDrawn(location: Location, dataset: Dataset): string | null {
  if (pointsOf(dataset).has(location.id)) return null;
  if (location.precision < 3) return "never drawn: it is finer than a district";
  return location.precision === 5 ? "not drawn: it has no fixed outline" : "not drawn: which place it is, is not said";
}
