import { spawnSync } from "node:child_process";
import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { median } from "./result.js";

/** What a whole process took. */
export interface Run {
  /** From its start to its end. */
  readonly seconds: number;
  /** Of processors, its own and those of what it started: what others do on the machine changes it little. */
  readonly processor: number;
  /** Most memory that was held at once, in MiB; of what is not Node's it is not known. */
  readonly memory: number;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A program for Node with its arguments, of which the most memory is known. */
export const node = (...args: string[]): string[] => ["node", "--no-warnings", "--require", here("programs/report-memory.cjs"), ...args];

/** Reading and parsing each line of a corpus, and doing nothing with it. */
export const bare = (corpus: string): string[] => node(here("programs/parse-lines.mjs"), corpus);

/** The command line as it is built. */
export const CLI = here("../dist/cli.cjs");

// What the shell itself took is nothing beside it.
const TIMED = '"$@"; status=$?; times >&4; exit $status';

/** @param statuses exit codes that are no failure */
export function measured(command: readonly string[], statuses: readonly number[] = [0]): Run {
  const started = performance.now();
  const { output, status, error } = spawnSync("sh", ["-c", TIMED, "sh", ...command], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe", "pipe"],
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - started) / 1000;
  if (error || !statuses.includes(status ?? -1)) throw new Error(`${command.join(" ")}:\n${error ?? output[2]}`);
  return { seconds, processor: processorTime(output[4] ?? ""), memory: Number(output[3]) / 1024 };
}

/** What `times` of a shell says of its children, in its second line: user and system, as 0m1.230s. */
function processorTime(times: string): number {
  const [, children = ""] = times.trim().split("\n");
  return Array.from(children.matchAll(/(\d+)m([\d.]+)s/g), ([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds)).reduce(
    (sum, each) => sum + each,
    0,
  );
}

/** Runs programs in turn, so that a busy moment of the machine falls on all of them. The median of each. */
export function inTurn(runs: readonly (() => Run)[], rounds: number): Run[] {
  const all = Array.from({ length: rounds }, () => runs.map((run) => run()));
  const of = (index: number, what: keyof Run) => median(all.map((each) => each[index]?.[what] ?? Number.NaN));
  return runs.map((_, index) => ({ seconds: of(index, "seconds"), processor: of(index, "processor"), memory: of(index, "memory") }));
}

/** Writes a corpus of about that many bytes. */
export function writeCorpus(file: string, size: number, line: (number: number) => string): void {
  const descriptor = openSync(file, "w");
  for (let number = 0, written = 0; written < size; number++) written += writeSync(descriptor, `${line(number)}\n`);
  closeSync(descriptor);
}

/** Cuts a corpus into two halves beside it. */
export function split(file: string): readonly string[] {
  const { status } = spawnSync("split", ["-n", "l/2", "--additional-suffix=.jsonl", file, `${file}.part-`]);
  if (status !== 0) throw new Error("GNU split is wanted");
  return ["aa", "ab"].map((part) => `${file}.part-${part}.jsonl`).filter((part) => statSync(part).isFile());
}
