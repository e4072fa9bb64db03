import { z } from "zod";
import { EvidenceSchema } from "./evidence.js";

/** Another name that a source uses, as it spells it. */
export const OtherNameSchema = z
  .strictObject({
    name: z.string().min(1).describe("The name exactly as a source spells it, misspellings included."),
    evidence: z.array(EvidenceSchema).min(1).describe("Where the source spells it so; one or more passages."),
  })
  .meta({ id: "OtherName", description: "Another name or spelling that a source uses." });

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
    description: "An identifier in a list kept by others. Only what was seen in a named source, never from memory.",
  });
