import { z } from "zod";
import { SourceIdSchema } from "./ids.js";

/** SHA-256 as `sha256:` and 64 hexadecimal digits. */
export const DigestSchema = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .meta({
    id: "Digest",
    description: "SHA-256 of UTF-8 bytes, as `sha256:` and 64 lower-case hexadecimal digits.",
    examples: ["sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  });

const position = z.int().min(0);

/** Start and end of a passage, in Unicode code points of a source's normalised text. */
export const passage = {
  start: position.describe("First code point of the passage, counted from 0, inclusive."),
  end: position.describe("Code point after the last one of the passage, exclusive; greater than `start`."),
};

/** A passage of a source, by position and digest. */
export const EvidenceSchema = z
  .strictObject({
    source: SourceIdSchema.describe("Examined source in whose text the passage stands."),
    ...passage,
    digest: DigestSchema.describe("Digest of the passage, so that whoever holds the text can check it."),
  })
  .meta({
    id: "Evidence",
    examples: [
      {
        source: "kabul-now-article",
        start: 3437,
        end: 3508,
        digest: "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      },
    ],
    description:
      "A passage of a source, by position and digest, without its words (a W3C Web Annotation TextPositionSelector, https://www.w3.org/TR/annotation-model/#text-position-selector). Positions count Unicode code points of the source's normalised text.",
  });
