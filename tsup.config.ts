import { defineConfig, type Options } from "tsup";

const shared: Options = {
  // Names and lines stay readable in stack traces; white space is most of what a reader would download in vain.
  minifyWhitespace: true,
  outDir: "dist",
  target: "es2022",
};

const library: Options = {
  ...shared,
  dts: true,
  entry: { index: "src/index.ts", validate: "src/validate/index.ts", zod: "src/schema/index.ts" },
  external: ["zod"],
  platform: "neutral",
};

/** CommonJS entries load each other instead of carrying the data and the validator once more; ES modules share chunks. */
const loadSiblings: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "load-siblings",
  setup(build) {
    build.onResolve({ filter: /^\.\.\/index\.js$/ }, () => ({ path: "./index.cjs", external: true }));
    build.onResolve({ filter: /^\.\.\/validate\/index\.js$/ }, () => ({ path: "./validate.cjs", external: true }));
  },
};

export default defineConfig([
  { ...library, format: ["esm"], splitting: true },
  // Not split: tsup splits CommonJS by a second transform, which breaks `return a??b`.
  { ...library, esbuildPlugins: [loadSiblings], format: ["cjs"], splitting: false },
  {
    ...shared,
    banner: { js: "#!/usr/bin/env node" },
    entry: { cli: "src/cli/main.ts" },
    esbuildPlugins: [loadSiblings],
    format: ["cjs"],
    // Names as well: esbuild keeps the paths of bundled CommonJS modules otherwise, and these depend on the folder.
    minify: true,
    platform: "node",
  },
]);
