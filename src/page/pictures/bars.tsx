import type { Stance } from "../stance.js";
import { BAR, LOW_BAR, type Placed, ROW } from "./score.js";

/** The bar of a stance: full, hatched, low, outline with a line, dashed outline. `x` and `y` are its left upper corner. */
export function Bar({
  stance,
  x,
  y,
  width,
  height = BAR,
}: {
  readonly stance: Stance;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height?: number;
}) {
  const inner = { x: x + 1, y: y + 1, width: Math.max(1, width - 2), height: height - 2 };
  switch (stance.kind) {
    case "says":
      return stance.hedged ? (
        <g class="bar hedged">
          <rect class="line" {...inner} />
          <path class="hatch" d={hatching(inner)} />
        </g>
      ) : (
        <rect class="bar fill" x={x} y={y} width={width} height={height} />
      );
    case "grants":
      return <rect class="bar fill" x={x} y={y + height - LOW_BAR} width={width} height={LOW_BAR} />;
    case "denies":
      return (
        <g class="bar denies">
          <rect class={stance.hedged ? "line dashed" : "line"} {...inner} />
          <path class="line" d={`M${x + 3.5} ${y + height / 2}h${Math.max(2, width - 7)}`} />
        </g>
      );
    case "no-information":
      return <rect class="bar no-information line" {...inner} />;
  }
}

/** Slanted strokes that fill a rectangle: drawn, not a pattern, so that they print and keep their colour where colours are forced. */
function hatching({
  x,
  y,
  width,
  height,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}): string {
  let path = "";
  for (let at = -height + 3; at < width; at += 5) {
    const [left, right] = [Math.max(0, at), Math.min(width, at + height)];
    path += `M${x + left} ${y + height - (left - at)}L${x + right} ${y + height - (right - at)}`;
  }
  return path;
}

/** All of a statement in its lane: bars, and hairlines between them. */
export function PlacedBars({ placed }: { readonly placed: Placed }) {
  const y = placed.row * ROW + 1;
  return (
    <>
      {placed.joins.map(({ x, width }) => (
        <path key={x} class="join" d={`M${x} ${y + BAR / 2}h${width}`} />
      ))}
      {placed.bars.map(({ x, width }, index) => (
        // A hair's breadth between bars that touch in the text.
        <Bar key={index} stance={placed.stance} x={x} y={y} width={Math.max(1, width - 1)} />
      ))}
    </>
  );
}

/** What bars mean: as many as are used. */
export function BarKey({
  entries,
  isUncoded = false,
  isWidened = false,
}: {
  readonly entries: readonly { readonly stance: Stance; readonly label: string }[];
  readonly isUncoded?: boolean;
  readonly isWidened?: boolean;
}) {
  return (
    <ul class="key bars">
      {entries.map(({ stance, label }) => (
        <li key={label}>
          <svg class="bar-key" viewBox="0 0 26 10" width="26" height="10" aria-hidden="true" focusable="false">
            <Bar stance={stance} x={0} y={0} width={26} />
          </svg>
          {label}
        </li>
      ))}
      {isUncoded && (
        <li>
          <svg class="bar-key uncoded" viewBox="0 0 26 10" width="26" height="10" aria-hidden="true" focusable="false">
            <rect class="tint" width="26" height="10" />
            <path class="axis-uncoded" d="M0 1h26" />
          </svg>
          not coded
        </li>
      )}
      {isWidened && <li class="quiet">the shortest are drawn wider than they are</li>}
    </ul>
  );
}
