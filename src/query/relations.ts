import type { Relation } from "../generated/types.js";
import { type ChainLink, chainIn } from "./chain.js";
import { Lookup } from "./lookup.js";
import type { AnyDataset, Reference, StatementOf, ThisDataset } from "./types.js";

/** How one statement bears on another. */
export interface StatementRelation<Data extends AnyDataset = ThisDataset> {
  /** How one bears on the other, read from `from` to `to`: a value of the vocabulary `relationType`, which says what each means. */
  readonly type: Relation["type"];
  /** Who draws the relation: `stated`, the source's words do; `coded`, the coder does. */
  readonly basis: Relation["basis"];
  /** The statement that has the relation. */
  readonly from: StatementOf<Data>;
  /** The statement that it bears on. */
  readonly to: StatementOf<Data>;
}

/** A statement in a disagreement, with everyone who says it. */
export interface Side<Data extends AnyDataset = ThisDataset> {
  /** What this side says. */
  readonly statement: StatementOf<Data>;
  /** Outermost first; the last one is whose word it is. */
  readonly chain: readonly ChainLink<Data>[];
}

/** Two statements that speak against each other. Which of them is right, nobody says here. */
export interface Disagreement<Data extends AnyDataset = ThisDataset> {
  /**
   * `disputes`: both speak of the same thing, and both cannot be true; `disagreesWith`: they could not if two labels meant the same or a
   * word is taken strictly, which is the coder's reading.
   */
  readonly type: "disputes" | "disagreesWith";
  /** `stated`: words of the text join the two. `coded`: the coder does. */
  readonly basis: Relation["basis"];
  /** First the statement on which the relation is recorded, then the one that it turns against. */
  readonly sides: readonly [Side<Data>, Side<Data>];
}

/**
 * Every relation of a statement: first how it bears on others (`from` is the statement), then how others bear on it (`to` is).
 *
 * @throws RangeError where there is no such statement
 */
export function relationsOf<Data extends AnyDataset = ThisDataset>(
  statement: Reference<StatementOf<Data>>,
  dataset?: Data,
): readonly StatementRelation<Data>[] {
  const lookup = new Lookup(dataset);
  const itself = lookup.find("statement", statement);
  const bearingOnIt = lookup.statements.filter(({ relations }) => relations.some(({ target }) => target === itself.id));
  return [
    ...relationsFrom(lookup, itself),
    ...bearingOnIt.flatMap((each) => relationsFrom(lookup, each).filter(({ to }) => to === itself)),
  ];
}

/**
 * Every disagreement that is recorded, with both sides and who says them: first those in which both speak of the same thing, whose
 * words are joined by the text before others; then those that are the coder's reading. What is merely different is none.
 */
export function disputes<Data extends AnyDataset = ThisDataset>(dataset?: Data): readonly Disagreement<Data>[] {
  const lookup = new Lookup(dataset);
  const sideOf = (statement: StatementOf<Data>): Side<Data> => ({ statement, chain: chainIn(lookup, statement) });
  const all = lookup.statements.flatMap((statement) => relationsFrom(lookup, statement));
  const found = all.flatMap(({ type, basis, from, to }) =>
    type === "disputes" || type === "disagreesWith" ? [{ type, basis, sides: [sideOf(from), sideOf(to)] as const }] : [],
  );
  const rank = ({ type, basis }: Disagreement<Data>) => (type === "disagreesWith" ? 2 : basis === "coded" ? 1 : 0);
  return found.sort((one, other) => rank(one) - rank(other));
}

/** How a statement bears on others; on withdrawn ones it does no more, and neither does a withdrawn one. */
export function relationsFrom<Data extends AnyDataset>(lookup: Lookup<Data>, from: StatementOf<Data>): readonly StatementRelation<Data>[] {
  if (from.withdrawn !== null) return [];
  return from.relations.flatMap(({ type, basis, target }) => {
    const to = lookup.find("statement", target);
    return to.withdrawn === null ? [{ type, basis, from, to }] : [];
  });
}
