import { DEGREE, type DrawnPlace, narrowingAt, RING } from "../projection/extents.js";
import { type Area, type Box, type Line, linesOf, ringsOf, type Sheet } from "../projection/outlines.js";
import { type LabelRequest, type PlacedLabel, placeLabels, type Rectangle } from "./map-labels.js";

/** A map, in pixels from its left upper corner. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Areas as SVG paths, countries before provinces. */
  readonly areas: readonly { readonly area: Area; readonly path: string }[];
  /** All lines, those that are disputed, and those of provinces, as one SVG path each. */
  readonly borders: string;
  readonly disputed: string;
  readonly provinces: string;
  /** Circles for what has no outline. */
  readonly rings: readonly MapRing[];
  readonly labels: readonly PlacedLabel[];
  /** A round number of kilometres, and how long it is in the middle of the map. */
  readonly scale: { readonly kilometres: number; readonly width: number };
}

/** A place without an outline: about there. */
export interface MapRing {
  readonly id: string;
  readonly level: DrawnPlace["level"];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A ring is to be seen on a map of any scale. */
const SMALLEST_RING = 6;

/** Where a point of the earth lies on a map: the one plain projection, equirectangular, true to scale along its middle parallel. */
export function projectionFor({ west, south, east, north }: Sheet["box"], width: number) {
  const across = width / (east - west);
  const up = across / narrowingAt((south + north) / 2);
  return {
    height: (north - south) * up,
    /** Pixels of a kilometre from south to north. */
    kilometre: up / DEGREE,
    project: (longitude: number, latitude: number): readonly [x: number, y: number] => [
      (longitude - west) * across,
      (north - latitude) * up,
    ],
  };
}

/**
 * Lays out the map of a sheet. `names` has what is written at the places, by their ids; other countries get their own names where
 * `withOthers` is true. Of what lies in the box `without`, which another map shows, no rings are drawn, and names keep clear of it.
 */
export function mapLayout(
  sheet: Sheet,
  places: readonly DrawnPlace[],
  names: ReadonlyMap<string, string>,
  { width, withOthers, without = null }: { readonly width: number; readonly withOthers: boolean; readonly without?: Box | null },
): MapLayout {
  const { layer, box } = sheet;
  const { project, height, kilometre } = projectionFor(box, width);
  const lines = linesOf(layer);
  const projected = lines.map((line) => projectedLine(line, project));
  const disputed = new Set(layer.disputed);
  const ofProvinces = new Set(
    layer.areas.flatMap(({ level, rings }) => (level === "province" ? rings.flat().map((index) => (index < 0 ? -1 - index : index)) : [])),
  );
  const withOutline = new Set(layer.areas.map(({ place }) => place));
  const areas = [...layer.areas]
    .sort((one, other) => Number(one.level === "province") - Number(other.level === "province"))
    .map((area) => {
      const rings = ringsOf(area, projected);
      return { area, rings, path: rings.map((ring) => `${pathOf(ring)}Z`).join("") };
    });
  const joined = (wanted: (index: number) => boolean) => projected.flatMap((line, index) => (wanted(index) ? [pathOf(line)] : [])).join("");
  const inView = places.filter(({ longitude, latitude }) => isIn(project(longitude, latitude), width, height));
  const rings = inView
    .filter(({ id, longitude, latitude }) => !withOutline.has(id) && !(without && isWithin(without, longitude, latitude)))
    .map(({ id, level, longitude, latitude }): MapRing => {
      const [x, y] = project(longitude, latitude);
      return { id, level, x, y, radius: Math.max(SMALLEST_RING, RING[level] * kilometre) };
    });
  // A country is named where it is not a province that is named, too.
  const provinces = areas.flatMap(({ area, rings: outline }) => (area.level === "province" && area.place !== null ? [outline] : []));
  const requests: readonly LabelRequest[] = [
    ...rings.flatMap(({ id, x, y, radius }): readonly LabelRequest[] => {
      const text = names.get(id);
      return text === undefined ? [] : [{ text, kind: "ring", at: { x, y, radius } }];
    }),
    ...areas.flatMap(({ area: { name, level, place }, rings: outline }): readonly LabelRequest[] => {
      const text = place === null ? (withOthers && level === "country" ? name : undefined) : names.get(place);
      return text === undefined
        ? []
        : [{ text, kind: place === null ? "other" : level, within: outline, besides: level === "country" ? provinces : [] }];
    }),
  ];
  return {
    width,
    height,
    areas: areas.map(({ area, path }) => ({ area, path })),
    borders: joined((index) => !disputed.has(index) && !ofProvinces.has(index)),
    disputed: joined((index) => disputed.has(index)),
    provinces: joined((index) => ofProvinces.has(index)),
    rings,
    labels: placeLabels(requests, { width, height, lines: projected, kept: without ? [cornersOf(without, project)] : [] }),
    scale: scaleFor(kilometre, width),
  };
}

const isWithin = ({ west, south, east, north }: Box, longitude: number, latitude: number) =>
  longitude > west && longitude < east && latitude > south && latitude < north;

function cornersOf({ west, south, east, north }: Box, project: Project): Rectangle {
  const [left, top] = project(west, north);
  const [right, bottom] = project(east, south);
  return { left, top, right, bottom };
}

type Project = (longitude: number, latitude: number) => readonly [x: number, y: number];

const isIn = ([x, y]: readonly [number, number], width: number, height: number) => x >= 0 && x <= width && y >= 0 && y <= height;

function projectedLine(line: Line, project: Project): Line {
  const points: number[] = [];
  for (let at = 0; at < line.length; at += 2) points.push(...project(line[at] ?? 0, line[at + 1] ?? 0));
  return points;
}

/** A line as an SVG path, to a tenth of a pixel. */
function pathOf(line: Line): string {
  const tenth = (value: number | undefined) => String(Math.round((value ?? 0) * 10) / 10);
  let path = "";
  for (let at = 0; at < line.length; at += 2) path += `${at === 0 ? "M" : "L"}${tenth(line[at])} ${tenth(line[at + 1])}`;
  return path;
}

/** The longest round length that takes up no more than a fifth of the map. */
function scaleFor(kilometre: number, width: number): MapLayout["scale"] {
  const most = width / 5 / kilometre;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = [5, 2, 1].map((times) => times * power).find((each) => each <= most) ?? power;
  return { kilometres, width: kilometres * kilometre };
}
