import { quote, type Rule } from "./rule.js";

/**
 * ok: `{ "s003/confidence": "low" }`
 *
 * not ok: `{ "s003/confidence": "high" }`
 */
export const confidence: Rule = {
  name: "confidence",
  description: "Confidence in the reading is high exactly where there is no other reading.",
  severity: "error",
  check(dataset, report) {
    for (const statement of dataset.all("statement")) {
      const { confidence, otherReadings } = statement;
      if (confidence === "high" && otherReadings.length > 0) {
        const hint = '"moderate", or "low" where another reading is as good';
        report(statement, ["confidence"], "confidence is high, but there are other readings", hint);
      }
      if (confidence !== "high" && otherReadings.length === 0) {
        const hint = 'say in otherReadings which fields would differ and why, or write "high"';
        report(statement, ["confidence"], `confidence is ${quote(confidence)}, but there is no other reading`, hint);
      }
    }
  },
};
