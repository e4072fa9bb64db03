/**
 * The zod schemas from which the JSON Schemas, the types and the compiled validators are made. They check the shape of a
 * record; the rules that a schema cannot say are in `badakhshan-2019/validate`. Needs zod, an optional peer.
 *
 * @packageDocumentation
 */
export { ActorKindSchema, ActorSchema, MayBeSchema, RoleSchema, SectorSchema } from "./actor.js";
export { ActSchema, AttributionLinkSchema, CueSchema, FormSchema } from "./attribution.js";
export {
  CasualtyFigureSchema,
  CountingSchema,
  OutcomeJoinSchema,
  OutcomeSchema,
  VictimStatusSchema,
  VictimsSchema,
} from "./casualty-figure.js";
export {
  CreatorSchema,
  DatasetIdentifierSchema,
  DatasetNameSchema,
  DatasetSchema,
  DaySchema,
  LicenseSchema,
  VersionSchema,
} from "./dataset.js";
export { DigestSchema, EvidenceSchema } from "./evidence.js";
export { ActorIdSchema, CasualtyFigureIdSchema, LocationIdSchema, SourceIdSchema, StatementIdSchema } from "./ids.js";
export { FeatureCodeSchema, LocationSchema, PointSchema, PrecisionSchema } from "./location.js";
export { IdentifierSchema, IdentifierSchemeSchema, OtherNameSchema } from "./names.js";
export { QuantitySchema, UnitSchema, VagueSchema } from "./quantity.js";
export { RecordSchema } from "./record.js";
export { type Metadata, registry } from "./registry.js";
export {
  LanguageTagSchema,
  PublishedBasisSchema,
  SourceKindSchema,
  SourceSchema,
  SourceTextSchema,
  UncodedPassageSchema,
} from "./source.js";
export {
  ConfidenceSchema,
  FactualitySchema,
  IdentityRelationSchema,
  IdentitySchema,
  LocationRoleSchema,
  ModeSchema,
  OtherReadingSchema,
  ParticipantRoleSchema,
  ParticipantSchema,
  PresentationSchema,
  RelationSchema,
  RelationTypeSchema,
  StatementChangeSchema,
  StatementLocationSchema,
  StatementSchema,
  TopicSchema,
} from "./statement.js";
export { FewWordsSchema, NoteSchema, SingleLineSchema, UrlSchema } from "./strings.js";
export { BasisSchema, EdtfSchema, TimeSchema } from "./time.js";
