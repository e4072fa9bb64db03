import { lookupAs, quote, rule } from "./rule.js";

export const publisherFirst = rule({
  name: "publisher-first",
  description: "The outermost link of a chain is the publisher of the text that is the evidence, speaking in that text.",
  severity: "error",
  types: ["statement"],
  checkLinks({ attribution: [outermost], evidence }, context, report) {
    for (let index = 0; index < evidence.length; index++) {
      const id = evidence[index]?.source ?? "";
      const source = lookupAs(context, id, "source");
      if (!outermost || !source) continue;
      const isPublisher = source.publisher === null || outermost.by === source.publisher;
      if (outermost.source === id && isPublisher) continue;
      // Several passages of one source say it once.
      if (evidence.findIndex((each) => each.source === id) < index) continue;
      if (outermost.source !== id) {
        report({
          path: ["attribution", 0, "source"],
          message: `the chain starts in ${quote(outermost.source)}, but there is evidence in ${quote(id)}`,
          hint: `write ${quote(id)}; what two texts say is two statements`,
        });
      }
      if (!isPublisher) {
        report({
          path: ["attribution", 0, "by"],
          message: `the chain starts with ${quote(outermost.by)}, but ${quote(id)} is published by ${quote(source.publisher)}`,
          hint: `start the chain with ${quote(source.publisher)}`,
        });
      }
    }
  },
});
