/**
 * Questions to the dataset, or to any validated one: who says so, who denies it, what is known at second hand only, what is said
 * of a place. Pure functions; indexes are built when first needed, once for each dataset, so do not change a dataset after asking.
 * Results are in the order of the dataset, and hold the records themselves, not copies. Withdrawn records answer to `byId` alone.
 *
 * @packageDocumentation
 */
export { type ChainLink, chainOf, conditionals, firstHand, type Stance, secondHand, unknowns } from "./chain.js";
export { type Corroboration, corroboration, type Voice } from "./corroboration.js";
export type { Position } from "./dataset-index.js";
export { type ClaimedFigure, type FigureFilter, figures } from "./figures.js";
export { byId, locationsAround, locationsIn, statementsAbout, statementsAt, statementsBy, statementsOn } from "./lookups.js";
export {
  type Disagreement,
  disputes,
  disputesOf,
  qualificationsOf,
  relationsOf,
  type Side,
  type StatementRelation,
  supportOf,
} from "./relations.js";
export type {
  ActorOf,
  AnyDataset,
  CasualtyFigureOf,
  LocationOf,
  RecordOf,
  RecordWithId,
  Reference,
  SourceOf,
  StatementOf,
  ThisDataset,
} from "./types.js";
