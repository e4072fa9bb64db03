import type { Evidence } from "../generated/types.js";
import type { Path } from "../model/json.js";
import { eachEvidence } from "../model/walk.js";
import { reportTogether } from "./places.js";
import type { RecordPlace, Rule } from "./rule.js";
import { codedSource } from "./standing.js";

type Passage = Pick<Evidence, "start" | "end">;

/**
 * ok: `{ "s001/evidence/0/end": 120 }`
 *
 * not ok: `{ "s001/evidence/0/end": 121 }`
 */
export const passages: Rule = {
  name: "passages",
  description: "Every passage, uncoded ones included, lies within the coded text and is not empty.",
  severity: "error",
  check(dataset, report) {
    const length = codedSource(dataset)?.text.length;
    const outside: (RecordPlace & { end: number })[] = [];
    for (const record of dataset.records) {
      if (record.type === "source" && record.text === null && record.uncoded.length > 0) {
        report(record, ["uncoded"], "passages of a text that is not described", "write []; only the coded source has passages");
      }
      const check = ({ start, end }: Passage, at: { path(): Path }) => {
        if (end <= start) {
          const message = `the passage ends at ${end}, before or where it starts (${start})`;
          report(record, [...at.path(), "end"], message, `at least ${start + 1}; end is exclusive`);
        } else if (length !== undefined && end > length) outside.push({ record, path: [...at.path(), "end"], end });
      };
      eachEvidence(record, check);
      if (record.type !== "source" || record.text === null) continue;
      for (const [index, passage] of record.uncoded.entries()) check(passage, { path: () => ["uncoded", index] });
    }
    reportTogether(report, outside, ({ end }) => {
      const more = outside.length > 1 ? `; ${outside.length - 1} more end after it` : "";
      const message = `the passage ends at ${end}, but the text has ${length} code points${more}`;
      return [message, `at most ${length}; positions count the code points of the normalised text`];
    });
  },
};
