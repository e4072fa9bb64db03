import type { Relation } from "../generated/types.js";
import { type ChainLink, chainOf } from "./chain.js";
import { indexOf } from "./dataset-index.js";
import type { AnyDataset, Reference, StatementOf, ThisDataset } from "./types.js";

/** How one statement bears on another. */
export interface StatementRelation<Data extends AnyDataset = ThisDataset> {
  readonly type: Relation["type"];
  /** Who draws the relation: `stated`, the source's words do; `coded`, the coder does. */
  readonly basis: Relation["basis"];
  readonly from: StatementOf<Data>;
  readonly to: StatementOf<Data>;
}

/** A statement in a disagreement, with everyone who says it. */
export interface Side<Data extends AnyDataset = ThisDataset> {
  readonly statement: StatementOf<Data>;
  /** Outermost speaker first; the last one is whose word it is. */
  readonly chain: readonly ChainLink<Data>[];
}

/** Two statements that speak against each other. Which of them is right, nobody says here. */
export interface Disagreement<Data extends AnyDataset = ThisDataset> {
  /** `disputes`: one speaker rejects what the other says of the same thing; `disagreesWith`: the tension is the coder's reading. */
  readonly type: "disputes" | "disagreesWith";
  readonly basis: Relation["basis"];
  /** First the statement on which the relation is recorded, then the one that it turns against. */
  readonly sides: readonly [Side<Data>, Side<Data>];
}

const dispute: readonly Relation["type"][] = ["disputes", "disagreesWith"];
const support: readonly Relation["type"][] = ["confirms", "agreesWith"];
const qualification: readonly Relation["type"][] = ["qualifies"];

/**
 * Every relation of a statement: first how it bears on others (`from` is the statement), then how others bear on it (`to` is).
 *
 * @throws RangeError where there is no such statement
 */
export function relationsOf<Data extends AnyDataset = ThisDataset>(
  statement: Reference<StatementOf<Data>>,
  dataset?: Data,
): readonly StatementRelation<Data>[] {
  const index = indexOf(dataset);
  const { id } = index.find("statement", statement);
  return [...(index.relationsFrom.get(id) ?? []), ...(index.relationsTo.get(id) ?? [])];
}

/** What a statement speaks against, and what speaks against it (`disputes`, `disagreesWith`). See `relationsOf`. */
export function disputesOf<Data extends AnyDataset = ThisDataset>(
  statement: Reference<StatementOf<Data>>,
  dataset?: Data,
): readonly StatementRelation<Data>[] {
  return relationsOf(statement, dataset).filter(({ type }) => dispute.includes(type));
}

/** What a statement supports, and what supports it (`confirms`, `agreesWith`). See `relationsOf`. */
export function supportOf<Data extends AnyDataset = ThisDataset>(
  statement: Reference<StatementOf<Data>>,
  dataset?: Data,
): readonly StatementRelation<Data>[] {
  return relationsOf(statement, dataset).filter(({ type }) => support.includes(type));
}

/** What a statement limits or conditions, and what limits or conditions it (`qualifies`). See `relationsOf`. */
export function qualificationsOf<Data extends AnyDataset = ThisDataset>(
  statement: Reference<StatementOf<Data>>,
  dataset?: Data,
): readonly StatementRelation<Data>[] {
  return relationsOf(statement, dataset).filter(({ type }) => qualification.includes(type));
}

/** Every disagreement that is recorded, with both sides and who says them, in the order of the dataset. What is merely different is none. */
export function disputes<Data extends AnyDataset = ThisDataset>(dataset?: Data): readonly Disagreement<Data>[] {
  const sideOf = (statement: StatementOf<Data>): Side<Data> => ({ statement, chain: chainOf(statement, dataset) });
  return indexOf(dataset).relations.flatMap(({ type, basis, from, to }) =>
    type === "disputes" || type === "disagreesWith" ? [{ type, basis, sides: [sideOf(from), sideOf(to)] as const }] : [],
  );
}
