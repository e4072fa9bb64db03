import type { Rule } from "./rule.js";
import { codedSources } from "./standing.js";

/**
 * ok: `{ "radio-piece/title": "The evening news" }`
 *
 * not ok: `{ "gazette-report/text": null, "gazette-report/uncoded": [] }`
 */
export const oneText: Rule = {
  name: "one-text",
  description: "A dataset codes one text: exactly one source has it.",
  severity: "error",
  check(dataset, report) {
    const [first, second, ...more] = codedSources(dataset);
    if (!first && dataset.complete) {
      report(null, ["sources"], "no source has a text", "describe the coded text in its source: normalization, unit, length, digest");
    }
    if (!first || !second) return;
    const message = `${more.length + 2} sources have a text, but a dataset codes one`;
    const related = [first, ...more].map((record) => ({ record, path: ["text"] }));
    report(second, ["text"], message, "write null for every source that is only cited; a second text is a dataset of its own", related);
  },
};
