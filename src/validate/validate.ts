import type { Dataset, DatasetRecord } from "../generated/types.js";
import { pointerParts } from "../model/json.js";
import type { Rule } from "../rules/rule.js";
import { type RuleOptions, selectRules } from "../rules/select.js";
import { type Finding, isError, type Validation, validationOf } from "./finding.js";
import { documentFindings, recordFindings } from "./findings.js";
import { plainCopy } from "./plain-copy.js";

/** What tools ask of a schema of whatever make: version 1 of Standard Schema, https://standardschema.dev. */
export interface StandardSchema<Value> {
  /** What the standard asks for, under the name that it asks for. */
  readonly "~standard": {
    /** Version of the standard. */
    readonly version: 1;
    /** Who made the schema: this package. */
    readonly vendor: string;
    /** Only for the compiler: what may be passed, and what comes of it. */
    readonly types?: {
      /** What is valid. */
      readonly input: Value;
      /** The same: nothing is changed. */
      readonly output: Value;
    };
    /** The value if it is valid, else what is wrong with it. */
    readonly validate: (value: unknown) => StandardResult<Value>;
  };
}

/** The value if it is valid, else what is wrong with it. Warnings are no issues. */
export type StandardResult<Value> =
  | {
      /** What was given, typed. */
      readonly value: Value;
      /** Not there where the value is valid. */
      readonly issues?: undefined;
    }
  | {
      /** Every error that was found. */
      readonly issues: readonly {
        /** What is wrong. */
        readonly message: string;
        /** Keys and indexes from what was given to what is wrong; of a missing key, that key last. */
        readonly path: readonly (string | number)[];
      }[];
    };

/** Checks a value, and tells the compiler what it is. */
export interface Validator<Value> extends StandardSchema<Value> {
  (value: unknown, options?: RuleOptions): Validation<Value>;
}

/**
 * Checks a dataset document against the schema and all rules. Reports every finding, not only the first; does not change what it is
 * given. Inherited properties do not count. The rules look at records whose shape is right; a record whose shape is wrong is
 * checked by them once that is mended, and so is coverage.
 *
 * It is a Standard Schema, too.
 *
 * @param document anything; a dataset document if all is well
 * @param options which rules to apply; all where nothing is said
 * @returns `valid: true` with the document as `value` where there is no error (there may be warnings), else `valid: false`
 * @throws RangeError where the options name a rule that does not exist
 * @throws TypeError where a getter or a proxy in the document throws
 */
export const validate: Validator<Dataset> = /*#__PURE__*/ validator<Dataset>(documentFindings);

/**
 * Checks one record of any type against the schema, and against the rules as far as they need no other record: whether its references
 * resolve cannot be told. Reports every finding; does not change what it is given.
 *
 * It is a Standard Schema, too.
 *
 * @param record anything; a record if all is well
 * @param options which rules to apply; all where nothing is said
 * @returns `valid: true` with the record as `value` where there is no error, else `valid: false`
 * @throws RangeError where the options name a rule that does not exist
 * @throws TypeError where a getter or a proxy in the record throws
 */
export const validateRecord: Validator<DatasetRecord> = /*#__PURE__*/ validator<DatasetRecord>(recordFindings);

function validator<Value>(findingsIn: (value: unknown, rules: readonly Rule[]) => Finding[]): Validator<Value> {
  const check = (value: unknown, options: RuleOptions = {}): Validation<Value> => {
    const rules = selectRules(options);
    const copy = plainCopy(value);
    return validationOf(value as Value, [...copy.findings, ...findingsIn(copy.value, rules)]);
  };
  const standard = { version: 1 as const, vendor: "badakhshan-2019", validate: (value: unknown) => resultOf(check(value)) };
  return Object.assign(check, { "~standard": standard });
}

function resultOf<Value>(validation: Validation<Value>): StandardResult<Value> {
  return validation.valid ? { value: validation.value } : { issues: validation.findings.filter(isError).map(issueOf) };
}

function issueOf({ message, hint, path }: Finding) {
  // No key of the format is a number.
  const keys = pointerParts(path).map((part) => (/^[0-9]+$/.test(part) ? Number(part) : part));
  return { message: hint === null ? message : `${message}; ${hint}`, path: keys };
}
