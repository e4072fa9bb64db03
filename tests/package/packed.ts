import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = new URL("../../", import.meta.url).pathname;

/**
 * A folder as a consumer has it: the packed tarball unpacked into `node_modules`, the fixtures beside it.
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
  cpSync(join(root, "tests/consumers"), folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a command in a folder and gives what it printed, also where it failed. */
export function run(command: string, args: readonly string[], cwd: string): { output: string; status: number } {
  try {
    return { output: execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }), status: 0 };
  } catch (error) {
    const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number };
    return { output: stdout + stderr, status };
  }
}
