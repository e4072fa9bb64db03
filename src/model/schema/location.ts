import { z } from "zod/v4";
import { featureCode, precision } from "../vocabularies/index.js";
import { recordHead, recordTail } from "./every-record.js";
import { LocationIdSchema } from "./ids.js";
import { IdentifierSchema, OtherNameSchema } from "./names.js";
import { define, describe } from "./registry.js";
import { SingleLineSchema } from "./strings.js";
import { describeBy, vocabulary } from "./vocabulary.js";

/** What sort of place it is. */
export const FeatureCodeSchema = vocabulary(featureCode);
/** How precisely the text lets a place be known. */
export const PrecisionSchema = vocabulary(precision);

/** A GeoJSON Point. */
export const PointSchema = define(
  "Point",
  z.strictObject({
    type: describe(z.literal("Point"), "Always a point: the dataset draws no areas."),
    // Not a tuple: tools for older drafts of JSON Schema do not know how the newer ones write it.
    coordinates: describe(
      z.array(z.number().min(-180).max(180)).length(2),
      "Longitude (-180 to 180), then latitude (-90 to 90), in decimal degrees, WGS 84.",
    ),
  }),
  "A GeoJSON Point (RFC 7946): the conventional centre of a country, province or district, never an incident.",
  { examples: [{ type: "Point", coordinates: [71.4564, 37.038] }] },
);

/** A place, no more precise than in the text. */
export const LocationSchema = define(
  "Location",
  z.strictObject({
    ...recordHead("location", LocationIdSchema),
    name: describe(SingleLineSchema, "Name, or a description where the text gives no name; unique in the dataset."),
    featureCode: describeBy(FeatureCodeSchema, featureCode),
    within: describe(LocationIdSchema.nullable(), "Smallest coded location that contains this one; null where there is none."),
    precision: describeBy(PrecisionSchema, precision),
    geometry: describe(
      PointSchema.nullable(),
      "Point for a country, province or district; null for anything finer than a district, so that it harms nobody, or vaguer.",
    ),
    otherNames: describe(z.array(OtherNameSchema), "Other names of the same place in the coded text."),
    identifiers: describe(z.array(IdentifierSchema), "Identifiers of the place in lists kept by others, none from memory."),
    ...recordTail("Where the coded text names or describes the place in full."),
  }),
  "A place that the text names or describes, no more precise than there.",
);
