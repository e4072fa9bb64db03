import { readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import { defineConfig, type Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** What people import, by its path in `src`. */
const entries: Readonly<Record<string, string>> = {
  index: "index",
  "cite/index": "cite",
  "query/index": "query",
  "query/search": "search",
  "validate/index": "validate",
  "model/schema/index": "zod",
};

/** The path in `src` of a module that another one imports. */
const moduleAt = (path: string, folder: string) => relative("src", resolve(folder, path)).replaceAll("\\", "/").replace(/\.js$/, "");

/** Entries load each other instead of sharing chunks: the data are there once, and every file has a name. */
const loadSiblings = (folder: string, extension: "js" | "cjs"): Plugin => ({
  name: "load-siblings",
  setup(build) {
    build.onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, resolveDir }) => {
      const entry = entries[moduleAt(path, resolveDir)];
      return entry === undefined ? undefined : { path: `${folder}/${entry}.${extension}`, external: true };
    });
  },
});

const shared: Options = {
  outDir: "dist",
  splitting: false,
  target: "es2022",
};

/** Not minified: whoever bundles it does that, and esbuild would drop the comments by which bundlers know what they may drop. */
const library: Options = {
  ...shared,
  entry: Object.fromEntries(Object.entries(entries).map(([path, name]) => [name, `src/${path}.ts`])),
  external: ["zod"],
  platform: "neutral",
};

const commands = readdirSync("src/cli/commands").map((file) => file.replace(/\.ts$/, ""));

const commandLineParts: Plugin = {
  name: "command-line-parts",
  setup(build) {
    build.onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, resolveDir, kind }) => {
      const module = moduleAt(path, resolveDir);
      if (kind !== "dynamic-import" || !module.startsWith("cli/commands/")) return undefined;
      return { path: `./${module.replace("/commands/", "/")}.cjs`, external: true };
    });
    // Commander can start other programs, which this one never does, and loading what that takes would take longer than all the rest.
    build.onResolve({ filter: /^(node:)?child_process$/ }, () => ({ path: "none", namespace: "none" }));
    build.onLoad({ filter: /^none$/, namespace: "none" }, () => ({ contents: "" }));
  },
};

const commandLine: Options = {
  ...shared,
  entry: {
    cli: "src/cli/main.ts",
    ...Object.fromEntries(commands.map((name) => [`cli/${name}`, `src/cli/commands/${name}.ts`])),
  },
  esbuildPlugins: [commandLineParts, loadSiblings("..", "cjs")],
  // A real import() of CommonJS is slow.
  esbuildOptions: (options) => {
    options.supported = { "dynamic-import": false };
  },
  format: ["cjs"],
  // Names as well: esbuild keeps the paths of bundled CommonJS modules otherwise, and these depend on the folder.
  minify: true,
  platform: "node",
  // It would come before the plugin.
  removeNodeProtocol: false,
};

export default defineConfig([
  { ...library, esbuildPlugins: [loadSiblings(".", "js")], format: ["esm"] },
  // For Node, since esbuild lists the names of exports only then, and `import()` of CommonJS finds no others.
  { ...library, esbuildPlugins: [loadSiblings(".", "cjs")], format: ["cjs"], platform: "node" },
  { ...library, dts: { only: true }, format: ["esm", "cjs"] },
  commandLine,
]);
