import { validateStream } from "../../src/validate/index.js";
import type { StreamFinding, StreamItem, StreamOptions, StreamSummary } from "../../src/validate/validate-stream.js";

/** As built, where there are worker threads; a variable, so that the compiler does not look for what may not be built yet. */
const dist = new URL("../../dist/validate.js", import.meta.url).href;
const built = (await import(/* @vite-ignore */ dist)) as { validateStream: typeof validateStream };

export interface Checked extends StreamSummary {
  readonly findings: readonly StreamFinding[];
}

/** All that is found in a corpus, and what was read; in several threads if the options say so. */
export async function check(items: Iterable<StreamItem> | AsyncIterable<StreamItem>, options: StreamOptions = {}): Promise<Checked> {
  const stream = (options.threads === undefined ? validateStream : built.validateStream)(items, options);
  const findings: StreamFinding[] = [];
  for (let next = await stream.next(); ; next = await stream.next()) {
    if (next.done) return { findings, ...next.value };
    findings.push(next.value);
  }
}

/** The findings in a text of lines, each as "line:column rule path: message". */
export async function linesOf(corpus: string | Uint8Array, options?: StreamOptions): Promise<string[]> {
  const { findings } = await check([typeof corpus === "string" ? new TextEncoder().encode(corpus) : corpus], options);
  return findings.map(({ line, column, rule, path, message }) => `${line}:${column} ${rule} ${path}: ${message}`);
}
