import type { DatasetRecord, Statement } from "../generated/types.js";
import type { DatasetIndex } from "../model/dataset-index.js";
import { groupBy } from "../model/group-by.js";
import { isArmed } from "./armed.js";
import { quote, type RecordPlace, type Rule } from "./rule.js";
import { standing, stands } from "./standing.js";

/** One record's mark that it stands in a relation which has no direction. */
interface Mark extends RecordPlace {
  /** What the relation is called. */
  readonly kind: string;
  readonly target: DatasetRecord;
  /** Why it should stand on the other record; null where it may well stand here. */
  readonly misplaced: string | null;
}

/**
 * ok: `{ "c01/overlaps": ["c02"], "c02/overlaps": [] }`
 *
 * not ok: `{ "c01/overlaps": ["c02"] }`
 */
export const standsOnce: Rule = {
  name: "stands-once",
  description:
    "What holds both ways stands once: differentFrom on the armed actor, disputes on the denial, else agreesWith, disagreesWith and disputes on the later statement, mayBe and overlaps on either record.",
  severity: "error",
  check(dataset, report) {
    const marks = [...marksOf(dataset)].filter(({ record, target }) => stands(target) && target !== record);
    const pairs = groupBy(marks, ({ kind, record, target }) => [kind, ...[record.id, target.id].sort()].join(" "));
    for (const [mark, ...more] of pairs.values()) {
      if (!mark) continue;
      const { kind, record, path, target, misplaced } = mark;
      const back = more.find((other) => other.record === target);
      if (back) {
        // The one that should go, if it can be told which.
        const [extra, kept] = misplaced !== null && back.misplaced === null ? [mark, back] : [back, mark];
        const message = `${kind} stands on ${quote(kept.record.id)} already`;
        report(extra.record, extra.path, message, "remove it here", [{ record: kept.record, path: kept.path }]);
      } else if (misplaced !== null) {
        report(record, path, `${kind} stands on the wrong side`, `move it to ${quote(target.id)}: ${misplaced}`);
      }
    }
  },
};

function* marksOf(dataset: DatasetIndex): Generator<Mark> {
  for (const record of standing(dataset, "actor")) {
    for (const [index, id] of record.differentFrom.entries()) {
      const target = dataset.get("actor", id);
      const misplaced = target?.sectors.some(isArmed) && !record.sectors.some(isArmed) ? "it stands on the armed one" : null;
      if (target) yield { kind: "differentFrom", record, path: ["differentFrom", index], target, misplaced };
    }
    for (const [index, { actor }] of record.mayBe.entries()) {
      const target = dataset.get("actor", actor);
      if (target) yield { kind: "mayBe", record, path: ["mayBe", index], target, misplaced: null };
    }
  }
  for (const record of standing(dataset, "statement")) {
    for (const [index, { type, target: id }] of record.relations.entries()) {
      const target = dataset.get("statement", id);
      if (!target || (type !== "agreesWith" && type !== "disagreesWith" && type !== "disputes")) continue;
      yield { kind: type, record, path: ["relations", index], target, misplaced: whyOnTheOther(type, record, target) };
    }
  }
  for (const record of standing(dataset, "casualty-figure")) {
    for (const [index, id] of record.overlaps.entries()) {
      const target = dataset.get("casualty-figure", id);
      if (target) yield { kind: "overlaps", record, path: ["overlaps", index], target, misplaced: null };
    }
  }
}

function whyOnTheOther(type: string, statement: Statement, target: Statement): string | null {
  const [denies, isDenied] = [isDenial(statement), isDenial(target)];
  if (type === "disputes" && denies !== isDenied) return denies ? null : "it stands on the denial";
  return startOf(statement) < startOf(target) ? "it stands on the later one" : null;
}

const isDenial = ({ attribution }: Statement) => attribution.at(-1)?.act === "deny";

const startOf = ({ evidence }: Statement) => evidence.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
