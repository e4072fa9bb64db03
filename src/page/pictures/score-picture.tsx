import { useMemo, useRef, useState } from "preact/hooks";
import type { Source, Statement } from "../../generated/types.js";
import { innermost } from "../../query/chain.js";
import { partsIn, sentenceOf } from "../../query/reading.js";
import { grouped } from "../counted.js";
import { usePage } from "../page.js";
import { plain, Text } from "../text.js";
import { PlacedBars } from "./bars.js";
import { Preview } from "./preview.js";
import { type Frame, type Lane, type LaneGroup, ROW, reachOf, ticksOf } from "./score.js";
import type { ScoreNote } from "./score-notes.js";
import { headlineIn } from "./text-order.js";

interface Props {
  readonly groups: readonly LaneGroup[];
  readonly frame: Frame;
  /** The source that is coded. */
  readonly source: Source | undefined;
  readonly notes: readonly ScoreNote[];
  /** What it is called where it is read out. */
  readonly label: string;
  readonly selected: Statement | null;
  /** Where it is left out, nothing stays selected, and a click opens. */
  readonly onSelect?: (statement: Statement) => void;
  readonly onOpen: (statement: Statement) => void;
  /** Where it is part of the page: what is there is told apart by it. */
  readonly id: string;
}

/**
 * The score: every statement at its place in the text, in the lane of whoever's word it is. One stop for Tab; arrows go from statement to
 * statement in the order of the text and from voice to voice, Home and End to the first and last, `d` to the next denial, Enter opens.
 */
export function ScorePicture({ groups, frame, source, notes, label, selected, onSelect, onOpen, id }: Props) {
  const page = usePage();
  const lanes = useMemo(() => groups.flatMap((group) => group.lanes), [groups]);
  const order = useMemo(() => inOrder(lanes), [lanes]);
  const [hovered, setHovered] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const [walked, setWalked] = useState<Statement | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const active = selected ?? walked ?? order[0] ?? null;
  const move = (to: Statement | undefined) => {
    if (!to) return;
    setHovered(null);
    setWalked(to);
    onSelect?.(to);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !active) return;
    const to = destination(event.key, active, order, lanes, frame.direction);
    if (to === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (to) move(to);
    else onOpen(active);
  };
  const statementAt = (event: Event) => {
    const option = event.target instanceof Element ? event.target.closest("[data-statement]") : null;
    return option ? order.find((each) => each.id === option.getAttribute("data-statement")) : undefined;
  };
  const choose = (to: Statement | undefined) => (onSelect ? move(to) : to && onOpen(to));
  const shownBand = active && (selected || focused || walked) ? active : null;
  const previewed = order.find((each) => each.id === hovered) ?? (selected === null && focused ? active : null);
  return (
    <div class="score" ref={box}>
      <Axis frame={frame} source={source} />
      <div class="score-lanes">
        <Ground frame={frame} source={source} band={shownBand} />
        <div
          class="listbox"
          role="listbox"
          tabIndex={0}
          aria-label={label}
          aria-activedescendant={active ? `${id}-${active.id}` : undefined}
          onKeyDown={press}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onClick={(event) => choose(statementAt(event))}
          onMouseOver={(event) => setHovered(statementAt(event)?.id ?? null)}
          onMouseLeave={() => setHovered(null)}
        >
          {groups.map(({ heading, lanes: own }) => (
            <div key={heading ?? ""} role="presentation" class={heading === null ? "own" : undefined}>
              {heading !== null && (
                <div class="score-heading" aria-hidden="true">
                  <Text of={heading} />
                </div>
              )}
              {own.map((lane) => (
                <LaneRow
                  key={lane.voice.id}
                  lane={lane}
                  frame={frame}
                  active={focused || selected ? active : null}
                  note={notes.find(({ voice }) => voice === lane.voice.id)}
                  id={id}
                  heading={heading}
                  names={(statement) => plain(sentenceOf(partsIn(page.lookup, statement)))}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
      {previewed && <Preview statement={previewed} within={box} />}
    </div>
  );
}

interface LaneProps {
  readonly lane: Lane;
  readonly frame: Frame;
  readonly active: Statement | null;
  readonly note: ScoreNote | undefined;
  readonly id: string;
  readonly heading: string | null;
  readonly names: (statement: Statement) => string;
}

function LaneRow({ lane: { voice, rows, placed }, frame, active, note, id, heading, names }: LaneProps) {
  const height = rows * ROW;
  const label = `${plain(voice.name)}${heading === null ? "" : `, ${plain(heading.charAt(0).toLowerCase() + heading.slice(1))}`}: ${placed.length}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox
    <div class="lane" role="group" aria-label={label}>
      <div class="lane-name" aria-hidden="true">
        <Text of={voice.name} />
        {voice.role && (
          <span class="quiet">
            , <Text of={voice.role} />
          </span>
        )}
      </div>
      <div class="lane-count" aria-hidden="true">
        {grouped(placed.length)}
      </div>
      <svg
        class="lane-bars"
        width={frame.width}
        height={height}
        viewBox={`0 0 ${frame.width} ${height}`}
        role="presentation"
        focusable="false"
      >
        {note && <Note note={note} lane={placed} frame={frame} height={height} />}
        {placed.map((each) => {
          const { statement } = each;
          const isActive = active?.id === statement.id;
          return (
            <g
              key={statement.id}
              role="option"
              id={`${id}-${statement.id}`}
              aria-selected={isActive}
              aria-label={names(statement)}
              class={`option${isActive ? " active" : ""}`}
              data-statement={statement.id}
            >
              {each.bars.map(({ x, width }, index) => (
                <rect key={index} class="target" x={x - 1} y={each.row * ROW - 1} width={width + 2} height={ROW + 2} />
              ))}
              {isActive &&
                each.bars.map(({ x, width }, index) => (
                  <rect key={index} class="ring" x={x - 3} y={each.row * ROW - 2} width={width + 5} height={ROW + 4} />
                ))}
              <PlacedBars placed={each} />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** A note in the widest free part of its lane; left out where there is none. */
function Note({
  note: { bold, rest },
  lane,
  frame,
  height,
}: {
  readonly note: ScoreNote;
  readonly lane: Lane["placed"];
  readonly frame: Frame;
  readonly height: number;
}) {
  const ends = lane.flatMap(({ bars }) => bars.flatMap(({ x, width }) => [x, x + width]));
  const [left, right] = [Math.min(...ends), frame.width - Math.max(...ends)];
  const needed = (bold.length + rest.length) * 6.6 + 24;
  if (Math.max(left, right) < needed) return null;
  const isRight = right >= left;
  return (
    <svg aria-hidden="true" focusable="false" overflow="visible">
      <text
        class="score-note"
        x={isRight ? frame.width - right + 10 : left - 10}
        y={Math.min(height / 2, ROW) + 1}
        text-anchor={isRight ? "start" : "end"}
      >
        <tspan class="bold">{plain(bold)}</tspan> {plain(rest)}
      </text>
    </svg>
  );
}

/** Grid, what is not coded, and the passages of the statement that is shown, behind all lanes. */
function Ground({ frame, source, band }: { readonly frame: Frame; readonly source: Source | undefined; readonly band: Statement | null }) {
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

/** All statements in the order of the text, each once. */
const inOrder = (lanes: readonly Lane[]): readonly Statement[] =>
  lanes
    .flatMap(({ placed }) => placed.map(({ statement }) => statement))
    .sort((one, other) => startOf(one) - startOf(other) || Number(one.id > other.id) - 0.5);

const startOf = ({ evidence }: Statement) => Math.min(...evidence.map(({ start }) => start));

/** Where a key leads from a statement; undefined where it leads nowhere. */
function destination(
  key: string,
  from: Statement,
  order: readonly Statement[],
  lanes: readonly Lane[],
  direction: "ltr" | "rtl",
): Statement | undefined {
  const at = order.indexOf(from);
  const forward = direction === "ltr" ? "ArrowRight" : "ArrowLeft";
  switch (key) {
    case "ArrowRight":
    case "ArrowLeft":
      return order[Math.min(Math.max(at + (key === forward ? 1 : -1), 0), order.length - 1)];
    case "Home":
      return order[0];
    case "End":
      return order[order.length - 1];
    case "ArrowUp":
    case "ArrowDown": {
      const own = lanes.findIndex(({ placed }) => placed.some(({ statement }) => statement === from));
      const next = lanes[own + (key === "ArrowDown" ? 1 : -1)];
      return next?.placed.reduce((nearest, each) => (away(each.statement, from) < away(nearest.statement, from) ? each : nearest))
        .statement;
    }
    case "d": {
      const isDenial = (statement: Statement) => innermost(statement).act === "deny";
      return [...order.slice(at + 1), ...order.slice(0, at)].find(isDenial);
    }
    default:
      return undefined;
  }
}

const away = (one: Statement, other: Statement) => Math.abs(startOf(one) - startOf(other));
