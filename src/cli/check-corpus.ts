import { availableParallelism } from "node:os";
import { type RecordCounts, validateStream } from "../validate/index.js";
import type { Check, CheckOptions } from "./check.js";
import { UsageError, wrongUsage } from "./input/files.js";
import { interruptible } from "./input/interrupt.js";
import { CorpusFile } from "./input/lines.js";
import { count, countByType } from "./output/counts.js";
import { byPlace, type PlacedFinding } from "./output/findings.js";
import { howFar, showProgress } from "./output/progress.js";
import { lookAgain, type SecondLook } from "./second-look.js";
import { Tally } from "./tally.js";

export interface CorpusOptions extends CheckOptions {
  /** As many as are worth it where nothing is said. */
  readonly threads?: number;
}

/** Of smaller files, starting threads and putting together what each knows takes longer than they save. */
const WORTH_THREADS = 256 * 10 ** 6;

/**
 * Checks one corpus, `-` for standard input. Shows how far it is on a terminal, and ends with Ctrl-C.
 *
 * @throws UsageError where it cannot be read to its end, a rule does not exist, or a thread dies
 */
export async function checkCorpus(name: string, options: CorpusOptions): Promise<Check> {
  const file = new CorpusFile(name);
  const tally = new Tally(options);
  const clear = options.quiet ? () => {} : showProgress(file, process.stderr);
  const lastWords = () => {
    clear();
    return `stopped in ${file.label} at ${howFar(file)}, ${foundSoFar(tally)}; nothing can be said of the rest`;
  };
  try {
    return await interruptible(async () => {
      const records = await checkAll(file, tally, options);
      const isEmpty = file.bytesRead === 0;
      clear();
      const { findings, excerpts } = await secondLook(file, tally.kept);
      tally.kept.splice(0, tally.kept.length, ...findings.sort(byPlace));
      return { tally, name, records: recordsInWords(records), isEmpty, excerptOf: (finding) => excerpts.get(finding) };
    }, lastWords);
  } finally {
    clear();
    file.close();
  }
}

async function checkAll(file: CorpusFile, tally: Tally, options: CorpusOptions): Promise<RecordCounts> {
  const threads = options.threads ?? threadsWorthIt(file);
  try {
    const findings = validateStream(file.read(), { ...options, threads });
    for (;;) {
      const next = await findings.next();
      if (next.done) return next.value.records;
      tally.add({ file: file.name, ...next.value });
    }
  } catch (error) {
    const known = wrongUsage(error);
    if (known instanceof UsageError) throw known;
    throw new UsageError(`cannot check ${file.label}: ${(error as Error).message}`, { cause: error });
  }
}

function threadsWorthIt({ size, isPacked }: CorpusFile): number {
  return size === null || isPacked || size < WORTH_THREADS ? 1 : availableParallelism();
}

async function secondLook(file: CorpusFile, findings: readonly PlacedFinding[]): Promise<SecondLook> {
  if (findings.length === 0 || !file.canBeReadAgain) return { findings: [...findings], excerpts: new Map() };
  return lookAgain(file.read(), findings);
}

const foundSoFar = ({ errors, warnings }: Tally) => `with ${count(errors, "error")} and ${count(warnings, "warning")} so far`;

function recordsInWords(counts: RecordCounts): string {
  const all = Object.values(counts).reduce((sum, number) => sum + number, 0);
  return all === 0 ? count(all, "record") : `${count(all, "record")} (${countByType(counts)})`;
}
