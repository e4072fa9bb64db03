import { describe, expect, test } from "vitest";
import { project } from "./packed.js";

// The first that the peer range allows that has `zod/v4`, those with a stricter registry, and the one that we build with.
describe.each(["3.25.76", "4.0.17", "4.2.1", "4.6.7"])("zod %s beside the package", (version) => {
  test("installs, checks, and leaves an importer's names alone", () => {
    const { run, remove } = project({ zod: version }, "zod");
    expect(JSON.parse(run("node", "zod.mjs").output)).toEqual({
      good: true,
      bad: false,
      whole: true,
      again: true,
      importers: ["Actor", "Location"],
      ours: true,
      oursAgain: true,
    });
    expect(JSON.parse(run("node", "first.mjs").output)).toEqual(["Location"]);
    remove();
  });
});

test("zod 3.25.76 has the types", () => {
  const { run, remove } = project({ zod: "3.25.76", typescript: "5.9.3" }, "types");
  const given = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--skipLibCheck"];
  expect(run("node", "node_modules/typescript/bin/tsc", ...given, "types-zod.mts")).toEqual({ output: "", status: 0 });
  remove();
});

test("without zod, all but the zod schemas works", () => {
  const { run, remove } = project({}, "node", "zod");
  expect(run("node", "node_modules/badakhshan-2019/dist/cli.cjs", "validate", "node_modules/badakhshan-2019/data").status).toBe(0);
  expect(run("node", "first.mjs").output).toContain("Cannot find package 'zod'");
  remove();
});
