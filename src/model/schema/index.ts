/**
 * The zod schemas from which the JSON Schemas, the types and the compiled validators are made. They check the shape of a
 * record; the rules that a schema cannot say are in `badakhshan-2019/validate`. Needs zod 4, an optional peer.
 *
 * @packageDocumentation
 */
export { ActorSchema } from "./actor.js";
export { CasualtyFigureSchema } from "./casualty-figure.js";
export { DatasetSchema } from "./dataset.js";
export { DigestSchema, EvidenceSchema } from "./evidence.js";
export { ActorIdSchema, CasualtyFigureIdSchema, LocationIdSchema, SourceIdSchema, StatementIdSchema } from "./ids.js";
export { LocationSchema } from "./location.js";
export { IdentifierSchema, OtherNameSchema } from "./names.js";
export { QuantitySchema } from "./quantity.js";
export { RecordSchema } from "./record.js";
export { SourceSchema } from "./source.js";
export { StatementSchema } from "./statement.js";
export { EdtfSchema, TimeSchema } from "./time.js";
