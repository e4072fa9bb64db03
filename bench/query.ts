import { spawnSync } from "node:child_process";
import { build } from "esbuild";
import type { Dataset } from "../src/generated/types.js";
import { dataset as thisDataset } from "../src/index.js";
import { corroboration, denials, disputes, find, readingsOf, select, timeline } from "../src/query/index.js";
import { search } from "../src/query/search.js";
import { median, type Result } from "./result.js";

/** What asking costs: a first question, large datasets, and what the subpaths add to a bundle. */
export async function queries(folder: string): Promise<Result[]> {
  return [...firstQuestions(folder), ...growth(), ...(await subpaths(folder))];
}

/** Questions that somebody may ask first, as code for a module that has `dataset` and both subpaths. */
const questions = {
  "`search`": 'search("denial", dataset)',
  "`select`": 'select({ act: "deny", within: "afghanistan" }, dataset)',
  "`disputes`": "disputes(dataset)",
  "`readingsOf` all": "readingsOf(dataset.statements, dataset)",
};

/** In a fresh process each, at 1,000 statements: nothing was asked before, and nothing is compiled yet. */
function firstQuestions(folder: string): Result[] {
  return Object.entries(questions).map(([name, question]) => {
    const code = `
      import { dataset as one } from "badakhshan-2019";
      import { disputes, readingsOf, select } from "badakhshan-2019/query";
      import { search } from "badakhshan-2019/search";
      const dataset = (${datasetCode})(one, 1000);
      const start = performance.now();
      ${question};
      console.log(performance.now() - start);`;
    const runs = Array.from({ length: 9 }, () => {
      const { stdout, stderr } = spawnSync("node", ["--input-type=module", "--eval", code], { cwd: folder, encoding: "utf8" });
      if (stdout === "") throw new Error(stderr);
      return Number(stdout);
    });
    return {
      what: `query: a first ${name}, 1,000 statements, ms`,
      measured: median(runs),
      aim: 50,
      detail: `median of ${runs.length} processes, ${Math.min(...runs).toFixed(0)} to ${Math.max(...runs).toFixed(0)} ms`,
    };
  });
}

/** Each question on 100,000 statements over the same on 10,000: 10 is linear. */
function growth(): Result[] {
  const asked: readonly (readonly [what: string, ask: (dataset: Dataset) => unknown])[] = [
    ["`search`", (dataset) => search("denial", dataset)],
    [
      "`select`",
      (dataset) => select({ act: "deny", within: "afghanistan", relation: "disputes", not: { time: "2019" } } as never, dataset),
    ],
    ["`find`", (dataset) => find("talban", dataset)],
    [
      "`disputes`, `denials`, `timeline`, `corroboration`",
      (dataset) => [disputes(dataset), denials(dataset), timeline(dataset), corroboration(thisDataset.statements[0]?.id ?? "", dataset)],
    ],
    ["`readingsOf` all", (dataset) => readingsOf(dataset.statements, dataset)],
  ];
  return asked.map(([what, ask]) => {
    const [small, large] = [10_000, 100_000].map((count) =>
      median(Array.from({ length: 3 }, () => timeOf(ask, datasetOf(thisDataset, count)))),
    );
    const [few = Number.NaN, many = Number.NaN] = [small, large];
    return {
      what: `query: ${what} on 100,000 statements over 10,000`,
      measured: many / few,
      aim: 12,
      detail: `${many.toFixed(0)} over ${few.toFixed(0)} ms, medians of 3`,
    };
  });
}

/** What the subpaths add to a bundle that has the data already, in KB, minified. */
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
  const added: readonly (readonly [what: string, code: string, aim?: number])[] = [
    [
      "what `byId, chainOf, readingOf, select` add",
      'import { byId, chainOf, readingOf, select } from "badakhshan-2019/query"; console.log(byId, chainOf, readingOf, select);',
      25,
    ],
    ["what all of /query adds, vocabularies and explained keys with it", 'import * as all from "badakhshan-2019/query"; console.log(all);'],
    ["what /search adds", 'import { search } from "badakhshan-2019/search"; console.log(search);', 35],
  ];
  return Promise.all(
    added.map(async ([what, code, aim]) => {
      const more = (await size(code)) - base;
      return {
        what: `bundle: ${what}, KB`,
        measured: more / 1024,
        ...(aim === undefined ? {} : { aim }),
        detail: `${more} bytes, minified`,
      };
    }),
  );
}

/**
 * This dataset's statements over and over, under other ids, each copy related within itself: plain code, since it runs in the
 * processes that are measured as well.
 */
const datasetCode = `(one, count) => {
  const copies = Math.ceil(count / one.statements.length);
  const copyOf = (copy) => {
    const idIn = (id) => (copy === 0 ? id : id + "-" + copy);
    const related = (relations) => relations.map((relation) => ({ ...relation, target: idIn(relation.target) }));
    return one.statements.map((statement) => ({ ...statement, id: idIn(statement.id), relations: related(statement.relations) }));
  };
  return { ...one, statements: Array.from({ length: copies }, (_, copy) => copyOf(copy)).flat() };
}`;
const datasetOf = new Function(`return ${datasetCode}`)() as (one: Dataset, count: number) => Dataset;

function timeOf(ask: (dataset: Dataset) => unknown, dataset: Dataset): number {
  const start = performance.now();
  ask(dataset);
  return performance.now() - start;
}
