import type { Source } from "../generated/types.js";
import type { DatasetHead } from "../model/dataset-index.js";
import { type Column, describeTables, type ForeignKey, type Table, valuesOf } from "./columns.js";

/** What a package says of one of its files. */
export interface PackagedFile {
  /** Name of the table. */
  readonly table: string;
  /** Name of the file beside `datapackage.json`. */
  readonly path: string;
  /** What it is, by the end of its name: `csv`. */
  readonly format: string;
  /** The same as a media type: `text/csv`. */
  readonly mediatype: string;
  /** Its length. */
  readonly bytes?: number;
  /** `sha256:` and the digest of its bytes. */
  readonly hash?: string;
}

/** What the tables were made from. */
export interface PackagedData {
  /** The head of the one dataset; null for tables of several. */
  readonly head: DatasetHead | null;
  /** Licences of all datasets, as SPDX expressions. */
  readonly licenses: readonly string[];
  /** The sources of the one dataset; none for several. */
  readonly sources: readonly Source[];
  /** How many datasets there are. */
  readonly datasets: number;
}

/** More that a description can say. */
export interface PackageOptions {
  /** Whether cells were guarded against spreadsheet programs, so that reading them takes the guard off. */
  readonly spreadsheet?: boolean;
  /** The filter of which this is the excerpt. */
  readonly where?: unknown;
}

/** What of `datapackage.json` says that cells are guarded; a property of our own, as the specification allows. */
export const GUARDED = "spreadsheetGuard";

/** What of `datapackage.json` holds the filter of an excerpt; of our own, too. */
export const EXCERPT = "excerpt";

/**
 * The description of a folder of tables: a Data Package 2.0 (https://datapackage.org/), with nothing that readers of 1.0 do not take.
 */
export function dataPackage(files: readonly PackagedFile[], data: PackagedData, options: PackageOptions = {}): Record<string, unknown> {
  const { head, licenses, sources } = data;
  const tables = new Map(describeTables().map((table) => [table.name, table]));
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: head?.name ?? "corpus",
    ...(head?.identifier && { id: head.identifier }),
    title: head?.title ?? `${data.datasets} datasets`,
    description:
      "Statements and everyone who says them, as tables. Quote a statement by its reading, never by its text alone: nobody's word is a fact. Casualty figures are claims, and not for adding up.",
    ...(head && { version: head.version }),
    ...(licenses.length > 0 && { licenses: [...new Set(licenses.flatMap(licensesIn))].map((name) => ({ name })) }),
    ...(head && { contributors: head.creators.map(({ name, identifier }) => ({ title: name, ...(identifier && { path: identifier }) })) }),
    ...(sources.length > 0 && { sources: sources.map(({ id, title, url }) => ({ title: title ?? id, ...(url && { path: url }) })) }),
    ...(options.spreadsheet && { [GUARDED]: true }),
    ...(options.where !== undefined && { [EXCERPT]: options.where }),
    resources: files.flatMap((file) => {
      const table = tables.get(file.table);
      return table ? [resource(file, table, head !== null)] : [];
    }),
  };
}

/** The licences that an SPDX expression names. */
const licensesIn = (expression: string) =>
  expression.split(/[()\s]+/).filter((word) => /^[-a-zA-Z0-9._]+$/.test(word) && !["AND", "OR", "WITH"].includes(word));

function resource({ table, ...file }: PackagedFile, { title, columns, primaryKey, foreignKeys }: Table, isOne: boolean) {
  const keys = foreignKeys.filter((key) => isOne || !hasEmpty(key, columns)).map((key) => packaged(isOne ? alone(key) : key, table));
  return {
    name: table,
    ...file,
    title,
    encoding: "utf-8",
    schema: { fields: columns.map(field), primaryKey, ...(keys.length > 0 && { foreignKeys: keys }), missingValues: [""] },
  };
}

function field(column: Column) {
  const { name, type, nullable, unit, meaning } = column;
  const values = valuesOf(column).map(({ value }) => value);
  return {
    name,
    type: type === "json" ? "object" : type,
    description: meaning,
    ...(unit && { unit }),
    constraints: { required: !nullable, ...(values.length > 0 && { enum: values }) },
  };
}

// Readers differ in what a key of several columns means where one of them is empty.
const hasEmpty = ({ columns }: ForeignKey, all: readonly Column[]) => all.some(({ name, nullable }) => nullable && columns.includes(name));

/** In tables of one dataset ids are enough, so an empty one is one empty column. */
const alone = ({ columns, references, ...key }: ForeignKey): ForeignKey =>
  columns.length > 2 ? { ...key, columns: columns.slice(2), references: references.slice(2) } : { ...key, columns, references };

// A table that refers to itself is named by nothing, as readers of 1.0 know it.
const packaged = ({ columns, table, references }: ForeignKey, own: string) => {
  const one = (names: readonly string[]) => (names.length === 1 ? names[0] : names);
  return { fields: one(columns), reference: { resource: table === own ? "" : table, fields: one(references) } };
};
