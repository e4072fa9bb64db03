import type { Vocabulary } from "./vocabulary.js";

/** Whether the words say so, or the coder does. */
export const basis = {
  name: "Basis",
  description: "Whether the words of the text say so, or the coder does.",
  source: "this project",
  values: [
    { value: "stated", label: "stated", meaning: "The words of the text say so." },
    { value: "coded", label: "supplied by the coder", meaning: "The coder says so, or has worked it out." },
  ],
} as const satisfies Vocabulary;

/** A word that stands for an amount. */
export const vague = {
  name: "Vague",
  description: "An amount that the text gives by a word, without a number.",
  source: "this project",
  values: [
    { value: "all", label: "all", meaning: "The whole of a set." },
    { value: "most", label: "most", meaning: "More than half, no number given." },
    { value: "many", label: "many", meaning: "A large number, none given." },
    { value: "several", label: "several", meaning: "More than two, no number given." },
    { value: "some", label: "some", meaning: "An unspecified part or number." },
    { value: "few", label: "few", meaning: "A small number, none given." },
    { value: "dozens", label: "dozens", meaning: "Tens, no number given." },
    { value: "hundreds", label: "hundreds", meaning: "Hundreds, no number given." },
    { value: "thousands", label: "thousands", meaning: "Thousands, no number given." },
  ],
} as const satisfies Vocabulary;

/** Which list an identifier belongs to. */
export const identifierScheme = {
  name: "IdentifierScheme",
  description:
    "Which list the identifier belongs to. Lists of designations, such as sanctions lists, are none of them: a designation is a statement.",
  source: "this project; each list is its keeper's",
  values: [
    { value: "wikidata", label: "Wikidata", meaning: "Item of Wikidata (https://www.wikidata.org/), such as Q889." },
    { value: "geonames", label: "GeoNames", meaning: "Number of a place in GeoNames (https://www.geonames.org/)." },
    { value: "iso-3166-1-alpha-2", label: "ISO 3166-1", meaning: "Two-letter code of a country in ISO 3166-1." },
    { value: "iso-3166-2", label: "ISO 3166-2", meaning: "Code of a country's subdivision in ISO 3166-2." },
    {
      value: "ocha-pcode",
      label: "OCHA P-code",
      meaning: "Place code of the UN Office for the Coordination of Humanitarian Affairs, in its current scheme.",
    },
    {
      value: "ucdp-actor",
      label: "UCDP actor",
      meaning: "Number of a party to conflict in the UCDP actor dataset (https://ucdp.uu.se/downloads/).",
    },
    { value: "isni", label: "ISNI", meaning: "International Standard Name Identifier, ISO 27729 (https://isni.org/)." },
    { value: "viaf", label: "VIAF", meaning: "Number in the Virtual International Authority File (https://viaf.org/)." },
    { value: "orcid", label: "ORCID", meaning: "ORCID iD of a person (https://orcid.org/)." },
    { value: "ror", label: "ROR", meaning: "Id of a research organization in ROR (https://ror.org/)." },
  ],
} as const satisfies Vocabulary;
