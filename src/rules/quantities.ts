import type { Quantity } from "../generated/types.js";
import { type Path, type Problem, quote, recordRule } from "./rule.js";

export const quantities = recordRule({
  name: "quantities",
  description:
    "Bounds enclose the number, a vague word excludes numbers, people are counted in whole numbers, and a casualty figure counts people.",
  severity: "error",
  types: ["statement", "casualty-figure"],
  *check(record) {
    const { quantity, type } = record;
    if (quantity === null) return;
    yield* inOrder(quantity, ["quantity"]);
    if (quantity.unit === "person") yield* wholeNumbers(quantity);
    if (type !== "casualty-figure") return;
    if (quantity.unit !== "person") {
      yield { path: ["quantity", "unit"], message: "a casualty figure counts people", hint: 'write "person"' };
    }
    if (quantity.vague === null && [quantity.reported, quantity.low, quantity.high].every((number) => number === null)) {
      yield {
        path: ["quantity"],
        message: "a casualty figure without a number or a word for one",
        hint: "a statement is enough where nobody is counted",
      };
    }
  },
});

function* wholeNumbers(quantity: Quantity): Iterable<Problem> {
  for (const key of ["reported", "low", "high"] as const) {
    const number = quantity[key];
    if (number !== null && !Number.isInteger(number)) {
      yield { path: ["quantity", key], message: `${number} is not a number of people`, hint: "a whole number, or null" };
    }
  }
}

function* inOrder({ reported, low, high, approximate, vague }: Quantity, path: Path): Iterable<Problem> {
  if (vague !== null && (reported !== null || low !== null || high !== null)) {
    yield {
      path: [...path, "vague"],
      message: `${quote(vague)} is vague, but there is a number too`,
      hint: "keep what the source says: the word or the number",
    };
  }
  if (low !== null && high !== null && low > high)
    yield { path: [...path, "low"], message: `low (${low}) is above high (${high})`, hint: "swap them, or check the source" };
  if (low !== null && reported !== null && low > reported)
    yield {
      path: [...path, "low"],
      message: `low (${low}) is above reported (${reported})`,
      hint: "low is a bound that the source states",
    };
  if (high !== null && reported !== null && reported > high)
    yield {
      path: [...path, "high"],
      message: `high (${high}) is below reported (${reported})`,
      hint: "high is a bound that the source states",
    };
  if (approximate && reported === null && low === null && high === null) {
    yield { path: [...path, "approximate"], message: "approximate without a number", hint: "write false, or give the number" };
  }
}
