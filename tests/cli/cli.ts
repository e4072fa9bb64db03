import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../package/packed.js";

/** Runs the built command; `npm test` builds first. */
export function cli(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; input?: string } = {},
): { stdout: string; stderr: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync("node", [join(root, "dist/cli.cjs"), ...args], {
    encoding: "utf8",
    input: options.input ?? "",
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
  });
  return { stdout, stderr, status };
}

/** A folder with the given files, and how to remove it. */
export function folderWith(files: Record<string, string | Uint8Array>): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "badakhshan-2019-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
