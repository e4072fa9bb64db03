import { quote, rule } from "./rule.js";

export const sourceAccess = rule({
  name: "source-access",
  description: "An examined source has a text, a cited one has none; a date of publication has a basis.",
  severity: "error",
  types: ["source"],
  checkRecord({ access, text, uncoded, published, publishedBasis }, report) {
    if (access === "examined" && text === null)
      report({ path: ["text"], message: "the source was examined, but its text is not described", hint: "give its length and digest" });
    if (access === "cited-only" && text !== null)
      report({
        path: ["text"],
        message: "the source is cited only, but its text is described",
        hint: 'write null, or set access to "examined"',
      });
    if (text === null && uncoded.length > 0)
      report({ path: ["uncoded"], message: "passages of a text that was not examined", hint: "write []" });
    if (published === null && publishedBasis !== "unknown")
      report({ path: ["publishedBasis"], message: `no date, but the basis is ${quote(publishedBasis)}`, hint: 'write "unknown"' });
    if (published !== null && publishedBasis === "unknown")
      report({ path: ["publishedBasis"], message: "a date on no basis", hint: '"stated" or "url-path"' });
  },
});
