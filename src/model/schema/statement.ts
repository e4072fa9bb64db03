import { z } from "zod";
import { recordHead, recordTail } from "./common.js";
import { EvidenceSchema } from "./evidence.js";
import { ActorIdSchema, LocationIdSchema, SourceIdSchema, StatementIdSchema } from "./ids.js";
import { QuantitySchema } from "./quantity.js";
import { TimeSchema } from "./time.js";
import { vocabulary } from "./vocabulary.js";

const Topic = vocabulary("Topic", "What the proposition is mainly about; one value, this project's own list.", {
  presence: "an actor is, lives, moves or operates somewhere",
  control: "who holds territory, or gains or loses it",
  armament: "weapons, vehicles and equipment: who has, uses or loses them",
  hostilities: "fighting, attacks, military operations",
  casualties: "people killed, injured, missing, captured or driven out in fighting",
  affiliation: "alliance, allegiance, protection or command between actors",
  objectives: "aims, strategy and motives of an actor",
  capability: "what an actor can do or is set up to do: bases, units, funding, outside support, threat posed",
  identity: "who or what an actor is: name, origin, membership, language, religion, office",
  designation: "legal listing and status, sanctions",
  diplomacy: "relations and agreements between governments, or between a government and a movement",
  migration: "flight, exile, refuge and movement of civilians",
  rights: "treatment of a population by an authority: freedoms, restrictions, persecution",
  inquiry: "what is being investigated, known or not known by officials",
  communication: "publishing and reporting as such: what was released, what details were given, how reports are called",
  geography: "physical and administrative facts of a place",
});

const Act = vocabulary("Act", "What the speaker does in saying it.", {
  state: "says so, plainly; also the voice of a text itself, and passing something on",
  confirm: "affirms what was already said or asked",
  deny: "says that it is not so",
  claim: "says so, and the reporting text marks distance (`claims`, `alleges`)",
  believe: "gives it as an opinion or an argument",
  predict: "says what will or would happen",
  warn: "says that something bad will or would happen",
  accuse: "says that somebody did wrong",
  threaten: "says that the speaker will do harm",
  promise: "commits the speaker to do something",
  request: "asks somebody to do something",
  order: "tells somebody, with authority, to do something",
  designate: "puts somebody on a list or under a legal status by saying so",
  show: "makes it visible in a picture or a video, without words",
  "no-information": "says that the speaker has or gives no information on it",
});

const Form = vocabulary("Form", "How the link's words reach the text.", {
  direct: "quoted word for word",
  indirect: "reported in other words",
  mixed: "reported, with some words quoted",
  none: "no speech is reported: the text's own voice, or something shown or done",
});

const Factuality = vocabulary(
  "Factuality",
  "How far the link's speaker commits to the proposition as worded in `text`; FactBank (Saurí and Pustejovsky 2009, https://doi.org/10.1007/s10579-009-9089-9).",
  {
    "CT+": "certain that it is so",
    "PR+": "probable that it is so",
    "PS+": "possible that it is so",
    "CT-": "certain that it is not so",
    "PR-": "probable that it is not so",
    "PS-": "possible that it is not so",
    CTu: "certain whether or not, but it is not said which",
    Uu: "uncommitted or unknown: passes it on, asks, or says that nothing is known",
  },
);

const AttributionLinkSchema = z
  .strictObject({
    by: ActorIdSchema.describe("Who says it."),
    source: SourceIdSchema.nullable().describe("Publication in which this speaker says it; null where no publication is mentioned."),
    act: Act,
    form: Form,
    factuality: Factuality,
    cue: EvidenceSchema.nullable().describe("The words that mark the attribution, such as `according to`; null where it is unmarked."),
  })
  .meta({
    id: "AttributionLink",
    examples: [{ by: "taliban", source: null, act: "deny", form: "indirect", factuality: "CT-", cue: null }],
    description: "One speaker in a chain of attribution, and how far that speaker commits to the proposition.",
  });

const Mode = vocabulary("Mode", "Standing in time and reality of what is said; PLOVER contexts.", {
  historical: "said to be or to have been so",
  future: "said to be going to happen",
  hypothetical: "conditional or counterfactual",
});

const RelationType = vocabulary(
  "RelationType",
  "How this statement bears on another; CiTO, the Citation Typing Ontology (http://purl.org/spar/cito).",
  {
    confirms: "this speaker affirms what the other one said",
    agreesWith: "both say what is compatible and much the same, independently as far as stated",
    disputes: "both speak of the same thing, and this speaker rejects what the other one says",
    disagreesWith: "the two are in tension in the coder's reading, though neither speaker addresses the other",
    qualifies: "this one limits or conditions the other",
    extends: "this one adds to the other: a detail, a cause, a consequence",
  },
);

const RelationBasis = vocabulary("RelationBasis", "Who draws the relation.", {
  stated: "the source's words draw it",
  coded: "the coder draws it",
});

const RelationSchema = z
  .strictObject({
    type: RelationType,
    target: StatementIdSchema.describe("The other statement."),
    basis: RelationBasis,
  })
  .meta({
    id: "Relation",
    examples: [{ type: "disputes", target: "s003", basis: "coded" }],
    description: "A directed relation from this statement to another.",
  });

const Confidence = vocabulary(
  "Confidence",
  "How sure the coder is of having read the source rightly; never how likely it is that the statement is true.",
  {
    low: "another reading is about as good",
    moderate: "another reading is possible",
    high: "no other reading was found",
  },
);

/** A proposition with its chain of speakers. */
export const StatementSchema = z
  .strictObject({
    ...recordHead("statement", StatementIdSchema),
    text: z.string().min(1).describe("One atomic proposition, paraphrased by the coder, put positively, understandable alone."),
    topic: Topic,
    attribution: z
      .array(AttributionLinkSchema)
      .min(1)
      .describe("Who says so, from the outermost speaker (the publisher of the text) to the innermost; one or more links."),
    about: z.array(ActorIdSchema).describe("Actors that the proposition is about."),
    locations: z.array(LocationIdSchema).describe("Places that the proposition is about."),
    time: TimeSchema.nullable().describe("When it happened or holds; null where not stated."),
    mode: Mode,
    quantity: QuantitySchema.nullable().describe("A quantity in the proposition; null where there is none."),
    relations: z.array(RelationSchema).describe("Relations to other statements."),
    confidence: Confidence,
    ...recordTail(),
  })
  .meta({
    id: "Statement",
    title: "Statement",
    description:
      "A proposition together with everyone who stands between it and the reader. Nobody's word is a fact: the proposition belongs to its speakers.",
  });
