import type { Quantity } from "../generated/types.js";
import { quote, type Report, rule } from "./rule.js";

export const quantities = rule({
  name: "quantities",
  description:
    "Bounds enclose the number, a vague word excludes numbers, people are counted in whole numbers, and a casualty figure counts people.",
  severity: "error",
  types: ["statement", "casualty-figure"],
  checkRecord(record, report) {
    const { quantity, type } = record;
    if (quantity === null) return;
    checkOrder(quantity, report);
    if (quantity.unit === "person") checkWholeNumbers(quantity, report);
    if (type !== "casualty-figure") return;
    if (quantity.unit !== "person") {
      report({ path: ["quantity", "unit"], message: "a casualty figure counts people", hint: 'write "person"' });
    }
    if (quantity.vague === null && [quantity.reported, quantity.low, quantity.high].every((number) => number === null)) {
      report({
        path: ["quantity"],
        message: "a casualty figure without a number or a word for one",
        hint: "a statement is enough where nobody is counted",
      });
    }
  },
});

function checkWholeNumbers(quantity: Quantity, report: Report): void {
  for (const key of ["reported", "low", "high"] as const) {
    const number = quantity[key];
    if (number !== null && !Number.isInteger(number)) {
      report({ path: ["quantity", key], message: `${number} is not a number of people`, hint: "a whole number, or null" });
    }
  }
}

function checkOrder({ reported, low, high, approximate, vague }: Quantity, report: Report): void {
  if (vague !== null && (reported !== null || low !== null || high !== null)) {
    report({
      path: ["quantity", "vague"],
      message: `${quote(vague)} is vague, but there is a number too`,
      hint: "keep what the source says: the word or the number",
    });
  }
  if (low !== null && high !== null && low > high)
    report({ path: ["quantity", "low"], message: `low (${low}) is above high (${high})`, hint: "swap them, or check the source" });
  if (low !== null && reported !== null && low > reported)
    report({
      path: ["quantity", "low"],
      message: `low (${low}) is above reported (${reported})`,
      hint: "low is a bound that the source states",
    });
  if (high !== null && reported !== null && reported > high)
    report({
      path: ["quantity", "high"],
      message: `high (${high}) is below reported (${reported})`,
      hint: "high is a bound that the source states",
    });
  if (approximate && reported === null && low === null && high === null) {
    report({ path: ["quantity", "approximate"], message: "approximate without a number", hint: "write false, or give the number" });
  }
}
