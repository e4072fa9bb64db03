import { eachEvidence, type RecordType } from "../generated/places.js";
import { everyType, rule } from "./rule.js";

/** Punctuation and spaces between two passages need no record of their own. */
const LONGEST_HOLE = 3;

/** Passages are put together whenever there are that many, so that a source with very many takes no more room. */
const MOST_PASSAGES = 128;

/** Starts and ends of passages, in turn. */
type Passages = readonly number[];

interface Notes {
  readonly passages: Map<string, number[]>;
  /** The entry of the passages that was last used: most evidence stands together. */
  readonly recent: { id: string; passages: number[] };
  readonly sources: { readonly at: number; readonly id: string; readonly length: number }[];
}

export const coverage = rule<RecordType, Notes>({
  name: "coverage",
  description: `Evidence and uncoded passages together cover the whole text of an examined source, with no hole longer than ${LONGEST_HOLE} code points.`,
  severity: "error",
  types: everyType,
  whole: {
    begin: () => ({ passages: new Map(), recent: { id: "", passages: [] }, sources: [] }),
    note(notes, record, at) {
      if (record.status === "withdrawn") return;
      if (record.type === "source" && record.text) {
        notes.sources.push({ at, id: record.id, length: record.text.length });
        for (const { start, end } of record.uncoded) add(notes, record.id, start, end);
      }
      eachEvidence(record, ({ source, start, end }) => add(notes, source, start, end));
    },
    merge(notes, { passages, sources }) {
      notes.recent.id = "";
      for (const source of sources) notes.sources.push(source);
      for (const [id, others] of passages) {
        const own = notes.passages.get(id);
        notes.passages.set(id, own ? together([...own, ...others]) : others);
      }
    },
    finish({ passages, sources }, context, report) {
      if (!context.complete) return;
      for (const { at, id, length } of sources) {
        if (!context.lookup(id)) continue;
        for (const { start, end } of holesIn(passages.get(id) ?? [], length)) {
          report(at, id, {
            path: ["text"],
            message: `nothing is coded from ${start} to ${end} (${end - start} code points)`,
            hint: "code the passage, or list it in uncoded with a reason",
          });
        }
      }
    },
  },
});

function add({ passages, recent }: Notes, id: string, start: number, end: number): void {
  const own = recent.id === id ? recent.passages : passages.get(id);
  if (!own) {
    passages.set(id, [start, end]);
    return;
  }
  recent.id = id;
  recent.passages = own;
  // Most passages stand beside the one before.
  const last = own.length - 2;
  const lastStart = own[last] ?? 0;
  const lastEnd = own[last + 1] ?? 0;
  if (start <= lastEnd + LONGEST_HOLE && end >= lastStart - LONGEST_HOLE) {
    if (start < lastStart) own[last] = start;
    if (end > lastEnd) own[last + 1] = end;
  } else if (own.push(start, end) >= MOST_PASSAGES && own.length % MOST_PASSAGES === 0) {
    recent.passages = together(own);
    passages.set(id, recent.passages);
  }
}

/** The same passages in order, those put together that overlap or have no hole between them that matters. */
function together(passages: Passages): number[] {
  const merged: number[] = [];
  for (const { start, end } of inOrder(passages)) {
    const last = merged.length - 1;
    if (last > 0 && start - (merged[last] ?? 0) <= LONGEST_HOLE) merged[last] = Math.max(merged[last] ?? 0, end);
    else merged.push(start, end);
  }
  return merged;
}

function holesIn(passages: Passages, length: number): { start: number; end: number }[] {
  const holes: { start: number; end: number }[] = [];
  let covered = 0;
  for (const { start, end } of [...inOrder(passages), { start: length, end: length }]) {
    const hole = Math.min(start, length) - covered;
    if (hole > LONGEST_HOLE) holes.push({ start: covered, end: covered + hole });
    covered = Math.max(covered, end);
  }
  return holes;
}

function inOrder(passages: Passages): { start: number; end: number }[] {
  const pairs: { start: number; end: number }[] = [];
  for (let index = 0; index < passages.length; index += 2) pairs.push({ start: passages[index] ?? 0, end: passages[index + 1] ?? 0 });
  return pairs.sort((a, b) => a.start - b.start);
}
