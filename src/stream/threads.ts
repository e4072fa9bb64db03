import { selectRules } from "../rules/select.js";
import type { StreamOptions, StreamSummary } from "../validate/validate-stream.js";
import { viewOf } from "./bytes.js";
import { CorpusChecker, type StreamFinding } from "./corpus-checker.js";
import { type PartResult, startCrew } from "./crew.js";
import { eachLine } from "./lines.js";
import { partsOf } from "./parts.js";

/** Large, since records that refer to each other are mostly near each other, and each thread first looks at its own parts. */
const LARGEST_PART = 2 ** 22;

/**
 * Checks a file in several threads, of which this is one: each checks parts of it as if they were all, and what they know
 * is put together in the end.
 *
 * @throws Error where a worker dies: nothing can be said of the file then
 */
export async function* checkInThreads(
  chunks: AsyncIterable<Uint8Array>,
  threads: number,
  options: StreamOptions,
): AsyncGenerator<StreamFinding, StreamSummary> {
  const found: StreamFinding[] = [];
  const checker = new CorpusChecker(selectRules(options), (finding) => found.push(finding));
  const spare: Uint8Array[] = [];
  const bufferOf = (length: number) => {
    const fitting = spare.findIndex((buffer) => buffer.length >= length);
    return spare.splice(fitting, fitting < 0 ? 0 : 1)[0] ?? new Uint8Array(length);
  };
  const crew = startCrew(threads - 1, options, (buffer) => spare.push(buffer));
  try {
    const results: PartResult[] = [];
    let line = 1;
    for await (const part of partsOf(chunks, LARGEST_PART, bufferOf)) {
      const nextLine = line + eachLine(viewOf(part.bytes), part.isCut, () => {});
      await crew.hear();
      const result = crew.give(part, line);
      if (result) results.push(result);
      else {
        checker.checkPart(part, line);
        results.push({ findings: found.splice(0) });
        spare.push(new Uint8Array(part.bytes.buffer));
      }
      line = nextLine;
      while (results[0]?.findings) yield* results.shift()?.findings ?? [];
    }
    const states = await crew.finish();
    for (const { findings } of results) yield* findings ?? [];
    for (const state of states) checker.merge(state);
    checker.finish();
    yield* found;
    return { lines: line - 1, records: checker.counts };
  } finally {
    await crew.dismiss();
  }
}
