/**
 * Citations of this dataset, of its records and of query results, pinned to a version and checkable years later. Runs
 * anywhere; no dependency.
 *
 * @packageDocumentation
 */
export type { Filter, NormalFilter } from "../query/filter.js";
export type { FieldChange } from "./release/changes.js";
export type { Edition, Release, ReleaseChange } from "./release/edition.js";
export type { Citation, RecordId, Target } from "./citation.js";
export { type CitationFormat, citationOf, cite, formats } from "./cite.js";
export { type CitationChange, type CitationStatus, type CitationVerification, verifyCitations } from "./verify.js";
