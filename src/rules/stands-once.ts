import type { Actor, DatasetRecord, Statement } from "../generated/types.js";
import { groupBy } from "../model/group-by.js";
import type { Path } from "../model/json.js";
import { isArmed } from "./armed.js";
import { quote, type RecordPlace, type Rule } from "./rule.js";
import { stands } from "./standing.js";

/** Where a record says that it stands in a relation which has no direction, and to which other record. */
interface Mark extends RecordPlace {
  /** What the relation is called. */
  readonly kind: string;
  readonly target: DatasetRecord;
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
    const marks: Mark[] = [];
    for (const record of dataset.records) {
      if (!stands(record)) continue;
      for (const { kind, path, id } of markedIn(record)) {
        const target = dataset.get(record.type, id);
        if (target && stands(target) && target !== record) marks.push({ kind, record, path, target });
      }
    }
    const pairOf = ({ record, target }: Mark) => (record.id < target.id ? `${record.id} ${target.id}` : `${target.id} ${record.id}`);
    for (const [mark, ...more] of groupBy(marks, (each) => `${each.kind} ${pairOf(each)}`).values()) {
      if (!mark) continue;
      const { kind, record, path, target } = mark;
      const misplaced = whyMisplaced(mark);
      const back = more.find((other) => other.record === target);
      if (back) {
        // The one that should go, if it can be told which.
        const [extra, kept] = misplaced !== null ? [mark, back] : [back, mark];
        const message = `${kind} stands on ${quote(kept.record.id)} already`;
        report(extra.record, extra.path, message, "remove it here", [{ record: kept.record, path: kept.path }]);
      } else if (misplaced !== null) {
        report(record, path, `${kind} stands on the wrong side`, `move it to ${quote(target.id)}: ${misplaced}`);
      }
    }
  },
};

interface Marked {
  readonly kind: string;
  readonly path: Path;
  readonly id: string;
}

const NONE: readonly Marked[] = [];

function markedIn(record: DatasetRecord): readonly Marked[] {
  switch (record.type) {
    case "actor": {
      if (record.differentFrom.length + record.mayBe.length === 0) return NONE;
      const different = record.differentFrom.map((id, index) => ({ kind: "differentFrom", path: ["differentFrom", index], id }));
      return [...different, ...record.mayBe.map(({ actor: id }, index) => ({ kind: "mayBe", path: ["mayBe", index], id }))];
    }
    case "statement": {
      const marked: Marked[] = [];
      for (const [index, { type: kind, target: id }] of record.relations.entries())
        if (kind === "agreesWith" || kind === "disagreesWith" || kind === "disputes") marked.push({ kind, path: ["relations", index], id });
      return marked;
    }
    case "casualty-figure":
      return record.overlaps.map((id, index) => ({ kind: "overlaps", path: ["overlaps", index], id }));
    default:
      return NONE;
  }
}

/** Why it should stand on the other record; null where it may well stand here. */
function whyMisplaced({ kind, record, target }: Mark): string | null {
  if (record.type === "actor" && target.type === "actor") {
    return kind === "differentFrom" && bearsArms(target) && !bearsArms(record) ? "it stands on the armed one" : null;
  }
  if (record.type !== "statement" || target.type !== "statement") return null;
  if (kind === "disputes" && isDenial(record) !== isDenial(target)) return isDenial(record) ? null : "it stands on the denial";
  return startOf(record) < startOf(target) ? "it stands on the later one" : null;
}

const bearsArms = ({ sectors }: Actor) => sectors.some(isArmed);

const isDenial = ({ attribution }: Statement) => attribution.at(-1)?.act === "deny";

const startOf = ({ evidence }: Statement) => evidence.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
