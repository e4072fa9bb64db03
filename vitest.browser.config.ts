import { defineConfig } from "vitest/config";

/** The page in a browser: `npm run test:browser`. Needs Debian's chromium and a built `dist/page.html`; `.ci/run` installs the one and makes the other. */
export default defineConfig({
  test: { fileParallelism: false, hookTimeout: 1_200_000, include: ["tests/browser/**/*.test.ts"], maxWorkers: 1, testTimeout: 1_200_000 },
});
