import type { Dataset } from "../generated/types.js";
import { DatasetIndex } from "../model/dataset-index.js";
import { geometry } from "../rules/geometry.js";

/**
 * Where places may be drawn: longitude and latitude by the id of the place. The one door for coordinates: only places that stand, and of
 * these only what the rule on geometry lets pass, so nothing finer than a district, and nothing that lies where it cannot.
 */
export function pointsOf(dataset: Dataset): ReadonlyMap<string, readonly [longitude: number, latitude: number]> {
  const wrong = new Set<string>();
  geometry.check(DatasetIndex.of(dataset), (record) => {
    if (record) wrong.add(record.id);
  });
  const points = new Map<string, readonly [number, number]>();
  for (const { id, withdrawn, geometry: point } of dataset.locations) {
    const [longitude, latitude] = point?.coordinates ?? [];
    if (withdrawn === null && !wrong.has(id) && longitude !== undefined && latitude !== undefined) points.set(id, [longitude, latitude]);
  }
  return points;
}
