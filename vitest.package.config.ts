import { defineConfig } from "vitest/config";

/** The package as it is packed, in the environments of its users: `npm run test:package`, after a build. */
export default defineConfig({
  test: { include: ["tests/package/**/*.test.ts"], testTimeout: 1_200_000, hookTimeout: 1_200_000, maxWorkers: "100%" },
});
