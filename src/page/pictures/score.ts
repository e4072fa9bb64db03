import type { Statement } from "../../generated/types.js";
import { type Stance, stanceOf } from "../stance.js";
import { rowsFor } from "./lowest-row.js";
import { inTextOrder } from "./text-order.js";
import type { Voice, VoiceGroup } from "./voices.js";

/** Height of a bar, of one that is taken for granted, and of a row with the room below it, in pixels. */
export const BAR = 10;
export const LOW_BAR = 4;
export const ROW = BAR + 2;

/** So narrow may a bar be, in pixels: one that is filled, and one of which the inside must be seen. */
const NARROWEST = 5;
const NARROWEST_OUTLINE = 12;

/** What part of the text is drawn, how wide, and which way it runs. */
export interface Frame {
  /** First code point that is drawn, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** In pixels. */
  readonly width: number;
  readonly direction: "ltr" | "rtl";
}

/** From where to where something is drawn, in pixels from the left. */
export interface Reach {
  readonly x: number;
  readonly width: number;
}

/** A statement in its lane. */
export interface Placed {
  readonly statement: Statement;
  readonly stance: Stance;
  /** From the top, beginning with 0. */
  readonly row: number;
  /** One for each passage, in the order of the text. */
  readonly bars: readonly (Reach & { readonly isWidened: boolean })[];
  /** Hairlines that join its passages. */
  readonly joins: readonly Reach[];
}

/** A voice with what it says. */
export interface Lane {
  readonly voice: Voice;
  readonly rows: number;
  /** In the order of the text. */
  readonly placed: readonly Placed[];
}

/** Lanes under the heading of their group. */
export interface LaneGroup {
  readonly heading: string | null;
  readonly lanes: readonly Lane[];
}

/** Where in a frame a stretch of text lies; what is outside of it is cut. */
export function reachOf({ from, to, width, direction }: Frame, start: number, end: number): Reach {
  const scale = width / Math.max(1, to - from);
  const within = (at: number) => (Math.min(Math.max(at, from), to) - from) * scale;
  const [near, far] = [within(start), within(end)];
  return { x: direction === "ltr" ? near : width - far, width: far - near };
}

/** Every statement that stands in a frame at its place, in the lane of whoever's word it is. Lanes without any are left out. */
export function scoreOf(groups: readonly VoiceGroup[], frame: Frame): readonly LaneGroup[] {
  return groups.flatMap(({ heading, voices }) => {
    const lanes = voices.flatMap((voice) => laneOf(voice, frame));
    return lanes.length > 0 ? [{ heading, lanes }] : [];
  });
}

function laneOf(voice: Voice, frame: Frame): Lane[] {
  const inFrame = inTextOrder(voice.statements).filter(({ evidence }) =>
    evidence.some(({ start, end }) => start < frame.to && end > frame.from),
  );
  if (inFrame.length === 0) return [];
  const drawn = inFrame.map((statement) => {
    const stance = stanceOf(statement);
    const passages = [...statement.evidence].sort((one, other) => one.start - other.start);
    const bars = passages
      .filter(({ start, end }) => start < frame.to && end > frame.from)
      .map(({ start, end }) => widened(reachOf(frame, start, end), stance, frame));
    return { statement, stance, bars };
  });
  const forward = (x: number) => (frame.direction === "ltr" ? x : frame.width - x);
  // Widening can bring a later one before an earlier one, so rows are given by where things are drawn.
  const stretches = drawn
    .map((each) => {
      const ends = each.bars.flatMap(({ x, width }) => [forward(x), forward(x + width)]);
      return { each, start: Math.min(...ends), end: Math.max(...ends) };
    })
    .sort((one, other) => one.start - other.start || other.end - one.end);
  // Passages that touch stand side by side, whatever rounding makes of it.
  const { rows, count } = rowsFor(stretches, -0.01);
  const rowOf = new Map(stretches.map(({ each }, index) => [each, rows[index] ?? 0]));
  const placed = drawn.map((each): Placed => ({ ...each, row: rowOf.get(each) ?? 0, joins: joinsOf(each.bars) }));
  return [{ voice, rows: count, placed }];
}

/** A bar that can be seen; what does not fit on the right goes to the left. */
function widened({ x, width }: Reach, { kind, hedged }: Stance, frame: Frame): Placed["bars"][number] {
  const narrowest = Math.min(frame.width, (kind === "says" && !hedged) || kind === "grants" ? NARROWEST : NARROWEST_OUTLINE);
  if (width >= narrowest) return { x, width, isWidened: false };
  const at = frame.direction === "ltr" ? x : x + width - narrowest;
  return { x: Math.min(Math.max(0, at), frame.width - narrowest), width: narrowest, isWidened: true };
}

function joinsOf(bars: readonly Reach[]): readonly Reach[] {
  const fromLeft = [...bars].sort((one, other) => one.x - other.x);
  return fromLeft.slice(1).flatMap(({ x }, index) => {
    const before = fromLeft[index];
    const end = before ? before.x + before.width : x;
    return end < x ? [{ x: end, width: x - end }] : [];
  });
}

/** A mark on the axis: how many code points come before it, and where it stands, in pixels from the left. */
export interface Tick {
  readonly at: number;
  readonly x: number;
}

/** Round numbers on the axis, at least so many pixels apart, then where the frame ends. */
export function ticksOf(frame: Frame, apart: number): readonly Tick[] {
  const { from, to, width } = frame;
  const least = (apart * (to - from)) / Math.max(1, width);
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= least) ?? Math.max(1, to - from);
  const first = Math.floor(from / step) * step + step;
  const round = Array.from({ length: Math.max(0, Math.ceil((to - first) / step)) }, (_, index) => first + index * step);
  const xOf = (at: number) => {
    const { x, width: reach } = reachOf(frame, from, at);
    return frame.direction === "ltr" ? x + reach : x;
  };
  const end = { at: to, x: xOf(to) };
  return [...round.map((at) => ({ at, x: xOf(at) })).filter(({ x }) => Math.abs(x - end.x) >= apart / 2), end];
}
