import { defineConfig } from "vitest/config";

/** The package as it is packed, in the environments of its users: `npm run test:package`. Needs the npm registry. */
export default defineConfig({
  test: {
    globalSetup: "tests/package/setup.ts",
    hookTimeout: 1_200_000,
    include: ["tests/package/**/*.test.ts"],
    maxWorkers: "100%",
    testTimeout: 1_200_000,
  },
});
