import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, inject, test } from "vitest";
import { root, run } from "./packed.js";

test("a second build, in another folder, packs the same bytes", () => {
  const folder = mkdtempSync(join(tmpdir(), "badakhshan-2019-second-"));
  const copy = join(folder, "elsewhere");
  // What is not ignored: all that a clone has.
  for (const path of run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], root).output.split("\0")) {
    if (path === "") continue;
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  // Not a link, whose target's path would be in the comments that name where code comes from; hard links where the disk is the same.
  const modules = [join(root, "node_modules"), join(copy, "node_modules")];
  if (run("cp", ["-al", ...modules], root).status !== 0) run("cp", ["-aT", ...modules], root);
  expect(run("npm", ["pack", "--silent", "--pack-destination", folder], copy)).toMatchObject({ status: 0 });
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");

  const [first, second] = [filesOf(inject("tarball"), join(folder, "first")), filesOf(tarball, join(folder, "second"))];
  expect(Object.keys(second).length).toBeGreaterThan(100);
  expect(second).toEqual(first);
  expect(digestOf(tarball)).toBe(digestOf(inject("tarball")));
  rmSync(folder, { recursive: true, force: true });
});

const digestOf = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

/** The digest of each file in a tarball. */
function filesOf(tarball: string, folder: string): Record<string, string> {
  mkdirSync(folder);
  run("tar", ["-xzf", tarball, "-C", folder], folder);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), digestOf(path)]),
  );
}
