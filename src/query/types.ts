import type { Dataset as ThisDataset } from "../generated/dataset-types.js";
import type { Dataset as AnyDataset } from "../generated/types.js";

export type { AnyDataset, ThisDataset };

/** A statement of a dataset. */
export type StatementOf<Data extends AnyDataset> = Data["statements"][number];
/** An actor of a dataset. */
export type ActorOf<Data extends AnyDataset> = Data["actors"][number];
/** A location of a dataset. */
export type LocationOf<Data extends AnyDataset> = Data["locations"][number];
/** A source of a dataset. */
export type SourceOf<Data extends AnyDataset> = Data["sources"][number];
/** A casualty figure of a dataset. */
export type CasualtyFigureOf<Data extends AnyDataset> = Data["casualtyFigures"][number];
/** Any record of a dataset. */
export type RecordOf<Data extends AnyDataset> =
  | StatementOf<Data>
  | ActorOf<Data>
  | LocationOf<Data>
  | SourceOf<Data>
  | CasualtyFigureOf<Data>;
/** The type of the record that has an id: an `Actor` for `"etim"` in this dataset, any record where the ids are not known beforehand. */
export type RecordWithId<Data extends AnyDataset, Id> =
  RecordOf<Data> extends infer Each ? (Each extends { readonly id: infer Own } ? (Id extends Own ? Each : never) : never) : never;
/** A record, or its id: functions take either. */
export type Reference<Each extends { readonly id: string }> = Each | Each["id"];

/** The records of a dataset by their type. */
export interface RecordsByType<Data extends AnyDataset> {
  /** A publication. */
  source: SourceOf<Data>;
  /** Whoever speaks or is spoken of. */
  actor: ActorOf<Data>;
  /** A place. */
  location: LocationOf<Data>;
  /** A proposition with all through whom it comes. */
  statement: StatementOf<Data>;
  /** A number of people said to be harmed. */
  "casualty-figure": CasualtyFigureOf<Data>;
}
