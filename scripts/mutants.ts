/**
 * How strong the tests are: `npm run mutants [-- room …] [-- --concurrency 1]`. Changes the code of a room in one small place after the
 * other and runs the tests of that room; a change that no test notices has survived. Says how many were noticed in each room, and what
 * survived where (`mutants/<room>.html` shows it in the code). Exit code 1 where a room is under its aim.
 *
 * Texts are left as they are: whether a message is the right one is for people to say. So is code that runs once, when a module is loaded.
 */
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";

type MutantResult = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

interface Room {
  /** The folder of its tests. */
  readonly tests: string;
  readonly code: readonly string[];
  /** How many of a hundred changes must be noticed. */
  readonly aim: number;
}

const rooms: Readonly<Record<string, Room>> = {
  citations: { tests: "cite", code: ["src/cite/{verify,note,found}.ts"], aim: 85 },
  validate: { tests: "validate", code: ["src/validate/*.ts"], aim: 80 },
  rules: { tests: "rules", code: ["src/rules/*.ts"], aim: 85 },
  text: { tests: "text", code: ["src/text/*.ts"], aim: 85 },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { concurrency: { type: "string" }, only: { type: "string" } },
});
const concurrency = Number(values.concurrency ?? availableParallelism());
const unknown = positionals.find((name) => !Object.hasOwn(rooms, name));
if (unknown !== undefined) throw new RangeError(`there is no room "${unknown}"; the rooms are ${Object.keys(rooms).join(", ")}`);

const results: string[] = [];
for (const [name, room] of Object.entries(rooms)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const start = performance.now();
  const mutants = await run(name, room);
  const minutes = (performance.now() - start) / 60_000;
  const killed = mutants.filter(({ status }) => status === "Killed" || status === "Timeout");
  const survived = mutants.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  for (const each of survived) console.log(shown(each));
  const share = (100 * killed.length) / (killed.length + survived.length);
  const timeouts = mutants.filter(({ status }) => status === "Timeout").length;
  results.push(
    `${name.padEnd(10)} ${share.toFixed(1).padStart(5)} % of ${killed.length + survived.length} (aim ${room.aim} %), ${timeouts} of them by never ending; ${minutes.toFixed(0)} min`,
  );
  // Nothing is rounded up.
  if (!(share >= room.aim)) process.exitCode = 1;
}
for (const line of results) console.log(line);

function run(name: string, { tests, code }: Room): Promise<MutantResult[]> {
  Object.assign(process.env, { ROOM: tests, CASES: "few" });
  return new Stryker({
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "vitest.mutants.config.ts" },
    mutate: values.only?.split(",") ?? [...code],
    mutator: { excludedMutations: ["StringLiteral"] },
    coverageAnalysis: "perTest",
    ignoreStatic: true,
    // Ten seconds more than half as much again as the tests take: a machine that is a little busy does not pass for a change that was noticed.
    timeoutMS: 10_000,
    timeoutFactor: 1.5,
    concurrency,
    ignorePatterns: ["dist", "mutants", "records", "tables", "docs/api", "coverage"],
    reporters: ["progress-append-only", "html", "json"],
    htmlReporter: { fileName: `mutants/${name}.html` },
    jsonReporter: { fileName: `mutants/${name}.json` },
    allowConsoleColors: false,
  }).runMutationTest();
}

/** One mutant: where it is, what stood there and what stood there instead. */
function shown({ fileName, location: { start, end }, replacement = "" }: MutantResult): string {
  const lines = readFileSync(fileName, "utf8").split("\n");
  const line = lines[start.line - 1] ?? "";
  const original = start.line === end.line ? line.slice(start.column - 1, end.column - 1) : `${line.slice(start.column - 1)} …`;
  const place = fileName.slice(fileName.lastIndexOf("src"));
  return `${place}:${start.line}:${start.column} ${original} => ${replacement.replace(/\s+/g, " ")}`;
}
