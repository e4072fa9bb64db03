import type { Actor } from "../generated/types.js";

const armed: readonly Actor["sectors"][number][] = ["military", "police", "rebels", "paramilitary", "unidentified-armed-forces"];

/** The sectors of an actor that bear arms. */
export const armedSectorsOf = ({ sectors }: Pick<Actor, "sectors">) => sectors.filter((sector) => armed.includes(sector));
