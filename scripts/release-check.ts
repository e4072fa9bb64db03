/**
 * Compares the working data and schemas with the last release: `npm run release:check`. Says which bump is the least allowed and
 * why, record by record. Exit code 1 where package.json, changes.json, CHANGELOG.md or a published schema disagree with data/.
 */
import { checkRelease } from "./release/check.js";
import { readReleased, readWorking } from "./release/working.js";

const released = readReleased();
const { least, reasons, problems } = checkRelease(readWorking(), released);
const last = released?.last.dataset;

if (!last) console.log("Nothing is released yet.");
else if (least === "none") console.log(`Data and schemas are those of ${last.version}, released on ${last.issued}.`);
else console.log(`Since ${last.version}, at least a ${least} version is needed:`);
for (const { bump, where, why } of reasons) console.log(`  ${bump.padEnd(5)}  ${where}: ${why}`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
