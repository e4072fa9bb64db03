import { z } from "zod";
import { vocabulary } from "./vocabulary.js";

const VagueQuantity = vocabulary("VagueQuantity", "A quantity that the source gives in a word, not a number.", {
  all: "the whole of a set",
  most: "more than half, no number given",
  many: "a large number, none given",
  several: "more than two or three, no number given",
  some: "an unspecified part or number",
  few: "a small number, none given",
  dozens: "tens, no number given",
  hundreds: "hundreds, no number given",
  thousands: "thousands, no number given",
});

// Beyond this, not every language reads a JSON number back as it was written.
const number = z.number().min(0).max(Number.MAX_SAFE_INTEGER);

/** A number, bounds, or a vague word; null is not zero. */
export const QuantitySchema = z
  .strictObject({
    reported: number.nullable().describe("The number as the source gives it; null where it gives none."),
    low: number.nullable().describe("Lower bound, only where the source states one (`at least`, `between`); null otherwise."),
    high: number.nullable().describe("Upper bound, only where the source states one (`at most`, `between`); null otherwise."),
    approximate: z.boolean().describe("True where the source marks the number as approximate (`around`, `about`, `nearly`)."),
    vague: VagueQuantity.nullable().describe("The word used instead of a number; null where there is a number or neither."),
    unit: z.string().min(1).nullable().describe("What is counted or measured, in the singular (`person`, `mile`); null where not stated."),
  })
  .meta({
    id: "Quantity",
    examples: [
      { reported: 200, low: null, high: null, approximate: true, vague: null, unit: "person" },
      { reported: null, low: null, high: null, approximate: false, vague: "most", unit: "person" },
    ],
    description: "A quantity, no sharper than the source: null is not zero, and `around 200` has no bounds.",
  });
