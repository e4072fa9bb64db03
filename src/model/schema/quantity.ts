import { z } from "zod/v4";
import { vague } from "../vocabularies/index.js";
import { define, describe } from "./registry.js";
import { FewWordsSchema } from "./strings.js";
import { describeBy, vocabulary } from "./vocabulary.js";

/** A word that stands for an amount. */
export const VagueSchema = vocabulary(vague);
/** What is counted or measured: not a closed list, since texts count anything. */
export const UnitSchema = define(
  "Unit",
  z.string().regex(/^[A-Za-z]+(?:[ -][A-Za-z]+)*$/),
  "An English noun in the singular, with nothing but what tells it from others.",
  { examples: ["person", "family", "square mile", "US dollar"] },
);

// Beyond this, not every language reads a JSON number back as it was written.
const number = z.number().min(0).max(Number.MAX_SAFE_INTEGER).nullable();

/** An amount, no sharper than the text. */
export const QuantitySchema = define(
  "Quantity",
  z.strictObject({
    reported: describe(number, "The number as the text gives it, in `unit`; an exact number is this alone. Null where it gives none."),
    low: describe(number, "Lower bound in `unit`, only where the text states one (`at least`, `between`); null otherwise."),
    high: describe(number, "Upper bound in `unit`, only where the text states one (`at most`, `between`); null otherwise."),
    approximate: describe(z.boolean(), "True where the text marks the number as approximate (`around`, `about`, `nearly`)."),
    vague: describeBy(
      VagueSchema.nullable(),
      vague,
      "The word that the text uses without a number, and then `reported`, `low` and `high` are null; null where there is a number.",
    ),
    unit: describe(
      UnitSchema.nullable(),
      "What is counted or measured, in the singular (`person`, `family`, `mile`); null where the text does not say.",
    ),
    as: describe(FewWordsSchema, "The words of the text for the amount, at most five."),
  }),
  "An amount, no sharper than the text: null is not zero, and `around 200` has no bounds.",
  {
    examples: [
      { reported: 200, low: null, high: null, approximate: true, vague: null, unit: "person", as: "around 200" },
      { reported: null, low: null, high: null, approximate: false, vague: "most", unit: "person", as: "most of the" },
    ],
  },
);
