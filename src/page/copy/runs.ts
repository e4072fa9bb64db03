import type { ComparedCopy, CopyStatus, Span, StatementInCopy } from "./compare.js";

/** Part of the copy in which the same statements have passages. */
export interface Run extends Span {
  readonly text: string;
  /** The statements, by index, that rest on it. */
  readonly on: readonly number[];
  /** How it fares: as the worst of the statements that rest on it; null where none does. */
  readonly status: CopyStatus | null;
}

/** From the best to the worst. */
export const statuses: readonly CopyStatus[] = ["unchanged", "typography", "moved", "changed", "missing", "misplaced"];

/** Cuts the part of the copy that holds the text at the ends of all passages. */
export function runsOf({ copy, part, statements }: ComparedCopy): readonly Run[] {
  const spans = statements.flatMap((each, index) => spansOf(each).map((span) => ({ ...span, index })));
  const ends = [...new Set([part.start, part.end, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return ends.slice(0, -1).map((start, at) => {
    const end = ends[at + 1] ?? start;
    const on = [...new Set(spans.filter((span) => span.start <= start && span.end >= end).map(({ index }) => index))];
    const worst = Math.max(-1, ...on.map((index) => statuses.indexOf(statements[index]?.status ?? "unchanged")));
    return { start, end, text: copy.slice(start, end), on, status: statuses[worst] ?? null };
  });
}

/** Where a statement's passages are in the copy, or what stands there instead. */
export const spansOf = ({ found, instead }: StatementInCopy): readonly Span[] => [...found, ...instead];
