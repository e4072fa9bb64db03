import type { Dataset, DatasetRecord } from "../generated/types.js";

/** What a record is: the literal in its `type`. */
export type RecordType = DatasetRecord["type"];

/** The record of a type. */
export type RecordOf<Type extends RecordType> = Extract<DatasetRecord, { type: Type }>;

/** The five collections of a dataset: key in a document, type of its records, name of its file in a folder. In the order of a document. */
export const collections = [
  { key: "sources", type: "source", file: "sources.json" },
  { key: "actors", type: "actor", file: "actors.json" },
  { key: "locations", type: "location", file: "locations.json" },
  { key: "statements", type: "statement", file: "statements.json" },
  { key: "casualtyFigures", type: "casualty-figure", file: "casualty-figures.json" },
] as const;

/** Name of the file in a folder that holds all of a document but its collections. */
export const HEAD_FILE = "dataset.json";

/** All records of a dataset, collection by collection. */
export function recordsOf(dataset: Dataset): DatasetRecord[] {
  const { sources, actors, locations, statements, casualtyFigures } = dataset;
  return [...sources, ...actors, ...locations, ...statements, ...casualtyFigures];
}

/** A type as people say it: "casualty figure". */
export const spoken = (type: RecordType): string => type.replace("-", " ");

/** A type as people say it, with its article: "an actor". */
export const aRecord = (type: RecordType): string => `${type === "actor" ? "an" : "a"} ${spoken(type)}`;
