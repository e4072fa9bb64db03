// The places as GeoJSON (RFC 7946). Whatever is finer or vaguer than a district has no geometry, on purpose: give it none.
import { locations } from "badakhshan-2019";
import { chainOf, statementsAt } from "badakhshan-2019/query";

const features = locations.map(({ id, name, precision, geometry }) => ({
  type: "Feature",
  id,
  geometry,
  properties: {
    name,
    precision,
    statements: statementsAt(id).map((statement) => ({
      id: statement.id,
      saidBy: chainOf(statement).at(-1).by.name,
      factuality: statement.attribution.at(-1).factuality,
      text: statement.text,
    })),
  },
}));
console.log(JSON.stringify({ type: "FeatureCollection", features }, null, 2));
