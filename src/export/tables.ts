import type { FieldOwner } from "../generated/fields.js";
import type { Dataset, DatasetRecord } from "../generated/types.js";
import { collections } from "../model/collections.js";
import { canonicalJson } from "../model/json.js";
import { vocabularies } from "../model/vocabularies/index.js";
import { CODES, describeTables, type Table, typeOf, valuesOf } from "./columns.js";
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

/**
 * The tables of a dataset without that of the vocabularies, which is the same for all.
 *
 * @param only names of those that are wanted; all where nothing is said
 */
export function datasetTables(dataset: Dataset, only?: ReadonlySet<string>): readonly TableRows[] {
  const context = { dataset, derivations: new Derivations(dataset) };
  plans ??= layouts.map(planOf);
  const wanted = only === undefined ? plans : plans.filter(({ name }) => only.has(name));
  return wanted.map(({ name, columns, cells, placesOf }) => {
    const rows: Cell[][] = [];
    const add = (row: PlacedRow) => {
      rows.push(cells.map((cell) => cell(row, context)));
    };
    for (const place of placesOf.dataset ?? []) eachItem(dataset, place, 0, noIndexes, null, add);
    for (const { key, type } of collections) {
      const places = placesOf[type];
      if (places) for (const record of dataset[key]) for (const place of places) eachItem(record, place, 0, noIndexes, record, add);
    }
    return { name, columns, rows };
  });
}

/** How a table is made: worked out when the first dataset is asked for, and the same for all. */
interface Plan {
  readonly name: string;
  readonly columns: readonly string[];
  readonly cells: readonly ((row: PlacedRow, context: Context) => Cell)[];
  readonly placesOf: { readonly [Owner in FieldOwner]?: readonly PlannedPlace[] };
}

interface Context {
  readonly dataset: Dataset;
  readonly derivations: Derivations;
}

interface PlannedPlace {
  readonly place: Place;
  readonly steps: readonly string[];
}

let plans: readonly Plan[] | undefined;

function planOf(layout: TableLayout): Plan {
  const placesOf: { [Owner in FieldOwner]?: PlannedPlace[] } = {};
  for (const place of layout.places) placesOf[place.of] = [...(placesOf[place.of] ?? []), { place, steps: stepsOf(place.path) }];
  return {
    name: layout.name,
    columns: layout.columns.map(({ name }) => name),
    cells: layout.columns.map((column) => cellOf(column, layout)),
    placesOf,
  };
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

const noIndexes: readonly number[] = [];

/** Calls `found` with each item at a place; what is null has none. */
function eachItem(
  value: unknown,
  planned: PlannedPlace,
  depth: number,
  indexes: readonly number[],
  record: DatasetRecord | null,
  found: (row: PlacedRow) => void,
): void {
  const { place, steps } = planned;
  let current = value;
  for (let at = depth; at < steps.length; at++) {
    if (current === null) return;
    const step = steps[at] as string;
    if (step === "*") {
      const list = current as readonly unknown[];
      for (let index = 0; index < list.length; index++) eachItem(list[index], planned, at + 1, [...indexes, index], record, found);
      return;
    }
    current = (current as Record<string, unknown>)[step];
  }
  if (current !== null) found({ place, record, item: current, indexes });
}

/** The keys of a path; none for what stands at its root. */
export const stepsOf = (path: string): readonly string[] => (path === "" ? [] : path.split("."));

function cellOf(column: ColumnLayout, table: TableLayout): (row: PlacedRow, context: Context) => Cell {
  if ("made" in column) {
    const derivation = derivedBy(column.made);
    return (row, { derivations }) => derivation.make(row, derivations);
  }
  if ("from" in column) {
    const steps = stepsOf(column.from);
    const isJson = typeOf(table, column.from).type === "json";
    const [only, second] = steps;
    if (!isJson && only !== undefined && second === undefined) return ({ item }) => (item as Record<string, Cell>)[only] ?? null;
    return ({ item }) => {
      let value: unknown = item;
      for (const step of steps) value = value === null ? null : (value as Record<string, unknown>)[step];
      return isJson ? canonicalJson(value) : (value as Cell);
    };
  }
  switch (column.key) {
    case "dataset":
      return (_, { dataset }) => dataset.name;
    case "version":
      return (_, { dataset }) => dataset.version;
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
