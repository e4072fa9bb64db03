/**
 * Questions to the dataset, or to any validated one: who says so, who denies it, what is known at second hand only, what is said
 * of a place. Pure functions that read the data as they stand at each call. Results are in the order of the dataset unless they say
 * otherwise, and hold the records themselves, not copies. Withdrawn records answer to their id and to `withdrawn: true` alone.
 *
 * @packageDocumentation
 */
export { daysOf } from "../model/edtf.js";
export type { FilterKey } from "../model/filter-key.js";
export { filterKeys } from "../model/filter-keys.js";
export { otherReadingsOf } from "../model/other-readings.js";
export * from "../model/vocabularies/index.js";
export { type ChainLink, chainOf, speakerOf } from "./chain.js";
export { type Corroboration, corroboration, type Voice } from "./corroboration.js";
export { type ClaimedFigure, figures } from "./figures.js";
export { type Filter, type FilterKeyName, type NormalFilter, normalizeFilter } from "./filter.js";
export { type FoundByName, find } from "./find.js";
export { byId, isId } from "./lookup.js";
export { nameOf } from "./naming.js";
export { locationsAround, locationsIn } from "./places.js";
export { quantityInWords } from "./quantity.js";
export {
  conditionals,
  type Denial,
  denials,
  firstHand,
  type IdentityClaim,
  identityClaims,
  secondHand,
  type TimelineEntry,
  timeline,
  unknowns,
  vagueAmounts,
} from "./questions.js";
export { type ReadingPart, readingOf, readingParts, readingsOf, sentenceOf } from "./reading.js";
export { type Disagreement, disputes, relationsOf, type Side, type StatementRelation } from "./relations.js";
export { type Selected, select } from "./select.js";
export type {
  ActorOf,
  AnyDataset,
  CasualtyFigureOf,
  LocationOf,
  RecordOf,
  RecordsByType,
  RecordWithId,
  Reference,
  SourceOf,
  StatementOf,
  ThisDataset,
} from "./types.js";
