import type { CasualtyFigure } from "../generated/types.js";
import { vocabularies } from "../generated/vocabularies.js";
import { type ChainLink, chainOf } from "./chain.js";
import { indexOf } from "./dataset-index.js";
import { locationsIn } from "./lookups.js";
import { allowOnly, allowOptions } from "./options.js";
import type { ActorOf, AnyDataset, CasualtyFigureOf, LocationOf, Reference, StatementOf, ThisDataset } from "./types.js";

/** Which figures are meant: those that fit everything that is given. */
export interface FigureFilter<Data extends AnyDataset = ThisDataset> {
  /** Whose word the figure is. */
  readonly claimant?: Reference<ActorOf<Data>>;
  /** Who was counted. */
  readonly victims?: Reference<ActorOf<Data>>;
  /** Who is said, or in the wording implied, to be responsible. */
  readonly responsible?: Reference<ActorOf<Data>>;
  /** What befell them. */
  readonly outcome?: CasualtyFigure["outcomes"][number];
  /** Where: the place itself, or anything in it. Figures without a place fit none. */
  readonly location?: Reference<LocationOf<Data>>;
}

/** A casualty figure with the statement that claims it: a number alone would be nobody's. */
export interface ClaimedFigure<Data extends AnyDataset = ThisDataset> {
  readonly figure: CasualtyFigureOf<Data>;
  readonly statement: StatementOf<Data>;
  /** Everyone who says it, outermost first. */
  readonly chain: readonly ChainLink<Data>[];
}

/**
 * Casualty figures with who claims them, in the order of the dataset. They are not for adding up, see `summable` and `overlaps`; and a
 * number that is null was not given, which is not 0.
 *
 * @throws RangeError where the filter names an actor, a place or an outcome that there is not
 */
export function figures<Data extends AnyDataset = ThisDataset>(
  filter: FigureFilter<Data> = {},
  dataset?: Data,
): readonly ClaimedFigure<Data>[] {
  allowOptions(filter, ["claimant", "victims", "responsible", "outcome", "location"]);
  const { outcome } = filter;
  if (outcome !== undefined) allowOnly("outcome", outcome, Object.keys(vocabularies.Outcome));
  const index = indexOf(dataset);
  const idOfActor = (actor: Reference<ActorOf<Data>> | undefined) => actor && index.find("actor", actor).id;
  const [claimant, victims, responsible] = [filter.claimant, filter.victims, filter.responsible].map(idOfActor);
  const places = filter.location && new Set<string>(locationsIn(filter.location, dataset).map(({ id }) => id));
  return index.figures.flatMap((figure) => {
    const statement = index.find("statement", figure.statement);
    const chain = chainOf(statement, dataset);
    const fits =
      (claimant === undefined || chain.at(-1)?.by.id === claimant) &&
      (victims === undefined || figure.victims.actors.includes(victims)) &&
      (responsible === undefined || figure.responsible.includes(responsible)) &&
      (outcome === undefined || figure.outcomes.includes(outcome)) &&
      (places === undefined || figure.locations.some((id) => places.has(id)));
    return fits ? [{ figure, statement, chain }] : [];
  });
}
