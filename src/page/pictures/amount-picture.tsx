import type { Quantity } from "../../generated/types.js";
import { Text } from "../text.js";
import { amountPicture, type End } from "./amount.js";
import { useWidth } from "./use-width.js";

/** An amount as a picture: a word fades, a number is a mark on a line that is open where no bound is given. Without a scale. */
export function AmountPicture({ quantity, isSmall = false }: { readonly quantity: Quantity; readonly isSmall?: boolean }) {
  const picture = amountPicture(quantity);
  const [ref, width] = useWidth<HTMLDivElement>(560);
  const height = isSmall ? 14 : 26;
  if (picture.kind === "none") return <p class="quiet">How many is not said.</p>;
  return (
    <div class={`amount${isSmall ? " small-amount" : ""}`} ref={ref}>
      {picture.kind === "fade" ? (
        <Labels
          left={
            <b>
              “<Text of={picture.label} />”
            </b>
          }
          right={isSmall ? null : "where it ends is not said"}
        />
      ) : (
        <Labels
          left={picture.kind === "span" ? picture.below : wordsFor(picture.below, "lower", isSmall)}
          middle={
            <b>
              “<Text of={picture.label} />”
            </b>
          }
          right={picture.kind === "span" ? picture.above : wordsFor(picture.above, "upper", isSmall)}
        />
      )}
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true" focusable="false">
        {picture.kind === "fade" && <Fade width={width} height={height} />}
        {picture.kind === "mark" && <Mark width={width} height={height} below={picture.below} above={picture.above} />}
        {picture.kind === "span" && <path class="solid-line" d={`M1 0v${height}M1 ${height / 2}H${width - 1}M${width - 1} 0v${height}`} />}
      </svg>
      {!isSmall && <p class="quiet">{noScale(picture.kind)}</p>}
    </div>
  );
}

function Labels({
  left,
  middle,
  right,
}: {
  readonly left: preact.ComponentChildren;
  readonly middle?: preact.ComponentChildren;
  readonly right: preact.ComponentChildren;
}) {
  return (
    <p class={`labels${middle === undefined ? "" : " three"}`}>
      <span>{left}</span>
      {middle !== undefined && <span>{middle}</span>}
      <span>{right}</span>
    </p>
  );
}

/** Steps that fade away: drawn one by one, so that they print and show where colours are forced. */
function Fade({ width, height }: { readonly width: number; readonly height: number }) {
  const steps = 48;
  // Whole pixels: seams would be lines that mean nothing.
  const edge = (step: number) => Math.round((step * width) / steps);
  return (
    <>
      {Array.from({ length: steps }, (_, step) => (
        <rect
          key={step}
          class="fade"
          x={edge(step)}
          y="0"
          width={edge(step + 1) - edge(step)}
          height={height}
          fill-opacity={0.9 * (1 - step / (steps - 1)) ** 1.25}
        />
      ))}
    </>
  );
}

function Mark({
  width,
  height,
  below,
  above,
}: {
  readonly width: number;
  readonly height: number;
  readonly below: End;
  readonly above: End;
}) {
  const [middle, centre] = [height / 2, width / 2];
  const arm = height / 4;
  const left =
    below === "here"
      ? ""
      : below === "open"
        ? `M${2 + arm} ${middle - arm}L2 ${middle}L${2 + arm} ${middle + arm}`
        : `M2 ${middle - arm}v${2 * arm}`;
  const right =
    above === "here"
      ? ""
      : above === "open"
        ? `M${width - 2 - arm} ${middle - arm}L${width - 2} ${middle}L${width - 2 - arm} ${middle + arm}`
        : `M${width - 2} ${middle - arm}v${2 * arm}`;
  return (
    <>
      {below !== "here" && <path class={below === "open" ? "dotted-line" : "solid-line"} d={`M${centre} ${middle}H6`} />}
      {above !== "here" && <path class={above === "open" ? "dotted-line" : "solid-line"} d={`M${centre} ${middle}H${width - 6}`} />}
      <path class="solid-line" d={left + right} />
      <rect class="mark-here" x={centre - 4} y="0" width="8" height={height} />
    </>
  );
}

function wordsFor(end: End, which: "lower" | "upper", isSmall: boolean): string {
  if (end === "here") return "";
  if (end === "open") return isSmall ? "" : `no ${which} bound given`;
  return `${which === "lower" ? "at least" : "at most"} ${end.bound}`;
}

const noScale = (kind: "fade" | "mark" | "span") =>
  kind === "fade"
    ? "No scale: neither a number nor a total is given."
    : kind === "mark"
      ? "No scale: one number, and nothing else to measure it by."
      : "Between two numbers, both included; where in between is not said.";
