import type { Sector } from "../generated/types.js";

const armed: readonly Sector[] = ["military", "police", "rebels", "paramilitary", "unidentified-armed-forces"];

/** True for a sector whose members bear arms. */
export const isArmed = (sector: Sector): boolean => armed.includes(sector);
