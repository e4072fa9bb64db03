import { type FieldType, fieldMeanings, fieldTypes } from "../generated/fields.js";
import { vocabularies } from "../model/vocabularies/index.js";
import { derivedBy } from "./derived.js";
import { type ColumnLayout, layouts, type TableLayout } from "./layout.js";
import { tableOfType } from "./layout-parts.js";

/** What a column holds: `json` is a JSON value as text, `date` a day as YYYY-MM-DD. */
export type ColumnType = FieldType["type"];

/** A column of a table. */
export interface Column {
  /** What stands at its head. */
  readonly name: string;
  /** What sort of value its cells hold. */
  readonly type: ColumnType;
  /** Whether a cell may be empty: not known, not stated, or none. */
  readonly nullable: boolean;
  /** What a value counts or measures; null where it is no number, or another column says. */
  readonly unit: string | null;
  /** The closed vocabulary that its values are of, by its key in `vocabularies`. */
  readonly vocabulary: keyof typeof vocabularies | null;
  /** Whether it is made from other columns, and so not read again. */
  readonly derived: boolean;
  /** What a value says, in a sentence or two. */
  readonly meaning: string;
}

/** Columns of one table that must stand in another. */
export interface ForeignKey {
  /** The columns here. */
  readonly columns: readonly string[];
  /** Name of the table that they refer to. */
  readonly table: string;
  /** The columns there, in the same order. */
  readonly references: readonly string[];
}

/** What a table holds. */
export interface Table {
  /** Its name, and that of its file. */
  readonly name: string;
  /** What its rows are, for people. */
  readonly title: string;
  /** Its columns, in their order. */
  readonly columns: readonly Column[];
  /** Columns that tell every row from all others. */
  readonly primaryKey: readonly string[];
  /** Columns that refer to other tables, or to this one. */
  readonly foreignKeys: readonly ForeignKey[];
}

/** Name of the table of what the values of closed vocabularies mean. */
export const CODES = "codes";

const common = { nullable: false, unit: null, vocabulary: null, derived: false } as const;
const plain = (name: string, meaning: string): Column => ({ ...common, name, type: "string", meaning });

/** The table of the vocabularies: the codebook as data. The same for every dataset. */
const codes: Table = {
  name: CODES,
  title: "What the values of closed vocabularies mean, by the table and the column in which they stand.",
  columns: [
    plain("table_name", "The table."),
    plain("column_name", "The column."),
    plain("value", "The value, as text."),
    plain("label", "A few words to show instead of it."),
    plain("meaning", "What it says."),
    plain("source", "Whose vocabulary it is."),
  ],
  primaryKey: ["table_name", "column_name", "value"],
  foreignKeys: [],
};

/** Every table with its columns and keys: each refers to those before it, or to itself; the vocabularies come last. */
export function describeTables(): readonly Table[] {
  return [...layouts.map(tableOf), codes];
}

function tableOf(layout: TableLayout): Table {
  const { name, title, key } = layout;
  return {
    name,
    title,
    columns: layout.columns.map((column) => columnOf(column, layout)),
    primaryKey: ["dataset", "version", ...key],
    foreignKeys: foreignKeysOf(layout),
  };
}

/** The type of what a column holds, by the first place that has it: those of a table are alike. */
export const typeOf = (table: TableLayout, from: string): FieldType => fieldIn(table, from).type;

/** Where a field of a table stands in a record, and its type. */
function fieldIn({ places }: TableLayout, from: string) {
  for (const { of, path } of places) {
    const full = [path, from]
      .filter((part) => part !== "")
      .join(".")
      .replace(/\.[01]$/, ".*");
    const type = fieldTypes[of][full];
    if (type) return { of, full, type };
  }
  throw new Error(`no field ${from}`);
}

function columnOf(layout: ColumnLayout, table: TableLayout): Column {
  const { name } = layout;
  if ("key" in layout)
    return { ...common, name, type: layout.key === "position" || layout.key === "item" ? "integer" : "string", meaning: layout.meaning };
  if ("made" in layout) {
    const { type, nullable = false, vocabulary, meaning } = derivedBy(layout.made);
    return { ...common, name, type, nullable, vocabulary: vocabularyNamed(vocabulary), derived: true, meaning };
  }
  const { of, full, type } = fieldIn(table, layout.from);
  const meaning = fieldMeanings[of][full] ?? "";
  const [coordinate] = coordinates.filter((each) => layout.from.endsWith(each.from));
  const nullable = !layout.required && (type.nullable === true || coordinate !== undefined);
  // Of records of any type, the type is one of five.
  return {
    ...common,
    name,
    type: type.type,
    nullable,
    unit: coordinate?.unit ?? unitOf(name),
    vocabulary: vocabularyNamed(type.vocabulary),
    meaning: coordinate?.meaning ?? (name === "type" && table.name === "records" ? "Type of the record." : meaning),
  };
}

const coordinates = [
  { from: "coordinates.0", unit: "degree", meaning: "Longitude, -180 to 180, WGS 84. Null for anything finer than a district, or vaguer." },
  { from: "coordinates.1", unit: "degree", meaning: "Latitude, -90 to 90, WGS 84. Null for anything finer than a district, or vaguer." },
] as const;

const unitOf = (name: string) =>
  /^passage_|^text_length$/.test(name) ? "code point" : /^quantity_(reported|low|high)$/.test(name) ? "as quantity_unit says" : null;

const vocabularyNamed = (name: string | undefined) => (name === undefined ? null : (name as keyof typeof vocabularies));

/** References to records of a type, to the table where the owner stands, and to the dataset. */
function foreignKeysOf(table: TableLayout): ForeignKey[] {
  const to = (target: string, column: string): ForeignKey => ({
    columns: ["dataset", "version", column],
    table: target,
    references: ["dataset", "version", "id"],
  });
  const own: ForeignKey[] = table.columns.flatMap((column): ForeignKey[] => {
    if ("key" in column) return column.key === "record" && column.to ? [to(column.to, column.name)] : [];
    if ("made" in column) return [];
    const target = table.name === "records" && column.name === "replaced_by" ? "records" : targetOf(typeOf(table, column.from));
    return target === undefined ? [] : [to(target, column.name)];
  });
  const itself: ForeignKey[] = recordTables.has(table.name) ? [to("records", "id")] : [];
  const dataset: ForeignKey[] =
    table.name === "datasets" ? [] : [{ columns: ["dataset", "version"], table: "datasets", references: ["dataset", "version"] }];
  return [...dataset, ...itself, ...own, ...parentsOf(table.name)];
}

const recordTables = new Set<string>(Object.values(tableOfType));

const targetOf = ({ to }: FieldType) => (to === undefined ? undefined : tableOfType[to]);

/** Rows of lists within lists belong to a row of the outer one. */
function parentsOf(name: string): ForeignKey[] {
  const parent = (table: string, owner: string, item: string): ForeignKey[] => [
    { columns: ["dataset", "version", owner, item], table, references: ["dataset", "version", owner, "position"] },
  ];
  if (name === "cues") return parent("attributions", "statement", "attribution");
  return name === "identifier_sources" ? parent("identifiers", "record", "identifier") : [];
}

/** The values of a column's vocabulary, as they stand in it. */
export const valuesOf = ({ vocabulary }: Column) => (vocabulary === null ? [] : vocabularies[vocabulary].values);
