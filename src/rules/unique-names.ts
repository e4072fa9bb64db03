import { quote, type Rule } from "./rule.js";
import { sharedNames } from "./shared-names.js";
import { standing } from "./standing.js";

/**
 * ok: `{ "guard/name": "Gazette Guard" }`
 *
 * not ok: `{ "guard/name": "Gazette" }`
 */
export const uniqueNames: Rule = {
  name: "unique-names",
  description: "A name, other names included, belongs to one actor and to one place, whatever its capitals and spaces.",
  severity: "error",
  check(dataset, report) {
    for (const type of ["actor", "location"] as const) {
      for (const { first, second, others } of sharedNames(standing(dataset, type), nameKey)) {
        const owners = others.length > 1 ? `${others.length + 1} ${type}s` : `${quote(first.record.id)} already`;
        const hint = `one ${type}, one name: merge the records if they are one, else put in brackets what tells the labels apart`;
        report(second.record, second.path, `the name ${quote(second.name)} belongs to ${owners}`, hint, others);
      }
    }
  },
};

/** The same for names that differ in capitals, spaces or the form of their accents only. */
export const nameKey = (name: string): string => {
  // Most names are plain, and this is much faster.
  if (/^[!-~]+(?: [!-~]+)*$/.test(name)) return name.toLowerCase();
  return name.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
};
