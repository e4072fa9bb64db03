import type { FieldOwner } from "../generated/fields.js";
import type { Dataset, DatasetRecord } from "../generated/types.js";
import { recordsOf } from "../model/collections.js";
import { canonicalJson } from "../model/json.js";
import { vocabularies } from "../model/vocabularies/index.js";
import { CODES, describeTables, fieldOf, type Table, valuesOf } from "./columns.js";
import { type Cell, Derivations, derivedBy, type RowOf } from "./derived.js";
import { type ColumnLayout, layouts, type Place, type TableLayout } from "./layout.js";

export type { Cell } from "./derived.js";

/** The rows of a table, each with a cell for every column, in the order of the columns. */
export interface TableRows {
  /** Name of the table. */
  readonly name: string;
  /** Names of its columns, in their order. */
  readonly columns: readonly string[];
  /** Its rows, each with a cell for every column. */
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * All tables of a valid dataset, in the order in which each refers only to those before it or to itself; that of the vocabularies is
 * the last. `describeTables` says what their columns mean.
 *
 * @throws RangeError where a record refers to what is not there
 */
export function tablesOf(dataset: Dataset): readonly TableRows[] {
  return [...datasetTables(dataset), codesTable()];
}

/** The tables of a dataset without that of the vocabularies, which is the same for all. */
export function datasetTables(dataset: Dataset): readonly TableRows[] {
  const derivations = new Derivations(dataset);
  const records = recordsOf(dataset);
  return layouts.map((layout) => {
    const cells = layout.columns.map((column) => cellOf(column, layout, dataset, derivations));
    const rows = [...rowsOf(layout, dataset, records)].map((row) => cells.map((cell) => cell(row)));
    return { name: layout.name, columns: layout.columns.map(({ name }) => name), rows };
  });
}

/** What the values of the vocabularies mean: the codebook as a table. */
export function codesTable(): TableRows {
  const columnsWithCodes = describeTables().flatMap((table) => table.columns.map((column) => [table, column] as const));
  const rows = columnsWithCodes.flatMap(([table, column]) => {
    const source = column.vocabulary === null ? "" : vocabularies[column.vocabulary].source;
    return valuesOf(column).map(({ value, label, meaning }) => [table.name, column.name, String(value), label, meaning, source]);
  });
  const columns = ["table_name", "column_name", "value", "label", "meaning", "source"];
  return { name: CODES, columns, rows };
}

interface PlacedRow extends RowOf {
  readonly place: Place;
}

function* rowsOf({ places }: TableLayout, dataset: Dataset, records: readonly DatasetRecord[]): Generator<PlacedRow> {
  const byOwner = new Map<FieldOwner, Place[]>();
  for (const place of places) byOwner.set(place.of, [...(byOwner.get(place.of) ?? []), place]);
  for (const place of byOwner.get("dataset") ?? []) yield* itemsAt(dataset, place, null);
  for (const record of records) for (const place of byOwner.get(record.type) ?? []) yield* itemsAt(record, place, record);
}

function* itemsAt(owner: unknown, place: Place, record: DatasetRecord | null): Generator<PlacedRow> {
  const steps = stepsOf(place.path);
  function* walk(value: unknown, depth: number, indexes: readonly number[]): Generator<PlacedRow> {
    const step = steps[depth];
    if (value === null) return;
    if (step === undefined) yield { place, record, item: value, indexes };
    else if (step !== "*") yield* walk((value as Record<string, unknown>)[step], depth + 1, indexes);
    else for (const [index, each] of (value as unknown[]).entries()) yield* walk(each, depth + 1, [...indexes, index]);
  }
  yield* walk(owner, 0, []);
}

/** The keys of a path; none for what stands at its root. */
export const stepsOf = (path: string): readonly string[] => (path === "" ? [] : path.split("."));

function cellOf(column: ColumnLayout, table: TableLayout, dataset: Dataset, derivations: Derivations): (row: PlacedRow) => Cell {
  if ("made" in column) return (row) => derivedBy(column.made).make(row, derivations);
  if ("from" in column) {
    const steps = stepsOf(column.from);
    const isJson = fieldOf(table, column.from).type.type === "json";
    return ({ item }) => {
      let value: unknown = item;
      for (const step of steps) value = value === null ? null : (value as Record<string, unknown>)[step];
      return isJson ? canonicalJson(value) : (value as Cell);
    };
  }
  switch (column.key) {
    case "dataset":
      return () => dataset.name;
    case "version":
      return () => dataset.version;
    case "record":
      return ({ record }) => record?.id ?? null;
    case "field":
      return ({ place }) => place.field ?? null;
    case "item":
      return ({ indexes, place }) => (place.field === "evidence" ? 0 : (indexes[0] ?? 0) + 1);
    case "position":
      return ({ indexes }) => (indexes.at(-1) ?? 0) + 1;
  }
}

/** The description of a table by its name. */
export const tableNamed = (name: string, tables: readonly Table[] = describeTables()): Table | undefined =>
  tables.find((table) => table.name === name);
