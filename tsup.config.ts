import { readdirSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** The source of each entry of the library, by the name of its files in `dist`. */
export const entries: Readonly<Record<string, string>> = {
  index: "src/index.ts",
  cite: "src/cite/index.ts",
  export: "src/export/index.ts",
  query: "src/query/index.ts",
  search: "src/query/search.ts",
  validate: "src/validate/index.ts",
  zod: "src/model/schema/index.ts",
};

/** The path from `src` of a module that another one imports. */
const moduleAt = (path: string, folder: string) => relative("src", resolve(folder, path)).replaceAll("\\", "/").replace(/\.js$/, "");

const entryOf = new Map(Object.entries(entries).map(([name, source]) => [moduleAt(source.replace(/\.ts$/, ""), "."), name]));

/**
 * Lets entries load each other, from beside them or from a folder, instead of sharing chunks: the data are there once, every file has a
 * name, and there are few to open.
 */
const loadSiblings = (folder: string, extension: "js" | "cjs"): Plugin => ({
  name: "load-siblings",
  setup(build) {
    build.onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, resolveDir }) => {
      const entry = entryOf.get(moduleAt(path, resolveDir));
      return entry === undefined ? undefined : { path: `${folder}/${entry}.${extension}`, external: true };
    });
  },
});

const shared: Options = { outDir: "dist", splitting: false, target: "es2022" };

/** What the entries of the library share, declarations too. */
// Not minified: esbuild would drop the comments that mark the data as pure, and bundlers could not drop the data.
export const library: Options = { ...shared, entry: entries, external: ["zod"] };

/**
 * What the command line loads only when it is needed, or in several commands, each a file in `dist/cli`: the commands, what reads and checks
 * documents, and what writes and reads certain forms. Everything else is in whichever of these uses it.
 */
const parts = [
  ...readdirSync("src/cli/commands").map((file) => `cli/commands/${file.replace(/\.ts$/, "")}`),
  ...["validate/findings", "validate/check-draft", "cli/input/documents"],
  ...["cli/input/copy", "cli/input/dataset", "cli/input/safe-in-workbook", "cli/input/yaml-text"],
  ...["cli/output/write-parquet", "cli/output/write-sqlite", "cli/output/write-xlsx"],
];

const commandLineParts: Plugin = {
  name: "command-line-parts",
  setup(build) {
    build.onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, resolveDir }) => {
      const module = moduleAt(path, resolveDir);
      if (!parts.includes(module)) return undefined;
      // Only main loads commands, and it stands above them.
      return { path: `${module.startsWith("cli/commands/") ? "./cli/" : "./"}${basename(module)}.cjs`, external: true };
    });
    // Commander can start other programs, which this one never does, and loading what that takes would take longer than all the rest.
    build.onResolve({ filter: /^(node:)?child_process$/ }, () => ({ path: "none", namespace: "none" }));
    build.onLoad({ filter: /^none$/, namespace: "none" }, () => ({ contents: "" }));
    // The server would bring a compiler of JSON Schemas, for questions to its client, which this one never asks.
    build.onResolve({ filter: /^@modelcontextprotocol\/server\/_shims$/ }, () => ({ path: "shims", namespace: "shims" }));
    build.onLoad({ filter: /^shims$/, namespace: "shims" }, () => ({
      contents: 'export { default as process } from "node:process"; export class DefaultJsonSchemaValidator {}',
    }));
  },
};

const commandLine: Options = {
  ...shared,
  entry: {
    cli: "src/cli/start.ts",
    ...Object.fromEntries(parts.map((path) => [`cli/${basename(path)}`, `src/${path}.ts`])),
  },
  esbuildPlugins: [commandLineParts, loadSiblings("..", "cjs")],
  // A real import() of CommonJS is slow.
  esbuildOptions: (options) => {
    options.supported = { "dynamic-import": false };
    // The form of it without threads, which nothing here uses.
    options.alias = { fflate: "fflate/browser" };
  },
  format: ["cjs"],
  // Names as well: esbuild keeps the paths of bundled CommonJS modules otherwise, and these depend on the folder.
  minify: true,
  // Of the library it is a peer; the server brings it.
  noExternal: [/^zod(\/|$)/],
  platform: "node",
  // It would come before the plugin.
  removeNodeProtocol: false,
};

const bundles: readonly Options[] = [
  { ...library, esbuildPlugins: [loadSiblings(".", "js")], format: ["esm"], platform: "neutral" },
  // For Node, since esbuild lists the names of exports only then, and `import()` of CommonJS finds no others.
  { ...library, esbuildPlugins: [loadSiblings(".", "cjs")], format: ["cjs"], platform: "node" },
  commandLine,
];
export default bundles;
