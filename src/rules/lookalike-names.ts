import { looksOf } from "../model/looks.js";
import { quote, type Rule } from "./rule.js";
import { sharedNames } from "./shared-names.js";
import { standing } from "./standing.js";
import { nameKey } from "./unique-names.js";

/**
 * ok: `{ "guard/name": "The Gazette's guard" }`
 *
 * not ok: `{ "guard/name": "G\u0430zette" }`
 */
export const lookalikeNames: Rule = {
  name: "lookalike-names",
  description: "No two actors and no two places have names that look the same, such as one with a Cyrillic letter in it.",
  severity: "warning",
  check(dataset, report) {
    for (const type of ["actor", "location"] as const) {
      for (const { first, second, others } of sharedNames(standing(dataset, type), looksOf)) {
        // The very same name is left to unique-names, one that cannot be seen to visible-names.
        if (looksOf(second.name) === "" || others.every(({ name }) => nameKey(name) === nameKey(second.name))) continue;
        const message = `${quote(second.name)} looks like a name of ${quote(first.record.id)}, but is spelled with other characters`;
        report(
          second.record,
          second.path,
          message,
          "write the names with the same characters if they are the same, or tell the labels apart",
          others,
        );
      }
    }
  },
};
