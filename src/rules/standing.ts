import type { Actor, DatasetRecord, Location, Source } from "../generated/types.js";
import type { RecordOf, RecordType } from "../model/collections.js";
import type { DatasetIndex } from "../model/dataset-index.js";
import type { RecordPlace } from "./rule.js";

/** False for a withdrawn record, which is kept as it was. */
export const stands = ({ withdrawn }: DatasetRecord): boolean => withdrawn === null;

/** The records of a type that are not withdrawn. */
export const standing = <Type extends RecordType>(dataset: DatasetIndex, type: Type): RecordOf<Type>[] => dataset.all(type).filter(stands);

/** A source with its text. */
export type CodedSource = Source & { readonly text: NonNullable<Source["text"]> };

/** The sources that have a text; there should be one. */
export const codedSources = (dataset: DatasetIndex): CodedSource[] =>
  standing(dataset, "source").filter((source): source is CodedSource => source.text !== null);

/** The source that is coded; undefined where it is not clear which. */
export function codedSource(dataset: DatasetIndex): CodedSource | undefined {
  const [first, second] = codedSources(dataset);
  return second ? undefined : first;
}

/** A name of a record, and where it stands. */
export interface NamePlace extends RecordPlace {
  readonly name: string;
}

/** All names of an actor or a place. */
export function namesOf(record: Actor | Location): NamePlace[] {
  const others = record.otherNames.map(({ name }, index) => ({ record, path: ["otherNames", index, "name"], name }));
  return [{ record, path: ["name"], name: record.name }, ...others];
}
