import { z } from "zod";
import { recordHead, recordTail } from "./common.js";
import { ActorIdSchema, CasualtyFigureIdSchema, LocationIdSchema, StatementIdSchema } from "./ids.js";
import { QuantitySchema } from "./quantity.js";
import { TimeSchema } from "./time.js";
import { vocabulary } from "./vocabulary.js";

const Outcome = vocabulary("Outcome", "What befell the people counted.", {
  dead: "killed or died",
  injured: "wounded",
  missing: "whereabouts unknown",
  abducted: "taken by an armed group or unknown persons",
  arrested: "taken by an authority",
  surrendered: "gave themselves up",
  displaced: "driven out or forced to flee",
});

const OutcomeJoin = vocabulary("OutcomeJoin", "How several outcomes combine into the one figure.", {
  and: "each person counted met every outcome, or the figure is their stated total",
  or: "each person counted met one of the outcomes, and the source does not say how many met which",
});

const VictimStatus = vocabulary("VictimStatus", "Status of the people counted, as the claimant gives it.", {
  civilian: "said to be civilians",
  combatant: "said to be fighters",
  unknown: "not stated, or mixed",
});

const ResponsibleBasis = vocabulary("ResponsibleBasis", "How the responsible actors are known.", {
  stated: "the source names them as the cause",
  implied: "the source's wording suggests them",
  "not-stated": "the source does not say; `responsible` is empty",
});

const Counting = vocabulary("Counting", "How the figure was made up, as far as the source shows.", {
  "incident-based": "counts one incident",
  integrative: "sums or estimates over several incidents, a period or an operation",
});

const VictimsSchema = z
  .strictObject({
    actors: z.array(ActorIdSchema).min(1).describe("Who was counted, in the claimant's terms; one or more."),
    status: VictimStatus,
  })
  .meta({ id: "Victims", examples: [{ actors: ["foreign-militants"], status: "combatant" }], description: "The people counted." });

/** A number of people said to be harmed, with the statement that claims it. */
export const CasualtyFigureSchema = z
  .strictObject({
    ...recordHead("casualty-figure", CasualtyFigureIdSchema),
    statement: StatementIdSchema.describe("Statement that makes the claim, and so names the claimant."),
    outcomes: z.array(Outcome).min(1).describe("What befell them; one or more."),
    outcomeJoin: OutcomeJoin.nullable().describe("How several outcomes combine; null where there is only one."),
    quantity: QuantitySchema.describe("How many people, no sharper than the source."),
    victims: VictimsSchema,
    responsible: z.array(ActorIdSchema).describe("Actors said to be responsible; empty where not stated."),
    responsibleBasis: ResponsibleBasis,
    claimantIsParty: z.boolean().describe("True where the claimant belongs to, or speaks for, a party to the fighting."),
    counting: Counting,
    locations: z.array(LocationIdSchema).describe("Where; empty where not stated."),
    time: TimeSchema.nullable().describe("When; null where not stated."),
    overlaps: z.array(CasualtyFigureIdSchema).describe("Figures that may count some of the same people; symmetric."),
    summable: z.boolean().describe("False unless it is shown that adding the figure to others counts nobody twice."),
    ...recordTail(),
  })
  .meta({
    id: "CasualtyFigure",
    title: "Casualty figure",
    description: "A number of people said to be harmed, always with the statement that claims it. Not a finding that they were.",
  });
