import { eachEvidence } from "../model/walk.js";
import { listed, type Rule } from "./rule.js";
import { codedSource, stands } from "./standing.js";

/** Punctuation and spaces between two passages need no record of their own. */
const LONGEST_HOLE = 3;

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * ok: `{ "s001/evidence/0/start": 33 }`
 *
 * not ok: `{ "s001/evidence/0/start": 34 }`
 */
export const coverage: Rule = {
  name: "coverage",
  description: `Evidence of statements, cues, sources, actors and places covers the coded text, together with what is uncoded on purpose: no hole is longer than ${LONGEST_HOLE} code points.`,
  severity: "error",
  check(dataset, report) {
    const coded = codedSource(dataset);
    // A record that could not be read may code what seems to be a hole.
    if (!coded || !dataset.complete) return;
    const spans: Span[] = [...coded.uncoded];
    for (const record of dataset.records) {
      // A figure rests on what its statement says.
      if (stands(record) && record.type !== "casualty-figure") eachEvidence(record, (evidence) => spans.push(evidence));
    }
    const holes = holesBetween(spans, coded.text.length);
    if (holes.length === 0) return;
    const size = holes.reduce((sum, { start, end }) => sum + end - start, 0);
    const message = `nothing is coded from ${listed(holes.map(({ start, end }) => `${start} to ${end}`))} (${size} code points)`;
    report(coded, ["text"], message, "code it, or list it in uncoded with a reason");
  },
};

function holesBetween(spans: readonly Span[], length: number): Span[] {
  const holes: Span[] = [];
  let covered = 0;
  for (const { start, end } of [...spans, { start: length, end: length }].sort((a, b) => a.start - b.start)) {
    const hole = { start: covered, end: Math.min(start, length) };
    if (hole.end - hole.start > LONGEST_HOLE) holes.push(hole);
    covered = Math.max(covered, end);
  }
  return holes;
}
