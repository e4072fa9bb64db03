/**
 * Citations of this dataset or any other, of records and of query results, pinned to a version and checkable years later. Runs anywhere;
 * no dependency.
 *
 * @packageDocumentation
 */
export type { Filter, NormalFilter } from "../query/filter.js";
export type { Citation } from "./citation.js";
export { type CitationFormat, type CiteOptions, citationOf, cite, formats, type RecordId, type Target } from "./cite.js";
export type { Changes, FieldChange, VersionChanges, WrittenChange } from "./release/changes.js";
export type { DatasetHistory, Release, ReleaseChange } from "./release/history.js";
export type { Manifest } from "./release/manifest.js";
export { type CitationChange, type CitationStatus, type CitationVerification, verifyCitations } from "./verify.js";
