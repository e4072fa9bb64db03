import type { AttributionLink, Statement } from "../generated/types.js";
import { aRecord } from "../model/collections.js";
import { Lookup } from "./lookup.js";
import type { ActorOf, AnyDataset, Reference, SourceOf, StatementOf, ThisDataset } from "./types.js";

/** One of those through whom a statement comes, with records instead of their ids. */
export interface ChainLink<Data extends AnyDataset = ThisDataset> {
  /** Who says it; null where nobody is named: then there is a `source`, or the link has a `cue`. */
  readonly by: ActorOf<Data> | null;
  /** Piece in which it is said or shown; null where none is mentioned. */
  readonly source: SourceOf<Data> | null;
  /** Whom it is said to; null where that is not stated. */
  readonly to: ActorOf<Data> | null;
  /** The link as recorded: act, form, basis and cue. */
  readonly link: StatementOf<Data>["attribution"][number];
}

/**
 * Everyone who stands between a statement and the reader, outermost first; the last one is whose word it is, all before pass it on.
 * One link or more. A statement that is given itself, such as one of `otherReadingsOf`, is taken as it is.
 *
 * @throws RangeError where there is no such statement
 */
export function chainOf<Data extends AnyDataset = ThisDataset>(
  statement: Reference<StatementOf<Data>>,
  dataset?: Data,
): readonly ChainLink<Data>[] {
  const lookup = new Lookup(dataset);
  return chainIn(lookup, statementGiven(lookup, statement));
}

/**
 * Whose word a statement is: the last link of its chain.
 *
 * @throws RangeError where there is no such statement
 */
export function speakerOf<Data extends AnyDataset = ThisDataset>(statement: Reference<StatementOf<Data>>, dataset?: Data): ChainLink<Data> {
  const lookup = new Lookup(dataset);
  return resolved(lookup, innermost(statementGiven(lookup, statement)));
}

/** The chain of a statement, for a question that looks up many. */
export const chainIn = <Data extends AnyDataset>(lookup: Lookup<Data>, statement: StatementOf<Data>): readonly ChainLink<Data>[] =>
  statement.attribution.map((link) => resolved(lookup, link));

/** The link of whoever's word a statement is. The schema demands one. */
export const innermost = ({ attribution }: Statement): AttributionLink => attribution[attribution.length - 1] as AttributionLink;

/** The statement that is given, or that has the id. */
export function statementGiven<Data extends AnyDataset>(lookup: Lookup<Data>, reference: Reference<StatementOf<Data>>): StatementOf<Data> {
  if (typeof reference !== "object" || reference === null) return lookup.find("statement", reference);
  const { id, type }: Statement = reference;
  if (type !== "statement") throw new RangeError(`${JSON.stringify(id)} is no statement but ${aRecord(type)}`);
  return reference;
}

const resolved = <Data extends AnyDataset>(lookup: Lookup<Data>, link: AttributionLink): ChainLink<Data> => ({
  by: lookup.findAny("actor", link.by),
  source: lookup.findAny("source", link.source),
  to: lookup.findAny("actor", link.to),
  link,
});
