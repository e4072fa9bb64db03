import type { Statement } from "../../generated/types.js";
import { grouped } from "../counted.js";
import { DotShape } from "../marks.js";
import { stanceOf } from "../stance.js";
import { voiceIdOf } from "./voices.js";

/** So many marks stand in a row before they are only counted. */
const MOST = 36;

interface Props {
  readonly statements: readonly Statement[];
  /** Size of a mark, in pixels. */
  readonly size?: number;
  /** After so many a new line begins. */
  readonly perLine?: number;
  /** Whether a gap parts one voice from the next. */
  readonly gaps?: boolean;
}

/** A mark for each statement, in their order. Hidden from screen readers: the number stands beside it. */
export function Dots({ statements, size = 12, perLine = MOST, gaps = false }: Props) {
  const shown = statements.slice(0, MOST);
  let gap = 0;
  const at = shown.map((statement, index) => {
    const before = shown[index - 1];
    if (gaps && before && voiceIdOf(before) !== voiceIdOf(statement)) gap += 5;
    return { statement, x: (index % perLine) * (size + 2) + gap, y: Math.floor(index / perLine) * (size + 2) };
  });
  const width = Math.max(...at.map(({ x }) => x), 0) + size;
  const height = Math.max(...at.map(({ y }) => y), 0) + size;
  return (
    <>
      <svg class="dots" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        {at.map(({ statement, x, y }) => (
          <g key={statement.id} class={`dot ${stanceOf(statement).kind}`} transform={`translate(${x} ${y}) scale(${size / 16})`}>
            <DotShape stance={stanceOf(statement)} />
          </g>
        ))}
      </svg>
      {statements.length > MOST && <span class="quiet small"> and {grouped(statements.length - MOST)} more</span>}
    </>
  );
}
