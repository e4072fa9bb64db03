import type { Dataset, DatasetRecord } from "../generated/types.js";
import type { RuleOptions } from "../rules/select.js";
import type { Finding } from "./finding.js";
import { pointerParts } from "../model/json.js";
import { validate as checkDocument, validateRecord as checkRecord, type Validation } from "./validate.js";
import {
  validateStream as checkStream,
  type StreamFinding,
  type StreamItems,
  type StreamOptions,
  type StreamSummary,
} from "./validate-stream.js";

/** What tools ask of a schema of whatever make: version 1 of Standard Schema, https://standardschema.dev. */
export interface StandardSchema<Value, Answer = StandardResult<Value>> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    /** Only for the compiler: what may be passed, and what comes of it. */
    readonly types?: { readonly input: Value; readonly output: Value };
    /** The value if it is valid, else what is wrong with it. */
    readonly validate: (value: unknown) => Answer;
  };
}

/** The value if it is valid, else what is wrong with it. Warnings are no issues. */
export type StandardResult<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[] };

/**
 * Checks a dataset document against the schema and all rules. Reports every finding, not only the first; never throws,
 * whatever it is given; does not change it. Inherited properties do not count. The rules look at records whose shape is
 * right; a record whose shape is wrong is checked by them once that is mended, and so is coverage.
 *
 * It is a Standard Schema, too.
 *
 * @param document anything; a dataset document if all is well
 * @param options which rules to apply; all where nothing is said
 * @returns `valid: true` with the document as `value` where there is no error (there may be warnings), else `valid: false`
 * @throws RangeError where the options name a rule that does not exist
 */
export const validate: ((document: unknown, options?: RuleOptions) => Validation<Dataset>) & StandardSchema<Dataset> =
  /*#__PURE__*/ Object.assign(checkDocument, {
    "~standard": { version: 1 as const, vendor: "badakhshan-2019", validate: (value: unknown) => resultOf(checkDocument(value)) },
  });

/**
 * Checks one record of any type against the schema and those rules that need no other record. Whether its references
 * resolve cannot be told. Reports every finding; never throws; does not change what it is given.
 *
 * It is a Standard Schema, too.
 *
 * @param record anything; a record if all is well
 * @param options which rules to apply; all where nothing is said
 * @returns `valid: true` with the record as `value` where there is no error, else `valid: false`
 * @throws RangeError where the options name a rule that does not exist
 */
export const validateRecord: ((record: unknown, options?: RuleOptions) => Validation<DatasetRecord>) & StandardSchema<DatasetRecord> =
  /*#__PURE__*/ Object.assign(checkRecord, {
    "~standard": { version: 1 as const, vendor: "badakhshan-2019", validate: (value: unknown) => resultOf(checkRecord(value)) },
  });

/**
 * Checks a corpus: records of all types, of any number of datasets, one a line, in any order, of any size. The rules are
 * those of `validate`, but for the order of collections, which a corpus has none of. References are checked across all of
 * it, forward ones too. What is wrong with a record alone is found as it comes, in the order of lines; what is wrong with
 * records as they stand to each other is found in the end, in the order of lines again. The findings and their order are the
 * same for any number of threads.
 *
 * Of all that was read it keeps some 95 bytes a record, and those records in full which refer to one that did not come yet.
 *
 * It is a Standard Schema, too: of what it may be given. Paths start with the number of the record then, from 0, and the value
 * is the iterable that was passed; one which can be read only once has been read.
 *
 * @param items bytes of an NDJSON file (UTF-8), as a file stream gives them; or records, as JSON texts or as values; not both
 * @param options which rules to apply, and in how many threads
 * @returns findings, none if all is well; in the end, what was read
 * @throws RangeError where the options name a rule that does not exist, or threads that are not a whole number from 1
 * @throws TypeError where the items are not as said
 * @throws Error where a thread dies, and whatever reading the items throws
 */
export const validateStream: ((items: StreamItems, options?: StreamOptions) => AsyncGenerator<StreamFinding, StreamSummary>) &
  StandardSchema<StreamItems, Promise<StandardResult<StreamItems>>> = /*#__PURE__*/ Object.assign(checkStream, {
  "~standard": { version: 1 as const, vendor: "badakhshan-2019", validate: checkCorpus },
});

function resultOf<Value>(validation: Validation<Value>): StandardResult<Value> {
  if (validation.valid) return { value: validation.value };
  return { issues: validation.findings.filter(isError).map((finding) => issueOf(finding)) };
}

async function checkCorpus(value: unknown): Promise<StandardResult<StreamItems>> {
  if (!isCorpus(value)) return { issues: [{ message: "this is no corpus; pass an iterable of bytes, or of records", path: [] }] };
  const issues = [];
  for await (const finding of checkStream(value)) if (isError(finding)) issues.push(issueOf(finding, finding.line - 1));
  return issues.length > 0 ? { issues } : { value };
}

const isError = ({ severity }: Finding) => severity === "error";

function issueOf({ message, hint, path }: Finding, ...before: number[]) {
  // No key of the format is a number.
  const keys = pointerParts(path).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return { message: hint ? `${message}; ${hint}` : message, path: [...before, ...keys] };
}

/** True of what can be gone through; not of a text or of bytes, which are no records but parts of a corpus. */
function isCorpus(value: unknown): value is StreamItems {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return false;
  return Symbol.iterator in value || Symbol.asyncIterator in value;
}
