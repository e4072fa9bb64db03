import type { Vocabulary } from "./vocabulary.js";

/** What sort of actor it is. */
export const actorKind = {
  name: "ActorKind",
  description: "What sort of actor it is.",
  source: "STIX 2.1, identity class (identity-class-ov, https://docs.oasis-open.org/cti/stix/v2.1/)",
  values: [
    { value: "individual", label: "person", meaning: "One person, named or not." },
    { value: "group", label: "group", meaning: "Some people together, without formal organization or a name of their own." },
    {
      value: "organization",
      label: "organization",
      meaning: "A formal organization, an office included: a state, a ministry, an outlet, an armed organization with a name.",
    },
    { value: "class", label: "class", meaning: "A class of people or organizations, such as a people, or all fighters of some kind." },
    { value: "unknown", label: "kind not known", meaning: "The text does not show which of these it is." },
  ],
} as const satisfies Vocabulary;

/** Part of society that an actor belongs to. */
export const sector = {
  name: "Sector",
  description: "Part of society that the actor belongs to.",
  source: "PLOVER, primary sector codes, by readable name (https://github.com/openeventdata/PLOVER)",
  values: [
    { value: "government", label: "government", meaning: "GOV: the executive and its divisions." },
    { value: "judiciary", label: "judiciary", meaning: "JUD: judges and courts." },
    { value: "legislature", label: "legislature", meaning: "LEG: parliaments and their members." },
    { value: "military", label: "military", meaning: "MIL: armed forces of a state." },
    { value: "police", label: "police", meaning: "COP: police and protective agencies." },
    { value: "opposition", label: "opposition", meaning: "OPP: political opposition." },
    {
      value: "political-party",
      label: "political party",
      meaning: "PTY: parties identified with neither government nor opposition.",
    },
    { value: "rebels", label: "rebels", meaning: "REB: armed opposition groups or individuals." },
    { value: "paramilitary", label: "paramilitary", meaning: "PRM: armed organizations not in opposition to the government." },
    { value: "state-intelligence", label: "state intelligence", meaning: "SPY: intelligence services of a state." },
    {
      value: "unidentified-armed-forces",
      label: "unidentified armed forces",
      meaning: "UAF: armed people whose side is not identified.",
    },
    { value: "civilians", label: "civilians", meaning: "CVL: civilians." },
    {
      value: "elites",
      label: "elites",
      meaning: "ELI: former officials, well-known persons, spokespersons of organizations.",
    },
    { value: "business", label: "business", meaning: "BUS: companies and business people." },
    { value: "education", label: "education", meaning: "EDU: schools, teachers, students." },
    { value: "health", label: "health", meaning: "MED: people and organizations in health." },
    { value: "labour", label: "labour", meaning: "LAB: organized labour." },
    { value: "agricultural-labour", label: "agricultural labour", meaning: "AGR: agricultural labour, peasants." },
    { value: "media", label: "media", meaning: "JRN: journalists and news outlets." },
    { value: "refugees", label: "refugees", meaning: "REF: refugees and internally displaced persons." },
    { value: "religious", label: "religious", meaning: "REL: religious organizations and institutions." },
    { value: "civil-society", label: "civil society", meaning: "SOC: civil society not covered elsewhere." },
    { value: "criminals", label: "criminals", meaning: "CRM: criminals and criminal gangs." },
  ],
} as const satisfies Vocabulary;
