import { z } from "zod/v4";
import { CHANGES_SCHEMA, MANIFEST_SCHEMA } from "../schema-version.js";
import { DatasetNameSchema, DaySchema, VersionSchema } from "./dataset.js";
import { DigestSchema } from "./evidence.js";
import { define, describe } from "./registry.js";
import { SingleLineSchema, UrlSchema } from "./strings.js";

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

const DigestsSchema = define(
  "Digests",
  z.record(id, DigestSchema),
  "The digest of each record by its id: SHA-256 of the record's RFC 8785 form.",
);

/** The digest of every record of a dataset: `manifest.json`. */
export const ManifestSchema = define(
  "Manifest",
  z.strictObject({
    $schema: describe(z.literal(MANIFEST_SCHEMA), "Address of the JSON Schema that this file follows."),
    datasetSchema: describe(UrlSchema, "Address (`$id`) of the JSON Schema that the dataset follows."),
    collections: describe(
      z.strictObject({
        sources: describe(DigestsSchema, "Of each source."),
        actors: describe(DigestsSchema, "Of each actor."),
        locations: describe(DigestsSchema, "Of each location."),
        statements: describe(DigestsSchema, "Of each statement."),
        casualtyFigures: describe(DigestsSchema, "Of each casualty figure."),
      }),
      "The digest of each record, collection by collection.",
    ),
  }),
  "The digest of every record of a dataset. The digest of this file is that of the dataset: neither version nor day is in it, so data that do not differ have the same.",
);

const WrittenChangeSchema = define(
  "WrittenChange",
  z.strictObject({
    record: describe(id, "Id of the record."),
    change: describe(
      z.literal(["added", "removed", "withdrawn", "corrected"]),
      "What became of the record: `added`, `removed` (in a major version alone), `withdrawn`, or `corrected`, which is any other change.",
    ),
    fields: describe(
      z.array(z.string()),
      "JSON Pointers (RFC 6901) from the record to what differs; none of one that was added or removed.",
    ),
    reason: describe(SingleLineSchema, "Why."),
  }),
  "A record that is not as it was in the version before, and why.",
  { examples: [{ record: "s002", change: "corrected", fields: ["/confidence"], reason: "The negation may cover less." }] },
);

/** What each version of a dataset changed, and why: `changes.json`. */
export const ChangesSchema = define(
  "Changes",
  z.strictObject({
    $schema: describe(z.literal(CHANGES_SCHEMA), "Address of the JSON Schema that this file follows."),
    name: describe(DatasetNameSchema, "Name of the dataset."),
    versions: describe(
      z.array(
        define(
          "VersionChanges",
          z.strictObject({
            version: describe(VersionSchema, "The version."),
            issued: describe(DaySchema.nullable(), "Day on which it was issued, YYYY-MM-DD; null where it is not published yet."),
            changes: describe(z.array(WrittenChangeSchema), "Every record that is not as it was in the version before; none in the first."),
          }),
          "A version and what it changed.",
        ),
      ),
      "Every version, the newest first.",
    ),
  }),
  "What each version of a dataset changed, and why.",
);
