import { z } from "zod/v4";
import { EvidenceSchema } from "./evidence.js";
import { define, describe } from "./registry.js";
import { UncodedPassageSchema } from "./source.js";
import { NoteSchema, SingleLineSchema } from "./strings.js";

const words = {
  exact: describe(
    NoteSchema,
    "The words of the passage exactly as the coded text has them, quotes and dashes included; how they are spaced does not matter. Whole words only.",
  ),
  prefix: describe(NoteSchema.optional(), "Words just before the passage, where `exact` stands more than once."),
  suffix: describe(NoteSchema.optional(), "Words just after the passage, where `exact` stands more than once."),
  at: describe(z.int().min(1).optional(), "Which one is meant where `exact` stands more than once: 2 for the second."),
};

const example = { exact: "around forty fighters had been killed" };

/** A passage in the words of the coded text. */
export const PassageInWordsSchema = define(
  "PassageInWords",
  z.strictObject(words),
  "A passage of the coded text in its words, as in a W3C Web Annotation TextQuoteSelector. `anchor` replaces them by position and digest.",
  { examples: [example, { exact: "the harbour", at: 2 }] },
);

/** A passage of a draft: in words, or anchored already. */
export const DraftEvidenceSchema = define(
  "DraftEvidence",
  z.union([PassageInWordsSchema, EvidenceSchema]),
  "A passage of the coded text: in its words, or by position and digest once it is anchored.",
  { examples: [example] },
);

/** A passage of a draft that was left without a record on purpose. */
export const DraftUncodedSchema = define(
  "DraftUncoded",
  z.union([z.strictObject({ ...words, reason: describe(SingleLineSchema, "Why the passage carries no record.") }), UncodedPassageSchema]),
  "A passage of the coded text that was left without a record on purpose: in its words, or by position once it is anchored.",
  { examples: [{ exact: "Advertisement", reason: "no part of the report" }] },
);
