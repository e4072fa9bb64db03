import type { DatasetRecord } from "../generated/types.js";
import { canonicalJson } from "../model/json.js";
import { type At, eachList } from "../model/walk.js";
import { quote, type Report, type Rule } from "./rule.js";

/** Up to this many entries it is fastest to compare each with each. */
const FEW = 20;

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
    for (const record of dataset.records) {
      eachList(record, (list, at) => {
        if (list.length > 1) checkList(record, at, list, report);
      });
    }
  },
};

function checkList(record: DatasetRecord, at: At, list: readonly unknown[], report: Report): void {
  const repeats = list.length > FEW ? repeatsInMany(list) : repeatsInFew(list);
  const [first, ...others] = repeats;
  if (first === undefined) return;
  const path = at.path();
  const entry = typeof list[first] === "string" ? quote(list[first]) : "this entry";
  const earlier = list.findIndex((each) => isSame(each, list[first]));
  const more = others.length > 0 ? `, and ${others.length} more repeat what stands there` : "";
  const related = others.map((index) => ({ record, path: [...path, index] }));
  report(record, [...path, first], `${entry} stands in the list already, at ${earlier}${more}`, "let each stand there once", related);
}

/** Indexes of entries that are the same as an earlier one. */
function repeatsInFew(list: readonly unknown[]): number[] {
  const repeats: number[] = [];
  for (let index = 1; index < list.length; index++) {
    for (let earlier = 0; earlier < index; earlier++) {
      if (!isSame(list[earlier], list[index])) continue;
      repeats.push(index);
      break;
    }
  }
  return repeats;
}

function repeatsInMany(list: readonly unknown[]): number[] {
  const seen = new Set<string>();
  return [...list.keys()].filter((index) => {
    const key = keyOf(list[index]);
    return seen.has(key) || !seen.add(key);
  });
}

/** The same JSON, whatever the order of its keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  // Most entries differ in one of their first keys.
  let count = 0;
  for (const key in one) {
    if (!Object.hasOwn(other, key) || !isSame(one[key as keyof typeof one], other[key as keyof typeof other])) return false;
    count++;
  }
  return Object.keys(other).length === count;
}

function keyOf(entry: unknown): string {
  try {
    return canonicalJson(entry);
  } catch {
    // Half of a character has no canonical form, and is another's finding.
    return JSON.stringify(entry);
  }
}
