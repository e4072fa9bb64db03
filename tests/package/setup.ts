import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { root } from "./packed.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** Path of the packed package. */
    tarball: string;
  }
}

/** Packs the package as it is published, which builds it, once for all tests. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "badakhshan-2019-packed-"));
  execFileSync("npm", ["pack", "--loglevel=error", "--pack-destination", folder], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  provide("tarball", join(folder, readdirSync(folder)[0] ?? ""));
  return () => rmSync(folder, { recursive: true, force: true });
}
