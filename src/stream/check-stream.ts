import { selectRules } from "../rules/select.js";
import type { StreamItem, StreamItems, StreamOptions, StreamSummary } from "../validate/validate-stream.js";
import { CorpusChecker, type StreamFinding } from "./corpus-checker.js";
import { workerThreads } from "./crew.js";
import { partsOf } from "./parts.js";
import { checkInThreads } from "./threads.js";

/** Small enough for a processor's cache. */
const LARGEST_PART = 2 ** 18;

/** See `validateStream` in `../validate`, which loads this when it is called. */
export async function* checkStream(items: StreamItems, options: StreamOptions): AsyncGenerator<StreamFinding, StreamSummary> {
  const rules = selectRules(options);
  const { threads = 1 } = options;
  if (!Number.isInteger(threads) || threads < 1) throw new RangeError(`there cannot be ${threads} threads; 1 or more, in whole numbers`);
  const { first, all } = await peek(items);
  if (threads > 1 && first instanceof Uint8Array && workerThreads()) return yield* checkInThreads(bytesIn(all), threads, options);

  let findings: StreamFinding[] = [];
  const checker = new CorpusChecker(rules, (finding) => findings.push(finding));
  function* take() {
    const taken = findings;
    findings = [];
    yield* taken;
  }
  let line = 1;
  if (first instanceof Uint8Array) {
    for await (const part of partsOf(bytesIn(all), LARGEST_PART, alternating())) {
      line = checker.checkPart(part, line);
      yield* take();
    }
  } else {
    for await (const item of all) {
      if (typeof item === "string") checker.checkText(item, line++);
      else checker.checkValue(item, line++);
      yield* take();
    }
  }
  checker.finish();
  yield* take();
  return { lines: line - 1, records: checker.counts };
}

/** The first item, and all with it. */
async function peek<Item>(items: Iterable<Item> | AsyncIterable<Item>): Promise<{ first: Item | undefined; all: AsyncIterable<Item> }> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const first = await iterator.next();
  async function* all() {
    try {
      for (let next = first; !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { first: first.done ? undefined : first.value, all: all() };
}

async function* bytesIn(items: AsyncIterable<StreamItem>): AsyncGenerator<Uint8Array> {
  for await (const item of items) {
    if (!(item instanceof Uint8Array)) throw new TypeError("bytes and something else in one stream: pass bytes, or texts and records");
    yield item;
  }
}

/** Two buffers in turn: one is read while the other is filled. */
function alternating(): (length: number) => Uint8Array {
  const buffers = [new Uint8Array(), new Uint8Array()];
  return (length) => {
    const [spare] = buffers.splice(0, 1);
    const buffer = spare && spare.length >= length ? spare : new Uint8Array(length);
    buffers.push(buffer);
    return buffer;
  };
}
