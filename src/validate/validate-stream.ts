import type { RuleOptions } from "../rules/select.js";
import type { RecordCounts, StreamFinding } from "../stream/corpus-checker.js";

export type { RecordCounts, StreamFinding };

/** What a corpus may come as: bytes of a file, cut anywhere; or one record at a time, as JSON text or as a value. */
export type StreamItem = Uint8Array | string | object | null;

export interface StreamOptions extends RuleOptions {
  /** How many threads check it, this one included; 1 where nothing is said. Only bytes are shared out, and only in Node. */
  readonly threads?: number;
}

/** What was read when all was. */
export interface StreamSummary {
  /** How many lines there were, blank ones too; of records that did not come as lines, how many of them. */
  readonly lines: number;
  /** How many records of the right shape there were of each type. */
  readonly records: RecordCounts;
}

/**
 * Checks a corpus: records of all types, of any number of datasets, one a line, in any order, of any size. The rules are
 * those of `validate`, but for the order of collections, which a corpus has none of. References are checked across all of
 * it, forward ones too. What is wrong with a record alone is found as it comes, in the order of lines; what is wrong with
 * records as they stand to each other is found in the end, in the order of lines again. The findings and their order are the
 * same for any number of threads.
 *
 * Of all that was read it keeps some 60 bytes a record, and those records in full which refer to one that did not come yet.
 *
 * @param items bytes of an NDJSON file (UTF-8), as a file stream gives them; or records, as JSON texts or as values; not both
 * @param options which rules to apply, and in how many threads
 * @returns findings, none if all is well; in the end, what was read
 * @throws RangeError where the options name a rule that does not exist
 * @throws TypeError where the items are not as said
 * @throws Error where a thread dies, and whatever reading the items throws
 */
export async function* validateStream(
  items: Iterable<StreamItem> | AsyncIterable<StreamItem>,
  options: StreamOptions = {},
): AsyncGenerator<StreamFinding, StreamSummary> {
  const { checkStream } = await import("../stream/index.js");
  return yield* checkStream(items, options);
}
