import { z } from "zod/v4";
import { counting, outcome, outcomeJoin, victimStatus } from "../vocabularies/index.js";
import { recordHead, recordTail } from "./every-record.js";
import { ActorIdSchema, CasualtyFigureIdSchema, StatementIdSchema } from "./ids.js";
import { QuantitySchema } from "./quantity.js";
import { define, describe } from "./registry.js";
import { describeBy, vocabulary } from "./vocabulary.js";

/** What befell the people counted. */
export const OutcomeSchema = vocabulary(outcome);
/** How several outcomes make up one figure. */
export const OutcomeJoinSchema = vocabulary(outcomeJoin);
/** Whether those counted are said to be civilians. */
export const VictimStatusSchema = vocabulary(victimStatus);
/** How a figure was made up. */
export const CountingSchema = vocabulary(counting);

/** The people counted. */
export const VictimsSchema = define(
  "Victims",
  z.strictObject({
    actors: describe(z.array(ActorIdSchema).min(1), "Who was counted, in the claimant's terms; one or more."),
    status: describeBy(VictimStatusSchema, victimStatus),
  }),
  "The people counted.",
  { examples: [{ actors: ["foreign-militants"], status: "combatant" }] },
);

/** A number of people said to be harmed. */
export const CasualtyFigureSchema = define(
  "CasualtyFigure",
  z.strictObject({
    ...recordHead("casualty-figure", CasualtyFigureIdSchema),
    statement: describe(StatementIdSchema, "Statement that makes the claim, and so names the claimant, the place and the time."),
    outcomes: describeBy(z.array(OutcomeSchema).min(1), outcome, "What befell them, in the source's word; one or more."),
    outcomeJoin: describeBy(
      OutcomeJoinSchema.nullable(),
      outcomeJoin,
      "How several outcomes make up the one figure; null where there is only one.",
    ),
    quantity: describe(QuantitySchema, "How many, no sharper than the text. It stands here alone, not in the statement."),
    victims: describe(VictimsSchema, "Who was counted, and whether they are said to be civilians or fighters."),
    responsible: describe(
      z.array(ActorIdSchema),
      "Actors stated to be responsible; empty where that is not stated (`during the operation of` does not state it).",
    ),
    claimantIsParty: describe(
      z.boolean().nullable(),
      "True where the claimant belongs to, or speaks for, a party to the fighting; null where that cannot be told.",
    ),
    counting: describeBy(CountingSchema, counting),
    overlaps: describe(
      z.array(CasualtyFigureIdSchema),
      "Figures that may count some of the same people; each pair stands once. Figures are never summed.",
    ),
    ...recordTail("Where the text gives the figure."),
  }),
  "A number of people said to be harmed, always with the statement that claims it. Not a finding that they were.",
);
