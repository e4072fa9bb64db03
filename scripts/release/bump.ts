import { parseVersion } from "../../src/cite/release/version.js";

/** The parts of a version that a release can raise, the least first; `none`: the same version. */
export const bumps = ["none", "patch", "minor", "major"] as const;
export type Bump = (typeof bumps)[number];

/** Why a bump is demanded, and by what: a record, the head, or a place in the schema. */
export interface Reason {
  readonly bump: Bump;
  readonly where: string;
  readonly why: string;
}

/** The greatest bump that any reason demands. */
export const greatest = (reasons: readonly Reason[]): Bump =>
  bumps[Math.max(0, ...reasons.map(({ bump }) => bumps.indexOf(bump)))] ?? "none";

/** Which part a version raises over an earlier one; undefined where it raises none as semantic versioning has it, or skips a number. */
export function bumpBetween(earlier: string, later: string): Bump | undefined {
  const [old, now] = [parseVersion(earlier), parseVersion(later)];
  if (!old || !now) return undefined;
  if (earlier === later) return "none";
  const [major, minor, patch] = old;
  const next: Record<string, Bump> = {
    [`${major}.${minor}.${patch + 1}`]: "patch",
    [`${major}.${minor + 1}.0`]: "minor",
    [`${major + 1}.0.0`]: "major",
  };
  return next[later];
}
