// The tests that were passed over, a line each, by what Vitest's JSON reporter wrote: `node .ci/skipped.mjs RESULTS…`.
import { readFileSync } from "node:fs";

for (const path of process.argv.slice(2))
  for (const { assertionResults } of JSON.parse(readFileSync(path, "utf8")).testResults)
    for (const { fullName, status } of assertionResults) if (status !== "passed" && status !== "failed") console.log(fullName.trim());
