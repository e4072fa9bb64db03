import { defineConfig } from "vitest/config";

/** Exports as other tools read them: `npm run test:readers`. Needs what `.ci/readers` installs; fails where one of them is not there. */
export default defineConfig({
  test: { fileParallelism: false, hookTimeout: 1_200_000, include: ["tests/readers/**/*.test.ts"], maxWorkers: 1, testTimeout: 1_200_000 },
});
