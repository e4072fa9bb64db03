import { z } from "zod/v4";
import { act, basis, form } from "../vocabularies/index.js";
import { EvidenceListSchema } from "./evidence.js";
import { ActorIdSchema, SourceIdSchema } from "./ids.js";
import { define, describe } from "./registry.js";
import { FewWordsSchema } from "./strings.js";
import { BasisSchema } from "./time.js";
import { describeBy, vocabulary } from "./vocabulary.js";

/** What a speaker does in saying something. */
export const ActSchema = vocabulary(act);
/** How a speaker's words reach the text. */
export const FormSchema = vocabulary(form);

/** The words that attribute. */
export const CueSchema = define(
  "Cue",
  z.strictObject({
    words: describe(FewWordsSchema, "At most five of the words that attribute, the verb among them."),
    evidence: describe(
      EvidenceListSchema,
      "All the words that attribute, the speaker and whom it is said to included; one or more passages of the coded text.",
    ),
  }),
  "The words of the text that say whose word it is.",
);

/** One of those through whom a statement comes. */
export const AttributionLinkSchema = define(
  "AttributionLink",
  z.strictObject({
    by: describe(
      ActorIdSchema.nullable(),
      "Who says it. Null where the author of a piece is not named, where a picture or a clip shows, or where it cannot be told who; then there is a `source` or a `cue`.",
    ),
    basis: describeBy(
      BasisSchema,
      basis,
      "Whether the words say who it is, or the coder supplied it, as for `he`. Where `by` is null, the same of `source`.",
    ),
    source: describe(SourceIdSchema.nullable(), "Piece in which it is said or shown; null where the text mentions none."),
    act: describeBy(ActSchema, act),
    form: describeBy(FormSchema, form),
    to: describe(ActorIdSchema.nullable(), "Whom it is said to; null where that is not stated."),
    cue: describe(CueSchema.nullable(), "The words that attribute it, such as `according to`; null where there are none."),
  }),
  "One of those through whom a statement comes: a speaker, or a piece that says or shows it.",
);
