import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { build, transform } from "esbuild";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import { statements } from "../../src/index.js";
import { filterKeys } from "../../src/query/index.js";
import { expected } from "./answers.js";
import { project, root } from "./packed.js";

const { folder, remove, run } = project(
  { webpack: "5.112.2", parcel: "2.16.4", eslint: "9.39.5", "eslint-plugin-import": "2.32.0" },
  "bundle",
);
afterAll(remove);
const dist = join(folder, "node_modules/badakhshan-2019/dist");

/** Runs a bundle where there is nothing but the language: no TextDecoder, no process, no document. */
async function answersOf(code: string): Promise<unknown> {
  const context: { result?: Promise<unknown> } = {};
  runInNewContext(code, context);
  return JSON.parse(JSON.stringify(await context.result));
}

const esbuild = async (fixture: string, platform: "browser" | "neutral", conditions: string[] = []) => {
  // Without the platform's names, an import of Node's modules is an error.
  const result = await build({
    absWorkingDir: folder,
    bundle: true,
    conditions,
    entryPoints: [fixture],
    format: "iife",
    platform,
    write: false,
  });
  return result.outputFiles[0]?.text ?? "";
};

test.each([
  ["a browser", "browser", []],
  ["no platform at all", "neutral", []],
  ["workers at the edge", "neutral", ["workerd", "worker", "edge-light", "browser"]],
] as const)("esbuild for %s", async (_, platform, conditions) => {
  expect(await answersOf(await esbuild("browser.js", platform, [...conditions]))).toEqual(expected);
});

test("webpack", async () => {
  expect(run("node", "webpack.cjs", "browser.js", "webpacked.js")).toEqual({ output: "", status: 0 });
  expect(await answersOf(readFileSync(join(folder, "webpacked.js"), "utf8"))).toEqual(expected);
});

test("Parcel 2, which reads no exports unless it is told to", async () => {
  const { output, status } = run(
    "node",
    "node_modules/parcel/lib/bin.js",
    "build",
    "parcel.js",
    "--no-source-maps",
    "--no-cache",
    "--dist-dir",
    "parcelled",
  );
  expect(output).toContain("Built in");
  expect(status).toBe(0);
  expect(await answersOf(readFileSync(join(folder, "parcelled/parcel.js"), "utf8"))).toEqual(expected);
});

test("ESLint's import plugin, which reads none either, finds every entry and its names", () => {
  expect(run("node", "node_modules/eslint/bin/eslint.js", "imports.mjs")).toEqual({ output: "", status: 0 });
});

test("a bundle that uses only the actors holds no statement", async () => {
  const code = await esbuild("actors-only.js", "browser");
  expect(code).toContain("East Turkestan Islamic Movement");
  for (const { text } of statements) expect(code).not.toContain(JSON.stringify(text).slice(1, -1));
});

test("a bundle that asks holds no explanations of what can be asked", async () => {
  const asking = 'import { byId, chainOf, readingOf, select } from "badakhshan-2019/query"; console.log(byId, chainOf, readingOf, select);';
  const stdin = { contents: asking, resolveDir: folder };
  const { outputFiles } = await build({ absWorkingDir: folder, bundle: true, format: "esm", platform: "browser", stdin, write: false });
  const code = outputFiles[0]?.text ?? "";
  expect(code).toContain("CT+");
  for (const { fits } of Object.values(filterKeys)) expect(code).not.toContain(JSON.stringify(fits));
});

describe("what is built", () => {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((path) => /\.c?js$/.test(path));
  const callsOf = (file: string) =>
    callsIn(ts.createSourceFile(file, readFileSync(join(dist, file), "utf8"), ts.ScriptTarget.Latest, true));
  const library = files.filter((file) => !/^cli[./]/.test(file));

  test("loads nothing in a way that Jest, or a bundler, cannot follow", () => {
    for (const file of files.filter((path) => path.endsWith(".cjs"))) expect([file, callsOf(file).dynamicImports]).toEqual([file, 0]);
    for (const file of library) expect([file, callsOf(file).dynamicImports]).toEqual([file, 0]);
  });

  test("has no code made from text, and asks for nothing from outside", () => {
    const explained = (file: string) => [
      // A pipe at standard input is read as a socket, which connects to nothing (src/cli/input/lines.ts).
      ...(file.startsWith("cli/") ? ["node:net"] : []),
      // zod compiles the schemas of the protocol and of our tools; what a client sends is checked by them, never part of them.
      ...(file === "cli/mcp.cjs" ? ["Function"] : []),
    ];
    for (const file of files) {
      const suspicious = callsOf(file).suspicious.filter((name) => !explained(file).includes(name));
      expect([file, suspicious]).toEqual([file, []]);
    }
  });

  test("the library is written in the language of the browsers that docs/versioning.md states", async () => {
    // Methods are those of Node 20.0, on which the library is run, and so of Chrome 113; Firefox had this one later than all others.
    for (const file of library) {
      const code = readFileSync(join(dist, file), "utf8");
      const [least, newest] = await Promise.all(
        [["chrome113", "firefox119", "safari16.4"], "esnext"].map((target) =>
          // esbuild trusts no browser with these, since each knows another version of Unicode.
          transform(code, { supported: { "regexp-unicode-property-escapes": true }, target }),
        ),
      );
      expect([file, least?.code]).toEqual([file, newest?.code]);
    }
    const page = readFileSync(join(root, "docs/versioning.md"), "utf8");
    for (const stated of ["Node.js 20", "TypeScript 4.7", "zod 3.25", "Chrome 113", "Firefox 119", "Safari 16.4"])
      expect(page).toContain(stated);
  });

  test("the library asks for no module of Node's, and for no file by its path", () => {
    for (const file of library) {
      const { modules, paths } = callsOf(file);
      expect([file, modules.filter((name) => !name.startsWith("./") && name !== "zod/v4"), paths]).toEqual([file, [], []]);
    }
  });
});

/** What in a file loads, runs or asks for something. */
function callsIn(source: ts.SourceFile) {
  const found = { dynamicImports: 0, modules: [] as string[], paths: [] as string[], suspicious: [] as string[] };
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      found.modules.push(node.moduleSpecifier.text);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) found.dynamicImports++;
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "require") {
      const [name] = node.arguments;
      found.modules.push(name && ts.isStringLiteralLike(name) ? name.text : "(computed)");
    }
    if (ts.isMetaProperty(node)) found.paths.push(node.getText());
    if (ts.isIdentifier(node) && isFree(node)) {
      if (["__dirname", "__filename"].includes(node.text)) found.paths.push(node.text);
      if (["eval", "Function", "fetch", "XMLHttpRequest", "WebSocket", "EventSource"].includes(node.text)) found.suspicious.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const outside = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns|child_process|vm|worker_threads|inspector|cluster)(?:\/|$)/;
  return { ...found, suspicious: [...found.suspicious, ...found.modules.filter((name) => outside.test(name) || name === "(computed)")] };
}

/** Not the name of a property, of a key or of something declared there. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return !(ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isClassDeclaration(parent));
}
