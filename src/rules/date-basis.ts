import { quote, type Rule } from "./rule.js";

/**
 * ok: `{ "s001/time": { "edtf": null, "as": "lately", "basis": null } }`
 *
 * not ok: `{ "s001/time": { "edtf": null, "as": "lately", "basis": "stated" } }`
 */
export const dateBasis: Rule = {
  name: "date-basis",
  description: "A date has a basis, and a basis a date; one that is read off an address has that address.",
  severity: "error",
  check(dataset, report) {
    for (const source of dataset.all("source")) {
      const { published, publishedBasis, url } = source;
      if (published === null && publishedBasis !== null)
        report(source, ["publishedBasis"], `no date, but the basis is ${quote(publishedBasis)}`, "write null");
      else if (published !== null && publishedBasis === null)
        report(source, ["publishedBasis"], "a date on no basis", '"stated" or "url-path"');
      else if (publishedBasis === "url-path" && url === null)
        report(
          source,
          ["url"],
          "the date is read off an address that is not there",
          'give the url, or write "stated" if the text gives the date',
        );
    }
    for (const statement of dataset.all("statement")) {
      const { edtf = null, basis = null } = statement.time ?? {};
      if (edtf === null && basis !== null) report(statement, ["time", "basis"], `no date, but the basis is ${quote(basis)}`, "write null");
      else if (edtf !== null && basis === null)
        report(statement, ["time", "basis"], "a date on no basis", '"stated" if the words give it, "coded" if it is worked out');
    }
  },
};
