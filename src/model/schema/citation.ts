import { z } from "zod/v4";
import type { FilterKey } from "../filter-key.js";
import { filterKeys } from "../filter-keys.js";
import { CITATION_SCHEMA } from "../schema-version.js";
import { DaySchema } from "./dataset.js";
import { DigestSchema } from "./evidence.js";
import { define, describe } from "./registry.js";
import { EdtfSchema } from "./time.js";

const idSchema = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** What stands in a normal form for a key of a filter. */
function valuesOf({ takes, vocabulary }: FilterKey): z.ZodType {
  // The same again, which is not there yet: fields are made when they are first asked for.
  if (takes === "filter") return NormalFilterSchema;
  if (takes === "flag") return z.boolean();
  const values = { id: idSchema, words: z.string().min(1), date: EdtfSchema };
  return z.array(takes === "vocabulary" ? z.literal((vocabulary?.values ?? []).map(({ value }) => value)) : values[takes]).min(1);
}

// A filter is not described once more, or zod makes a definition of the copy that this takes.
const fieldOf = (row: FilterKey) => (row.takes === "filter" ? valuesOf(row) : describe(valuesOf(row), `A record that ${row.fits}.`));

const shape: Record<string, z.ZodType> = {};
for (const [key, row] of Object.entries(filterKeys))
  Object.defineProperty(shape, key, { enumerable: true, get: () => fieldOf(row).optional() });

/** A query in its normal form. */
export const NormalFilterSchema: z.ZodType = define(
  "Filter",
  z.strictObject(shape),
  "A query in its normal form: a record fits every key that is given, and one of the values of each. Lists are sorted and without repetition.",
  { examples: [{ topic: ["presence"], type: ["statement"] }] },
);

/** A citation that can be checked: `citation.json`. */
export const CitationSchema = define(
  "Citation",
  z.strictObject({
    $schema: describe(z.literal(CITATION_SCHEMA), "Address of the JSON Schema that this file follows."),
    purl: describe(
      z.string().regex(/^pkg:(?:npm|generic)\/[a-z0-9]+(?:-[a-z0-9]+)*@[0-9A-Za-z.%-]+(?:#records\/[a-z][a-z0-9-]*\.json)?$/),
      "The dataset with its version, and for a single record its file: a package URL (https://github.com/package-url/purl-spec).",
    ),
    issued: describe(DaySchema.nullable(), "Day on which that version was issued, YYYY-MM-DD; null where it is not published."),
    query: NormalFilterSchema.optional(),
    queryDigest: describe(DigestSchema, "Digest of the query: SHA-256 of its RFC 8785 form.").optional(),
    resultDigest: describe(
      DigestSchema,
      "Digest of the records cited, where it is not just one: SHA-256 of the RFC 8785 form of [[id, digest], ...], sorted by id.",
    ).optional(),
    digests: describe(
      z.record(z.string().regex(/^(?:manifest\.json|records\/[a-z][a-z0-9-]*\.json)$/), DigestSchema),
      "Digest of each file cited, by its path in the package: SHA-256 of its bytes.",
    ),
  }),
  "A citation of a dataset, of records in it or of a query's result, pinned to a version. `npx badakhshan-2019 verify citation` checks it.",
);
