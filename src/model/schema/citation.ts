import { z } from "zod/v4";
import { act, factuality, topic } from "../vocabularies/index.js";
import { ActSchema } from "./attribution.js";
import { DigestSchema } from "./evidence.js";
import { ActorIdSchema, LocationIdSchema } from "./ids.js";
import { RecordSchema } from "./record.js";
import { define, describe } from "./registry.js";
import { FactualitySchema, TopicSchema } from "./statement.js";
import { describeBy } from "./vocabulary.js";

const types = RecordSchema.options.map(({ shape }) => shape.type.value);

const some = <Value extends z.ZodType>(value: Value, about: string) => describe(z.array(value).min(1), about).optional();

const NormalFilterSchema = define(
  "Filter",
  z.strictObject({
    type: some(z.enum(types), "Types of the records."),
    topic: some(describeBy(TopicSchema, topic, topic.description), "Topics of statements."),
    act: some(describeBy(ActSchema, act, act.description), "What the innermost speaker of a statement does."),
    factuality: some(
      describeBy(FactualitySchema, factuality, factuality.description),
      "How far the innermost speaker of a statement commits to it.",
    ),
    actor: some(ActorIdSchema, "Actors that the record is or refers to."),
    location: some(LocationIdSchema, "Locations that the record is or refers to."),
    text: some(z.string().min(1), "Words that stand in a text, a name or a title; lower case, single spaces, Unicode NFC."),
  }),
  "A query in its normal form: a record fits every key that is given, and one of the values of each. Lists are sorted and without repetition.",
  { examples: [{ topic: ["presence"] }] },
);

/** A citation that can be checked: `citation.json`. */
export const CitationSchema = define(
  "Citation",
  z.strictObject({
    kind: describe(z.literal("badakhshan-2019-citation"), "What this file is."),
    purl: describe(
      z.string().regex(/^pkg:npm\/badakhshan-2019@[0-9]+\.[0-9]+\.[0-9]+(?:#records\/[a-z][a-z0-9-]*\.json)?$/),
      "The package with its version, and for a single record its file: a package URL (https://github.com/package-url/purl-spec).",
    ),
    released: describe(
      z
        .string()
        .regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/)
        .nullable(),
      "Day of the release; null where it is not released.",
    ),
    query: describe(NormalFilterSchema, "The query whose result is cited; absent where none is.").optional(),
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
  "A citation of badakhshan-2019, of records in it or of a query's result, pinned to a version. `npx badakhshan-2019 verify citation` checks it.",
);
