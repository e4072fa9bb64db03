import type { Location } from "../generated/types.js";
import { groupBy } from "../model/group-by.js";
import { nearestAbove } from "./nearest-above.js";
import { reportTogether } from "./places.js";
import { quote, type Rule } from "./rule.js";

/**
 * Places with a known outline, of which a point is the conventional centre: GeoNames feature code, how precisely such a place is known,
 * and how far from its centre, in kilometres, the centre of what it contains may lie: as far as in the widest ones that there are.
 */
const geocoded = [
  { code: /^ADM2$/, precision: 3, reach: 500 },
  { code: /^ADM1$/, precision: 4, reach: 2000 },
  { code: /^PCL/, precision: 6, reach: 7500 },
];

/** If exchanging latitude and longitude brings a point that is not near so many times nearer, they were exchanged. */
const TELLING = 2.5;

type Coordinates = readonly number[];

/**
 * ok: `{ "harbour/featureCode": "ADM2", "harbour/precision": 3, "harbour/geometry": { "type": "Point", "coordinates": [12.6, 48.1] } }`
 *
 * not ok: `{ "harbour/featureCode": "ADM2", "harbour/precision": 3, "harbour/geometry": { "type": "Point", "coordinates": [48.1, 12.6] } }`
 */
export const geometry: Rule = {
  name: "geometry",
  description:
    "Only a district, a province or a country has coordinates: a finer point could lead somebody to people, a vaguer one would be made up. The point is on the globe, and near that of the place that contains it.",
  severity: "error",
  check(dataset, report) {
    const places = dataset.all("location");
    for (const place of places) {
      if (!place.geometry || kindOf(place)) continue;
      const message = `a place of precision ${place.precision} and feature code ${quote(place.featureCode)} has coordinates`;
      const hint = "write null; only a district (ADM2, 3), a province (ADM1, 4) or a country (PCLI, 6) is geocoded";
      report(place, ["geometry"], message, hint);
    }

    const onMap = new Set(places.filter((place) => place.geometry && kindOf(place)));
    for (const place of onMap) {
      const [longitude = 0, latitude = 0] = coordinatesOf(place);
      if (Math.abs(latitude) <= 90) continue;
      onMap.delete(place);
      const likely = Math.abs(longitude) <= 90 ? "latitude and longitude are probably exchanged: longitude stands first" : "-90 to 90";
      report(place, ["geometry", "coordinates", 1], `there is no latitude ${latitude}`, likely);
    }

    const containers = nearestAbove(
      places,
      ({ within }) => dataset.get("location", within),
      (place) => onMap.has(place),
    );
    const away = [...onMap].flatMap((record) => {
      const container = containers.get(record);
      return container && isAway(record, container) ? [{ record, container, path: ["geometry", "coordinates"] }] : [];
    });
    for (const each of groupBy(away, ({ container }) => container).values()) {
      reportTogether(report, each, ({ record, container }) => {
        const distance = Math.round(kilometres(coordinatesOf(record), coordinatesOf(container)));
        const exchanged = isExchanged(record, container)
          ? `latitude and longitude are probably exchanged, here or in ${quote(container.id)}; `
          : "";
        return [
          `the point lies ${distance} km from that of ${quote(container.id)}, which contains it`,
          `${exchanged}longitude stands first, then latitude, in degrees; west and south are negative`,
        ];
      });
    }
  },
};

const kindOf = ({ featureCode, precision }: Location) =>
  geocoded.find((kind) => kind.code.test(featureCode) && kind.precision === precision);

const coordinatesOf = ({ geometry }: Location): Coordinates => geometry?.coordinates ?? [];

const isAway = (place: Location, container: Location) =>
  kilometres(coordinatesOf(place), coordinatesOf(container)) > (kindOf(container)?.reach ?? Number.POSITIVE_INFINITY) ||
  isExchanged(place, container);

function isExchanged(place: Location, container: Location): boolean {
  const [longitude = 0, latitude = 0] = coordinatesOf(place);
  if (Math.abs(longitude) > 90) return false;
  const distance = kilometres([longitude, latitude], coordinatesOf(container));
  const reach = (kindOf(container)?.reach ?? 0) / 4;
  return distance > reach && distance > TELLING * kilometres([latitude, longitude], coordinatesOf(container));
}

/** The great-circle distance between two points, each longitude and latitude in degrees, on a sphere of the earth's mean radius. */
function kilometres([longitude = 0, latitude = 0]: Coordinates, [otherLongitude = 0, otherLatitude = 0]: Coordinates): number {
  const radians = Math.PI / 180;
  const across = Math.sin(((otherLongitude - longitude) * radians) / 2) ** 2;
  const up = Math.sin(((otherLatitude - latitude) * radians) / 2) ** 2;
  const haversine = up + Math.cos(latitude * radians) * Math.cos(otherLatitude * radians) * across;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
