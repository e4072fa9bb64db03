import { boxAround, isInside, type Line } from "../projection/outlines.js";

/** A name that is to stand on a map: within an area, or beside a ring. */
export type LabelRequest =
  | {
      readonly text: string;
      readonly kind: "country" | "province" | "other";
      readonly within: readonly Line[];
      readonly besides: readonly (readonly Line[])[];
    }
  | { readonly text: string; readonly kind: "ring"; readonly at: { readonly x: number; readonly y: number; readonly radius: number } };

/** A name in its place. */
export interface PlacedLabel {
  readonly kind: LabelRequest["kind"];
  /** In lines, of which `x` is the middle, and `y` the middle of the first. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  /** From the name to what it names; null where it stands there. */
  readonly leader: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } | null;
}

/** The map on which labels are placed, with the lines that they should keep clear of. */
interface Ground {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** Parts that names keep clear of. */
  readonly kept: readonly Rectangle[];
}

/** A part of the map, in pixels. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Height of a line of a name, and about how wide a character is, in pixels. */
export const LINE = 17;
const CHARACTER = 7.4;
const MARGIN = 6;
/** Points of the map at which a name of an area is tried, in each direction. */
const GRID = { across: 26, down: 18 };

/**
 * Places names so that none lies on another or over a ring, and few over a line: first those of rings, then those of areas in the dataset,
 * then others, which are left out where there is no room.
 */
export function placeLabels(requests: readonly LabelRequest[], ground: Ground): readonly PlacedLabel[] {
  const order = ["ring", "province", "country", "other"];
  const taken: Rectangle[] = [...ground.kept, ...requests.flatMap((request) => (request.kind === "ring" ? [aroundRing(request.at)] : []))];
  const points = ground.lines.flatMap((line) => pointsAlong(line, 8, ground));
  const placed: PlacedLabel[] = [];
  for (const request of [...requests].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))) {
    const label = request.kind === "ring" ? besideRing(request, ground, taken, points) : withinArea(request, ground, taken, points);
    if (!label) continue;
    taken.push(rectangleOf(label));
    placed.push(label);
  }
  return placed;
}

function aroundRing({ x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number }): Rectangle {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function rectangleOf({ lines, x, y }: Pick<PlacedLabel, "lines" | "x" | "y">): Rectangle {
  const half = (Math.max(...lines.map((line) => line.length)) * CHARACTER) / 2;
  return { left: x - half, top: y - LINE / 2, right: x + half, bottom: y + LINE * (lines.length - 0.5) };
}

/** A name in one line, or in two where it is long. */
function inLines(text: string): readonly string[] {
  const words = text.split(" ");
  if (text.length <= 14 || words.length < 2) return [text];
  const breaks = words.slice(1).map((_, index) => [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")] as const);
  return breaks.reduce((best, each) => (longest(each) < longest(best) ? each : best), breaks[0] ?? [text]);
}

const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length));

type Points = readonly (readonly [x: number, y: number])[];

/** At the place, of those around the ring, that hides the least. */
function besideRing(
  request: Extract<LabelRequest, { kind: "ring" }>,
  ground: Ground,
  taken: readonly Rectangle[],
  points: Points,
): PlacedLabel {
  const { x, y, radius } = request.at;
  const lines = inLines(request.text);
  const half = (longest(lines) * CHARACTER) / 2;
  const candidates = [14, 34, 60].flatMap((away) =>
    [0, 45, -45, 90, -90, 135, -135, 180].map((degrees) => {
      const turn = (degrees * Math.PI) / 180;
      const [across, down] = [Math.cos(turn), Math.sin(turn)];
      const label = {
        x: x + across * (radius + away + half * Math.abs(across)),
        y: y + down * (radius + away + (LINE * lines.length) / 2) - (LINE * (lines.length - 1)) / 2,
      };
      const leader = {
        x1: x + across * radius,
        y1: y + down * radius,
        x2: x + across * (radius + away - 4),
        y2: y + down * (radius + away - 4),
      };
      return { label: { kind: request.kind, lines, ...label, leader: away > 14 ? leader : null }, cost: away / 30 };
    }),
  );
  const costOf = ({ label, cost }: (typeof candidates)[number]) => cost + hidden(rectangleOf(label), ground, taken, points);
  return candidates.reduce((best, each) => (costOf(each) < costOf(best) ? each : best)).label;
}

/** Deep in the area, where it hides the least; undefined where there is no room. */
function withinArea(
  { text, kind, within, besides }: Exclude<LabelRequest, { kind: "ring" }>,
  ground: Ground,
  taken: readonly Rectangle[],
  points: Points,
): PlacedLabel | undefined {
  const lines = inLines(text);
  const outline = within.flatMap((line) => pointsAlong(line, 16, ground));
  const { west, south, east, north } = boxAround(within.flat());
  let best: { readonly label: PlacedLabel; readonly cost: number } | undefined;
  for (let row = 1; row < GRID.down; row++) {
    for (let column = 1; column < GRID.across; column++) {
      const [x, middle] = [(column * ground.width) / GRID.across, (row * ground.height) / GRID.down];
      const y = middle - (LINE * (lines.length - 1)) / 2;
      if (x < west || x > east || middle < south || middle > north || !isInside(within, x, middle)) continue;
      const label = { kind, lines, x, y, leader: null };
      const hides = hidden(rectangleOf(label), ground, taken, points);
      // Not deeper than 60 pixels, so no better than by 3.
      if (best && hides - 3 >= best.cost) continue;
      const cost = hides - depthAt(outline, x, middle) / 20 + (besides.some((rings) => isInside(rings, x, middle)) ? 4 : 0);
      if (!best || cost < best.cost) best = { label, cost };
    }
  }
  const isRoom = best !== undefined && (kind === "other" ? best.cost < -0.4 : best.cost < 90);
  return isRoom ? best?.label : undefined;
}

/** How much a name would hide: another name or a ring counts far more than a line. */
function hidden({ left, top, right, bottom }: Rectangle, { width, height }: Ground, taken: readonly Rectangle[], points: Points): number {
  const isOut = left < MARGIN || top < MARGIN || right > width - MARGIN || bottom > height - MARGIN;
  let cost = isOut ? 100 : 0;
  for (const other of taken) {
    if (left - 4 < other.right && right + 4 > other.left && top - 2 < other.bottom && bottom + 2 > other.top) cost += 100;
  }
  // What lies on another name is not taken in any case.
  if (cost >= 100) return cost;
  for (const [x, y] of points) if (x > left - 3 && x < right + 3 && y > top - 2 && y < bottom + 2) cost += 0.5;
  return cost;
}

/** How far a place is from an outline, up to 60 pixels: as names are wide, half as much counts sideways. */
function depthAt(outline: Points, x: number, y: number): number {
  let nearest = 60 ** 2;
  for (const [px, py] of outline) nearest = Math.min(nearest, ((px - x) / 1.6) ** 2 + (py - y) ** 2);
  return Math.sqrt(nearest);
}

/** Points on a line that are on the map, not further apart than so many pixels. */
function pointsAlong(line: Line, apart: number, { width, height }: Ground): Points {
  const isOn = (x: number, y: number) => x > -apart && x < width + apart && y > -apart && y < height + apart;
  const points: [number, number][] = [];
  for (let at = 2; at < line.length; at += 2) {
    const [fromX, fromY, x, y] = [line[at - 2] ?? 0, line[at - 1] ?? 0, line[at] ?? 0, line[at + 1] ?? 0];
    if (!isOn(fromX, fromY) && !isOn(x, y)) continue;
    const pieces = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / apart));
    for (let piece = 0; piece < pieces; piece++)
      points.push([fromX + ((x - fromX) * piece) / pieces, fromY + ((y - fromY) * piece) / pieces]);
  }
  return points;
}
