import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../tests/package/packed.js";
import type { Result } from "./result.js";

/** Type instantiations that importing the package costs a TypeScript project, over an empty one. */
export function instantiations(folder: string): Result {
  const used =
    'import { actors, dataset, statements } from "badakhshan-2019";\nimport { validate } from "badakhshan-2019/validate";\nexport const all = [actors, dataset, statements, validate];\n';
  const ours = countIn(folder, "uses-it.mts", used);
  const empty = countIn(folder, "uses-nothing.mts", "export const all = [];\n");
  return {
    what: "type instantiations over an empty consumer",
    measured: ours - empty,
    aim: 150,
    detail: `${ours} against ${empty}, TypeScript 5.9`,
  };
}

function countIn(folder: string, name: string, code: string): number {
  writeFileSync(join(folder, name), code);
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(
    "node",
    [compiler, "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--extendedDiagnostics", name],
    { cwd: folder, encoding: "utf8" },
  );
  return Number(/Instantiations:\s+(\d+)/.exec(stdout)?.[1]);
}
