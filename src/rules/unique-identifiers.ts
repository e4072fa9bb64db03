import { sharedAmong } from "./places.js";
import { quote, type Rule } from "./rule.js";
import { standing } from "./standing.js";

/**
 * ok: `{ "island/identifiers": [{ "scheme": "wikidata", "value": "Q1", "seenIn": ["a list"] }] }`
 *
 * not ok: `{ "island/identifiers": [{ "scheme": "wikidata", "value": "Q1", "seenIn": ["a list"] }], "guard/identifiers": [{ "scheme": "wikidata", "value": "Q1", "seenIn": ["a list"] }] }`
 */
export const uniqueIdentifiers: Rule = {
  name: "unique-identifiers",
  description: "An identifier in a list kept by others is one actor's or one place's alone.",
  severity: "error",
  check(dataset, report) {
    const places = [...standing(dataset, "actor"), ...standing(dataset, "location")].flatMap((record) =>
      record.identifiers.map(({ scheme, value }, index) => ({ record, path: ["identifiers", index], scheme, value })),
    );
    for (const { first, second, others } of sharedAmong(places, ({ scheme, value }) => `${scheme} ${value}`)) {
      const owners = others.length > 1 ? `${others.length + 1} records` : `${quote(first.record.id)} already`;
      const hint = "keep it where the list means that record; two labels are never merged because a list has one entry for them";
      report(second.record, second.path, `${second.scheme} ${quote(second.value)} belongs to ${owners}`, hint, others);
    }
  },
};
