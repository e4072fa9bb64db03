// The places as GeoJSON (RFC 7946). Whatever is finer or vaguer than a district has no geometry, on purpose: give it none.
import { locations } from "badakhshan-2019";
import { readingOf, select } from "badakhshan-2019/query";

const features = locations.map(({ id, name, precision, geometry }) => ({
  type: "Feature",
  id,
  geometry,
  properties: {
    name,
    precision,
    statements: select({ type: "statement", location: id }).map((statement) => ({ id: statement.id, reading: readingOf(statement) })),
  },
}));
console.log(JSON.stringify({ type: "FeatureCollection", features }, null, 2));
