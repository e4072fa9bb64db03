import { pointsOf } from "../../export/places.js";
import type { Dataset } from "../../generated/types.js";
import { type Box, cut, isInside, type Layer, type Line, linesOf, mainBoxOf, type Outlines, ringsOf, type Sheet } from "./outlines.js";

/** Width of a map by its height. */
export const ASPECT = 1.62;

/** Half of the width of a ring that stands for a place without an outline, in kilometres: a choice, and no outline. */
export const RING = { district: 25, province: 100, country: 200 } as const;

/** Kilometres of a degree of latitude. */
export const DEGREE = 111.2;

/** Room that a box has beyond the map that is cut from it, by its size. */
const BEYOND = 0.08;

/** A place that a map may show, at its conventional centre. */
export interface DrawnPlace {
  readonly id: string;
  readonly level: "country" | "province" | "district";
  readonly longitude: number;
  readonly latitude: number;
}

/** The places of a dataset that may be drawn. */
export function drawnPlaces(dataset: Dataset): readonly DrawnPlace[] {
  const points = pointsOf(dataset);
  return dataset.locations.flatMap(({ id, featureCode }) => {
    const point = points.get(id);
    if (!point) return [];
    const [longitude, latitude] = point;
    return [
      { id, level: featureCode.startsWith("PCL") ? "country" : featureCode === "ADM1" ? "province" : "district", longitude, latitude },
    ];
  });
}

/** A layer in which the areas that are places of a dataset say so. */
function withPlaces(layer: Layer, dataset: Dataset): Layer {
  const lines = linesOf(layer);
  const drawn = drawnPlaces(dataset);
  const codes = new Map(
    dataset.locations.flatMap(({ id, identifiers }) =>
      identifiers.flatMap(({ scheme, value }) => (scheme === "iso-3166-2" ? [[value, id] as const] : [])),
    ),
  );
  const areas = layer.areas.map((area) => {
    const rings = ringsOf(area, lines);
    // The conventional centre of a country lies in it; that of a province can lie across a river.
    const isOf = ({ id, level, longitude, latitude }: DrawnPlace) =>
      level === area.level && (area.code === null ? isInside(rings, longitude, latitude) : codes.get(area.code) === id);
    return { ...area, place: drawn.find(isOf)?.id ?? null };
  });
  return { ...layer, areas };
}

/** What the maps of a dataset show: all that is drawn, and closer the country of whose provinces and districts most is said. */
interface Extents {
  readonly overview: Box;
  readonly detail: Box | null;
}

/** Null where no place is drawn. */
function extentsOf(dataset: Dataset, layer: Layer): Extents | null {
  const lines = linesOf(layer);
  const drawn = drawnPlaces(dataset);
  if (drawn.length === 0) return null;
  const overview = fitted(around(drawn, layer, lines), 0.04);
  const close = closest(dataset, drawn);
  if (close.length === 0) return { overview, detail: null };
  const detail = fitted(around(close, layer, lines), 0.12);
  const isMuchCloser = overview.east - overview.west > 1.6 * (detail.east - detail.west);
  return isMuchCloser ? { overview, detail } : { overview: detail, detail: null };
}

/** The provinces and districts in the country of whose provinces and districts most is said. */
function closest(dataset: Dataset, drawn: readonly DrawnPlace[]): readonly DrawnPlace[] {
  const places = new Map(dataset.locations.map((place) => [place.id, place]));
  const countryOf = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (let next = places.get(at)?.within ?? null; next !== null && !seen.has(next); next = places.get(next)?.within ?? null) {
      seen.add(next);
      at = next;
    }
    return at;
  };
  const groups = new Map<string, { readonly members: DrawnPlace[]; said: number }>();
  for (const place of drawn.filter(({ level }) => level !== "country")) {
    const group = groups.get(countryOf(place.id)) ?? { members: [], said: 0 };
    group.members.push(place);
    group.said += dataset.statements.filter(
      ({ withdrawn, locations }) => withdrawn === null && locations.some(({ location }) => location === place.id),
    ).length;
    groups.set(countryOf(place.id), group);
  }
  const all = [...groups.values()];
  return all.length === 0 ? [] : all.reduce((most, group) => (group.said > most.said ? group : most)).members;
}

/**
 * The outlines for the maps of a dataset, cut from layers of the whole world, the finest last: of these, for each map the first that is
 * fine enough. Null where nothing is drawn.
 */
export function outlinesFor(dataset: Dataset, world: readonly Layer[], credit: string): Outlines | null {
  const layers = world.map((layer) => withPlaces(layer, dataset));
  const finest = layers[layers.length - 1];
  const extents = finest ? extentsOf(dataset, finest) : null;
  if (!finest || extents === null) return null;
  const { overview, detail } = extents;
  // As fine as can be seen: three quarters of a pixel of a map that is so wide.
  const sheet = (box: Box, width: number): Sheet => {
    const unit = Math.max(1, Math.ceil((1.3 * width) / (box.east - box.west)));
    return { box, layer: cut(layers.find((each) => each.unit >= unit) ?? finest, grown(box, BEYOND), unit) };
  };
  return { credit, overview: sheet(overview, detail ? 300 : 800), detail: detail && sheet(detail, 800) };
}

function around(places: readonly DrawnPlace[], layer: Layer, lines: readonly Line[]): Box {
  const boxes = places.map(({ id, level, longitude, latitude }): Box => {
    const area = layer.areas.find(({ place }) => place === id);
    if (area) return mainBoxOf(area, lines);
    const up = RING[level] / DEGREE;
    const across = up / Math.max(0.1, Math.cos((latitude * Math.PI) / 180));
    return { west: longitude - across, south: latitude - up, east: longitude + across, north: latitude + up };
  });
  return boxes.reduce((one, other) => ({
    west: Math.min(one.west, other.west),
    south: Math.min(one.south, other.south),
    east: Math.max(one.east, other.east),
    north: Math.max(one.north, other.north),
  }));
}

/** A box with some room around, at least three degrees wide, in the shape of a map. */
function fitted(box: Box, room: number): Box {
  const { west, south, east, north } = grown(box, room);
  const middle = (south + north) / 2;
  const shrink = narrowingAt(middle);
  const height = Math.max(north - south, ((east - west) * shrink) / ASPECT, 3 / ASPECT);
  const width = (height * ASPECT) / shrink;
  const centre = (west + east) / 2;
  return { west: centre - width / 2, south: middle - height / 2, east: centre + width / 2, north: middle + height / 2 };
}

/** How much shorter a degree of longitude is at a latitude than one of latitude. */
export const narrowingAt = (latitude: number): number => Math.max(0.15, Math.cos((latitude * Math.PI) / 180));

function grown({ west, south, east, north }: Box, by: number): Box {
  const [across, up] = [(east - west) * by, (north - south) * by];
  return { west: west - across, south: south - up, east: east + across, north: north + up };
}
