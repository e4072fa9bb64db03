import { z } from "zod";
import { recordHead, recordTail } from "./common.js";
import { DigestSchema, passage } from "./evidence.js";
import { ActorIdSchema, SourceIdSchema } from "./ids.js";
import { EdtfSchema } from "./time.js";
import { vocabulary } from "./vocabulary.js";

const SourceKind = vocabulary("SourceKind", "What the source is; a type of https://schema.org/.", {
  NewsArticle: "a news report",
  OpinionNewsArticle: "an opinion piece in a news outlet",
  VideoObject: "a video",
  CreativeWork: "anything else, or not known",
});

const PublishedBasis = vocabulary("PublishedBasis", "Where the date of publication comes from.", {
  stated: "the source states it",
  "url-path": "read off the path of the source's URL",
  unknown: "not known",
});

const Access = vocabulary("Access", "How the coders know the source.", {
  examined: "its text was read and coded",
  "cited-only": "known only through the mention in an examined source",
});

const SourceTextSchema = z
  .strictObject({
    normalization: z
      .literal("nfc-collapse")
      .describe("Unicode NFC; then each run of White_Space characters becomes one space; then leading and trailing space is removed."),
    unit: z.literal("code-point").describe("What positions count: Unicode code points."),
    length: z.int().min(1).describe("Length of the normalised text in code points."),
    digest: DigestSchema.describe("Digest of the whole normalised text."),
  })
  .meta({
    id: "SourceText",
    description: "The text that was examined: how it was normalised, how long it is, its digest. Not the text itself.",
  });

const UncodedPassageSchema = z
  .strictObject({ ...passage, reason: z.string().min(1).describe("Why the passage carries no record.") })
  .meta({ id: "UncodedPassage", description: "A passage of an examined text that was left without a record on purpose." });

/** A publication: the examined one, or one that it cites. */
export const SourceSchema = z
  .strictObject({
    ...recordHead("source", SourceIdSchema),
    kind: SourceKind,
    title: z.string().min(1).nullable().describe("Title as published; null where not known."),
    publisher: ActorIdSchema.nullable().describe("Actor that published it; null where not known."),
    url: z
      .string()
      .regex(/^https?:\/\/[^ ]+$/)
      .nullable()
      .describe("Where it was published; null where not known."),
    published: EdtfSchema.nullable().describe("Date of publication; null where not known."),
    publishedBasis: PublishedBasis,
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)
      .describe("Language as a BCP 47 tag; `und` where not known.")
      .meta({ examples: ["en"] }),
    access: Access,
    text: SourceTextSchema.nullable().describe("The examined text; null for a source that is cited only."),
    uncoded: z.array(UncodedPassageSchema).describe("Passages of the text left uncoded on purpose, in text order."),
    ...recordTail(),
  })
  .meta({ id: "Source", title: "Source", description: "A publication: one that was examined, or one that an examined source cites." });
