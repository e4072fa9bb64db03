import type { Statement } from "../../generated/types.js";
import { innermost } from "../../query/chain.js";
import { inTextOrder, positionOf } from "./text-order.js";
import { allVoices, type Voice, type VoiceGroup } from "./voices.js";

/** Beyond so many statements the score is folded. */
export const MOST_UNFOLDED = 400;
/** So many voices beside the text's own keep a lane of their own. */
const MOST_LANES = 9;
/** A part of the text that is unfolded ends where it has so many statements, or more. */
const ENOUGH_IN_PART = 90;
/** Width of a column, the gap beside it included, in pixels. */
export const COLUMN = 6;

/** How many statements begin in a column of the text, and whether one of them is a denial. */
export interface Column {
  readonly count: number;
  readonly hasDenial: boolean;
}

/** A lane of the folded score. */
export interface FoldedLane {
  /** The voice; null for all the voices that have no lane of their own. */
  readonly voice: Voice | null;
  /** How many voices speak in it. */
  readonly voices: number;
  /** How many statements it has: the sum of its columns. */
  readonly count: number;
  readonly columns: readonly Column[];
}

/** A part of the text that is unfolded below. */
export interface Part {
  /** Columns that it covers, the last one not included. */
  readonly firstColumn: number;
  readonly endColumn: number;
  /** First code point, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The statements that begin in it, in the order of the text. */
  readonly statements: readonly Statement[];
}

/** A score in columns of the text. */
export interface FoldedScore {
  readonly lanes: readonly FoldedLane[];
  /** The most statements in one column of one lane: the one scale of all. */
  readonly most: number;
  /** The whole text in parts, one after the other. */
  readonly parts: readonly Part[];
}

/**
 * A text of `length` code points in columns that together have the width, and in parts that can be unfolded. Each statement counts once,
 * where it begins.
 */
export function foldedScore(groups: readonly VoiceGroup[], length: number, width: number): FoldedScore {
  const number = Math.max(1, Math.floor(width / COLUMN));
  const columnOf = (statement: Statement) => Math.min(number - 1, Math.floor((positionOf(statement) * number) / Math.max(1, length)));
  const lanes = lanesOf(allVoices(groups)).map((voices): FoldedLane => {
    const statements = voices.flatMap((voice) => voice.statements);
    const columns = Array.from({ length: number }, () => ({ count: 0, hasDenial: false }));
    for (const statement of statements) {
      const column = columns[columnOf(statement)];
      if (!column) continue;
      column.count += 1;
      column.hasDenial ||= innermost(statement).act === "deny";
    }
    return { voice: voices.length === 1 ? (voices[0] ?? null) : null, voices: voices.length, count: statements.length, columns };
  });
  const most = Math.max(1, ...lanes.flatMap(({ columns }) => columns.map(({ count }) => count)));
  return { lanes, most, parts: partsOf(allVoices(groups), number, length, columnOf) };
}

/** Own voices and those with the most, in the order of the text, each alone; then all others together. */
function lanesOf(voices: readonly Voice[]): readonly (readonly Voice[])[] {
  const others = voices.filter(({ depth }) => depth > 0);
  const most = new Set([...others].sort((one, other) => other.statements.length - one.statements.length).slice(0, MOST_LANES));
  const alone = voices.filter((voice) => voice.depth === 0 || most.has(voice));
  const rest = others.filter((voice) => !most.has(voice));
  return [...alone.map((voice) => [voice]), ...(rest.length > 0 ? [rest] : [])];
}

function partsOf(voices: readonly Voice[], columns: number, length: number, columnOf: (statement: Statement) => number): readonly Part[] {
  const byColumn = Array.from({ length: columns }, (): Statement[] => []);
  for (const statement of inTextOrder(voices.flatMap(({ statements }) => statements))) byColumn[columnOf(statement)]?.push(statement);
  const parts: Part[] = [];
  let firstColumn = 0;
  let statements: Statement[] = [];
  byColumn.forEach((begun, column) => {
    statements.push(...begun);
    const isLast = column === columns - 1;
    if (statements.length < ENOUGH_IN_PART && !isLast) return;
    const at = (place: number) => Math.round((place * length) / columns);
    parts.push({ firstColumn, endColumn: column + 1, from: at(firstColumn), to: at(column + 1), statements });
    firstColumn = column + 1;
    statements = [];
  });
  return parts;
}
