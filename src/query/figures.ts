import { type ChainLink, chainIn } from "./chain.js";
import { type Filter, normalizeFilter } from "./filter.js";
import { Lookup } from "./lookup.js";
import { selectNormal } from "./select.js";
import type { ActorOf, AnyDataset, CasualtyFigureOf, LocationOf, StatementOf, ThisDataset } from "./types.js";

/** A casualty figure with the statement that claims it, and records instead of their ids: a number alone would be nobody's. */
export interface ClaimedFigure<Data extends AnyDataset = ThisDataset> {
  /** The record of the figure. */
  readonly figure: CasualtyFigureOf<Data>;
  /** The statement that claims it. */
  readonly statement: StatementOf<Data>;
  /** Everyone who says it, outermost first; the last one is the claimant. */
  readonly chain: readonly ChainLink<Data>[];
  /** Who was counted. */
  readonly victims: readonly ActorOf<Data>[];
  /** Who is said to be responsible; none where that is not stated. */
  readonly responsible: readonly ActorOf<Data>[];
  /** The places of the statement, and what each is in it. */
  readonly places: readonly {
    /** The place. */
    readonly location: LocationOf<Data>;
    /** What it is to the statement: there, from there, to there, or what it is about. */
    readonly role: StatementOf<Data>["locations"][number]["role"];
  }[];
}

/**
 * Casualty figures with who claims them, whom they count, and where, in the order of the dataset. They are not for adding up: see
 * `overlaps`. A number that is null was not given, which is not 0; `quantityInWords` says it.
 *
 * @param filter which figures; all, where none is given
 * @throws RangeError that says which key or value of the filter is wrong, and what would be right
 */
export function figures<Data extends AnyDataset = ThisDataset>(
  filter: Omit<Filter<Data>, "type"> = {},
  dataset?: Data,
): readonly ClaimedFigure<Data>[] {
  const lookup = new Lookup(dataset);
  const normal = normalizeFilter({ ...filter, type: "casualty-figure" }, lookup.dataset);
  const found = selectNormal(normal, lookup.dataset) as readonly CasualtyFigureOf<Data>[];
  return found.map((figure) => {
    const statement = lookup.find("statement", figure.statement);
    return {
      figure,
      statement,
      chain: chainIn(lookup, statement),
      victims: figure.victims.actors.map((id) => lookup.find("actor", id)),
      responsible: figure.responsible.map((id) => lookup.find("actor", id)),
      places: statement.locations.map(({ location, role }) => ({ location: lookup.find("location", location), role })),
    };
  });
}
