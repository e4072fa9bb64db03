import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { median, type Result } from "./result.js";

const ROUNDS = 15;

/**
 * Time of a fresh process that imports a module, less that of one that imports an empty module. The modules take turns,
 * so that a busy moment of the machine falls on all of them.
 */
export function coldImports(folder: string): Result[] {
  writeFileSync(join(folder, "empty.mjs"), "export {};\n");
  const modules = ["./empty.mjs", "badakhshan-2019", "mime-db", "badakhshan-2019/validate", "zod"];
  const times = new Map<string, number[]>(modules.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of modules) times.get(name)?.push(timeToImport(name, folder));
  }
  const base = median(times.get("./empty.mjs") ?? []);
  const cost = (name: string) => median(times.get(name) ?? []) - base;
  const compare = (ours: string, theirs: string, aim: number): Result => ({
    what: `cold import of ${ours}, over ${theirs}`,
    measured: cost(ours) / cost(theirs),
    aim,
    detail: `${cost(ours).toFixed(1)} ms over ${cost(theirs).toFixed(1)} ms, medians of ${ROUNDS}`,
  });
  return [compare("badakhshan-2019", "mime-db", 0.5), compare("badakhshan-2019/validate", "zod", 0.1)];
}

function timeToImport(name: string, folder: string): number {
  const code = `const start = performance.now(); await import(${JSON.stringify(name)}); console.log(performance.now() - start)`;
  return Number(spawnSync("node", ["--no-warnings", "--input-type=module", "--eval", code], { cwd: folder, encoding: "utf8" }).stdout);
}
