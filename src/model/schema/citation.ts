import { z } from "zod";
import { DigestSchema } from "./evidence.js";
import { ActorIdSchema, LocationIdSchema } from "./ids.js";
import { RecordSchema } from "./record.js";
import { StatementSchema } from "./statement.js";

const { topic, attribution } = StatementSchema.shape;
const { act, factuality } = attribution.element.shape;
const types = RecordSchema.options.map(({ shape }) => shape.type.value);

const some = <Value extends z.ZodType>(value: Value, about: string) => z.array(value).min(1).optional().describe(about);

const NormalFilterSchema = z
  .strictObject({
    type: some(z.enum(types), "Types of the records."),
    topic: some(topic, "Topics of statements."),
    act: some(act, "What the innermost speaker of a statement does."),
    factuality: some(factuality, "How far the innermost speaker of a statement commits to it."),
    actor: some(ActorIdSchema, "Actors that the record is or refers to."),
    location: some(LocationIdSchema, "Locations that the record is or refers to."),
    text: some(z.string().min(1), "Words that stand in a text, a name or a title; lower case, single spaces, Unicode NFC."),
  })
  .meta({
    id: "Filter",
    examples: [{ topic: ["presence"] }],
    description:
      "A query in its normal form: a record fits every key that is given, and one of the values of each. Lists are sorted and without repetition.",
  });

/** A citation that can be checked: `citation.json`. */
export const CitationSchema = z
  .strictObject({
    kind: z.literal("badakhshan-2019-citation").describe("What this file is."),
    purl: z
      .string()
      .regex(/^pkg:npm\/badakhshan-2019@[0-9]+\.[0-9]+\.[0-9]+(?:#records\/[a-z][a-z0-9-]*\.json)?$/)
      .describe(
        "The package with its version, and for a single record its file: a package URL (https://github.com/package-url/purl-spec).",
      ),
    released: z
      .string()
      .regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/)
      .describe("Day of the release."),
    query: NormalFilterSchema.optional().describe("The query whose result is cited; absent where none is."),
    queryDigest: DigestSchema.optional().describe("Digest of the query: SHA-256 of its RFC 8785 form."),
    resultDigest: DigestSchema.optional().describe(
      "Digest of the records cited, where it is not just one: SHA-256 of the RFC 8785 form of [[id, digest], ...], sorted by id.",
    ),
    digests: z
      .record(z.string().regex(/^(?:manifest\.json|records\/[a-z][a-z0-9-]*\.json)$/), DigestSchema)
      .describe("Digest of each file cited, by its path in the package: SHA-256 of its bytes."),
  })
  .meta({
    id: "Citation",
    title: "Citation",
    description:
      "A citation of badakhshan-2019, of records in it or of a query's result, pinned to a version. `npx badakhshan-2019 verify citation` checks it.",
  });
