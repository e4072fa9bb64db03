import { z } from "zod/v4";
import { define, describe } from "./registry.js";
import { patterned } from "./strings.js";

/** SHA-256 as `sha256:` and 64 hexadecimal digits. */
export const DigestSchema = patterned(
  "Digest",
  "sha256:[0-9a-f]{64}",
  "SHA-256 of UTF-8 bytes, as `sha256:` and 64 lower-case hexadecimal digits.",
  "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
);

/** Start and end of a passage. */
export const passage = {
  start: describe(
    z.int().min(0),
    "First character of the passage: Unicode code points of the normalised text before it, so counted from 0; inclusive.",
  ),
  end: describe(
    z.int().min(1),
    "Where the passage ends: Unicode code points of the normalised text up to there; exclusive, greater than `start`.",
  ),
};

/** A passage of the coded text, by position and digest. */
export const EvidenceSchema = define(
  "Evidence",
  z.strictObject({
    ...passage,
    digest: describe(DigestSchema, "SHA-256 of the passage's UTF-8 bytes, so that whoever holds the text can check it."),
  }),
  "A passage of the coded text, by position and digest, without its words: a W3C Web Annotation TextPositionSelector (https://www.w3.org/TR/annotation-model/#text-position-selector). Positions count Unicode code points of the normalised text.",
  { examples: [{ start: 3437, end: 3508, digest: "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }] },
);

/** One or more passages. */
export const EvidenceListSchema = z.array(EvidenceSchema).min(1);
