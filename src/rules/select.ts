import { didYouMean } from "../model/did-you-mean.js";
import { rules } from "./list.js";
import type { Rule } from "./rule.js";

/** Which rules to apply, by name; all where nothing is said. The schema is always checked. */
export interface RuleOptions {
  /** Only these. */
  readonly rules?: readonly string[];
  /** All but these. */
  readonly skip?: readonly string[];
}

/**
 * The rules that the options leave.
 *
 * @throws RangeError where the options name a rule that does not exist; says which was probably meant
 */
export function selectRules({ rules: only, skip = [] }: RuleOptions = {}): readonly Rule[] {
  if (only === undefined && skip.length === 0) return rules;
  const names = rules.map(({ name }) => name);
  for (const name of [...(only ?? []), ...skip]) {
    if (names.includes(name)) continue;
    throw new RangeError(`there is no rule "${name}"${didYouMean(name, names) || `; the rules are ${names.join(", ")}`}`);
  }
  return rules.filter(({ name }) => (only ?? names).includes(name) && !skip.includes(name));
}
