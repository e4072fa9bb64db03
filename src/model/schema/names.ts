import { z } from "zod";
import { EvidenceSchema } from "./evidence.js";

/** Another name that a source uses, as it spells it. */
export const OtherNameSchema = z
  .strictObject({
    name: z.string().min(1).describe("The name exactly as a source spells it, misspellings included."),
    evidence: z.array(EvidenceSchema).min(1).describe("Where the source spells it so; one or more passages."),
  })
  .meta({
    id: "OtherName",
    examples: [
      {
        name: "Beijing",
        evidence: [
          {
            source: "kabul-now-article",
            start: 3437,
            end: 3508,
            digest: "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          },
        ],
      },
    ],
    description: "Another name or spelling that a source uses.",
  });

/** An identifier in a list kept by others. */
export const IdentifierSchema = z
  .strictObject({
    scheme: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .describe("Which list the identifier belongs to, such as `wikidata`, `geonames`, `iso-3166-2`, `ocha-pcode` or `ucdp-actor`.")
      .meta({ examples: ["wikidata"] }),
    value: z.string().min(1).describe("The identifier as that list writes it."),
    seenIn: z.array(z.string().min(1)).min(1).describe("Public sources in which the identifier was seen; one or more."),
  })
  .meta({
    id: "Identifier",
    examples: [{ scheme: "iso-3166-2", value: "AF-BDS", seenIn: ["npm iso-3166", "Debian iso-codes"] }],
    description: "An identifier in a list kept by others. Only what was seen in a named source, never from memory.",
  });
