import { eachEvidence } from "../generated/places.js";
import { pathOf } from "../model/json.js";
import { everyType, lookupAs, type Path, quote, type Report, rule } from "./rule.js";

export const evidenceInText = rule({
  name: "evidence-in-text",
  description: "Every passage lies within the text of an examined source, and is not empty.",
  severity: "error",
  types: everyType,
  checkRecord(record, report) {
    eachEvidence(record, ({ start, end }, place, first, second) => {
      if (end <= start) reportEmpty(start, end, pathOf(place, first, second), report);
    });
    if (record.type !== "source") return;
    for (const [index, { start, end }] of record.uncoded.entries()) {
      if (end <= start) reportEmpty(start, end, ["uncoded", index], report);
      const length = record.text?.length ?? 0;
      if (end > length) reportOutside(end, length, ["uncoded", index], report);
    }
  },
  checkLinks(record, context, report) {
    eachEvidence(record, ({ source: id, end }, place, first, second) => {
      const source = lookupAs(context, id, "source");
      if (!source || (source.text && end <= source.text.length)) return;
      const path = pathOf(place, first, second);
      if (source.text) reportOutside(end, source.text.length, path, report);
      else {
        report({
          path: [...path, "source"],
          message: `${quote(id)} was not examined, so nothing in it can be evidence`,
          hint: "anchor the passage of the examined source that mentions it",
        });
      }
    });
  },
});

function reportEmpty(start: number, end: number, path: Path, report: Report): void {
  report({
    path: [...path, "end"],
    message: `the passage ends at ${end}, before or where it starts (${start})`,
    hint: `at least ${start + 1}; end is exclusive`,
  });
}

function reportOutside(end: number, length: number, path: Path, report: Report): void {
  report({
    path: [...path, "end"],
    message: `the passage ends at ${end}, but the text has ${length} code points`,
    hint: `at most ${length}`,
  });
}
