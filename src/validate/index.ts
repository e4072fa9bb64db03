/**
 * Validation of anybody's data in this format, against the schema and the rules. No dependency: the validator was
 * compiled ahead of time.
 *
 * @packageDocumentation
 */
import { rules as allRules } from "../rules/index.js";
import type { Severity } from "../rules/rule.js";

export type * from "../generated/types.js";
export type { Severity } from "../rules/rule.js";
export type { RuleOptions } from "../rules/select.js";
export { SCHEMA_VERSION as schemaVersion } from "../model/schema-version.js";
export type { Finding } from "./finding.js";
export { type StandardResult, type StandardSchema, validate, validateRecord, validateStream } from "./standard-schema.js";
export type { Validation } from "./validate.js";
export type { RecordCounts, StreamFinding, StreamItem, StreamItems, StreamOptions, StreamSummary } from "./validate-stream.js";

/** Name, description and severity of every rule that `validate` applies beyond the schema. */
export const rules: readonly { readonly name: string; readonly description: string; readonly severity: Severity }[] = allRules;
