import type { Vocabulary } from "./vocabulary.js";

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
    {
      value: "casualties",
      label: "casualties",
      meaning: "People killed, injured or missing, whatever the cause; captured or driven out in fighting.",
    },
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
