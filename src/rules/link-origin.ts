import type { Rule } from "./rule.js";

/**
 * ok: `{ "s003/attribution/1/by": null }`
 *
 * not ok: `{ "s003/attribution/1/by": null, "s003/attribution/1/source": null }`
 */
export const linkOrigin: Rule = {
  name: "link-origin",
  description: "Every link of a chain has a speaker, a source or a cue.",
  severity: "error",
  check(dataset, report) {
    for (const statement of dataset.all("statement")) {
      for (const [index, { by, source, cue }] of statement.attribution.entries()) {
        if (by !== null || source !== null || cue !== null) continue;
        const hint = "give the source in which it stands, or the words that attribute it; a link of which nothing is known is none";
        report(statement, ["attribution", index], "the link has neither a speaker nor a source nor a cue", hint);
      }
    }
  },
};
