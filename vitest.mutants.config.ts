import { statSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest: run only for a change that nothing else noticed. */
const long = /\/(?:growth|found-or-cut)\.test\.ts$/;

/** The smallest file first, which is most often the one about the code at hand, and soonest done; the first failure ends a run. */
class SoonestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (long.test(moduleId) ? Number.MAX_SAFE_INTEGER : statSync(moduleId).size);
    return [...files].sort((a, b) => rank(a) - rank(b));
  }
}

/** What is run for each mutant of a room (see `scripts/mutants.ts`): the room's tests that import `src`; none that runs the built command. */
export default defineConfig({
  test: {
    include: [`tests/${process.env.ROOM}/**/*.test.ts`],
    exclude: [
      // About the formats of citations, and about what other libraries say.
      "tests/cite/{formats,citation}.test.ts",
      "tests/cite/release/**",
      "tests/validate/other-validators.test.ts",
    ],
    testTimeout: 600_000,
    // Modules are loaded once for all files: loading them takes longer than most tests.
    isolate: false,
    sequence: { sequencer: SoonestFirst },
  },
});
