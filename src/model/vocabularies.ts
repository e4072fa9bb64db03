/**
 * Every closed vocabulary of the model, in one place: the schemas, the types, the codebook and what readers are shown
 * are made from these tables. Literals only, one export a vocabulary, so that bundlers keep what is used and drop the rest.
 */

/** One value of a vocabulary. */
export interface VocabularyValue {
  /** What stands in the data. */
  readonly value: string | number;
  /** A few words to show instead of the value, in lower case but for names. */
  readonly label: string;
  /** What the value says, in one sentence. */
  readonly meaning: string;
}

/** A closed list of values. */
export interface Vocabulary {
  /** Name of its definition in the JSON Schemas, and of its type. */
  readonly name: string;
  /** What the values are of. */
  readonly description: string;
  /** Whose vocabulary it is: the one that it was taken from, or this project's own. */
  readonly source: string;
  /** The values, in the order in which they are shown. */
  readonly values: readonly VocabularyValue[];
}

/** The union of a vocabulary's values: `ValueOf<typeof act>`. */
export type ValueOf<V extends Vocabulary> = V["values"][number]["value"];

/** What a source is. */
export const sourceKind = {
  name: "SourceKind",
  description: "What the source is.",
  source: "types of schema.org (https://schema.org/CreativeWork and below)",
  values: [
    { value: "NewsArticle", label: "news report", meaning: "A news report." },
    { value: "OpinionNewsArticle", label: "opinion piece", meaning: "An opinion piece in a news outlet." },
    { value: "VideoObject", label: "video", meaning: "A video." },
    { value: "CreativeWork", label: "work of another kind", meaning: "Anything else, or the text does not say what kind of piece it is." },
  ],
} as const satisfies Vocabulary;

/** Where a date of publication comes from. */
export const publishedBasis = {
  name: "PublishedBasis",
  description: "Where the date of publication comes from.",
  source: "this project",
  values: [
    { value: "stated", label: "stated", meaning: "The source states it, or the coded text does." },
    { value: "url-path", label: "from the address", meaning: "Read off the path of the source's URL." },
  ],
} as const satisfies Vocabulary;

/** What sort of actor it is. */
export const actorKind = {
  name: "ActorKind",
  description: "What sort of actor it is.",
  source: "STIX 2.1, identity class (https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html#_be1dktvcmyu)",
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

/** What sort of place it is. */
export const featureCode = {
  name: "FeatureCode",
  description: "What sort of place it is.",
  source: "GeoNames feature codes, a selection (https://www.geonames.org/export/codes.html)",
  values: [
    { value: "CONT", label: "continent", meaning: "A continent." },
    {
      value: "RGN",
      label: "region",
      meaning: "An area without a fixed outline: a border, borderlands, mountains of a province, part of a district.",
    },
    { value: "AREA", label: "area", meaning: "A tract of land without homogeneous character or boundaries, smaller than a region." },
    { value: "ZN", label: "zone", meaning: "A zone with a status of its own, such as a demilitarized zone." },
    { value: "PCL", label: "country or countries", meaning: "A political entity of which no more is said, or several not named." },
    { value: "PCLI", label: "country", meaning: "An independent country." },
    { value: "PCLD", label: "dependent territory", meaning: "A dependent political entity." },
    { value: "ADM1", label: "province", meaning: "A first-order administrative division: a province, a state, an autonomous region." },
    { value: "ADM2", label: "district", meaning: "A second-order administrative division: a district, a county." },
    { value: "ADM3", label: "subdistrict", meaning: "A third-order administrative division." },
    { value: "ADM4", label: "fourth-order division", meaning: "A fourth-order administrative division." },
    { value: "ADMD", label: "administrative division", meaning: "An administrative division of which the level is not clear." },
    { value: "PPL", label: "city, town or village", meaning: "A populated place of any size." },
    { value: "PPLC", label: "capital", meaning: "The capital of a country." },
    { value: "PPLA", label: "provincial capital", meaning: "The seat of a first-order administrative division." },
    { value: "PPLX", label: "part of a town", meaning: "A section of a populated place." },
    { value: "VAL", label: "valley", meaning: "A valley." },
    { value: "MT", label: "mountain", meaning: "A mountain." },
    { value: "MTS", label: "mountains", meaning: "A mountain range or several mountains." },
    { value: "PASS", label: "pass", meaning: "A mountain pass." },
    { value: "PLN", label: "plain", meaning: "A plain." },
    { value: "DSRT", label: "desert", meaning: "A desert." },
    { value: "ISL", label: "island", meaning: "An island." },
    { value: "STM", label: "river", meaning: "A river or stream." },
    { value: "LK", label: "lake", meaning: "A lake." },
    { value: "SEA", label: "sea", meaning: "A sea." },
    { value: "OCN", label: "ocean", meaning: "An ocean." },
    { value: "RD", label: "road", meaning: "A road." },
    { value: "BDG", label: "bridge", meaning: "A bridge." },
    { value: "AIRP", label: "airport", meaning: "An airport." },
    { value: "BLDG", label: "building", meaning: "A building or several." },
    { value: "SCH", label: "school", meaning: "A school." },
    { value: "HSP", label: "hospital", meaning: "A hospital." },
    { value: "MSQE", label: "mosque", meaning: "A mosque." },
    { value: "PRN", label: "prison", meaning: "A prison." },
    { value: "MILB", label: "military base", meaning: "A military base." },
    { value: "CMPRF", label: "refugee camp", meaning: "A camp of refugees." },
  ],
} as const satisfies Vocabulary;

/** How precisely the text lets a place be known. */
export const precision = {
  name: "Precision",
  description: "How precisely the text lets the place be known, 1 being the most precise.",
  source: "UCDP Georeferenced Event Dataset, where_prec (https://ucdp.uu.se/downloads/)",
  values: [
    { value: 1, label: "exact place", meaning: "The exact place is known." },
    { value: 2, label: "near a named place", meaning: "Within about 25 km of a named place." },
    { value: 3, label: "district", meaning: "No closer than a second-order division, a district." },
    { value: 4, label: "province", meaning: "No closer than a first-order division, a province." },
    { value: 5, label: "line or region", meaning: "A line such as a border or river, or a region without a fixed outline." },
    { value: 6, label: "country", meaning: "No closer than a country." },
    { value: 7, label: "international waters or airspace", meaning: "In international waters or airspace." },
  ],
} as const satisfies Vocabulary;

/** What a statement is mainly about. */
export const topic = {
  name: "Topic",
  description: "What the proposition is mainly about.",
  source: "this project",
  values: [
    { value: "presence", label: "presence", meaning: "An actor is, lives, moves or operates somewhere." },
    { value: "control", label: "control", meaning: "Who holds territory, or gains or loses it." },
    { value: "armament", label: "armament", meaning: "Weapons, vehicles and equipment: who has, uses or loses them." },
    { value: "hostilities", label: "hostilities", meaning: "Fighting, attacks, military operations." },
    { value: "casualties", label: "casualties", meaning: "People killed, injured, missing, captured or driven out in fighting." },
    { value: "affiliation", label: "affiliation", meaning: "Alliance, allegiance, protection or command between actors." },
    { value: "objectives", label: "objectives", meaning: "Aims, strategy and motives of an actor." },
    {
      value: "capability",
      label: "capability",
      meaning: "What an actor can do or is set up to do: bases, units, funding, outside support, threat posed.",
    },
    { value: "recruitment", label: "recruitment", meaning: "Who joins or leaves an actor, and how people are won, trained or forced." },
    { value: "custody", label: "custody", meaning: "Arrest, detention, trial, release or handing over of people, outside fighting." },
    {
      value: "identity",
      label: "identity",
      meaning: "Who or what an actor is: name, origin, membership, language, religion, office.",
    },
    { value: "designation", label: "designation", meaning: "Legal listing and status, sanctions." },
    {
      value: "diplomacy",
      label: "diplomacy",
      meaning: "Relations and agreements between governments, or between a government and a movement.",
    },
    { value: "migration", label: "migration", meaning: "Flight, exile, refuge and movement of civilians." },
    {
      value: "rights",
      label: "rights",
      meaning: "Treatment of a population by an authority: freedoms, restrictions, persecution.",
    },
    {
      value: "inquiry",
      label: "inquiry",
      meaning: "What is being investigated, and what is said not to be known, clear or told.",
    },
    {
      value: "communication",
      label: "communication",
      meaning: "Publishing and reporting as such: what was released, and how reports are called.",
    },
    { value: "geography", label: "geography", meaning: "Physical and administrative facts of a place." },
  ],
} as const satisfies Vocabulary;

/** What a speaker does in saying something. */
export const act = {
  name: "Act",
  description:
    "What the speaker does in saying it. The act that counts is that of the last link and its clause; the links before it pass on, `state`.",
  source: "this project",
  values: [
    { value: "state", label: "states", meaning: "Says so, plainly, or passes it on; also the voice of a text itself." },
    { value: "confirm", label: "confirms", meaning: "Affirms what was already said or asked." },
    { value: "deny", label: "denies", meaning: "Says that it is not so: the text is what is denied." },
    { value: "believe", label: "believes", meaning: "Gives it as an opinion or an argument." },
    { value: "warn", label: "warns", meaning: "Says that something bad will or would happen." },
    { value: "accuse", label: "accuses", meaning: "Says that somebody did wrong." },
    {
      value: "designate",
      label: "designates",
      meaning: "An official listing says it; that the listing was made is a statement of its own.",
    },
    { value: "show", label: "shows", meaning: "A picture or a video makes it visible, without words." },
    {
      value: "no-information",
      label: "has no information",
      meaning: "Says that he knows or has heard nothing of it: the text is what he knows nothing of.",
    },
  ],
} as const satisfies Vocabulary;

/** How a speaker's words reach the text. */
export const form = {
  name: "Form",
  description: "How the speaker's words reach the text.",
  source: "this project, after the kinds of quotation in the Penn Attribution Relations Corpus (PARC)",
  values: [
    { value: "direct", label: "quoted", meaning: "Quoted word for word." },
    { value: "indirect", label: "reported", meaning: "Reported in other words." },
    { value: "mixed", label: "reported, partly quoted", meaning: "Reported, with some words quoted." },
    { value: "none", label: "not speech", meaning: "No speech is reported: the text's own voice, or something that is shown or listed." },
  ],
} as const satisfies Vocabulary;

/** How far the innermost speaker commits to a statement. */
export const factuality = {
  name: "Factuality",
  description: "How far the innermost speaker commits to the text, and with which polarity. Whoever passes it on is committed to nothing.",
  source: "FactBank (Saurí and Pustejovsky 2009, https://doi.org/10.1007/s10579-009-9089-9), without CTu",
  values: [
    { value: "CT+", label: "certain, yes", meaning: "Certain that it is so; a `not`, `cannot` or `if` of the text stays inside." },
    { value: "PR+", label: "probable, yes", meaning: "Probable that it is so; also whatever is only believed." },
    { value: "PS+", label: "possible, yes", meaning: "Possible that it is so: the `might be` of the text over again." },
    { value: "CT-", label: "certain, no", meaning: "Certain that it is not so; with the act `deny` only." },
    { value: "PR-", label: "probable, no", meaning: "Probable that it is not so; with the act `deny` only." },
    { value: "PS-", label: "possible, no", meaning: "Possible that it is not so; with the act `deny` only." },
    { value: "Uu", label: "uncommitted", meaning: "Committed neither way; with the act `no-information` only." },
  ],
} as const satisfies Vocabulary;

/** How a statement is put forward. */
export const presentation = {
  name: "Presentation",
  description: "Whether the statement is said, taken for granted, or only meant.",
  source: "this project, after the usual division of semantics into assertion, presupposition and implicature",
  values: [
    { value: "asserted", label: "asserted", meaning: "Said outright; appositions and relative clauses, reduced ones too, are." },
    {
      value: "presupposed",
      label: "taken for granted",
      meaning: "In a phrase or clause that stands even if the sentence is denied or made a question.",
    },
    { value: "implied", label: "implied", meaning: "Meant, but the speaker could take it back." },
  ],
} as const satisfies Vocabulary;

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

/** What an actor does in a statement. */
export const participantRole = {
  name: "ParticipantRole",
  description: "What the actor does in the text of the statement, put in the active voice, main clause.",
  source: "this project",
  values: [
    { value: "agent", label: "agent", meaning: "Its subject, if that is an actor." },
    { value: "recipient", label: "recipient", meaning: "Its object, and whoever it is to, for, with, under, against or between." },
    {
      value: "mentioned",
      label: "mentioned",
      meaning: "The object of an `identity`, and every other actor in the text, unless it only stands inside a label.",
    },
  ],
} as const satisfies Vocabulary;

/** What a place is in a statement. */
export const locationRole = {
  name: "LocationRole",
  description: "What the place is in the text of the statement.",
  source: "this project",
  values: [
    { value: "at", label: "at", meaning: "Where it happens or is so." },
    { value: "from", label: "from", meaning: "Where the movement starts." },
    { value: "to", label: "to", meaning: "Where the movement ends." },
    { value: "about", label: "about", meaning: "What is said is said of the place itself, or the place is only spoken of." },
  ],
} as const satisfies Vocabulary;

/** How two labels are said to hang together. */
export const identityRelation = {
  name: "IdentityRelation",
  description: "How the subject is said to hang together with the object.",
  source: "this project",
  values: [
    { value: "same-as", label: "the same as", meaning: "Both labels are said to mean the same." },
    { value: "part-of", label: "part of", meaning: "The subject is said to belong to the object, as a member or a part." },
  ],
} as const satisfies Vocabulary;

/** What is said is not, or not yet, so. */
export const mode = {
  name: "Mode",
  description: "In what way what is said is not, or not yet, so.",
  source: "PLOVER, contexts (https://github.com/openeventdata/PLOVER)",
  values: [
    { value: "future", label: "future", meaning: "Said to be going to happen." },
    { value: "hypothetical", label: "hypothetical", meaning: "Conditional or counterfactual." },
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

/** How one statement bears on another. */
export const relationType = {
  name: "RelationType",
  description: "How this statement bears on the other one, the target.",
  source: "CiTO, the Citation Typing Ontology (http://purl.org/spar/cito/), but for `elaborates`, this project's own",
  values: [
    {
      value: "agreesWith",
      label: "agrees with",
      meaning:
        "Another speaker says the same or more, of the same labels unless words join the two (http://purl.org/spar/cito/agreesWith).",
    },
    {
      value: "disputes",
      label: "disputes",
      meaning: "Both cannot be true, of the same labels (http://purl.org/spar/cito/disputes).",
    },
    {
      value: "disagreesWith",
      label: "disagrees with",
      meaning:
        "Both could not be true if two labels meant the same or a word is taken strictly; always `coded` (http://purl.org/spar/cito/disagreesWith).",
    },
    { value: "qualifies", label: "qualifies", meaning: "This one limits the other (http://purl.org/spar/cito/qualifies)." },
    {
      value: "elaborates",
      label: "elaborates",
      meaning: "This one adds a part, place, time, cause or detail to the other, or is presupposed by it (not in CiTO).",
    },
  ],
} as const satisfies Vocabulary;

/** How sure the coder is of the reading. */
export const confidence = {
  name: "Confidence",
  description: "How sure the coder is of having read the text rightly; never how likely it is that the statement is true.",
  source: "this project",
  values: [
    { value: "high", label: "high", meaning: "No other reading was found: `otherReadings` is empty." },
    { value: "moderate", label: "moderate", meaning: "Another reading is possible." },
    { value: "low", label: "low", meaning: "Another reading is as good." },
  ],
} as const satisfies Vocabulary;

/** What befell the people counted. */
export const outcome = {
  name: "Outcome",
  description: "What befell the people counted, in the source's word.",
  source: "this project",
  values: [
    { value: "dead", label: "dead", meaning: "Killed or died." },
    { value: "injured", label: "injured", meaning: "Wounded." },
    { value: "missing", label: "missing", meaning: "Whereabouts unknown." },
    { value: "abducted", label: "abducted", meaning: "Said to be kidnapped, abducted or taken hostage." },
    { value: "arrested", label: "arrested", meaning: "Said to be arrested, detained or captured, whoever does it." },
    { value: "surrendered", label: "surrendered", meaning: "Gave themselves up." },
    { value: "displaced", label: "displaced", meaning: "Driven out or forced to flee." },
  ],
} as const satisfies Vocabulary;

/** How several outcomes make up one figure. */
export const outcomeJoin = {
  name: "OutcomeJoin",
  description: "How several outcomes make up the one figure.",
  source: "this project",
  values: [
    { value: "and", label: "and", meaning: "Each person counted met every outcome, or the figure is their stated total." },
    {
      value: "or",
      label: "or",
      meaning: "Each person counted met one of the outcomes, and the text does not say how many met which.",
    },
  ],
} as const satisfies Vocabulary;

/** Whether those counted are said to be civilians. */
export const victimStatus = {
  name: "VictimStatus",
  description: "Status of the people counted, as the claimant gives it.",
  source: "this project",
  values: [
    { value: "civilian", label: "civilian", meaning: "Said to be civilians." },
    { value: "combatant", label: "combatant", meaning: "Said to be fighters." },
    { value: "mixed", label: "mixed", meaning: "Said to be both." },
    { value: "unknown", label: "status not stated", meaning: "Not said, and not in the word for them." },
  ],
} as const satisfies Vocabulary;

/** How a figure was made up. */
export const counting = {
  name: "Counting",
  description: "How the figure was made up, as far as the text shows.",
  source: "this project",
  values: [
    { value: "incident-based", label: "one incident", meaning: "Counts one incident." },
    {
      value: "integrative",
      label: "over several incidents",
      meaning: "Sums or estimates over several incidents, a period or an operation.",
    },
    { value: "unknown", label: "counting not shown", meaning: "The text does not show which." },
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

/** All vocabularies. Importing one by its own name keeps the others out of a bundle. */
export const vocabularies = {
  sourceKind,
  publishedBasis,
  actorKind,
  sector,
  featureCode,
  precision,
  topic,
  act,
  form,
  factuality,
  presentation,
  basis,
  participantRole,
  locationRole,
  identityRelation,
  mode,
  vague,
  relationType,
  confidence,
  outcome,
  outcomeJoin,
  victimStatus,
  counting,
  identifierScheme,
};
