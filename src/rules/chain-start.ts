import type { AttributionLink } from "../generated/types.js";
import { groupBy } from "../model/group-by.js";
import { reportTogether } from "./places.js";
import { quote, type Rule } from "./rule.js";
import { type CodedSource, codedSource, standing } from "./standing.js";

/**
 * ok: `{ "s003/attribution/1/by": "guard" }`
 *
 * not ok: `{ "s003/attribution/0/by": "guard" }`
 */
export const chainStart: Rule = {
  name: "chain-start",
  description: "Every chain of attribution starts with the coded source and its publisher.",
  severity: "error",
  check(dataset, report) {
    const coded = codedSource(dataset);
    if (!coded) return;
    const wrong = standing(dataset, "statement").flatMap((record) => {
      const [link] = record.attribution;
      if (!link || (link.source === coded.id && link.by === coded.publisher)) return [];
      return [{ record, link, path: ["attribution", 0, link.source === coded.id ? "by" : "source"] }];
    });
    // Where many chains start in the same wrong way, it is one slip, perhaps in the source.
    const isUnnamed = ({ source }: AttributionLink) => source === coded.id && coded.publisher === null;
    for (const places of groupBy(wrong, ({ link }) => (isUnnamed(link) ? "" : quote([link.source, link.by]))).values()) {
      const hint =
        coded.publisher === null
          ? `where nobody is named as publisher, the chain starts with null in ${quote(coded.id)}; or give ${quote(coded.id)} its publisher`
          : `start the chain with ${quote(coded.publisher)} in ${quote(coded.id)}, or mend the publisher of ${quote(coded.id)}`;
      reportTogether(report, places, ({ link }) => [messageFor(link, coded), hint]);
    }
  },
};

function messageFor({ by, source }: AttributionLink, { id, publisher }: CodedSource): string {
  if (source !== id)
    return `the chain starts in ${source === null ? "no source" : quote(source)}, but the coded text is that of ${quote(id)}`;
  const published = publisher === null ? `${quote(id)} has no publisher` : `${quote(id)} is published by ${quote(publisher)}`;
  return `the chain starts with ${by === null ? "nobody" : quote(by)}, but ${published}`;
}
