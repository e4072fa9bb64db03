import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";

export const root = new URL("../../", import.meta.url).pathname;

/**
 * A folder as a consumer has it: the packed tarball unpacked into `node_modules`.
 * Built packages only: `npm test` builds first.
 */
export function consumerFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "badakhshan-2019-"));
  const packed = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], { cwd: root, encoding: "utf8" });
  const { filename } = (JSON.parse(packed) as { filename: string }[])[0] ?? { filename: "" };
  const installed = join(folder, "node_modules/badakhshan-2019");
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", join(folder, filename), "--strip-components=1", "-C", installed]);
  symlinkSync(join(root, "node_modules/zod"), join(folder, "node_modules/zod"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A project of somebody who uses the package. */
export interface Project {
  readonly folder: string;
  run(command: string, ...args: string[]): Result;
  remove(): void;
}

/** What a command printed, on both streams, and its exit code. */
export interface Result {
  readonly output: string;
  readonly status: number;
}

/**
 * Installs the packed package as npm does, and beside it other packages at exact versions, in a folder of its own with fixtures from
 * `tests/consumers`.
 *
 * @param packages versions by name
 * @param fixtures names of folders in `tests/consumers`; what is in them lands in the project's own
 * @throws Error with what npm says where it cannot install them
 */
export function project(packages: Readonly<Record<string, string>>, ...fixtures: readonly string[]): Project {
  const folder = mkdtempSync(join(tmpdir(), "badakhshan-2019-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const dependencies = { "badakhshan-2019": `file:${inject("tarball")}`, ...packages };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, dependencies }));
  cpSync(join(root, "tests/consumers/answers.cjs"), join(folder, "answers.cjs"));
  for (const fixture of fixtures) cpSync(join(root, "tests/consumers", fixture), folder, { recursive: true });
  const { output, status } = run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"], folder);
  if (status === 0) return { folder, run: (command, ...args) => run(command, args, folder), remove };
  remove();
  throw new Error(`${Object.entries(packages).map((each) => each.join(" "))} cannot be installed beside the package:\n${output}`);
}

/** Runs a command in a folder and gives what it printed, also where it failed. */
export function run(command: string, args: readonly string[], cwd: string): Result {
  try {
    const output = execFileSync(command, args, { cwd, encoding: "utf8", maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "pipe"] });
    return { output, status: 0 };
  } catch (error) {
    const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number };
    return { output: stdout + stderr, status };
  }
}
