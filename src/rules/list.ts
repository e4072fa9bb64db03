import { actFitsFactuality } from "./act-fits-factuality.js";
import { chainStart } from "./chain-start.js";
import { confidence } from "./confidence.js";
import { containment } from "./containment.js";
import { coordinateDigits } from "./coordinate-digits.js";
import { coverage } from "./coverage.js";
import { dateBasis } from "./date-basis.js";
import { dates } from "./dates.js";
import { denialLinked } from "./denial-linked.js";
import { ethnonym } from "./ethnonym.js";
import { figureMatchesStatement } from "./figure-matches-statement.js";
import { geometry } from "./geometry.js";
import { identity } from "./identity.js";
import { linkOrigin } from "./link-origin.js";
import { lookalikeNames } from "./lookalike-names.js";
import { noRepeats } from "./no-repeats.js";
import { noSelfReference } from "./no-self-reference.js";
import { oneText } from "./one-text.js";
import { outcomes } from "./outcomes.js";
import { passages } from "./passages.js";
import { passingOn } from "./passing-on.js";
import { population } from "./population.js";
import { quantities } from "./quantities.js";
import { referencesResolve } from "./references-resolve.js";
import { relations } from "./relations.js";
import { responsibility } from "./responsibility.js";
import type { Rule } from "./rule.js";
import { sortedById } from "./sorted-by-id.js";
import { standsOnce } from "./stands-once.js";
import { uniqueIdentifiers } from "./unique-identifiers.js";
import { uniqueIds } from "./unique-ids.js";
import { uniqueNames } from "./unique-names.js";
import { visibleNames } from "./visible-names.js";
import { withdrawal } from "./withdrawal.js";

/** Every rule: first what holds for all records, then source, actor, place, statement, casualty figure. */
export const rules: readonly Rule[] = [
  uniqueIds,
  sortedById,
  withdrawal,
  referencesResolve,
  noSelfReference,
  standsOnce,
  noRepeats,
  uniqueNames,
  lookalikeNames,
  visibleNames,
  uniqueIdentifiers,
  oneText,
  passages,
  coverage,
  dates,
  dateBasis,
  population,
  ethnonym,
  containment,
  geometry,
  coordinateDigits,
  chainStart,
  linkOrigin,
  passingOn,
  actFitsFactuality,
  identity,
  relations,
  denialLinked,
  confidence,
  quantities,
  figureMatchesStatement,
  responsibility,
  outcomes,
];
