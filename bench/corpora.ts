import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CorpusOptions, corpusLines } from "../tests/corpus/corpus.js";
import { median, type Result } from "./result.js";

const ROUNDS = 5;
const MB = 1e6;
const MIB = 2 ** 20;

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const programs = {
  parse: (file: string) => [path("programs/parse-lines.mjs"), file],
  ajv: (file: string) => [path("programs/readline-ajv.mjs"), file, path("../schemas/1.0/record.schema.json")],
  zod: (file: string) => [path("programs/readline-zod.mjs"), file],
  one: (file: string) => [path("../dist/cli.cjs"), "validate", file, "--threads", "1"],
  two: (file: string) => [path("../dist/cli.cjs"), "validate", file, "--threads", "2"],
};

type Program = keyof typeof programs;

interface Run {
  readonly seconds: number;
  /** Most memory that was held at once, in MiB. */
  readonly memory: number;
}

/** Checking corpora, over reading and parsing each line and doing nothing with it: time of whole processes, and their memory. */
export function corpora(): Result[] {
  const folder = mkdtempSync(join(tmpdir(), "corpora-"));
  try {
    const make = (name: string, size: number, options: Omit<CorpusOptions, "datasets">) => write(join(folder, name), size, options);
    const plain = make("plain.ndjson", 100 * MB, {});
    const shuffled = make("shuffled.ndjson", 100 * MB, { shuffled: true });
    const broken = make("broken.ndjson", 100 * MB, { broken: 0.01 });
    const times = inTurn(plain, ["parse", "one", "two", "ajv", "zod"], ROUNDS);
    const withShuffled = inTurn(shuffled, ["parse", "one"], 3);
    const withBroken = inTurn(broken, ["parse", "one"], 3);
    rmSync(shuffled);
    rmSync(broken);
    const large = make("large.ndjson", 1000 * MB, {});
    const withLarge = inTurn(large, ["parse", "one", "two"], 1);
    const over = (what: string, runs: Runs, ours: Program, theirs: Program, aim?: number): Result => ({
      what,
      measured: runs[ours].seconds / runs[theirs].seconds,
      ...(aim !== undefined && { aim }),
      detail: `${runs[ours].seconds.toFixed(2)} s over ${runs[theirs].seconds.toFixed(2)} s`,
    });
    return [
      over("validate 100 MB in one thread, over parsing it", times, "one", "parse", 1.6),
      over("validate 100 MB in two threads, over parsing it", times, "two", "parse", 0.85),
      over("validate 100 MB in one thread, over readline and ajv", times, "one", "ajv", 0.5),
      over("validate 100 MB in one thread, over readline and zod", times, "one", "zod", 0.25),
      over("validate 100 MB with shuffled keys, over parsing it", withShuffled, "one", "parse"),
      over("validate 100 MB with 1 % of lines broken, over parsing it", withBroken, "one", "parse"),
      over("validate 1 GB in one thread, over parsing it", withLarge, "one", "parse", 1.6),
      over("validate 1 GB in two threads, over parsing it", withLarge, "two", "parse", 0.85),
      memory("validate 1 GB in one thread: most memory", withLarge.one, 200),
      memory("validate 1 GB in two threads: most memory", withLarge.two),
      memory("validate 100 MB in one thread: most memory", times.one),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const memory = (what: string, run: Run, aim?: number): Result => ({
  what,
  measured: Math.round(run.memory),
  ...(aim && { aim }),
  detail: "MiB",
});

function write(file: string, size: number, options: Omit<CorpusOptions, "datasets">): string {
  const descriptor = openSync(file, "w");
  let written = 0;
  // Whole datasets, or references would lead nowhere.
  for (let first = 0; written < size; first += 10) {
    const lines = corpusLines({ ...options, first, datasets: 10, seed: first + 1 });
    written += writeSync(descriptor, Buffer.concat([...lines]));
  }
  closeSync(descriptor);
  return file;
}

type Runs = Record<Program, Run>;

/** Runs programs on a file, in turn, so that a busy moment of the machine falls on all of them. The median of each. */
function inTurn(file: string, names: readonly Program[], rounds: number): Runs {
  const runs = new Map(names.map((name) => [name, [] as Run[]]));
  for (let round = 0; round < rounds; round++) for (const name of names) runs.get(name)?.push(run(name, file));
  return Object.fromEntries(
    [...runs].map(([name, all]) => [
      name,
      { seconds: median(all.map(({ seconds }) => seconds)), memory: median(all.map(({ memory }) => memory)) },
    ]),
  ) as Runs;
}

function run(name: Program, file: string): Run {
  const args = ["--no-warnings", "--require", path("programs/report-memory.cjs"), ...programs[name](file)];
  const start = performance.now();
  const { output, status } = spawnSync("node", args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe", "pipe"] });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 && status !== 1) throw new Error(`${name} on ${statSync(file).size} bytes: ${output[2]}`);
  return { seconds, memory: (Number(output[3]) * 1024) / MIB };
}
