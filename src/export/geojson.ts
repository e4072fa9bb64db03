import type { Dataset, Location, Statement } from "../generated/types.js";
import { pointsOf } from "./places.js";

/** What GeoJSON says of a place: counts are of statements that stand, by what the place is in them. */
interface PlaceProperties {
  readonly name: string;
  readonly feature_code: string;
  /** UCDP where_prec, 1 (exact) to 7. */
  readonly precision: number;
  readonly within: string | null;
  readonly statements: number;
  readonly statements_at: number;
  readonly statements_from: number;
  readonly statements_to: number;
  readonly statements_about: number;
}

/**
 * The places as a GeoJSON FeatureCollection (RFC 7946): a point for each country, province and district that has one. All other places
 * that stand are in a member of our own, `unplaced`, so that nobody takes the map for all of them.
 */
export function geojson(dataset: Dataset): Record<string, unknown> {
  const points = pointsOf(dataset);
  const standing = dataset.locations.filter(({ withdrawn }) => withdrawn === null);
  const properties = new Map(standing.map((place) => [place.id, propertiesOf(place, dataset.statements)]));
  return {
    type: "FeatureCollection",
    dataset: `${dataset.name}@${dataset.version}`,
    license: dataset.license,
    features: standing.flatMap(({ id }) => {
      const point = points.get(id);
      return point
        ? [{ type: "Feature", id, geometry: { type: "Point", coordinates: point }, properties: { id, ...properties.get(id) } }]
        : [];
    }),
    unplaced: standing.filter(({ id }) => !points.has(id)).map(({ id }) => ({ id, ...properties.get(id) })),
  };
}

function propertiesOf({ id, name, featureCode, precision, within }: Location, statements: readonly Statement[]): PlaceProperties {
  const naming = statements.filter(({ withdrawn, locations }) => withdrawn === null && locations.some(({ location }) => location === id));
  const as = (role: Statement["locations"][number]["role"]) =>
    naming.filter(({ locations }) => locations.some((each) => each.location === id && each.role === role)).length;
  return {
    name,
    feature_code: featureCode,
    precision,
    within,
    statements: naming.length,
    statements_at: as("at"),
    statements_from: as("from"),
    statements_to: as("to"),
    statements_about: as("about"),
  };
}
