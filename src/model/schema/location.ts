import { z } from "zod";
import { recordHead, recordTail } from "./common.js";
import { LocationIdSchema } from "./ids.js";
import { IdentifierSchema, OtherNameSchema } from "./names.js";

const PointSchema = z
  .strictObject({
    type: z.literal("Point").describe("Always a point: the dataset draws no areas."),
    coordinates: z
      .tuple([
        z.number().min(-180).max(180).describe("Longitude in decimal degrees, WGS 84."),
        z.number().min(-90).max(90).describe("Latitude in decimal degrees, WGS 84."),
      ])
      .describe("Longitude, then latitude."),
  })
  .meta({
    id: "Point",
    examples: [{ type: "Point", coordinates: [71.4564, 37.038] }],
    description: "A GeoJSON Point (RFC 7946): the conventional centre of a country, province or district, never an incident.",
  });

const WherePrecisionSchema = z.literal([1, 2, 3, 4, 5, 6, 7]).meta({
  id: "WherePrecision",
  description:
    "How precisely the place is known; UCDP GED `where_prec` (https://ucdp.uu.se/downloads/): 1 exact place, 2 within about 25 km of a named place, 3 second-order division (district), 4 first-order division (province), 5 linear feature or region without a fixed outline, 6 country, 7 international waters or airspace.",
});

/** A place, no more precise than in the source. */
export const LocationSchema = z
  .strictObject({
    ...recordHead("location", LocationIdSchema),
    name: z.string().min(1).describe("Name, or a description where the source gives no name."),
    featureCode: z
      .string()
      .regex(/^[A-Z][A-Z0-9]{1,5}$/)
      .describe(
        "GeoNames feature code (https://www.geonames.org/export/codes.html): PCLI a country, ADM1 a province, ADM2 a district, VAL a valley, RGN a region.",
      )
      .meta({ examples: ["ADM1"] }),
    within: LocationIdSchema.nullable().describe("Smallest coded location that contains this one; null where there is none."),
    precision: WherePrecisionSchema,
    geometry: PointSchema.nullable().describe("Point for a country, province or district; null for anything finer or vaguer."),
    otherNames: z.array(OtherNameSchema).describe("Other names that the source uses for the same place."),
    identifiers: z.array(IdentifierSchema).describe("Identifiers in lists kept by others."),
    ...recordTail(),
  })
  .meta({ id: "Location", title: "Location", description: "A place that the source names or describes, no more precise than there." });
