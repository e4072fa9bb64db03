import { evidenceOf } from "../records/evidence.js";
import { lookupAs, type Path, type Problem, quote, recordRule } from "./rule.js";

export const evidenceInText = recordRule({
  name: "evidence-in-text",
  description: "Every passage lies within the text of an examined source, and is not empty.",
  severity: "error",
  types: ["source", "actor", "location", "statement", "casualty-figure"],
  *check(record, context) {
    for (const { path, evidence } of evidenceOf(record)) {
      const source = lookupAs(context, evidence.source, "source");
      if (!source) continue;
      if (source.text === null) {
        yield {
          path: [...path, "source"],
          message: `${quote(source.id)} was not examined, so nothing in it can be evidence`,
          hint: "anchor the passage of the examined source that mentions it",
        };
      } else yield* outside(evidence, path, source.text.length);
    }
    if (record.type === "source") {
      for (const [index, passage] of record.uncoded.entries()) yield* outside(passage, ["uncoded", index], record.text?.length ?? 0);
    }
  },
});

function* outside({ start, end }: { start: number; end: number }, path: Path, length: number): Iterable<Problem> {
  if (end <= start)
    yield {
      path: [...path, "end"],
      message: `the passage ends at ${end}, before or where it starts (${start})`,
      hint: `at least ${start + 1}; end is exclusive`,
    };
  if (end > length)
    yield {
      path: [...path, "end"],
      message: `the passage ends at ${end}, but the text has ${length} code points`,
      hint: `at most ${length}`,
    };
}
