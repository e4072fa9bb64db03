/**
 * Vocabularies → the column `meaning` of the tables in `docs/codebook.md`. A table with such a column is that of the vocabulary
 * which has the values of its first column.
 */
import { vocabularies } from "../../src/model/vocabularies/index.js";

/**
 * The codebook with the meanings as the vocabularies have them.
 *
 * @throws Error where a vocabulary has no table, or a table has other values than any vocabulary
 */
export function withMeanings(codebook: string): string {
  const missing = new Set(Object.keys(vocabularies));
  // Identifiers are looked up in checked lists, not coded.
  missing.delete("identifierScheme");
  const text = codebook.replace(/^\|[^|\n]+\| meaning \|.*\n\|[-|]+\|\n(?:\|.*\n)+/gm, (table) => {
    const [heading = [], rule = [], ...rows] = table.trimEnd().split("\n").map(cellsOf);
    const meanings = rows.map(([value = ""]) => value.replaceAll("`", ""));
    const [name, vocabulary] =
      Object.entries(vocabularies).find(
        ([, { values }]) => values.length === rows.length && values.every(({ value }) => meanings.includes(String(value))),
      ) ?? [];
    if (!name || !vocabulary) throw new Error(`docs/codebook.md: no vocabulary has just the values ${meanings.join(", ")}`);
    missing.delete(name);
    const meaningOf = new Map<string, string>(vocabulary.values.map(({ value, meaning }) => [String(value), meaning]));
    return [heading, rule, ...rows.map(([value = "", , ...rest]) => [value, meaningOf.get(value.replaceAll("`", "")) ?? "", ...rest])]
      .map((cells) => (cells === rule ? `|${cells.join("|")}|\n` : `| ${cells.join(" | ")} |\n`))
      .join("");
  });
  if (missing.size > 0) throw new Error(`docs/codebook.md has no table of ${[...missing].join(", ")}`);
  return text;
}

const cellsOf = (row: string) =>
  row
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
