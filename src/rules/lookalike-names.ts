import { sharedAmong } from "./places.js";
import { quote, type Rule } from "./rule.js";
import { namesOf, standing } from "./standing.js";
import { nameKey } from "./unique-names.js";

/** Letters and digits that look like Latin letters in most fonts, and below each the letter: Cyrillic, Greek, then Latin itself. */
const CONFUSABLE = "АВЕЅІЈКМНОРСТУХаеіјорсухѕһԁԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυ" + "I1|0";
const LATIN = "ABESlJKMHOPCTYXaeijopcyxshdqw" + "ABEZHlKMNOPTYXavopu" + "lllO";

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
      for (const { first, second, others } of sharedAmong(standing(dataset, type).flatMap(namesOf), ({ name }) => looksOf(name))) {
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

const latinOf = new Map([...CONFUSABLE].map((character, index) => [character, LATIN[index] ?? character]));

/** The same for names that look the same. */
function looksOf(name: string): string {
  const visible = name.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  return nameKey([...visible].map((character) => latinOf.get(character) ?? character).join("")).replace(/[\p{Pd}\s]+/gu, " ");
}
