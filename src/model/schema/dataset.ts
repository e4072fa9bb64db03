import { z } from "zod";
import { SCHEMA_VERSION } from "../schema-version.js";
import { ActorSchema } from "./actor.js";
import { CasualtyFigureSchema } from "./casualty-figure.js";
import { LocationSchema } from "./location.js";
import { SourceSchema } from "./source.js";
import { StatementSchema } from "./statement.js";

/** A dataset document: the five collections. */
export const DatasetSchema = z
  .strictObject({
    $schema: z.string().min(1).describe("Address of the JSON Schema that the document follows."),
    schemaVersion: z.literal(SCHEMA_VERSION).describe("Version of the schema that the document follows."),
    sources: z.array(SourceSchema).describe("Publications, sorted by id."),
    actors: z.array(ActorSchema).describe("Actors, sorted by id."),
    locations: z.array(LocationSchema).describe("Places, sorted by id."),
    statements: z.array(StatementSchema).describe("Statements, sorted by id."),
    casualtyFigures: z.array(CasualtyFigureSchema).describe("Casualty figures, sorted by id."),
  })
  .meta({ id: "Dataset", title: "Dataset", description: "A whole dataset: one or more examined sources and all that is coded from them." });
