import type { Evidence } from "../generated/types.js";
import type { Path } from "./path.js";

/** Every passage that a record rests on, wherever in it: its own evidence, that of its other names, and its cues. */
export function* evidenceOf(record: { readonly evidence: readonly Evidence[] }): Iterable<{ path: Path; evidence: Evidence }> {
  const {
    evidence,
    otherNames = [],
    attribution = [],
  } = record as {
    evidence: readonly Evidence[];
    otherNames?: readonly { evidence: readonly Evidence[] }[];
    attribution?: readonly { cue: Evidence | null }[];
  };
  for (const [index, anchor] of evidence.entries()) yield { path: ["evidence", index], evidence: anchor };
  for (const [index, name] of otherNames.entries()) {
    for (const [inner, anchor] of name.evidence.entries()) yield { path: ["otherNames", index, "evidence", inner], evidence: anchor };
  }
  for (const [index, { cue }] of attribution.entries()) if (cue) yield { path: ["attribution", index, "cue"], evidence: cue };
}
