import { z } from "zod";
import { recordHead, recordTail } from "./common.js";
import { ActorIdSchema } from "./ids.js";
import { IdentifierSchema, OtherNameSchema } from "./names.js";
import { vocabulary } from "./vocabulary.js";

const ActorKind = vocabulary("ActorKind", "What sort of actor it is; STIX 2.1 identity class.", {
  individual: "one person",
  group: "an informal collection of people, without formal governance",
  organization: "a formal organisation: a state, a ministry, an outlet, an armed organisation with a name",
  class: "a class of people or organisations, as in `Uighur fighters` or `neighbouring countries`",
  unknown: "not clear from the source",
});

/** PLOVER's primary sector codes by readable name; https://github.com/openeventdata/PLOVER, chapter on actors and sectors. */
const Sector = vocabulary(
  "Sector",
  "Part of society that an actor belongs to; PLOVER primary sector codes (https://github.com/openeventdata/PLOVER).",
  {
    government: "GOV, the executive and its divisions",
    judiciary: "JUD, judges and courts",
    legislature: "LEG, parliaments and their members",
    military: "MIL, armed forces of a state",
    police: "COP, police and protective agencies",
    opposition: "OPP, political opposition",
    "political-party": "PTY, parties identified with neither government nor opposition",
    rebels: "REB, armed opposition groups or individuals",
    paramilitary: "PRM, armed organisations not in opposition to the government",
    "state-intelligence": "SPY, intelligence services of a state",
    "unidentified-armed-forces": "UAF, armed people whose side is not identified",
    civilians: "CVL, civilians",
    elites: "ELI, former officials, well-known persons, spokespersons of organisations",
    business: "BUS, companies and business people",
    education: "EDU, schools, teachers, students",
    health: "MED, people and organisations in health",
    labour: "LAB, organised labour",
    "agricultural-labour": "AGR, agricultural labour, peasants",
    media: "JRN, journalists and news outlets",
    refugees: "REF, refugees and internally displaced persons",
    religious: "REL, religious organisations and institutions",
    "civil-society": "SOC, civil society not covered elsewhere",
    criminals: "CRM, criminals and criminal gangs",
  },
);

const RoleSchema = z
  .strictObject({
    title: z.string().min(1).describe("Post or rank in the source's terms."),
    organization: ActorIdSchema.nullable().describe("Actor in or for which the post is held; null where not stated."),
  })
  .meta({
    id: "Role",
    examples: [{ title: "deputy spokesperson", organization: "afghan-ministry-of-defense" }],
    description: "The public role in which a person or a body appears (cf. Membership in Popolo, http://www.popoloproject.com/specs/).",
  });

/** Whoever speaks or is spoken of. */
export const ActorSchema = z
  .strictObject({
    ...recordHead("actor", ActorIdSchema),
    name: z.string().min(1).describe("Name, or a description where the source gives no name."),
    kind: ActorKind,
    population: z.boolean().describe("True for an ethnic, religious or other civilian population; such an actor is never an armed group."),
    sectors: z.array(Sector).describe("Sectors of society; empty where the source gives none."),
    role: RoleSchema.nullable().describe("Role in which the actor appears; null where none is stated."),
    otherNames: z.array(OtherNameSchema).describe("Other names that the source uses for the same actor."),
    differentFrom: z
      .array(ActorIdSchema)
      .describe(
        "Actors that must not be taken for this one although they share a name or an ethnonym with it (cf. Wikidata P1889): above all a population and those armed under its name. Not for labels of which it is merely unknown whether they are the same.",
      ),
    identifiers: z.array(IdentifierSchema).describe("Identifiers in lists kept by others."),
    ...recordTail(),
  })
  .meta({
    id: "Actor",
    title: "Actor",
    description:
      "A person, group, organisation, class or population that speaks or is spoken of. Designation, allegiance and ideology are statements about an actor, never fields of it.",
  });
