import { z } from "zod/v4";
import { ActorSchema } from "./actor.js";
import { CasualtyFigureSchema } from "./casualty-figure.js";
import { LocationSchema } from "./location.js";
import { define } from "./registry.js";
import { SourceSchema } from "./source.js";
import { StatementSchema } from "./statement.js";

/** A record of any type, told apart by its `type`. */
export const RecordSchema = define(
  "DatasetRecord",
  z.discriminatedUnion("type", [SourceSchema, ActorSchema, LocationSchema, StatementSchema, CasualtyFigureSchema]),
  "A record of any type, told apart by its `type`.",
);
