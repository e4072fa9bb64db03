/**
 * Every closed vocabulary of the model: the schemas, the types, the codebook and what readers are shown are made from these
 * tables. Literals only, one export a vocabulary, so that bundlers keep what is used and drop the rest.
 */
import { actorKind, sector } from "./actor.js";
import { act, form } from "./attribution.js";
import { counting, outcome, outcomeJoin, victimStatus } from "./casualty-figure.js";
import { featureCode, precision } from "./location.js";
import { basis, identifierScheme, vague } from "./shared.js";
import { publishedBasis, sourceKind } from "./source.js";
import {
  confidence,
  factuality,
  identityRelation,
  locationRole,
  mode,
  participantRole,
  presentation,
  relationType,
  topic,
} from "./statement.js";

export type { ValueOf, Vocabulary, VocabularyValue } from "./vocabulary.js";
export {
  act,
  actorKind,
  basis,
  confidence,
  counting,
  factuality,
  featureCode,
  form,
  identifierScheme,
  identityRelation,
  locationRole,
  mode,
  outcome,
  outcomeJoin,
  participantRole,
  precision,
  presentation,
  publishedBasis,
  relationType,
  sector,
  sourceKind,
  topic,
  vague,
  victimStatus,
};

/** All vocabularies by name. Importing one by its own name keeps the others out of a bundle. */
export const vocabularies = {
  sourceKind,
  publishedBasis,
  actorKind,
  sector,
  featureCode,
  precision,
  topic,
  factuality,
  presentation,
  participantRole,
  locationRole,
  identityRelation,
  mode,
  relationType,
  confidence,
  act,
  form,
  outcome,
  outcomeJoin,
  victimStatus,
  counting,
  basis,
  vague,
  identifierScheme,
};
