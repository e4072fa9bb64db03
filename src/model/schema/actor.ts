import { z } from "zod/v4";
import { actorKind, sector } from "../vocabularies/index.js";
import { recordHead, recordTail } from "./every-record.js";
import { ActorIdSchema } from "./ids.js";
import { IdentifierSchema, OtherNameSchema } from "./names.js";
import { define, describe } from "./registry.js";
import { SingleLineSchema } from "./strings.js";
import { describeBy, vocabulary } from "./vocabulary.js";

/** What sort of actor it is. */
export const ActorKindSchema = vocabulary(actorKind);
/** Part of society that an actor belongs to. */
export const SectorSchema = vocabulary(sector);

/** In what capacity an actor appears. */
export const RoleSchema = define(
  "Role",
  z.strictObject({
    title: describe(SingleLineSchema, "The post, a former one, or another capacity, in the source's terms."),
    organization: describe(
      ActorIdSchema.nullable(),
      "Actor in or for which it is held, an office included; null where that is not stated.",
    ),
  }),
  "The capacity in which the source lets a person or a body appear: a post, a former one, `resident`.",
  { examples: [{ title: "deputy spokesperson", organization: "afghan-ministry-of-defense" }] },
);

/** A suspicion that two labels mean the same. */
export const MayBeSchema = define(
  "MayBe",
  z.strictObject({
    actor: describe(ActorIdSchema, "The other actor."),
    why: describe(SingleLineSchema, "What in the text makes the coder think so."),
  }),
  "The coder's suspicion that this label and another one mean the same: a hint, never a merge.",
);

/** Whoever speaks or is spoken of. */
export const ActorSchema = define(
  "Actor",
  z.strictObject({
    ...recordHead("actor", ActorIdSchema),
    name: describe(
      SingleLineSchema,
      "The label as it stands in the text, unique in the dataset, one actor in every mouth; whose word it is in brackets only where the label would not tell, as in `such groups (Zubair Aref)`. Nothing else that is said about the actor.",
    ),
    kind: describeBy(ActorKindSchema, actorKind),
    population: describe(
      z.boolean().nullable(),
      "True for an ethnic, religious or other civilian population, which is never an armed group; null where the text leaves it open.",
    ),
    sectors: describeBy(z.array(SectorSchema), sector, "Parts of society that the actor belongs to; empty where the text gives none."),
    role: describe(RoleSchema.nullable(), "In what capacity the source lets the actor appear; null where it says nothing of that."),
    otherNames: describe(
      z.array(OtherNameSchema),
      "Other names of the actor in the coded text: a spelling, a short form, or a phrase that can mean nobody else.",
    ),
    differentFrom: describe(
      z.array(ActorIdSchema),
      "Actors that must not be taken for this one although they share a name or an ethnonym with it (cf. Wikidata P1889); stands once, on the armed one.",
    ),
    mayBe: describe(
      z.array(MayBeSchema),
      "Actors that the coder suspects to be this one under another label; stands once. A hint, never a merge.",
    ),
    identifiers: describe(
      z.array(IdentifierSchema),
      "Identifiers of the actor in lists kept by others, only for a name, none from memory.",
    ),
    ...recordTail("Where the coded text names or describes the actor in full."),
  }),
  "A person, group, organization, class or population that speaks or is spoken of, one for each label. Designation, allegiance and ideology are statements about an actor, never fields of it, and so is sameness.",
);
