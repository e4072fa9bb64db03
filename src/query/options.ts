import { didYouMean } from "../model/did-you-mean.js";

/**
 * Refuses a value that is none of those allowed, also from those whose compiler does not.
 *
 * @throws RangeError that says what was probably meant
 */
export function allowOnly(what: string, value: unknown, allowed: readonly string[]): void {
  if (allowed.includes(value as string)) return;
  const help = (typeof value === "string" && didYouMean(value, allowed)) || `; there is ${allowed.join(", ")}`;
  throw new RangeError(`there is no ${what} ${JSON.stringify(value) ?? typeof value}${help}`);
}

/**
 * Refuses options that a function does not have: a misspelt one would otherwise change nothing, unseen.
 *
 * @throws RangeError that says what was probably meant
 */
export function allowOptions(options: object, allowed: readonly string[]): void {
  for (const key of Object.keys(options)) allowOnly("option", key, allowed);
}
