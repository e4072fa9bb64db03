import { z } from "zod";
import { vocabulary } from "./vocabulary.js";

const month = "(?:0[1-9]|1[0-2])";
const date = `[0-9]{4}(?:-${month}(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?[?~%]?`;
const season = "[0-9]{4}-2[1-4]";
const unspecified = `[0-9]{3}X|[0-9]{2}XX|[0-9]{4}-(?:XX(?:-XX)?|${month}-XX)`;

/** A date or an interval in EDTF, by its form; whether the calendar has it is a rule. */
export const EdtfSchema = z
  .string()
  .regex(new RegExp(`^(?:${date}|${season}|${unspecified}|(?:${date}|\\.\\.)?/${date}|${date}/(?:\\.\\.)?)$`))
  .meta({
    id: "Edtf",
    description:
      "A date or an interval in the Extended Date/Time Format, levels 0 and 1, without time of day (https://www.loc.gov/standards/datetime/). `X` is an unspecified digit; an interval's missing end is unknown, `..` is open.",
    examples: ["2019-12", "199X", "/2019-12"],
  });

const TimeBasis = vocabulary("TimeBasis", "Where a date comes from.", {
  stated: "the source's words give it",
  inferred: "worked out from the source's words and the date of publication",
});

/** A date in EDTF, with the source's words for it. */
export const TimeSchema = z
  .strictObject({
    edtf: EdtfSchema.describe("When, as precisely as the source allows and no more."),
    basis: TimeBasis,
    as: z.string().min(1).describe("The source's own words for the time, such as `this year`."),
  })
  .meta({
    id: "Time",
    examples: [{ edtf: "2019", basis: "inferred", as: "during this year" }],
    description: "When what is said happened or holds.",
  });
