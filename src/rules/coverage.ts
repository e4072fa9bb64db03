import { evidenceOf } from "../records/evidence.js";
import type { DatasetRule, Entry } from "./rule.js";

/** Punctuation and spaces between two passages need no record of their own. */
const LONGEST_HOLE = 3;

export const coverage: DatasetRule = {
  name: "coverage",
  description: `Evidence and uncoded passages together cover the whole text of an examined source, with no hole longer than ${LONGEST_HOLE} code points.`,
  severity: "error",
  scope: "dataset",
  *check(entries, context) {
    if (!context.complete) return;
    const sources = new Map<string, { entry: Entry; length: number; passages: { start: number; end: number }[] }>();
    for (const entry of entries) {
      const { record } = entry;
      if (record.type === "source" && record.text && record.status === "active")
        sources.set(record.id, { entry, length: record.text.length, passages: [...record.uncoded] });
    }
    for (const { record } of entries) {
      if (record.status === "withdrawn") continue;
      for (const { evidence } of evidenceOf(record)) sources.get(evidence.source)?.passages.push(evidence);
    }
    for (const { entry, length, passages } of sources.values()) {
      let covered = 0;
      for (const { start, end } of [...passages, { start: length, end: length }].sort((a, b) => a.start - b.start)) {
        const hole = Math.min(start, length) - covered;
        if (hole > LONGEST_HOLE) {
          yield {
            entry,
            path: ["text"],
            message: `nothing is coded from ${covered} to ${start} (${hole} code points)`,
            hint: "code the passage, or list it in uncoded with a reason",
          };
        }
        covered = Math.max(covered, end);
      }
    }
  },
};
