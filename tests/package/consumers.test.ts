import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { afterAll, describe, expect, test } from "vitest";
import { actors, statements } from "../../src/index.js";
import { consumerFolder, root, run } from "./packed.js";

const { folder, remove } = consumerFolder();
afterAll(remove);
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

test.each(["esm.mjs", "cjs.cjs"])("%s uses the packed package", (fixture) => {
  const { output } = run("node", ["--no-warnings", fixture], folder);
  expect(JSON.parse(output)).toEqual({
    actors: actors.length,
    statements: statements.length,
    version,
    manifest: version,
    json: actors.length,
    schema: "https://cdn.jsdelivr.net/npm/badakhshan-2019/schemas/1.0/dataset.schema.json",
    valid: true,
    streamed: 'the key "type" is missing',
    record: "s001",
    speaker: "Taliban",
    found: "s072",
    cited: true,
  });
});

test("the zod subpath checks with the peer", () => {
  expect(JSON.parse(run("node", ["zod.mjs"], folder).output)).toEqual({ good: true, bad: false });
});

test("the packed command greets", () => {
  const { output, status } = run("node", ["node_modules/badakhshan-2019/dist/cli.cjs"], folder);
  expect(status).toBe(0);
  expect(output).toContain(`${statements.length} statements`);
});

const bundle = async (fixture: string) => {
  const result = await build({
    absWorkingDir: folder,
    bundle: true,
    entryPoints: [fixture],
    format: "iife",
    platform: "browser",
    write: false,
  });
  return result.outputFiles[0]?.text ?? "";
};

test("a bundle for the browser runs", async () => {
  // All that it asks of its surroundings beyond the language.
  const context: { TextDecoder: unknown; TextEncoder: unknown; result?: unknown } = { TextDecoder, TextEncoder };
  runInNewContext(await bundle("browser.js"), context);
  expect(context.result).toEqual({
    statements: statements.length,
    valid: true,
    record: true,
    citation: "unchanged",
    speaker: "Taliban",
    found: "s072",
  });
});

test("a bundle that uses only the actors holds no statement", async () => {
  const code = await bundle("actors-only.js");
  expect(code).toContain("East Turkestan Islamic Movement");
  for (const { text } of statements) expect(code).not.toContain(JSON.stringify(text).slice(1, -1));
});

describe.each([
  ["TypeScript 5.9", "typescript", "5.9"],
  ["TypeScript 7", "native-typescript", "7.0"],
])("%s", (_, name, expected) => {
  const compiler = join(root, "node_modules", name, "bin/tsc");
  const compile = (files: string[], module: string, resolution: string) =>
    run(
      "node",
      [
        compiler,
        "--noEmit",
        "--strict",
        "--noUncheckedIndexedAccess",
        "--target",
        "es2022",
        "--module",
        module,
        "--moduleResolution",
        resolution,
        ...files,
      ],
      folder,
    );

  test("is the version that it should be", () => {
    expect(run("node", [compiler, "--version"], folder).output).toContain(expected);
  });

  test.each([
    ["node16", "node16", ["types.mts", "types-query.mts", "types-require.cts"]],
    ["nodenext", "nodenext", ["types.mts", "types-query.mts", "types-json.mts", "types-require.cts"]],
    ["esnext", "bundler", ["types.mts", "types-query.mts", "types-json.mts"]],
  ])("accepts and refuses under %s", (module, resolution, files) => {
    expect(compile(files, module, resolution)).toEqual({ output: "", status: 0 });
  });
});
