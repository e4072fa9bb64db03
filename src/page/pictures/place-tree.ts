import { pointsOf } from "../../export/places.js";
import type { Dataset, Location, Statement } from "../../generated/types.js";
import { groupBy, groupByEach } from "../../model/group-by.js";
import { precision as precisions } from "../../model/vocabularies/location.js";

/** How a place is drawn. */
export type PlaceSign = "country" | "province" | "district" | "not-drawn";

/** A place in the table. */
export interface PlaceRow {
  readonly place: Location;
  /** How deep it lies in others, beginning with 0. */
  readonly depth: number;
  readonly sign: PlaceSign;
  /** Why it is not drawn; null where it is. */
  readonly reason: string | null;
  /** Statements that name the place itself, in the order of the dataset. */
  readonly statements: readonly Statement[];
}

/** The places that stand, each below what it lies in, with how each is drawn or why it is not. */
export function placeTree(dataset: Dataset): readonly PlaceRow[] {
  const standing = dataset.locations.filter(({ withdrawn }) => withdrawn === null);
  const points = pointsOf(dataset);
  const naming = groupByEach(
    dataset.statements.filter(({ withdrawn }) => withdrawn === null),
    ({ locations }) => locations.map(({ location }) => location),
  );
  const known = new Set(standing.map(({ id }) => id));
  const inside = groupBy(standing, ({ within }) => (within !== null && known.has(within) ? within : null));
  const rows: PlaceRow[] = [];
  const done = new Set<Location>();
  const add = (place: Location, depth: number): void => {
    if (done.has(place)) return;
    done.add(place);
    const sign = signOf(place, points.has(place.id));
    const reason = sign === "not-drawn" ? (isFine(place) ? `never drawn: ${reasonFor(place)}` : reasonFor(place)) : null;
    rows.push({ place, depth, sign, reason, statements: naming.get(place.id) ?? [] });
    for (const each of inside.get(place.id) ?? []) add(each, depth + 1);
  };
  for (const place of inside.get(null) ?? []) add(place, 0);
  // What lies in a circle, as in a draft, lies in nothing.
  for (const place of standing) add(place, 0);
  return rows;
}

function signOf({ featureCode: code }: Location, hasPoint: boolean): PlaceSign {
  if (!hasPoint) return "not-drawn";
  return code.startsWith("PCL") ? "country" : code === "ADM1" ? "province" : "district";
}

/** In a few words, why a place is not on the map. */
export function reasonFor(place: Location): string {
  const { precision, featureCode: code, geometry } = place;
  if (isFine(place)) return "finer than a district";
  if (geometry !== null) return "its coordinates break the rule “geometry”";
  if (precision === 7) return "at sea or in the air";
  if (withoutOutline.test(code)) return "an area without an outline of its own";
  if (code === "PCL") return "which country or countries is not said";
  if (`${code}/${precision}` in named) return "no coordinates are recorded";
  return `known no closer than a ${precisions.values.find(({ value }) => value === precision)?.label ?? "country"}`;
}

/** What is finer than a district: a point could lead somebody to people. */
export const isFine = ({ precision }: Location): boolean => precision <= 2;

const withoutOutline = /^(?:CONT|RGN|AREA|ZN|MTS|PLN|DSRT|SEA|OCN|STM|RD)$/;

/** Places that a word of the text names, and of which the conventional centre would be drawn. */
const named = { "ADM2/3": true, "ADM1/4": true, "PCLI/6": true, "PCLD/6": true };
