import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { median, type Result } from "./result.js";

const ROUNDS = 15;

/** Time of whole processes of the command line, over that of a Node that does nothing, in turn. */
export function starts(folder: string): Result[] {
  const cli = join(folder, "node_modules/badakhshan-2019/dist/cli.cjs");
  const data = join(folder, "node_modules/badakhshan-2019/data");
  const commands = [
    { what: "--version", args: [cli, "--version"], aim: 1.2 },
    { what: "show s001", args: [cli, "show", "s001"], aim: 1.4 },
    { what: "validate data", args: [cli, "validate", data], aim: 1.8 },
  ];
  const nothing: number[] = [];
  const times = commands.map(() => [] as number[]);
  for (let round = 0; round < ROUNDS; round++) {
    nothing.push(timeOf(["-e", "0"]));
    for (const [index, { args }] of commands.entries()) times[index]?.push(timeOf(args));
  }
  const base = median(nothing);
  return commands.map(({ what, aim }, index) => {
    const own = median(times[index] ?? []);
    return {
      what: `start: ${what}, over node -e 0`,
      measured: own / base,
      aim,
      detail: `${own.toFixed(0)} ms over ${base.toFixed(0)} ms, medians of ${ROUNDS}`,
    };
  });
}

function timeOf(args: readonly string[]): number {
  const start = performance.now();
  spawnSync("node", args, { stdio: "ignore" });
  return performance.now() - start;
}
