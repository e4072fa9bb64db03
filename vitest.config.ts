import { defineConfig } from "vitest/config";

/** What a newcomer runs: needs npm alone. What needs packed tarballs, browsers or other languages is in `vitest.package.config.ts`. */
export default defineConfig({
  test: { include: ["tests/**/*.test.ts"], exclude: ["tests/package/**", "tests/readers/**"], testTimeout: 600_000, maxWorkers: "100%" },
});
