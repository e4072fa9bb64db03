import { z } from "zod/v4";
import { identifierScheme } from "../vocabularies/index.js";
import { EvidenceListSchema } from "./evidence.js";
import { define, describe } from "./registry.js";
import { SingleLineSchema } from "./strings.js";
import { describeBy, vocabulary } from "./vocabulary.js";

/** Another name in the coded text, as it is spelled there. */
export const OtherNameSchema = define(
  "OtherName",
  z.strictObject({
    name: describe(SingleLineSchema, "The name exactly as the coded text spells it, misspellings included."),
    evidence: describe(EvidenceListSchema, "Where the coded text spells it so; one or more passages."),
  }),
  "Another spelling, a short form, or a phrase that can mean nobody and nothing else, as in the coded text.",
);

/** Which list an identifier belongs to. */
export const IdentifierSchemeSchema = vocabulary(identifierScheme);

/** An identifier in a list kept by others. */
export const IdentifierSchema = define(
  "Identifier",
  z.strictObject({
    scheme: describeBy(IdentifierSchemeSchema, identifierScheme),
    value: describe(SingleLineSchema, "The identifier as that list writes it."),
    seenIn: describe(z.array(SingleLineSchema).min(1), "Public sources in which the identifier was seen; one or more."),
  }),
  "An identifier in a list kept by others. Only what was seen in a named source, never from memory.",
  { examples: [{ scheme: "iso-3166-2", value: "AF-BDS", seenIn: ["npm iso-3166", "Debian iso-codes"] }] },
);
