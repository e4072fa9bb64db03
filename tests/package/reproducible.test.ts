import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./packed.js";

const built = ["dist", "records", "schemas", "src/generated"];

function digests(folder: string): Record<string, string> {
  const files = built
    .flatMap((part) => readdirSync(join(folder, part), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );
}

test("a second build, in another folder, gives identical bytes", () => {
  const folder = mkdtempSync(join(tmpdir(), "badakhshan-2019-"));
  for (const part of ["data", "releases", "src", "scripts", "changes.json", "package.json", "tsconfig.json", "tsup.config.ts"])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  rmSync(join(folder, "src/generated"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  execFileSync("node", ["node_modules/tsx/dist/cli.mjs", "scripts/build.ts"], { cwd: folder });
  const second = digests(`${folder}/`);
  rmSync(folder, { recursive: true, force: true });
  expect(Object.keys(second).length).toBeGreaterThan(20);
  expect(second).toEqual(digests(root));
});
