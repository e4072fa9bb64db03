import { z } from "zod/v4";
import {
  basis,
  confidence,
  factuality,
  identityRelation,
  locationRole,
  mode,
  participantRole,
  presentation,
  relationType,
  topic,
} from "../vocabularies/index.js";
import { AttributionLinkSchema } from "./attribution.js";
import { recordHead, recordTail } from "./every-record.js";
import { ActorIdSchema, LocationIdSchema, StatementIdSchema } from "./ids.js";
import { QuantitySchema } from "./quantity.js";
import { define, describe } from "./registry.js";
import { SingleLineSchema } from "./strings.js";
import { BasisSchema, TimeSchema } from "./time.js";
import { describeBy, vocabulary } from "./vocabulary.js";

/** What a statement is mainly about. */
export const TopicSchema = vocabulary(topic);
/** How a statement is put forward. */
export const PresentationSchema = vocabulary(presentation);
/** How far the innermost speaker commits to a statement. */
export const FactualitySchema = vocabulary(factuality);
/** What an actor does in a statement. */
export const ParticipantRoleSchema = vocabulary(participantRole);
/** What a place is in a statement. */
export const LocationRoleSchema = vocabulary(locationRole);
/** How two labels are said to hang together. */
export const IdentityRelationSchema = vocabulary(identityRelation);
/** What is said is not, or not yet, so. */
export const ModeSchema = vocabulary(mode);
/** How one statement bears on another. */
export const RelationTypeSchema = vocabulary(relationType);
/** How sure the coder is of the reading. */
export const ConfidenceSchema = vocabulary(confidence);

/** An actor in a statement. */
export const ParticipantSchema = define(
  "Participant",
  z.strictObject({
    actor: describe(ActorIdSchema, "The actor."),
    role: describeBy(ParticipantRoleSchema, participantRole),
  }),
  "An actor in the text of a statement, and what it does there.",
  { examples: [{ actor: "taliban", role: "agent" }] },
);

/** A place in a statement. */
export const StatementLocationSchema = define(
  "StatementLocation",
  z.strictObject({
    location: describe(LocationIdSchema, "The place."),
    role: describeBy(LocationRoleSchema, locationRole),
  }),
  "A place in the text of a statement, and what it is there.",
  { examples: [{ location: "jurm-district", role: "at" }] },
);

/** That two labels mean the same, or that one belongs to the other. */
export const IdentitySchema = define(
  "Identity",
  z.strictObject({
    subject: describe(ActorIdSchema, "Who is said to be the same or a part; a participant."),
    relation: describeBy(IdentityRelationSchema, identityRelation),
    object: describe(ActorIdSchema, "What it is said to be the same as or a part of; a participant."),
  }),
  "A claim that two actors are the same, or that one belongs to the other: somebody's word like any other, never a merge.",
  { examples: [{ subject: "etim-fighters", relation: "part-of", object: "etim" }] },
);

/** How a statement bears on another. */
export const RelationSchema = define(
  "Relation",
  z.strictObject({
    type: describeBy(RelationTypeSchema, relationType),
    target: describe(StatementIdSchema, "The other statement."),
    basis: describeBy(BasisSchema, basis, "Whether words of the text join the two, or the coder does."),
  }),
  "A relation, read from this statement to the target.",
  { examples: [{ type: "disputes", target: "s003", basis: "stated" }] },
);

/** What a statement says, and how: the fields that depend on how its passage is read. */
const reading = {
  text: describe(
    SingleLineSchema,
    "One atomic proposition, paraphrased by the coder, understandable alone, as its innermost speaker puts it forward; only with the acts `deny` and `no-information` it is what he does not put forward. Never quote it without its speaker.",
  ),
  topic: describeBy(TopicSchema, topic),
  attribution: describe(
    z.array(AttributionLinkSchema).min(1),
    "The chain of those through whom the text comes, outermost first: the coded source and its publisher, then whoever they report, down to whose word it is. One or more links.",
  ),
  presentation: describeBy(PresentationSchema, presentation),
  factuality: describeBy(FactualitySchema, factuality),
  participants: describe(z.array(ParticipantSchema), "Actors in the text of the statement; empty where it has none."),
  locations: describe(z.array(StatementLocationSchema), "Places in the text of the statement; empty where it has none."),
  identity: describe(
    IdentitySchema.nullable(),
    "That two labels mean the same or one belongs to the other, where the statement says just that (with the act `deny`, what is denied); null otherwise.",
  ),
  time: describe(TimeSchema.nullable(), "When what is said was so, never when it was said; null where the text does not say when."),
  mode: describeBy(
    ModeSchema.nullable(),
    mode,
    "In what way what is said is not, or not yet, so; null for what is said to be or to have been so.",
  ),
  quantity: describe(
    QuantitySchema.nullable(),
    "An amount in the statement; null where there is none, and where it is of people killed and the like, for which see the casualty figure.",
  ),
  relations: describe(z.array(RelationSchema), "How this statement bears on others, read from here to the target; each pair stands once."),
};

/**
 * Some of a statement's fields. Which record it is (type, id, withdrawn), where it stands (evidence) and what the coder
 * thinks of it (confidence, otherReadings, note) are the same however the passage is read.
 */
export const StatementChangeSchema = define(
  "StatementChange",
  z
    .strictObject(reading)
    .partial()
    .refine((change) => Object.keys(change).length > 0, "at least one field must differ"),
  "Those fields of the statement that would differ, whole, and at least one of them. With it, the record must be valid too.",
  { minProperties: 1 },
);

/** Another way to read the passage. */
export const OtherReadingSchema = define(
  "OtherReading",
  z.strictObject({
    change: describe(StatementChangeSchema, "The fields that would differ, whole; at least one."),
    why: describe(SingleLineSchema, "What in the text allows this reading."),
  }),
  "Another way to read the passage of a statement, as the fields that would differ.",
);

/** A proposition with all through whom it comes. */
export const StatementSchema = define(
  "Statement",
  z.strictObject({
    ...recordHead("statement", StatementIdSchema),
    ...reading,
    confidence: describeBy(ConfidenceSchema, confidence),
    otherReadings: describe(z.array(OtherReadingSchema), "Other ways to read the passage; empty exactly where `confidence` is `high`."),
    ...recordTail("What is said, without who says it."),
  }),
  "A proposition together with everyone who stands between it and the reader. Nobody's word is a fact: the proposition belongs to its speakers.",
);
