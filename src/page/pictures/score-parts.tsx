import type { Source, Statement } from "../../generated/types.js";
import { formatAddress } from "../address.js";
import { grouped } from "../counted.js";
import { plain, Text } from "../text.js";
import { type Frame, type Lane, ROW, reachOf, ticksOf } from "./score.js";
import type { ScoreNote } from "./score-notes.js";
import { headlineIn } from "./text-order.js";
import type { Voice } from "./voices.js";

/** A note in the widest free part of its lane; left out where there is none. */
export function Note({
  note: { bold, rest, to },
  lane,
  width,
  height,
}: {
  readonly note: ScoreNote;
  readonly lane: Lane["placed"];
  readonly width: number;
  readonly height: number;
}) {
  const ends = lane.flatMap(({ bars }) => bars.flatMap(({ x, width: long }) => [x, x + long]));
  const [left, right] = [Math.min(...ends), width - Math.max(...ends)];
  const needed = (bold.length + rest.length) * 6.6 + 24;
  if (Math.max(left, right) < needed) return null;
  const isRight = right >= left;
  const words = (
    <>
      <tspan class="bold">{plain(bold)}</tspan> {plain(rest)}
    </>
  );
  return (
    <svg aria-hidden="true" focusable="false" overflow="visible">
      <text
        class="score-note"
        x={isRight ? width - right + 10 : left - 10}
        y={Math.min(height / 2, ROW) + 1}
        text-anchor={isRight ? "start" : "end"}
      >
        {to ? (
          <a href={formatAddress(to)} tabindex={-1}>
            {words}
          </a>
        ) : (
          words
        )}
      </text>
    </svg>
  );
}

/** The name of a voice, leading to what it says; keys reach the same in the list of voices, since a score is one stop for Tab. */
export const VoiceLink = ({ voice: { id, name } }: { readonly voice: Pick<Voice, "id" | "name"> }) => (
  <a href={formatAddress({ view: "who", by: "voice", speaker: id, topic: null })} tabIndex={-1}>
    <Text of={name} />
  </a>
);

/** Grid, what is not coded, and the passages of the statement that is shown, behind all lanes. */
export function Ground({
  frame,
  source,
  band,
}: {
  readonly frame: Frame;
  readonly source: Source | undefined;
  readonly band: Statement | null;
}) {
  const inFrame = ({ start, end }: { readonly start: number; readonly end: number }) => start < frame.to && end > frame.from;
  return (
    <svg
      class="score-ground"
      width={frame.width}
      viewBox={`0 0 ${frame.width} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {(source?.uncoded ?? []).filter(inFrame).map(({ start, end }) => (
        <rect key={start} class="tint" {...reachOf(frame, start, end)} y="0" height="100" />
      ))}
      {band?.evidence.filter(inFrame).map(({ start, end }) => {
        const { x, width } = reachOf(frame, start, end);
        return <rect key={start} class="band" x={x - 1} width={width + 2} y="0" height="100" />;
      })}
      {ticksOf(frame, 110).map(({ at, x }) => (
        <line key={at} class="grid" x1={x} x2={x} y1="0" y2="100" />
      ))}
    </svg>
  );
}

/** The text as a line, with the number of characters that come before a mark. */
export function Axis({ frame, source }: { readonly frame: Frame; readonly source: Source | undefined }) {
  const headline = source ? headlineIn(source) : null;
  const isThere = headline !== null && headline.start < frame.to && headline.end > frame.from;
  const at = isThere ? reachOf(frame, headline.start, headline.end) : null;
  const ticks = ticksOf(frame, 110);
  const isNear = (x: number, text: string) => at !== null && Math.abs(x - (at.x + at.width / 2)) < 40 + text.length * 4;
  return (
    <svg class="score-axis" width={frame.width} height="28" viewBox={`0 0 ${frame.width} 28`} aria-hidden="true" focusable="false">
      {ticks
        .filter((tick) => !isNear(tick.x, grouped(tick.at)))
        .map((tick) => (
          <text key={tick.at} x={tick.x} y="12" text-anchor={anchorAt(tick.x, frame.width)}>
            {grouped(tick.at)}
          </text>
        ))}
      <rect class="axis" x="0" y="19" width={frame.width} height="5" />
      {(source?.uncoded ?? [])
        .filter(({ start, end }) => start < frame.to && end > frame.from)
        .map(({ start, end }) => {
          const { x, width } = reachOf(frame, start, end);
          return (
            <g key={start}>
              <rect class="axis-gap" x={x} y="18" width={width} height="7" />
              <path class="axis-uncoded" d={`M${x} 21.5h${width}`} />
            </g>
          );
        })}
      {at && (
        <>
          <rect class="headline" x={at.x} y="19" width={Math.max(3, at.width)} height="5" />
          <text x={Math.min(Math.max(at.x + at.width / 2, 28), frame.width - 28)} y="12" text-anchor="middle">
            headline
          </text>
        </>
      )}
    </svg>
  );
}

const anchorAt = (x: number, width: number) => (x > width - 20 ? "end" : x < 20 ? "start" : "middle");
