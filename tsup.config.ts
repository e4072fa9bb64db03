import { readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import { defineConfig, type Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** Entries load each other instead of sharing chunks: the data and the validator are there once, and in files with a name. */
const loadSiblings = (extension: "js" | "cjs"): Plugin => ({
  name: "load-siblings",
  setup(build) {
    build.onResolve({ filter: /^\.\.\/index\.js$/ }, () => ({ path: `./index.${extension}`, external: true }));
    for (const entry of ["cite", "export", "query", "search", "validate"])
      build.onResolve({ filter: new RegExp(`^\\.\\./${entry}/index\\.js$`) }, () => ({ path: `./${entry}.${extension}`, external: true }));
  },
});

/** Minifying drops the comments that let bundlers drop a call whose result nobody uses. */
const keepPure: NonNullable<Options["plugins"]>[number] = {
  name: "keep-pure",
  renderChunk: (code) => ({ code: code.replaceAll("=Object.assign(", "=/*#__PURE__*/Object.assign(") }),
};

const shared: Options = {
  outDir: "dist",
  splitting: false,
  target: "es2022",
};

const library: Options = { ...shared, external: ["zod"], platform: "neutral" };

const dataEntry = { index: "src/index.ts" };
const streamEntry = { stream: "src/stream/index.ts" };
const codeEntry = {
  cite: "src/cite/index.ts",
  query: "src/query/index.ts",
  search: "src/search/index.ts",
  validate: "src/validate/index.ts",
  zod: "src/schema/index.ts",
};

// Not minified: esbuild would drop the comments that mark the data as pure, and bundlers could not drop the data.
const data: Options = { ...library, entry: dataEntry };

// Minified, since the time to import code is the time to parse it.
const code: Options = { ...library, entry: codeEntry, minify: true, plugins: [keepPure] };

// It has a copy of the rules and of the validator, so that whoever does not check corpora need not load what that takes.
const stream: Options = { ...library, entry: streamEntry, minify: true, shims: true };

const worker: Options = {
  ...shared,
  entry: { "stream-worker": "src/stream/worker.ts" },
  esbuildPlugins: [loadSiblings("cjs")],
  format: ["cjs"],
  minify: true,
  platform: "node",
};

const types: Options = { ...library, dts: { only: true }, entry: { ...dataEntry, ...codeEntry }, format: ["esm", "cjs"] };

/** What the command line loads instead of bundling it, by its path in `src`: the library as users have it, and commands, when they are called. */
const besideTheCommandLine: Readonly<Record<string, string>> = {
  index: "index",
  "query/index": "query",
  "query/search": "search",
  "validate/index": "validate",
  "cite/index": "cite",
};
const commands = readdirSync("src/cli/commands").map((file) => file.replace(/\.ts$/, ""));

const commandLineParts: Plugin = {
  name: "command-line-parts",
  setup(build) {
    build.onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, resolveDir, kind }) => {
      const module = relative("src", resolve(resolveDir, path)).replaceAll("\\", "/").replace(/\.js$/, "");
      if (kind === "dynamic-import" && module.startsWith("cli/commands/"))
        return { path: `./${module.replace("/commands/", "/")}.cjs`, external: true };
      const entry = besideTheCommandLine[module];
      return entry === undefined ? undefined : { path: `../${entry}.cjs`, external: true };
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
  esbuildPlugins: [commandLineParts],
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
  ...[data, code, stream].flatMap((options): Options[] => [
    { ...options, esbuildPlugins: [loadSiblings("js")], format: ["esm"] },
    // For Node, since esbuild lists the names of exports only then, and `import()` of CommonJS finds no others.
    { ...options, esbuildPlugins: [loadSiblings("cjs")], format: ["cjs"], platform: "node" },
  ]),
  types,
  worker,
  commandLine,
]);
