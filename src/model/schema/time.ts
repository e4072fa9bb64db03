import { z } from "zod/v4";
import { basis } from "../vocabularies/index.js";
import { define, describe } from "./registry.js";
import { FewWordsSchema, patterned } from "./strings.js";
import { describeBy, vocabulary } from "./vocabulary.js";

const month = "(?:0[1-9]|1[0-2])";
const plainDate = `[0-9]{4}(?:-${month}(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?`;
const date = `${plainDate}[?~%]?`;
const season = "[0-9]{4}-2[1-4]";
const unspecified = `[0-9]{3}X|[0-9]{2}XX|[0-9]{4}-(?:XX(?:-XX)?|${month}-XX)`;
const interval = `(?:${date}|\\.\\.)?/${date}|${date}/(?:\\.\\.)?`;
const oneOf = `\\[(?:\\.\\.${plainDate}|${plainDate}\\.\\.(?:${plainDate})?)\\]`;

/** A date or an interval in EDTF, by its form; whether the calendar has it is a rule. */
export const EdtfSchema = patterned(
  "Edtf",
  `(?:${date}|${season}|${unspecified}|${interval}|${oneOf})`,
  "A date or an interval in the Extended Date/Time Format, without time of day (https://www.loc.gov/standards/datetime/): levels 0 and 1, and of level 2 one date of a range. `X` is an unspecified digit. In an interval, a missing end is unknown, `..` is open. In square brackets it is one date of those: `[..2019-12]` is some date up to December 2019.",
  "2019-12",
  "199X",
  "/2019-12",
  "[..2019-12]",
);

/** Whether the words say so, or the coder does. */
export const BasisSchema = vocabulary(basis);

/** When what is said was so, with the words of the text for it. */
export const TimeSchema = define(
  "Time",
  z.strictObject({
    edtf: describe(
      EdtfSchema.nullable(),
      "When, in EDTF, as precisely as the text allows and no more; null where its words give no date and none can be worked out.",
    ),
    as: describe(FewWordsSchema, "The words of the text for when or how long, at most five."),
    basis: describeBy(BasisSchema.nullable(), basis, "Where `edtf` comes from; null exactly where `edtf` is."),
  }),
  "When what is said was so, or for how long; never when it was said.",
  {
    examples: [
      { edtf: "2019", as: "during this year", basis: "coded" },
      { edtf: null, as: "over years", basis: null },
    ],
  },
);
