import { eachEvidence } from "../generated/places.js";
import type { DatasetRecord, Evidence } from "../generated/types.js";
import { type Path, pathOf } from "./path.js";

/** Every passage that a record rests on, wherever in it: its own evidence, that of its other names, and its cues. */
export function evidenceOf(record: DatasetRecord): { path: Path; evidence: Evidence }[] {
  const found: { path: Path; evidence: Evidence }[] = [];
  eachEvidence(record, (evidence, place, first, second) => found.push({ path: pathOf(place, first, second), evidence }));
  return found;
}
