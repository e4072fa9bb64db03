import { pointsOf } from "../../export/places.js";
import type { Dataset, Location } from "../../generated/types.js";
import { isFine, reasonFor } from "../pictures/place-tree.js";

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

/** Why a place is on no map, in a few words; null where it is on one. */
export function whyNotDrawn(location: Location, dataset: Dataset): string | null {
  if (pointsOf(dataset).has(location.id)) return null;
  return `${isFine(location) ? "never" : "not"} drawn: ${reasonFor(location)}`;
}
