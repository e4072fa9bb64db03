/**
 * Compares the working data and schemas with the last release: `npm run release:check`. Says which bump is the least allowed and
 * why, record by record. Exit code 1 where package.json, changes.json, CHANGELOG.md or a published schema disagree.
 */
import { checkRelease } from "./release/check.js";
import { readReleased, readWorking } from "./release/working.js";

const [working, released] = [readWorking(), readReleased()];
const { least, reasons, problems } = checkRelease(working, released);

if (!released) console.log("Nothing is released yet.");
else if (least === "none") console.log(`Data and schemas are those of ${released.last.version}, released on ${released.last.released}.`);
else console.log(`Since ${released.last.version}, at least a ${least} version is needed:`);
for (const { bump, where, why } of reasons) console.log(`  ${bump.padEnd(5)}  ${where}: ${why}`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
