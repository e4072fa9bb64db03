import { actFitsFactuality } from "./act-fits-factuality.js";
import { containment } from "./containment.js";
import { coverage } from "./coverage.js";
import { dates } from "./dates.js";
import { denialLinked } from "./denial-linked.js";
import { differentFromIsMutual } from "./different-from-is-mutual.js";
import { ethnonym } from "./ethnonym.js";
import { evidenceInText } from "./evidence-in-text.js";
import { figureMatchesStatement } from "./figure-matches-statement.js";
import { geometry } from "./geometry.js";
import { noRepeats } from "./no-repeats.js";
import { noSelfReference } from "./no-self-reference.js";
import { outcomes } from "./outcomes.js";
import { overlapsAreMutual } from "./overlaps-are-mutual.js";
import { passingOn } from "./passing-on.js";
import { population } from "./population.js";
import { publisherFirst } from "./publisher-first.js";
import { quantities } from "./quantities.js";
import { referencesResolve } from "./references-resolve.js";
import { responsibility } from "./responsibility.js";
import type { Rule } from "./rule.js";
import { sortedById } from "./sorted-by-id.js";
import { sourceAccess } from "./source-access.js";
import { uniqueIds } from "./unique-ids.js";
import { withdrawal } from "./withdrawal.js";

/** Every rule, in the order in which findings on one record are listed. */
export const rules: readonly Rule[] = [
  uniqueIds,
  sortedById,
  withdrawal,
  referencesResolve,
  noSelfReference,
  noRepeats,
  evidenceInText,
  coverage,
  sourceAccess,
  dates,
  population,
  ethnonym,
  differentFromIsMutual,
  containment,
  geometry,
  publisherFirst,
  passingOn,
  actFitsFactuality,
  denialLinked,
  quantities,
  figureMatchesStatement,
  outcomes,
  responsibility,
  overlapsAreMutual,
];
