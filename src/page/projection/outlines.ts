/** A ring or a line in degrees: longitude, latitude, longitude, latitude, … */
export type Line = readonly number[];

/** A country or a province. */
export interface Area {
  readonly name: string;
  readonly level: "country" | "province";
  /** Of a province: its code in ISO 3166-2. */
  readonly code: string | null;
  /** Id of the place of the dataset that it is, once it is cut for one; null for all others. */
  readonly place: string | null;
  /** Each ring as arcs, of which one that is run backwards is written `-1 - index`. Holes are rings, too. */
  readonly rings: readonly (readonly number[])[];
}

/** Outlines of which neighbours share their lines, so that no gap opens between them. */
export interface Layer {
  /** Longitude, latitude, …; after the first pair the difference to the one before; in units of `1 / unit` degrees. */
  readonly arcs: readonly Line[];
  readonly unit: number;
  readonly areas: readonly Area[];
  /** Arcs that are disputed as a border, at least in part. */
  readonly disputed: readonly number[];
}

/** Outlines for the map of a dataset, cut to what it shows. */
export interface Outlines {
  /** Whose outlines they are. */
  readonly credit: string;
  /** All places. */
  readonly overview: Sheet;
  /** The part of which most is said; null where the other shows it. */
  readonly detail: Sheet | null;
}

/** What a map shows, and the outlines for it. */
export interface Sheet {
  readonly box: Box;
  readonly layer: Layer;
}

/** A part of the earth between two meridians and two parallels, in degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The lines of a layer in degrees. */
export const linesOf = ({ arcs, unit }: Layer): readonly Line[] =>
  arcs.map((arc) => {
    const line: number[] = [];
    arc.forEach((step, index) => {
      line.push(index < 2 ? step : step + (line[index - 2] ?? 0));
    });
    return line.map((value) => value / unit);
  });

/** The rings of an area in degrees. */
export const ringsOf = ({ rings }: Area, lines: readonly Line[]): readonly Line[] =>
  rings.map((ring) =>
    ring.flatMap((index, place) => {
      const line = index < 0 ? backwards(lines[-1 - index] ?? []) : (lines[index] ?? []);
      return place === 0 ? [...line] : line.slice(2);
    }),
  );

function backwards(line: Line): Line {
  const turned: number[] = [];
  for (let at = line.length - 2; at >= 0; at -= 2) turned.push(line[at] ?? 0, line[at + 1] ?? 0);
  return turned;
}

/** Whether a point lies within rings: where a ray from it crosses them an odd number of times. */
export function isInside(rings: readonly Line[], longitude: number, latitude: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
      const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
      const [otherX, otherY] = [ring[before] ?? 0, ring[before + 1] ?? 0];
      if (y > latitude !== otherY > latitude && longitude < ((otherX - x) * (latitude - y)) / (otherY - y) + x) inside = !inside;
    }
  }
  return inside;
}

/** The box around a ring. */
export function boxAround(line: Line): Box {
  const longitudes = line.filter((_, index) => index % 2 === 0);
  const latitudes = line.filter((_, index) => index % 2 === 1);
  const least = (numbers: readonly number[]) => numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const most = (numbers: readonly number[]) => numbers.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  return { west: least(longitudes), south: least(latitudes), east: most(longitudes), north: most(latitudes) };
}

/** The box around the largest ring of an area: islands far away make no map wider. */
export function mainBoxOf(area: Area, lines: readonly Line[]): Box {
  const size = ({ west, south, east, north }: Box) => (east - west) * (north - south);
  const boxes = ringsOf(area, lines).map(boxAround);
  return boxes.reduce((largest, box) => (size(box) > size(largest) ? box : largest));
}

/**
 * A layer without what a map of the box does not show. Points outside of the box are moved to its nearest edge: neighbours keep sharing
 * their lines, areas stay closed, and most points fall together. The box must be somewhat larger than the map, whose edges would show it.
 */
export function cut(layer: Layer, box: Box, unit: number): Layer {
  const whole = linesOf(layer);
  const areas = layer.areas.flatMap((area): readonly Area[] => {
    const outlines = ringsOf(area, whole);
    const rings = area.rings.filter((_, index) => overlap(boxAround(outlines[index] ?? []), box));
    return rings.length > 0 ? [{ ...area, rings }] : [];
  });
  const used = new Map<number, number>();
  const renamed = (index: number) => {
    const arc = index < 0 ? -1 - index : index;
    const name = used.get(arc) ?? used.size;
    used.set(arc, name);
    return index < 0 ? -1 - name : name;
  };
  const kept = areas.map((area) => ({ ...area, rings: area.rings.map((ring) => ring.map(renamed)) }));
  // No more than can be seen: a unit is half a pixel, or less.
  const tolerance = 1.5 / unit;
  const arcs = [...used.keys()].map((index) => steps(simplified(moved(whole[index] ?? [], box, unit), tolerance), unit));
  const disputed = layer.disputed.flatMap((index) => used.get(index) ?? []);
  return { arcs, unit, areas: kept, disputed };
}

const overlap = (one: Box, other: Box) =>
  one.west < other.east && one.east > other.west && one.south < other.north && one.north > other.south;

/** Rounded, moved into the box, and without points that change nothing. */
function moved(line: Line, { west, south, east, north }: Box, unit: number): Line {
  const points: [number, number][] = [];
  const put = (value: number, least: number, most: number) => Math.round(Math.min(Math.max(value, least), most) * unit) / unit;
  for (let at = 0; at < line.length; at += 2) {
    const point: [number, number] = [put(line[at] ?? 0, west, east), put(line[at + 1] ?? 0, south, north)];
    const [one, two] = [points[points.length - 2], points[points.length - 1]];
    const isSame = two !== undefined && two[0] === point[0] && two[1] === point[1];
    const isStraight =
      one !== undefined && two !== undefined && [0, 1].some((axis) => one[axis] === two[axis] && two[axis] === point[axis]);
    if (isSame) continue;
    if (isStraight) points.pop();
    points.push(point);
  }
  return points.flat();
}

/** A line with as few points as stay within a tolerance, its ends among them (Douglas and Peucker): neighbours keep sharing their lines. */
function simplified(line: Line, tolerance: number): Line {
  const last = line.length / 2 - 1;
  if (last < 2) return line;
  const kept = new Set([0, last]);
  const open: (readonly [number, number])[] = [[0, last]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part;
    const [at, distance] = farthest(line, from, to);
    if (!(distance > tolerance)) continue;
    kept.add(at);
    open.push([from, at], [at, to]);
  }
  return [...kept].sort((one, other) => one - other).flatMap((point) => line.slice(2 * point, 2 * point + 2));
}

/** The point of a part of a line that is farthest from the straight one between its ends, and how far that is. */
function farthest(line: Line, from: number, to: number): readonly [point: number, distance: number] {
  const [x, y] = [line[2 * from] ?? 0, line[2 * from + 1] ?? 0];
  const [width, height] = [(line[2 * to] ?? 0) - x, (line[2 * to + 1] ?? 0) - y];
  const length = Math.hypot(width, height);
  let best: readonly [number, number] = [from, 0];
  for (let point = from + 1; point < to; point++) {
    const [a, b] = [(line[2 * point] ?? 0) - x, (line[2 * point + 1] ?? 0) - y];
    // The ends of a ring are the same.
    const distance = length === 0 ? Math.hypot(a, b) : Math.abs(a * height - b * width) / length;
    if (distance > best[1]) best = [point, distance];
  }
  return best;
}

function steps(line: Line, unit: number): Line {
  const whole = line.map((value) => Math.round(value * unit));
  return whole.map((value, index) => (index < 2 ? value : value - (whole[index - 2] ?? 0)));
}
