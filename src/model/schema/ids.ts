import { patterned } from "./strings.js";

function idOf(name: string, what: string, example: string) {
  return patterned(name, "[a-z][a-z0-9-]*", `Lower-case letters, digits and hyphens, a letter first. Identifies ${what}.`, example);
}

/** Id of a source. */
export const SourceIdSchema = idOf("SourceId", "a source", "etim-clip");
/** Id of an actor. */
export const ActorIdSchema = idOf("ActorId", "an actor", "taliban");
/** Id of a location. */
export const LocationIdSchema = idOf("LocationId", "a location", "jurm-district");
/** Id of a statement. */
export const StatementIdSchema = idOf("StatementId", "a statement", "s001");
/** Id of a casualty figure. */
export const CasualtyFigureIdSchema = idOf("CasualtyFigureId", "a casualty figure", "c01");
