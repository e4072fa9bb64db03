import { z } from "zod";
import { ActorSchema } from "./actor.js";
import { CasualtyFigureSchema } from "./casualty-figure.js";
import { LocationSchema } from "./location.js";
import { SourceSchema } from "./source.js";
import { StatementSchema } from "./statement.js";

/** A record of any type, told apart by its `type`. */
export const RecordSchema = z
  .discriminatedUnion("type", [SourceSchema, ActorSchema, LocationSchema, StatementSchema, CasualtyFigureSchema])
  .meta({
    id: "DatasetRecord",
    title: "Dataset record",
    description: "A record of any type, told apart by its `type`; one line of a corpus.",
  });
