/** Agreement between the two coding passes, from `docs/agreement/`: `npm run agreement`. The datasheet quotes it. */
import { readFileSync } from "node:fs";
import { projectFile } from "./project.js";

type Coded = Record<"id" | "topic" | "act" | "form" | "factuality" | "mode", string>;

const read = (name: string) => JSON.parse(readFileSync(projectFile(`docs/agreement/${name}.json`), "utf8"));
const first: Coded[] = read("first-pass");
const second: Coded[] = read("second-pass");
const matches: [string, string][] = read("matches");

const byId = new Map([...first, ...second].map((statement) => [statement.id, statement]));
const pairs = matches.map(([a, b]) => [byId.get(a), byId.get(b)] as [Coded, Coded]);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)} %`;

console.log(`statements: ${first.length} in the first pass, ${second.length} in the second, ${pairs.length} matched`);
console.log(`matched statements, of all: ${percent(2 * pairs.length, first.length + second.length)} (Dice)`);
for (const field of ["topic", "act", "form", "factuality", "mode"] as const) {
  const agreed = pairs.filter(([a, b]) => a[field] === b[field]).length;
  console.log(
    `${field} agrees on ${agreed} of ${pairs.length} (${percent(agreed, pairs.length)}), Cohen's kappa ${kappa(field).toFixed(2)}`,
  );
}

/** Agreement beyond chance (Cohen 1960). */
function kappa(field: keyof Coded): number {
  const share = (side: 0 | 1, value: string) => pairs.filter((pair) => pair[side][field] === value).length / pairs.length;
  const values = [...new Set(pairs.flatMap(([a, b]) => [a[field], b[field]]))];
  const observed = pairs.filter(([a, b]) => a[field] === b[field]).length / pairs.length;
  const expected = values.reduce((sum, value) => sum + share(0, value) * share(1, value), 0);
  // Where both passes use one value only, there is nothing beyond chance to agree on.
  return expected === 1 ? 1 : (observed - expected) / (1 - expected);
}
