import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import type { Statement } from "../../generated/types.js";
import { innermost } from "../../query/chain.js";
import { counted, grouped } from "../counted.js";
import { usePage } from "../page.js";
import { BarKey } from "./bars.js";
import { COLUMN, type FoldedLane, foldedScore, MOST_UNFOLDED, type Part } from "./folded.js";
import { reachOf } from "./score.js";
import { Axis, VoiceLink } from "./score-parts.js";
import { ScorePicture } from "./score-picture.js";
import { type ScoreData, useLanes, wholeText } from "./use-score.js";
import { voicesOf } from "./voices.js";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly selected: Statement | null;
  /** Where it is left out, nothing stays selected, and a click opens. */
  readonly onSelect?: (statement: Statement) => void;
  readonly onOpen: (statement: Statement) => void;
  readonly data: ScoreData;
  readonly width: number;
}

/** Height of a lane, and of the tallest column in it, in pixels. */
const [LANE, TALLEST] = [30, 20];

/** The score of very many statements: columns of the text, and below one part of it with every bar. */
export function FoldedPicture({ data, width: given, selected, ...props }: Props) {
  const { lookup } = usePage();
  // Columns fill the width.
  const width = Math.floor(given / COLUMN) * COLUMN;
  const { lanes, most, parts } = useMemo(() => foldedScore(data.voices, data.length, width), [data, width]);
  const [at, setAt] = useState(0);
  const own = selected ? parts.findIndex(({ statements }) => statements.includes(selected)) : -1;
  useLayoutEffect(() => {
    if (own >= 0) setAt(own);
  }, [own]);
  const index = Math.min(at, parts.length - 1);
  const part = parts[index];
  const shown = useMemo(() => part?.statements.slice(0, MOST_UNFOLDED) ?? [], [part]);
  const voices = useMemo(() => voicesOf(lookup, shown), [lookup, shown]);
  const frame = { from: part?.from ?? 0, to: part?.to ?? 1, width, direction: data.direction };
  const groups = useLanes(voices, frame);
  if (!part) return null;
  const whole = wholeText(data, width);
  const denialAfter = parts.findIndex(
    ({ statements }, place) => place > index && statements.some((each) => innermost(each).act === "deny"),
  );
  const framed = reachOf(whole, part.from, part.to);
  const { onSelect, onOpen } = props;
  const isUnfolded = onSelect !== undefined;
  const choose = (event: MouseEvent) => {
    const bars = event.target instanceof Element ? event.target.closest(".lane-bars") : null;
    if (!bars) return;
    const x = event.clientX - bars.getBoundingClientRect().left;
    const column = Math.floor((data.direction === "ltr" ? x : width - x) / COLUMN);
    const found = parts.findIndex(({ endColumn }) => column < endColumn);
    const first = parts[found]?.statements[0];
    if (!isUnfolded && first) onOpen(first);
    else if (found >= 0) setAt(found);
  };
  return (
    <>
      <p class="small quiet">
        The taller, the more statements begin there, on one scale; a box where one of them is a denial.{" "}
        {isUnfolded ? "Below: the part in the frame." : "A click unfolds the part in the report."}
      </p>
      <div class="score folded">
        <Axis frame={whole} source={data.source} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the buttons below do the same */}
        <div class="score-lanes" onClick={choose}>
          {lanes.map((lane) => (
            <FoldedRow key={lane.voice?.id ?? ""} lane={lane} most={most} frame={whole} />
          ))}
          {isUnfolded && (
            <svg class="score-ground frame" width={width} aria-hidden="true" focusable="false">
              <rect x={framed.x} width={Math.max(COLUMN, framed.width)} y="1" height="100%" />
            </svg>
          )}
        </div>
        {isUnfolded && (
          <svg class="unfolding" width={width} height="26" viewBox={`0 0 ${width} 26`} aria-hidden="true" focusable="false">
            <path d={`M${framed.x} 0v6L1 20v6M${framed.x + framed.width} 0v6L${width - 1} 20v6`} />
          </svg>
        )}
      </div>
      {isUnfolded && (
        <>
          <Tools part={part} shown={shown.length}>
            <button type="button" disabled={index === 0} onClick={() => setAt(index - 1)}>
              ‹ Earlier
            </button>
            <button type="button" disabled={index === parts.length - 1} onClick={() => setAt(index + 1)}>
              Later ›
            </button>
            <button type="button" disabled={denialAfter < 0} onClick={() => setAt(denialAfter)}>
              Next denial
            </button>
          </Tools>
          <BarKey entries={data.key} />
          <ScorePicture {...props} selected={selected} groups={groups} frame={frame} source={data.source} notes={[]} />
        </>
      )}
    </>
  );
}

function Tools({ part, shown, children }: { readonly part: Part; readonly shown: number; readonly children: preact.ComponentChildren }) {
  const { statements, from, to } = part;
  return (
    <div class="unfolded-tools">
      <h2 aria-live="polite">
        {shown < statements.length
          ? `The first ${shown} of ${counted(statements.length, "statement")}`
          : counted(statements.length, "statement")}
        , characters {grouped(from)} to {grouped(to)}
      </h2>
      {children}
    </div>
  );
}

function FoldedRow({
  lane: { voice, voices, count, columns },
  most,
  frame,
}: {
  readonly lane: FoldedLane;
  readonly most: number;
  readonly frame: { readonly width: number; readonly direction: "ltr" | "rtl" };
}) {
  return (
    <div class={`lane${voice?.depth === 0 ? " own" : ""}`}>
      <div class="lane-name">{voice ? <VoiceLink voice={voice} /> : counted(voices, "more voice")}</div>
      <div class="lane-count">{grouped(count)}</div>
      <svg class="lane-bars" width={frame.width} height={LANE} viewBox={`0 0 ${frame.width} ${LANE}`} aria-hidden="true" focusable="false">
        {columns.map(({ count: number, hasDenial }, index) => {
          if (number === 0) return null;
          const height = Math.max(2, (number / most) * TALLEST);
          const x = frame.direction === "ltr" ? index * COLUMN : frame.width - (index + 1) * COLUMN;
          return (
            <g key={index}>
              <rect class="bar fill" x={x} y={LANE - height} width={COLUMN - 1} height={height} />
              {hasDenial && <rect class="bar denies line" x={x + 0.5} y={LANE - height - 6} width={COLUMN - 1} height="4" />}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
