import { useMemo, useRef, useState } from "preact/hooks";
import type { Source, Statement } from "../../generated/types.js";
import { partsIn, sentenceOf } from "../../query/reading.js";
import { grouped } from "../counted.js";
import { usePage } from "../page.js";
import { plain, Text } from "../text.js";
import { PlacedBars } from "./bars.js";
import { Preview } from "./preview.js";
import { type Frame, type Lane, type LaneGroup, ROW } from "./score.js";
import { destination, inOrder } from "./score-keys.js";
import type { ScoreNote } from "./score-notes.js";
import { Axis, Ground, Note, VoiceLink } from "./score-parts.js";

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
  const names = useMemo(
    () => new Map(order.map((statement) => [statement.id, plain(sentenceOf(partsIn(page.lookup, statement)))])),
    [order, page],
  );
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
    setFocused(true);
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
          // What is clicked beside the bars is no statement: only keys show the first one.
          onFocus={({ currentTarget }) => setFocused(currentTarget.matches(":focus-visible"))}
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
                  width={frame.width}
                  active={(focused || selected) && active && lane.placed.some(({ statement }) => statement === active) ? active.id : null}
                  note={notes.find(({ voice }) => voice === lane.voice.id)}
                  id={id}
                  heading={heading}
                  names={names}
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
  readonly width: number;
  /** Id of the statement that is active, where it is in this lane. */
  readonly active: string | null;
  readonly note: ScoreNote | undefined;
  readonly id: string;
  readonly heading: string | null;
  /** The reading of each statement. */
  readonly names: ReadonlyMap<string, string>;
}

/** A lane is drawn anew only where something in it has changed: a selection must show at once. */
function LaneRow({ lane, width, active, note, id, heading, names }: LaneProps) {
  return useMemo(() => drawnLane({ lane, width, active, note, id, heading, names }), [lane, width, active, note, id, heading, names]);
}

function drawnLane({ lane: { voice, rows, placed }, width, active, note, id, heading, names }: LaneProps) {
  const height = rows * ROW;
  const label = `${plain(voice.name)}${heading === null ? "" : `, ${plain(heading.charAt(0).toLowerCase() + heading.slice(1))}`}: ${placed.length}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox
    <div class="lane" role="group" aria-label={label}>
      <div class="lane-name" aria-hidden="true">
        <VoiceLink voice={voice} />
        {voice.role && (
          <span class="quiet">
            , <Text of={voice.role} />
          </span>
        )}
      </div>
      <div class="lane-count" aria-hidden="true">
        {grouped(placed.length)}
      </div>
      <svg class="lane-bars" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="presentation" focusable="false">
        {note && <Note note={note} lane={placed} width={width} height={height} />}
        {placed.map((each) => {
          const { statement } = each;
          const isActive = active === statement.id;
          return (
            <g
              key={statement.id}
              role="option"
              id={`${id}-${statement.id}`}
              aria-selected={isActive}
              aria-label={names.get(statement.id)}
              class={`option${isActive ? " active" : ""}`}
              data-statement={statement.id}
            >
              {each.bars.map(({ x, width: long }, index) => (
                <rect key={index} class="target" x={x - 1} y={each.row * ROW - 1} width={long + 2} height={ROW + 2} />
              ))}
              {isActive &&
                each.bars.map(({ x, width: long }, index) => (
                  <rect key={index} class="ring" x={x - 3} y={each.row * ROW - 2} width={long + 5} height={ROW + 4} />
                ))}
              <PlacedBars placed={each} />
            </g>
          );
        })}
      </svg>
    </div>
  );
}
