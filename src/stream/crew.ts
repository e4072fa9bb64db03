import type { CorpusState } from "../validate/corpus.js";
import type { StreamOptions } from "../validate/validate-stream.js";
import type { RecordCounts, StreamFinding } from "./corpus-checker.js";
import type { Part } from "./parts.js";

/** Parts that a worker has besides the one that it checks, so that it need not wait. */
const MOST_QUEUED = 1;

/** What a worker is told, and what it answers. */
export type ToWorker = { readonly part: Part; readonly firstLine: number } | "finish";
export type FromWorker = { readonly findings: StreamFinding[]; readonly buffer: ArrayBuffer } | WorkerState;

export interface WorkerState {
  readonly state: CorpusState;
  readonly counts: RecordCounts;
}

/** What came of a part; undefined while a worker checks it. */
export interface PartResult {
  findings: readonly StreamFinding[] | undefined;
}

export interface Crew {
  /** Gives a part to a worker, with its buffer; undefined where all have enough to do. */
  give(part: Part, firstLine: number): PartResult | undefined;
  /** Lets the answers of workers come in. */
  hear(): Promise<void>;
  /** Waits until every part is checked, and gives what each worker holds. */
  finish(): Promise<WorkerState[]>;
  /** Stops all workers, whatever they do. */
  dismiss(): Promise<void>;
}

/** The module of worker threads; undefined where there are none. Not by `import`, since bundlers for browsers would look for it. */
export const workerThreads = () => globalThis.process?.getBuiltinModule?.("node:worker_threads");

/**
 * Starts workers that check parts of a corpus.
 *
 * @param recycle takes buffers whose part was checked
 */
export function startCrew(size: number, { rules, skip }: StreamOptions, recycle: (buffer: Uint8Array) => void): Crew {
  const { Worker } = workerThreads() as NonNullable<ReturnType<typeof workerThreads>>;
  let failure: Error | undefined;
  const members = Array.from({ length: size }, () => {
    const worker = new Worker(new URL("./stream-worker.cjs", import.meta.url), { workerData: { rules, skip } });
    const queue: PartResult[] = [];
    let finished: (state: WorkerState) => void = () => {};
    let failed: (error: Error) => void = () => {};
    const state = new Promise<WorkerState>((resolve, reject) => {
      finished = resolve;
      failed = reject;
    });
    // Whoever waits for it hears of it; if nobody does, `failure` says so.
    state.catch(() => {});
    const fail = (reason: string) => {
      failure ??= new Error(`a thread of the validation died (${reason}), so nothing can be said of the rest`);
      failed(failure);
    };
    worker.on("message", (answer: FromWorker) => {
      if ("state" in answer) return finished(answer);
      recycle(new Uint8Array(answer.buffer));
      const result = queue.shift();
      if (result) result.findings = answer.findings;
    });
    worker.on("error", (error) => fail(error.message));
    worker.on("exit", (code) => fail(`it ended with code ${code}`));
    return { worker, queue, state };
  });

  return {
    give(part, firstLine) {
      const member = members.find(({ queue }) => queue.length <= MOST_QUEUED);
      if (!member) return undefined;
      const result: PartResult = { findings: undefined };
      member.queue.push(result);
      const message: ToWorker = { part, firstLine };
      member.worker.postMessage(message, [part.bytes.buffer as ArrayBuffer]);
      return result;
    },
    async hear() {
      await new Promise((resolve) => setImmediate(resolve));
      if (failure) throw failure;
    },
    finish() {
      const message: ToWorker = "finish";
      for (const { worker } of members) worker.postMessage(message);
      return Promise.all(members.map(({ state }) => state));
    },
    async dismiss() {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}
