import type { RuleOptions } from "../rules/select.js";
import type { RecordCounts, StreamFinding } from "../stream/corpus-checker.js";

export type { RecordCounts, StreamFinding };

/** What a corpus may come as: bytes of a file, cut anywhere; or one record at a time, as JSON text or as a value. */
export type StreamItem = Uint8Array | string | object | null;

/** A corpus: bytes or records, not both. */
export type StreamItems = Iterable<StreamItem> | AsyncIterable<StreamItem>;

/** Which rules to apply to a corpus, and in how many threads. */
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

/** See `validateStream` of the package, which this is but for its standard interface. */
export async function* validateStream(items: StreamItems, options: StreamOptions = {}): AsyncGenerator<StreamFinding, StreamSummary> {
  const { checkStream } = await import("../stream/index.js");
  return yield* checkStream(items, options);
}
