import type { Dataset, DatasetRecord } from "../generated/types.js";
import type { Finding } from "./finding.js";
import { pointerParts } from "./json-pointer.js";
import { validate as checkDocument, validateRecord as checkRecord, type Validation } from "./validate.js";
import { validateStream as checkStream } from "./validate-stream.js";

/** What tools ask of a schema of whatever make: version 1 of Standard Schema, https://standardschema.dev. */
export interface StandardSchema<Value, Answer = StandardResult<Value>> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    /** Only for the compiler: what may be passed, and what comes of it. */
    readonly types?: { readonly input: Value; readonly output: Value };
    readonly validate: (value: unknown) => Answer;
  };
}

/** The value if it is valid, else what is wrong with it. Warnings are no issues. */
export type StandardResult<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[] };

type Corpus = Parameters<typeof checkStream>[0];

/** Checks a dataset document against the schema and all rules; see {@link checkDocument}. It is a Standard Schema, too. */
export const validate: typeof checkDocument & StandardSchema<Dataset> = /*#__PURE__*/ Object.assign(checkDocument, {
  "~standard": { version: 1 as const, vendor: "badakhshan-2019", validate: (value: unknown) => resultOf(checkDocument(value)) },
});

/** Checks one record of any type against the schema and the rules that need no other; see {@link checkRecord}. It is a Standard Schema, too. */
export const validateRecord: typeof checkRecord & StandardSchema<DatasetRecord> = /*#__PURE__*/ Object.assign(checkRecord, {
  "~standard": { version: 1 as const, vendor: "badakhshan-2019", validate: (value: unknown) => resultOf(checkRecord(value)) },
});

/**
 * Checks a corpus, in any number of threads; see {@link checkStream}. It is a Standard Schema, too: that of what it may be
 * given, whose paths start with the number of the record, from 0. Its value is the iterable that was passed, and one which
 * can be read only once has been read.
 */
export const validateStream: typeof checkStream & StandardSchema<Corpus, Promise<StandardResult<Corpus>>> = /*#__PURE__*/ Object.assign(
  checkStream,
  { "~standard": { version: 1 as const, vendor: "badakhshan-2019", validate: checkCorpus } },
);

function resultOf<Value>(validation: Validation<Value>): StandardResult<Value> {
  if (validation.valid) return { value: validation.value };
  return { issues: validation.findings.filter(isError).map((finding) => issueOf(finding)) };
}

async function checkCorpus(value: unknown): Promise<StandardResult<Corpus>> {
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
function isCorpus(value: unknown): value is Corpus {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return false;
  return Symbol.iterator in value || Symbol.asyncIterator in value;
}
