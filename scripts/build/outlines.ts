import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Area, Layer, Line } from "../../src/page/projection/outlines.js";
import provinces from "./provinces.json" with { type: "json" };

/** Whose outlines the maps are drawn from. */
export const credit = "Natural Earth (public domain), simplified";

/** Names of neighbours whose border is disputed, at least in part, though both have a code of their own. */
const disputing = [
  ["China", "India"],
  ["India", "Pakistan"],
  ["China", "Bhutan"],
  ["India", "Nepal"],
  ["Israel", "Palestine"],
  ["Morocco", "W. Sahara"],
  ["Sudan", "S. Sudan"],
  ["Sudan", "Egypt"],
  ["Ukraine", "Russia"],
];

/** So many steps a degree has on each scale: half a pixel of the largest map for which it is fine enough. */
const units = { "110m": 10, "50m": 40, "10m": 250 };

/** The countries of the world, as Natural Earth draws them on that scale, and the provinces that this dataset names. */
export function layerOf(scale: "10m" | "50m" | "110m", withProvinces: boolean): Layer {
  const path = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  const atlas = JSON.parse(readFileSync(path, "utf8")) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const unit = units[scale];
  const arcs = atlas.arcs.map((arc) => inUnits(arc, atlas.transform, unit));
  const hasCode = new Map<string, boolean>();
  const areas = atlas.objects.countries.geometries.flatMap((geometry): readonly Area[] => {
    const { name = "" } = geometry.properties as { readonly name?: string };
    hasCode.set(name, geometry.id !== undefined);
    if (geometry.type === "Polygon") return [{ name, level: "country", code: null, place: null, rings: geometry.arcs }];
    return geometry.type === "MultiPolygon" ? [{ name, level: "country", code: null, place: null, rings: geometry.arcs.flat() }] : [];
  });
  const disputed = disputedIn(areas, (name) => hasCode.get(name) ?? false);
  if (!withProvinces) return { arcs, unit, areas, disputed };
  const rings = provinces.provinces.map(({ ring }) => rescaled(ring, provinces.unit, unit));
  const drawn = provinces.provinces.map(
    ({ name, code }, index): Area => ({ name, level: "province", code, place: null, rings: [[arcs.length + index]] }),
  );
  return { arcs: [...arcs, ...rings], unit, areas: [...areas, ...drawn], disputed };
}

/**
 * Borders that Natural Earth draws as they are held on the ground, though they are disputed: those of areas that have no ISO code of
 * their own, and those of the neighbours above.
 */
function disputedIn(areas: readonly Area[], hasCode: (name: string) => boolean): readonly number[] {
  const sharing = new Map<number, string[]>();
  for (const { name, rings } of areas) {
    for (const index of rings.flat()) {
      const arc = index < 0 ? -1 - index : index;
      sharing.set(arc, [...(sharing.get(arc) ?? []), name]);
    }
  }
  return [...sharing].flatMap(([arc, names]) => {
    if (names.length < 2) return [];
    const isDisputed = names.some((name) => !hasCode(name)) || disputing.some((pair) => pair.every((name) => names.includes(name)));
    return isDisputed ? [arc] : [];
  });
}

function inUnits(arc: readonly (readonly number[])[], transform: Topology["transform"], unit: number): Line {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  let [x, y] = [0, 0];
  const points = arc.flatMap(([across = 0, up = 0]) => {
    x += across;
    y += up;
    return [Math.round((x * scale[0] + translate[0]) * unit), Math.round((y * scale[1] + translate[1]) * unit)];
  });
  return points.map((value, index) => (index < 2 ? value : value - (points[index - 2] ?? 0)));
}

/** Steps in one unit as steps in another: rounded where each point lies, so that mistakes do not add up. */
function rescaled(ring: Line, from: number, to: number): Line {
  const at = [0, 0];
  const points = ring.map((step, index) => {
    at[index % 2] = (at[index % 2] ?? 0) + step;
    return Math.round(((at[index % 2] ?? 0) * to) / from);
  });
  return points.map((value, index) => (index < 2 ? value : value - (points[index - 2] ?? 0)));
}
