/**
 * A dataset in the forms of other tools: as tables, with one description of what their columns mean, and as maps, graphs, linked data and
 * text. Pure functions of a valid dataset; nothing is read or written, and every form that is for people gives readings.
 *
 * @packageDocumentation
 */
export type { DatasetHead } from "../model/dataset-index.js";
export { type Column, type ColumnType, describeTables, type ForeignKey, type Table } from "./columns.js";
export { type CsvOptions, csv } from "./csv.js";
export { dataPackage, type PackagedData, type PackagedFile, type PackageOptions } from "./data-package.js";
export { geojson } from "./geojson.js";
export { graphml } from "./graphml.js";
export { markdown } from "./markdown.js";
export { mermaid } from "./mermaid.js";
export { jsonLd, nQuads } from "./n-quads.js";
export { pointsOf } from "./places.js";
export { type Cell, codesTable, datasetTables, type TableRows, tablesOf } from "./tables.js";
