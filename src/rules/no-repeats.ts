import type { DatasetRecord } from "../generated/types.js";
import type { Path } from "../model/json.js";
import { canonicalJson } from "../model/json.js";
import { listsOf } from "../model/walk.js";
import { quote, type Report, type Rule } from "./rule.js";

/**
 * ok: `{ "c02/outcomes": ["injured", "missing", "dead"] }`
 *
 * not ok: `{ "c02/outcomes": ["injured", "missing", "injured"] }`
 */
export const noRepeats: Rule = {
  name: "no-repeats",
  description: "No list says the same thing twice.",
  severity: "warning",
  check(dataset, report) {
    for (const record of dataset.records) for (const { path, list } of listsOf(record)) checkList(record, path, list, report);
  },
};

function checkList(record: DatasetRecord, path: Path, list: readonly unknown[], report: Report): void {
  if (list.length < 2) return;
  const seen = new Map<string, number>();
  const repeats: { index: number; earlier: number }[] = [];
  for (const [index, entry] of list.entries()) {
    const key = keyOf(entry);
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, index);
    else repeats.push({ index, earlier });
  }
  const [first, ...others] = repeats;
  if (!first) return;
  const entry = list[first.index];
  const more = others.length > 0 ? `, and ${others.length} more repeat what stands there` : "";
  const message = `${typeof entry === "string" ? quote(entry) : "this entry"} stands in the list already, at ${first.earlier}${more}`;
  const related = others.map(({ index }) => ({ record, path: [...path, index] }));
  report(record, [...path, first.index], message, "let each stand there once", related);
}

function keyOf(entry: unknown): string {
  try {
    return canonicalJson(entry);
  } catch {
    // Half of a character has no canonical form, and is another's finding.
    return JSON.stringify(entry);
  }
}
