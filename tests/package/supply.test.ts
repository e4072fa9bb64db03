import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Options } from "tsup";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import bundles from "../../tsup.config.js";
import { project, root, run } from "./packed.js";

const { folder, remove } = project({});
afterAll(remove);
const installed = join(folder, "node_modules/badakhshan-2019");
const textOf = (path: string) => readFileSync(join(installed, path), "utf8");
const files = readdirSync(installed, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1));

test("installing runs nothing, and brings nothing else", () => {
  const manifest = JSON.parse(textOf("package.json"));
  for (const key of ["dependencies", "optionalDependencies", "bundleDependencies", "bundledDependencies", "gypfile"])
    expect(manifest).not.toHaveProperty(key);
  for (const script of ["preinstall", "install", "postinstall", "prepare", "preprepare", "postprepare"])
    expect(manifest.scripts).not.toHaveProperty(script);
  expect(files).not.toContain("binding.gyp");
  expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["badakhshan-2019"]);
});

describe("what the project itself installs", () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { devDependencies: Record<string, string> };
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { devDependencies?: object; integrity?: string; resolved?: string; link?: boolean }>;
  };

  test("is exact, and what the lockfile says", () => {
    for (const [name, version] of Object.entries(manifest.devDependencies))
      expect([name, version]).toEqual([name, expect.stringMatching(/^(?:npm:.+@)?\d+\.\d+\.\d+$/)]);
    expect(lock.packages[""]?.devDependencies).toEqual(manifest.devDependencies);
  });

  test("is held by a digest, each", () => {
    const { "": _, ...others } = lock.packages;
    for (const [path, { integrity, link }] of Object.entries(others))
      expect([path, integrity, link]).toEqual([path, expect.stringMatching(/^sha512-/), undefined]);
  });
});

describe("notices", () => {
  const notices = textOf("THIRD-PARTY-NOTICES.txt")
    .split(`\n${"-".repeat(80)}\n\n`)
    .slice(1);
  const named = notices.map((notice) => notice.slice(0, notice.indexOf(" ")));

  test("name every package that is bundled, and no other", async () => {
    const bundled = (await Promise.all(bundles.filter(({ dts }) => !dts).map(packagesIn))).flat();
    // ajv wrote the validators, with some of its helpers in them, before anything was bundled; others stand in files of a package's own.
    // Outlines are data. The page is bundled apart.
    const before = [
      "ajv",
      "fast-deep-equal",
      "content-type",
      "world-atlas",
      "preact",
      "@fontsource/source-sans-3",
      "@fontsource/source-serif-4",
    ];
    expect(named).toEqual(expect.arrayContaining([...new Set(bundled), "ajv"]));
    expect(named.filter((name) => !bundled.includes(name) && !before.includes(name))).toEqual([]);
  });

  test("name what others have put into files of their own", async () => {
    const paths = (await Promise.all(bundles.filter(({ dts }) => !dts).map(inputsOf))).flat();
    const code = [...new Set(paths)].filter((path) => path.includes("node_modules/")).map((path) => readFileSync(join(root, path), "utf8"));
    // So tsdown, which makes the server of the Model Context Protocol, says what it bundles.
    const held = code.flatMap((text) =>
      [...text.matchAll(/^\/\/#region .*node_modules\/\.pnpm\/((?:@[^+/]+\+)?[^@/]+)@/gm)].map(([, name = ""]) => name.replace("+", "/")),
    );
    expect(held).toEqual(["content-type"]);
    expect(named).toContain("content-type");
  });

  test.each(notices.map((notice) => [notice.split("\n")[0], notice] as const))("%s: there is the text of the licence", (_, notice) => {
    expect(notice).toMatch(
      /Permission is hereby granted|Permission to use, copy, modify|Redistribution and use in source and binary forms|TERMS AND CONDITIONS FOR USE/,
    );
    // A licence of that kind asks for the line that says whose it is.
    if (!notice.includes("Apache-2.0")) expect(notice).toMatch(/copyright|\(c\)/i);
  });
});

test("the types ask for nothing but each other and zod", () => {
  const types = files.filter((path) => /\.d\.c?ts$/.test(path));
  expect(types.length).toBeGreaterThan(20);
  const asked = types.flatMap((path) => ts.preProcessFile(textOf(path)).importedFiles.map(({ fileName }) => fileName));
  expect([...new Set(asked.filter((name) => !name.startsWith(".")))]).toEqual(["zod/v4"]);
});

test("no path of the machine that built it is in it", () => {
  for (const path of files) expect([path, textOf(path).includes(root.slice(0, -1))]).toEqual([path, false]);
});

test("what README names in the package is in it", () => {
  for (const path of [
    "CHANGELOG.md",
    "CITATION.cff",
    "LICENSE",
    "README.md",
    "SHA256SUMS",
    "THIRD-PARTY-NOTICES.txt",
    "changes.json",
    "manifest.json",
  ])
    expect(files).toContain(path);
});

test("sha256sum finds every record unchanged", () => {
  const records = files.filter((path) => path.startsWith("records/"));
  expect(textOf("SHA256SUMS").trimEnd().split("\n").length).toBeGreaterThanOrEqual(records.length);
  expect(run("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"], installed)).toEqual({ output: "", status: 0 });
});

test("a subpath is a folder with a package.json, too, for what reads no exports", () => {
  const { exports } = JSON.parse(textOf("package.json")) as { exports: Record<string, { import?: string; require?: string }> };
  const entries = Object.entries(exports).filter(([subpath, target]) => subpath !== "." && target.require !== undefined);
  expect(entries.length).toBeGreaterThan(4);
  for (const [subpath, { import: module, require: main }] of entries) {
    const stub = JSON.parse(textOf(`${subpath.slice(2)}/package.json`));
    expect([join(subpath, stub.main), join(subpath, stub.module)]).toEqual([join(main ?? ""), join(module ?? "")]);
    expect(files).toContain(join(subpath.slice(2), stub.types));
  }
});

describe("the audit", () => {
  const fake = mkdtempSync(join(tmpdir(), "badakhshan-2019-npm-"));
  afterAll(() => rmSync(fake, { recursive: true, force: true }));

  /** Runs it where npm prints something given. */
  function audit(question: string, printed: string) {
    writeFileSync(join(fake, "npm"), `#!/bin/sh\ncat <<'END'\n${printed}\nEND\nexit 1\n`, { mode: 0o755 });
    return run("env", [`PATH=${fake}:${process.env.PATH}`, process.execPath, join(root, ".ci/audit.mjs"), question], root);
  }

  test.each([
    ["signatures", '{ "invalid": [], "missing": [] }', 0, "nothing bad is known"],
    ["signatures", '{ "invalid": [{ "name": "ajv", "version": "8.20.0" }], "missing": [] }', 1, "ajv 8.20.0: its signature is wrong"],
    ["signatures", '{ "invalid": [], "missing": [{ "name": "ajv", "version": "8.20.0" }] }', 1, "ajv 8.20.0: its signature is wrong"],
    ["vulnerabilities", '{ "auditReportVersion": 2, "vulnerabilities": {} }', 0, "nothing bad is known"],
    [
      "vulnerabilities",
      '{ "auditReportVersion": 2, "vulnerabilities": { "ajv": { "name": "ajv", "severity": "low", "range": "<9" } } }',
      1,
      "ajv <9: a vulnerability of severity low is known",
    ],
    ["signatures", '{ "error": { "code": "ENOTFOUND" } }', 3, "not checked"],
    ["vulnerabilities", '{ "message": "405 Method Not Allowed", "error": {} }', 3, "not checked"],
    ["vulnerabilities", "", 3, "not checked"],
  ])("of %s, where npm says %s, ends with %i", (question, printed, status, said) => {
    const result = audit(question, printed);
    expect(result.status).toBe(status);
    expect(result.output).toContain(said);
  });
});

/** Names of the packages whose code gets into a bundle. */
async function packagesIn(options: Options): Promise<string[]> {
  return (await inputsOf(options)).flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
}

/** Paths of the files whose code gets into a bundle. */
async function inputsOf({ entry, esbuildPlugins, external, format, minify, platform }: Options): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    entryPoints: entry as Record<string, string>,
    external: (external ?? []).flatMap((name) => [String(name), `${name}/*`]),
    format: format?.[0] === "cjs" ? "cjs" : "esm",
    // As tsup does, or another form of a package is bundled, with other packages in it.
    mainFields: ["module", "main"],
    metafile: true,
    minify: Boolean(minify),
    outdir: "nowhere",
    platform: platform ?? "node",
    plugins: esbuildPlugins ?? [],
    supported: { "dynamic-import": false },
    target: "es2022",
    write: false,
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
}

test("SQLite is the one of the locked package, and loaded from beside the command alone", () => {
  const own = readFileSync(join(installed, "dist/cli/node-sqlite3-wasm.wasm"));
  expect(own.equals(readFileSync(join(root, "node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm")))).toBe(true);
  expect(files.filter((path) => path.endsWith(".wasm"))).toEqual(["dist/cli/node-sqlite3-wasm.wasm"]);
  const asking = files.filter((path) => /\.c?js$/.test(path) && textOf(path).includes("node-sqlite3-wasm.wasm"));
  expect(asking).toEqual(["dist/cli/write-sqlite.cjs"]);
});

test("what writes and reads tables starts no thread, and makes no code of texts", () => {
  for (const path of ["export", "import", "safe-in-workbook", "write-parquet", "write-sqlite", "write-xlsx"].map(
    (name) => `dist/cli/${name}.cjs`,
  ))
    expect([path, textOf(path).match(/new Function|\beval\(|worker_threads|node:https?"|child_process/)]).toEqual([path, null]);
});
