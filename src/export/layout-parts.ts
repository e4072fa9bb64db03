import type { FieldOwner } from "../generated/fields.js";
import type { RecordType } from "../model/collections.js";
import type { DerivedName } from "./derived.js";

/** A column that says where a row belongs. */
export type KeyRole = "dataset" | "version" | "record" | "field" | "item" | "position";

/** What a column holds: a value of the item that the row is of, a part of its key, or what is made from other values. */
export type ColumnLayout =
  | { readonly name: string; readonly from: string; readonly required?: true }
  | { readonly name: string; readonly key: KeyRole; readonly meaning: string; readonly to?: TableName }
  | { readonly name: string; readonly made: DerivedName };

/** Where the items of a table stand: `*` is each entry of a list, and the item is what the path ends at. */
export interface Place {
  readonly of: FieldOwner;
  /** From the head or the record; "" is that itself. */
  readonly path: string;
  /** What a column `field` says of it. */
  readonly field?: string;
}

/** One table: what its rows are of, and its columns. */
export interface TableLayout {
  readonly name: TableName;
  readonly title: string;
  readonly places: readonly Place[];
  readonly columns: readonly ColumnLayout[];
  /** Columns that, with dataset and version before them, tell every row from all others. */
  readonly key: readonly string[];
}

/** Names of the tables, in the order in which they are made: each refers to those before it, or to itself. */
export const tableNames = [
  "datasets",
  "creators",
  "records",
  "actors",
  "sources",
  "locations",
  "statements",
  "casualty_figures",
  "attributions",
  "cues",
  "participants",
  "statement_locations",
  "relations",
  "other_readings",
  "actor_sectors",
  "different_from",
  "may_be",
  "outcomes",
  "victims",
  "responsible",
  "overlaps",
  "uncoded",
  "evidence",
  "other_names",
  "identifiers",
  "identifier_sources",
] as const;
export type TableName = (typeof tableNames)[number];

/** Name of the table of the records of each type. */
export const tableOfType: Readonly<Record<RecordType, TableName>> = {
  source: "sources",
  actor: "actors",
  location: "locations",
  statement: "statements",
  "casualty-figure": "casualty_figures",
};

export const everyType = ["source", "actor", "location", "statement", "casualty-figure"] as const;
export const at = (path: string, ...types: readonly FieldOwner[]): Place[] => types.map((of) => ({ of, path }));

export const from = (path: string, name = snakeCase(path)): ColumnLayout => ({ name, from: path });
export const fields = (...paths: readonly string[]): ColumnLayout[] => paths.map((path) => from(path));
export const made = (...names: readonly DerivedName[]): ColumnLayout[] =>
  names.map((name) => ({ name: name.replace(/^.*:/, ""), made: name }));

/** Paths as names: `time.edtf` is `time_edtf`, `featureCode` is `feature_code`. */
function snakeCase(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/\./g, "_");
}

export const dataset: ColumnLayout = { name: "dataset", key: "dataset", meaning: "Name of the dataset.", to: "datasets" };
export const version: ColumnLayout = { name: "version", key: "version", meaning: "Version of the dataset.", to: "datasets" };
export const owner = (name: string, to: TableName): ColumnLayout => ({
  name,
  key: "record",
  meaning: `The ${name.replace("_", " ")} that it is of.`,
  to,
});
export const position: ColumnLayout = { name: "position", key: "position", meaning: "Place in its list, counted from 1." };
export const item = (name: string, meaning: string): ColumnLayout => ({ name, key: "item", meaning });

/** A table of the records of one type. */
export const ofRecords = (name: TableName, type: RecordType, title: string, ...columns: readonly ColumnLayout[]): TableLayout => ({
  name,
  title,
  places: at("", type),
  columns: [dataset, version, from("id"), ...columns, ...made("withdrawn")],
  key: ["id"],
});

/** A table of the entries of one list. */
export const ofList = (
  name: TableName,
  title: string,
  place: Place,
  key: ColumnLayout,
  ...columns: readonly ColumnLayout[]
): TableLayout => ({
  name,
  title,
  places: [place],
  columns: [dataset, version, key, position, ...columns],
  key: [key.name, "position"],
});
