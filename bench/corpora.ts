import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dataset } from "../src/index.js";
import { validateText } from "../src/validate/index.js";
import { example, record } from "../tests/example.js";
import { documentLike, type Words } from "../tests/validate/documents.js";
import { median, type Result } from "./result.js";
import { bare, CLI, inTurn, measured, node, type Run, split, writeCorpus } from "./runs.js";

const ROUNDS = 5;
const MB = 1e6;

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const SOURCEMETA = path("../node_modules/.bin/jsonschema");

/** Programs that go through a corpus. */
const programs = {
  bare,
  ours: (file: string) => node(CLI, "validate", file, "--quiet"),
  withWarnings: (file: string) => node(CLI, "validate", file),
  sourcemeta: (file: string) => [SOURCEMETA, "validate", "--fast", path("../schemas/1.0/dataset.schema.json"), file],
  two: (file: string) => ["sh", "-c", `ls ${file}.part-*.jsonl | xargs -P 2 -n 1 node ${CLI} validate`],
};

type Program = keyof typeof programs;

/** Checking corpora of documents like this one, over reading and parsing each line and doing nothing with it: time and memory of whole processes. */
export function corpora(): Result[] {
  const folder = mkdtempSync(join(tmpdir(), "corpora-"));
  try {
    return [
      ...inOneProcess(join(folder, "plain.jsonl"), "documents like this one", undefined, 1.8),
      ...inOneProcess(join(folder, "ascii.jsonl"), "the same in ASCII alone", "ascii", 2.3),
      ...faulty(folder),
      ...memory(folder),
      ...growth(),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inOneProcess(file: string, what: string, words: Words | undefined, aim: number): Result[] {
  write(file, 300 * MB, words);
  split(file);
  const others: Program[] = existsSync(SOURCEMETA) ? ["sourcemeta"] : [];
  const runs = programsInTurn([["bare", file], ["ours", file], ["two", file], ...others.map((program) => [program, file] as const)]);
  const [bare, ours, two, theirs] = runs as [Run, Run, Run, Run?];
  rmSync(file);
  return [
    over(`validate 300 MB, ${what}, over parsing it`, ours, bare, aim),
    over("the same by two processes, over one", two, ours, 0.8),
    ...(theirs ? [over("validate 300 MB, all rules, over the schema alone by @sourcemeta/jsonschema --fast", ours, theirs, 0.9)] : []),
  ];
}

function faulty(folder: string): Result[] {
  const files = { none: join(folder, "none.jsonl"), some: join(folder, "some.jsonl"), warned: join(folder, "warned.jsonl") };
  write(files.none, 100 * MB);
  write(files.some, 100 * MB, undefined, (line, number) =>
    number % 100 === 50 ? line.replace('"factuality":"CT+"', '"factuality":"CT"') : line,
  );
  // Two entries in the wrong order.
  write(files.warned, 100 * MB, undefined, (line) =>
    line.replace(/"locations":\[(\{"type".*?\}),(\{"type".*?\})(?=,\{"type")/, '"locations":[$2,$1'),
  );
  const [none, some, warned] = programsInTurn([
    ["ours", files.none],
    ["ours", files.some],
    ["withWarnings", files.warned],
  ]) as [Run, Run, Run];
  for (const file of Object.values(files)) rmSync(file);
  return [
    over("validate 100 MB, 1 % of documents faulty, over none", some, none, 1.3),
    over("validate 100 MB, each document with a warning, over none", warned, none, 5),
  ];
}

function memory(folder: string): Result[] {
  return [100, 1000].map((size) => {
    const file = join(folder, "large.jsonl");
    write(file, size * MB);
    const { memory } = run("ours", file);
    rmSync(file);
    return { what: `validate ${size} MB: most memory`, measured: Math.round(memory), aim: 120, detail: "MiB" };
  });
}

/** How time grows in one document. */
function growth(): Result[] {
  // Both are larger than what is read in one go if nothing is wrong with it: of the two ways, the slower one.
  const many = 20_000;
  const id = (index: number) => `s${String(index).padStart(6, "0")}`;
  const documentOf = (count: number, actor: (index: number) => string) => {
    const document = example();
    const model = record(document, "statement", "s001");
    for (let index = 0; index < count; index++)
      document.statements.push({ ...model, id: id(index), participants: [{ actor: actor(index), role: "agent" }] });
    return JSON.stringify(document);
  };
  const grows = (what: string, actor: (index: number) => string): Result => {
    const [once, twice] = [many, 2 * many].map((count) => {
      const json = documentOf(count, actor);
      return median(Array.from({ length: ROUNDS }, () => timeOf(() => validateText(json))));
    }) as [number, number];
    return { what, measured: twice / once, aim: 2.2, detail: `${(twice / 1000).toFixed(2)} s over ${(once / 1000).toFixed(2)} s` };
  };
  return [
    grows(`validate a document with ${2 * many} findings, over ${many}`, (index) => `nobody-${index}`),
    grows(`validate a document with ${2 * many} records, over ${many}`, () => "guard"),
  ];
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const write = (file: string, size: number, words?: Words, change: (line: string, number: number) => string = (line) => line) =>
  writeCorpus(file, size, (number) => change(JSON.stringify(documentLike(dataset, number, words)), number));

const over = (what: string, ours: Run, theirs: Run, aim: number): Result => ({
  what,
  measured: ours.seconds / theirs.seconds,
  aim,
  detail: `${ours.seconds.toFixed(2)} s over ${theirs.seconds.toFixed(2)} s`,
});

const programsInTurn = (calls: readonly (readonly [Program, string])[]) =>
  inTurn(
    calls.map(
      ([program, file]) =>
        () =>
          run(program, file),
    ),
    ROUNDS,
  );

// xargs says 123 where one of its programs said 1.
const run = (name: Program, file: string): Run => measured(programs[name](file), [0, 1, 123]);
