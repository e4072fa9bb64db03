/** Agreement between the two coding passes, from `docs/agreement/`: `npm run agreement`. The datasheet quotes it. */
import { readFileSync } from "node:fs";
import type { Dataset } from "../src/generated/types.js";
import { agreementOf } from "../src/query/agreement.js";
import { projectFile } from "./project.js";

const read = (name: string): Dataset => JSON.parse(readFileSync(projectFile(`docs/agreement/${name}.json`), "utf8"));
const { records, fields, alone } = agreementOf(read("first-pass"), read("second-pass"));

console.log("| records | first pass | second pass | matched |\n|---|---|---|---|");
for (const [type, { a, b, matched }] of Object.entries(records)) console.log(`| ${type} | ${a} | ${b} | ${matched} |`);
console.log("\n| field of matched statements | compared | the same | Krippendorff's alpha | scale |\n|---|---|---|---|---|");
for (const { field, units, agreed, alpha, metric } of fields)
  console.log(`| ${field} | ${units} | ${agreed} | ${alpha === null ? "not defined" : alpha.toFixed(2)} | ${metric} |`);
if (process.argv.includes("--differences")) {
  console.log(`\nWithout a partner in the first pass: ${alone.a.join(", ") || "none"}\nin the second: ${alone.b.join(", ") || "none"}`);
  for (const { field, differences } of fields)
    for (const { a, b, first, second } of differences) console.log(`${field}: ${a} / ${b}: ${first} | ${second}`);
}
