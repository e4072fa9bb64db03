import { defineConfig } from "vitest/config";

/** What takes longest: run with CASES=full, as in continuous integration, so that a newcomer waits for a minute or so. */
const long = [
  "tests/cli/explore.test.ts",
  "tests/cli/export.test.ts",
  "tests/cli/import.test.ts",
  "tests/cli/mcp/answers.test.ts",
  "tests/text/growth.test.ts",
];

/** What a newcomer runs: needs npm alone. What needs a browser, packed tarballs or other languages has a configuration of its own. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/browser/**", "tests/package/**", "tests/readers/**", ...(process.env.CASES === "full" ? [] : long)],
    testTimeout: 600_000,
    // A third of the time would go to loading the library anew for each file. Whoever changes what all share puts it back.
    isolate: false,
    maxWorkers: "100%",
  },
});
