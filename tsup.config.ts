import { readdirSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** The source of each entry of the library, by the name of its files in `dist`. */
export const entries: Readonly<Record<string, string>> = {
  index: "src/index.ts",
  cite: "src/cite/index.ts",
  query: "src/query/index.ts",
  search: "src/query/search.ts",
  validate: "src/validate/index.ts",
  zod: "src/model/schema/index.ts",
};

const shared: Options = { outDir: "dist", target: "es2022" };

// Not minified: esbuild would drop the comments that mark the data as pure, and bundlers could not drop the data.
const library: Options = { ...shared, entry: entries, external: ["zod"], splitting: true };

/** What the command line loads from beside it instead of bundling it, by its path in `src`: the library, as users have it. */
const besideTheCommandLine: Readonly<Record<string, string>> = {
  index: "index",
  "query/index": "query",
  "query/search": "search",
  "validate/index": "validate",
  "cite/index": "cite",
};

/** What the command line loads only when it is needed, each a file in `dist/cli`: the commands, and what reads a dataset. */
const loadedLater = [...readdirSync("src/cli/commands").map((file) => `commands/${file.replace(/\.ts$/, "")}`), "input/dataset"];

const commandLineParts: Plugin = {
  name: "command-line-parts",
  setup(build) {
    build.onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, resolveDir, kind }) => {
      const module = relative("src", resolve(resolveDir, path)).replaceAll("\\", "/").replace(/\.js$/, "");
      // Only main loads commands, and it stands above them.
      if (kind === "dynamic-import" && module.startsWith("cli/"))
        return { path: `${module.startsWith("cli/commands/") ? "./cli/" : "./"}${basename(module)}.cjs`, external: true };
      const entry = besideTheCommandLine[module];
      return entry === undefined ? undefined : { path: `../${entry}.cjs`, external: true };
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
    cli: "src/cli/main.ts",
    ...Object.fromEntries(loadedLater.map((path) => [`cli/${basename(path)}`, `src/cli/${path}.ts`])),
  },
  esbuildPlugins: [commandLineParts],
  // A real import() of CommonJS is slow.
  esbuildOptions: (options) => {
    options.supported = { "dynamic-import": false };
  },
  format: ["cjs"],
  // Names as well: esbuild keeps the paths of bundled CommonJS modules otherwise, and these depend on the folder.
  minify: true,
  // Of the library it is a peer; the server brings it.
  noExternal: [/^zod(\/|$)/],
  platform: "node",
  // It would come before the plugin.
  removeNodeProtocol: false,
  splitting: false,
};

const bundles: readonly Options[] = [
  { ...library, format: ["esm"], platform: "neutral" },
  // For Node, since esbuild lists the names of exports only then, and `import()` of CommonJS finds no others.
  { ...library, format: ["cjs"], platform: "node" },
  { ...library, dts: { only: true }, format: ["esm", "cjs"] },
  commandLine,
];
export default bundles;
