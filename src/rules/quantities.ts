import type { Quantity } from "../generated/types.js";
import { listed, quote, type Rule } from "./rule.js";

/** What is wrong with an amount: the key, the message, the hint. */
type Problem = readonly [key: keyof Quantity, message: string, hint: string];

/**
 * ok: `{ "c01/quantity/low": 40 }`
 *
 * not ok: `{ "c01/quantity/low": 41 }`
 */
export const quantities: Rule = {
  name: "quantities",
  description:
    "Bounds enclose the number, an exact number stands alone, a vague word excludes numbers, and people are counted in whole numbers. A casualty figure gives an amount of people or of families.",
  severity: "error",
  check(dataset, report) {
    for (const record of [...dataset.all("statement"), ...dataset.all("casualty-figure")]) {
      const { quantity, type } = record;
      if (quantity === null) continue;
      const problems = [problemWithNumbers(quantity), problemWithPeople(quantity)];
      for (const problem of problems) if (problem) report(record, ["quantity", problem[0]], problem[1], problem[2]);
      if (type !== "casualty-figure") continue;
      if (quantity.unit !== "person" && quantity.unit !== "family") {
        const message = `a casualty figure counts people, not ${quantity.unit === null ? "something unsaid" : quote(quantity.unit)}`;
        report(
          record,
          ["quantity", "unit"],
          message,
          '"person", or "family" where the text counts families; whatever else is harmed is a statement',
        );
      }
      if (quantity.vague === null && !quantity.approximate && numbersIn(quantity).length === 0) {
        report(
          record,
          ["quantity"],
          "a casualty figure without a number or a word for one",
          "a statement is enough where nobody is counted",
        );
      }
    }
  },
};

const numbersIn = (quantity: Quantity) =>
  (["reported", "low", "high"] as const).flatMap((key) => (quantity[key] === null ? [] : [{ key, number: quantity[key] }]));

/** The first thing that is wrong with how the numbers go together: the rest often follows from it. */
function problemWithNumbers(quantity: Quantity): Problem | undefined {
  const { reported, low, high, approximate, vague } = quantity;
  const bound = "is a bound that the text states";
  if (vague !== null && numbersIn(quantity).length > 0)
    return ["vague", `${quote(vague)} is vague, but there is a number too`, "keep what the text says: the word or the number"];
  if (low !== null && high !== null && low > high) return ["low", `low (${low}) is above high (${high})`, "swap them, or check the text"];
  if (low !== null && reported !== null && low > reported) return ["low", `low (${low}) is above reported (${reported})`, `low ${bound}`];
  if (high !== null && reported !== null && reported > high)
    return ["high", `high (${high}) is below reported (${reported})`, `high ${bound}`];
  if (approximate && numbersIn(quantity).length === 0)
    return ["approximate", "approximate without a number", "write false, or give the number"];
  if (reported !== null && !approximate && (low !== null || high !== null))
    return [
      "reported",
      `${reported} is an exact number, but has bounds`,
      "give the number alone, or the bounds alone; true in approximate if it is not exact",
    ];
  if (low !== null && low === high && !approximate)
    return ["low", `low and high are both ${low}: an exact number`, "write it in reported alone"];
  return undefined;
}

function problemWithPeople(quantity: Quantity): Problem | undefined {
  if (quantity.unit !== "person" && quantity.unit !== "family") return undefined;
  const broken = numbersIn(quantity).filter(({ number }) => !Number.isInteger(number));
  const [first] = broken;
  const numbers = listed(broken.map(({ number }) => String(number)));
  return first && [first.key, `${numbers} is not a number of people`, "a whole number, or null"];
}
