import { spawnSync } from "node:child_process";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import type { Dataset } from "../src/generated/types.js";
import { dataset as thisDataset } from "../src/index.js";
import { byId, disputesOf, statementsAbout, statementsAt, statementsBy, statementsOn } from "../src/query/index.js";
import { search } from "../src/query/search.js";
import { median, type Result } from "./result.js";

const LOOKUPS = 10_000;

/** What asking costs: the first question and later ones, many lookups, large datasets, and what each subpath adds to a bundle. */
export async function queries(folder: string): Promise<Result[]> {
  return [firstQuestion(folder), ...lookups(), ...growth(), ...(await subpaths(folder))];
}

/** In a fresh process: the first question builds an index, the second finds it. */
function firstQuestion(folder: string): Result {
  const code = `
    import { disputesOf } from "badakhshan-2019/query";
    const timed = () => { const start = performance.now(); disputesOf("s070"); return performance.now() - start; };
    console.log(JSON.stringify([timed(), timed()]));`;
  const runs = Array.from({ length: 9 }, () => {
    const { stdout } = spawnSync("node", ["--input-type=module", "--eval", code], { cwd: folder, encoding: "utf8" });
    return JSON.parse(stdout) as [number, number];
  });
  const [cold, warm] = [median(runs.map(([first]) => first)), median(runs.map(([, second]) => second))];
  return {
    what: "query: the second question over the first, which builds the index",
    measured: warm / cold,
    detail: `${(warm * 1000).toFixed(0)} µs over ${(cold * 1000).toFixed(0)} µs, medians of 9 processes`,
  };
}

function lookups(): Result[] {
  const ids = thisDataset.statements.map(({ id }) => id);
  const time = timeOf(() => {
    for (let number = 0; number < LOOKUPS; number++) byId(ids[number % ids.length] ?? "s001");
  });
  const scan = timeOf(() => {
    for (let number = 0; number < LOOKUPS; number++) thisDataset.statements.find(({ id }) => id === ids[number % ids.length]);
  });
  return [
    {
      what: `query: ${LOOKUPS} lookups by id, over as many by \`find\``,
      measured: time / scan,
      detail: `${time.toFixed(1)} ms over ${scan.toFixed(1)} ms`,
    },
  ];
}

/** Time and memory of all indexes, for 100,000 statements over ten times those for 10,000: 1 is linear. */
function growth(): Result[] {
  const [small, large] = [indexing(10_000), indexing(100_000)];
  const [smallSearch, largeSearch] = [searching(10_000), searching(100_000)];
  const seconds = (time: number) => (time / 1000).toFixed(2);
  const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
  const entry = (what: string, unit: (value: number) => string, name: string, few: number, many: number): Result => ({
    what: `${what}, for 100,000 statements over ten times that for 10,000`,
    measured: many / (10 * few),
    aim: 1.2,
    detail: `${unit(many)} ${name} over 10 × ${unit(few)} ${name}`,
  });
  return [
    entry("query: time to build every index", seconds, "s", small.time, large.time),
    entry("query: memory of every index", mebibytes, "MiB", small.bytes, large.bytes),
    entry("search: time to build the index", seconds, "s", smallSearch.time, largeSearch.time),
    entry("search: memory of the index", mebibytes, "MiB", smallSearch.bytes, largeSearch.bytes),
  ];
}

const indexing = (statements: number) =>
  measured(statements, (dataset) => {
    statementsBy("etim", { at: "any" }, dataset);
    statementsBy("etim", {}, dataset);
    statementsAbout("etim", dataset);
    statementsAt("afghanistan", { within: true }, dataset);
    statementsOn("presence", dataset);
    disputesOf("s070", dataset);
  });

const searching = (statements: number) => measured(statements, (dataset) => search("propaganda", dataset));

/** Median time of three runs, each with a dataset of its own, and what one of them leaves in memory. */
function measured(statements: number, ask: (dataset: Dataset) => unknown): { time: number; bytes: number } {
  const runs = [1, 2, 3].map(() => {
    const dataset = datasetOf(statements);
    const before = memory();
    const time = timeOf(() => ask(dataset));
    const bytes = memory() - before;
    // Asked again, so that neither dataset nor index is given back before its memory was measured.
    ask(dataset);
    return { time, bytes };
  });
  return { time: median(runs.map(({ time }) => time)), bytes: median(runs.map(({ bytes }) => bytes)) };
}

/** This dataset's statements over and over, under other ids, each copy related within itself. */
function datasetOf(count: number): Dataset {
  const { statements } = thisDataset;
  const copy = (number: number, id: string) => (number < statements.length ? id : `${id}-${Math.floor(number / statements.length)}`);
  const many = Array.from({ length: count }, (_, number) => {
    const statement = statements[number % statements.length] as (typeof statements)[number];
    // The last copy may be cut short, so its statements relate to the first.
    const isLast = number >= count - (count % statements.length);
    const relations = statement.relations.map((relation) => ({
      ...relation,
      target: isLast ? relation.target : copy(number, relation.target),
    }));
    return { ...statement, id: copy(number, statement.id), relations };
  });
  return { ...thisDataset, statements: many };
}

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function memory(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** What each subpath adds to a bundle that has the data already. */
async function subpaths(folder: string): Promise<Result[]> {
  const size = async (code: string) => {
    const { outputFiles } = await build({
      bundle: true,
      format: "esm",
      minify: true,
      platform: "browser",
      stdin: { contents: `import { dataset } from "badakhshan-2019"; ${code} console.log(dataset)`, resolveDir: folder },
      write: false,
    });
    return outputFiles[0]?.contents.length ?? 0;
  };
  const base = await size("");
  return Promise.all(
    ["query", "search", "cite", "validate"].map(async (name) => {
      const more = (await size(`import * as all from "badakhshan-2019/${name}"; console.log(all);`)) - base;
      return { what: `bundle: what /${name} adds, over the data`, measured: more / base, detail: `${more} over ${base} bytes, minified` };
    }),
  );
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
