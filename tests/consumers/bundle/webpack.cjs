// Bundles an entry for the web, as a project with webpack would: `node webpack.cjs browser.js out.js`.
const { resolve } = require("node:path");
const webpack = require("webpack");

const [entry, out] = process.argv.slice(2);
webpack(
  {
    entry: `./${entry}`,
    mode: "production",
    output: { path: resolve("."), filename: out },
    performance: { hints: false },
    target: ["web", "es2022"],
  },
  (error, stats) => {
    const { errors, warnings } = error ? { errors: [error], warnings: [] } : stats.toJson({ all: false, errors: true, warnings: true });
    for (const { message } of [...errors, ...warnings]) console.error(message);
    process.exitCode = errors.length + warnings.length > 0 ? 1 : 0;
  },
);
