import { z } from "zod";

function idOf(name: string, what: string, example: string) {
  return z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .meta({ id: name, description: `Lower-case letters, digits and hyphens, a letter first. Identifies ${what}.`, examples: [example] });
}

export const SourceIdSchema = idOf("SourceId", "a source", "etim-video");
export const ActorIdSchema = idOf("ActorId", "an actor", "taliban");
export const LocationIdSchema = idOf("LocationId", "a location", "jurm-district");
export const StatementIdSchema = idOf("StatementId", "a statement", "s001");
export const CasualtyFigureIdSchema = idOf("CasualtyFigureId", "a casualty figure", "c01");
