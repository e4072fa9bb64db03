/**
 * Validation of anybody's data in this format, against the schema and the rules. No dependency: the validator was
 * compiled ahead of time.
 *
 * @packageDocumentation
 */
import { rules as allRules } from "../rules/index.js";
import type { Severity } from "../rules/rule.js";

export type * from "../generated/types.js";
export { DATASET_SCHEMA as datasetSchema, SCHEMA_VERSION as schemaVersion } from "../model/schema-version.js";
export type { Severity } from "../rules/rule.js";
export type { RuleOptions } from "../rules/select.js";
export type { Finding, PlacedFinding, Validation } from "./finding.js";
export type { FastBytes } from "./sound.js";
export type { Bytes } from "./utf8.js";
export { type StandardResult, type StandardSchema, type Validator, validate, validateRecord } from "./validate.js";
export { type CorpusOptions, type LineValidation, validateCorpus } from "./validate-corpus.js";
export { validateText } from "./validate-text.js";

/** Name, description and severity of every rule that `validate` applies beyond the schema. */
export const rules: readonly { readonly name: string; readonly description: string; readonly severity: Severity }[] =
  /*#__PURE__*/ allRules.map(({ name, description, severity }) => ({ name, description, severity }));
