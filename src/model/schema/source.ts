import { z } from "zod/v4";
import { publishedBasis, sourceKind } from "../vocabularies/index.js";
import { recordHead, recordTail } from "./every-record.js";
import { DigestSchema, passage } from "./evidence.js";
import { ActorIdSchema, SourceIdSchema } from "./ids.js";
import { define, describe } from "./registry.js";
import { patterned, SingleLineSchema, UrlSchema } from "./strings.js";
import { EdtfSchema } from "./time.js";
import { describeBy, vocabulary } from "./vocabulary.js";

/** What a source is. */
export const SourceKindSchema = vocabulary(sourceKind);
/** Where a date of publication comes from. */
export const PublishedBasisSchema = vocabulary(publishedBasis);

/** The language of a source. */
export const LanguageTagSchema = patterned(
  "LanguageTag",
  "[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*",
  "A language tag as in BCP 47 (https://www.rfc-editor.org/info/bcp47); `und` where the language is not known.",
  "en",
  "fa-AF",
  "und",
);

/** The coded text, without its words. */
export const SourceTextSchema = define(
  "SourceText",
  z.strictObject({
    normalization: describe(
      z.literal("nfc-collapse"),
      "How the text was normalised: Unicode NFC; then each run of White_Space characters, no-break spaces included, becomes one space; then leading and trailing space is removed.",
    ),
    unit: describe(z.literal("code-point"), "What positions count: Unicode code points of the normalised text."),
    length: describe(z.int().min(1), "Length of the normalised text in Unicode code points."),
    digest: describe(DigestSchema, "SHA-256 of the whole normalised text's UTF-8 bytes."),
  }),
  "The text that was coded: how it was normalised, how long it is, its digest. Not the text itself.",
);

/** A passage that was left without a record on purpose. */
export const UncodedPassageSchema = define(
  "UncodedPassage",
  z.strictObject({ ...passage, reason: describe(SingleLineSchema, "Why the passage carries no record.") }),
  "A passage of the coded text that was left without a record on purpose.",
);

/** A publication: the coded one, or one that it cites. */
export const SourceSchema = define(
  "Source",
  z.strictObject({
    ...recordHead("source", SourceIdSchema),
    kind: describeBy(SourceKindSchema, sourceKind, "What the source is, as far as the coded text says."),
    title: describe(SingleLineSchema.nullable(), "Title as published; null where it is not known."),
    publisher: describe(ActorIdSchema.nullable(), "Actor that published or released it; null where it is not named."),
    url: describe(UrlSchema.nullable(), "Web address at which it was published; null where it is not known."),
    published: describe(EdtfSchema.nullable(), "Date of publication, in EDTF; null where it is not known."),
    publishedBasis: describeBy(
      PublishedBasisSchema.nullable(),
      publishedBasis,
      "Where the date of publication comes from; null exactly where `published` is.",
    ),
    language: describe(LanguageTagSchema, "Language of the source, a BCP 47 tag; `und` where it is not known."),
    text: describe(SourceTextSchema.nullable(), "The coded text; exactly one source has it, it is null for all that are only cited."),
    uncoded: describe(
      z.array(UncodedPassageSchema),
      "Passages of the coded text that carry no record on purpose, in the order of the text.",
    ),
    ...recordTail("Where the coded text names the source; of the coded source, a passage that stands for it, such as its headline."),
  }),
  "A publication: the one that was coded, or one that it cites.",
);
