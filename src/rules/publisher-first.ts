import { lookupAs, quote, recordRule } from "./rule.js";

export const publisherFirst = recordRule({
  name: "publisher-first",
  description: "The outermost link of a chain is the publisher of the text that is the evidence, speaking in that text.",
  severity: "error",
  types: ["statement"],
  *check({ attribution, evidence }, context) {
    const [outermost] = attribution;
    const [anchor] = evidence;
    const source = anchor && lookupAs(context, anchor.source, "source");
    if (!outermost || !source) return;
    if (outermost.source !== source.id) {
      yield {
        path: ["attribution", 0, "source"],
        message: `the chain starts in ${quote(outermost.source)}, but the evidence is in ${quote(source.id)}`,
        hint: `write ${quote(source.id)}`,
      };
    }
    if (source.publisher !== null && outermost.by !== source.publisher) {
      yield {
        path: ["attribution", 0, "by"],
        message: `the chain starts with ${quote(outermost.by)}, but ${quote(source.id)} is published by ${quote(source.publisher)}`,
        hint: `start the chain with ${quote(source.publisher)}`,
      };
    }
  },
});
