import type { AttributionLink, Statement } from "../generated/types.js";
import { indexOf } from "./dataset-index.js";
import type { ActorOf, AnyDataset, Reference, SourceOf, StatementOf, ThisDataset } from "./types.js";

/**
 * Where a speaker stands: `affirms` or `denies` what is said (how surely, `factuality` says), `leaves-open` whether it is so, or
 * merely `passes-on` what the next one says.
 */
export type Stance = "affirms" | "denies" | "leaves-open" | "passes-on";

/** A speaker in a chain, with actor and publication instead of their ids. */
export interface ChainLink<Data extends AnyDataset = ThisDataset> {
  readonly by: ActorOf<Data>;
  /** Publication in which the speaker says it; null where none is mentioned. */
  readonly source: SourceOf<Data> | null;
  readonly stance: Stance;
  /** The link as recorded: act, form, factuality and cue. */
  readonly link: StatementOf<Data>["attribution"][number];
}

/**
 * Everyone who stands between a statement and the reader, outermost first; the last one is whose word it is. One link or more.
 *
 * @throws RangeError where there is no such statement
 */
export function chainOf<Data extends AnyDataset = ThisDataset>(
  statement: Reference<StatementOf<Data>>,
  dataset?: Data,
): readonly ChainLink<Data>[] {
  const index = indexOf(dataset);
  const { attribution } = index.find("statement", statement);
  return attribution.map((link, depth) => ({
    by: index.find("actor", link.by),
    source: link.source === null ? null : index.find("source", link.source),
    stance: stanceOf(link, depth === attribution.length - 1),
    link,
  }));
}

/** The statements that the outermost speaker makes itself, without reporting anybody, in the order of the dataset. */
export function firstHand<Data extends AnyDataset = ThisDataset>(dataset?: Data): readonly StatementOf<Data>[] {
  return indexOf(dataset).statements.filter(({ attribution }) => attribution.length === 1);
}

/** The statements that the outermost speaker has from somebody else, in the order of the dataset. */
export function secondHand<Data extends AnyDataset = ThisDataset>(dataset?: Data): readonly StatementOf<Data>[] {
  return indexOf(dataset).statements.filter(({ attribution }) => attribution.length > 1);
}

/**
 * The statements of which even the innermost speaker does not say whether they are so: nothing is known, it is asked for, or it is
 * known and not said. In the order of the dataset.
 */
export function unknowns<Data extends AnyDataset = ThisDataset>(dataset?: Data): readonly StatementOf<Data>[] {
  return indexOf(dataset).statements.filter((statement) => {
    const link = innermost(statement);
    return link.act === "no-information" || stanceOf(link, true) === "leaves-open";
  });
}

/** The statements of what would be under some condition, in the order of the dataset. */
export function conditionals<Data extends AnyDataset = ThisDataset>(dataset?: Data): readonly StatementOf<Data>[] {
  return indexOf(dataset).statements.filter(({ mode }) => mode === "hypothetical");
}

/** The link of whoever's word a statement is. The schema demands one. */
export const innermost = ({ attribution }: Statement): AttributionLink => attribution[attribution.length - 1] as AttributionLink;

function stanceOf({ factuality }: AttributionLink, isInnermost: boolean): Stance {
  if (factuality.endsWith("+")) return "affirms";
  if (factuality.endsWith("-")) return "denies";
  return isInnermost ? "leaves-open" : "passes-on";
}
