/** The keys of a filter → the table in `docs/questions.md`. */
import { readFileSync, writeFileSync } from "node:fs";
import type { FilterKey } from "../../src/model/filter-key.js";
import { filterKeys } from "../../src/model/filter-keys.js";
import { projectFile } from "../project.js";

const PAGE = "docs/questions.md";

export const writeFilterKeys = () => writeFileSync(projectFile(PAGE), withFilterKeys(readFileSync(projectFile(PAGE), "utf8")));

/**
 * The page with the table of keys as `model/filter-keys.ts` has them.
 *
 * @throws Error where the page has no such table
 */
export function withFilterKeys(page: string): string {
  const table = /^\| key \|.*\n\|[-|]+\|\n(?:\|.*\n)+/m;
  if (!table.test(page)) throw new Error(`${PAGE} has no table of keys`);
  const rows = Object.entries<FilterKey>(filterKeys).map(([name, key]) => rowOf(name, key));
  return page.replace(table, () => `| key | takes | a record fits that | for instance |\n|---|---|---|---|\n${rows.join("")}`);
}

function rowOf(name: string, { takes, fits, example: { value, means } }: FilterKey): string {
  return `| \`${name}\` | ${values[takes]} | ${fits} | \`${JSON.stringify({ [name]: value })}\`: ${means} |\n`;
}

const values: Readonly<Record<FilterKey["takes"], string>> = {
  vocabulary: "a value",
  id: "an id",
  words: "words",
  date: "a date",
  flag: "true, false",
  filter: "a filter",
};
