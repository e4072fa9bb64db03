import { lookupAs, quote, recordRule } from "./rule.js";

export const publisherFirst = recordRule({
  name: "publisher-first",
  description: "The outermost link of a chain is the publisher of the text that is the evidence, speaking in that text.",
  severity: "error",
  types: ["statement"],
  *check({ attribution, evidence }, context) {
    const [outermost] = attribution;
    for (const id of new Set(evidence.map(({ source }) => source))) {
      const source = lookupAs(context, id, "source");
      if (!outermost || !source) continue;
      if (outermost.source !== id) {
        yield {
          path: ["attribution", 0, "source"],
          message: `the chain starts in ${quote(outermost.source)}, but there is evidence in ${quote(id)}`,
          hint: `write ${quote(id)}; what two texts say is two statements`,
        };
      }
      if (source.publisher !== null && outermost.by !== source.publisher) {
        yield {
          path: ["attribution", 0, "by"],
          message: `the chain starts with ${quote(outermost.by)}, but ${quote(id)} is published by ${quote(source.publisher)}`,
          hint: `start the chain with ${quote(source.publisher)}`,
        };
      }
    }
  },
});
