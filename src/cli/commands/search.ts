import type { Command } from "commander";
import type { Dataset } from "../../generated/types.js";
import { groupBy } from "../../model/group-by.js";
import { type Hit, type SearchResult, search, type Tier } from "../../query/search.js";
import { count } from "../output/counts.js";
import { mixedTable } from "../output/record-table.js";
import { type Row, rowsOf } from "../output/records.js";
import { type FormatOptions, printAnswer } from "../output/rows.js";
import { type Terminal, wrap } from "../output/terminal.js";
import { askDataset, type QuestionOptions, question } from "../question.js";
import { UsageError } from "../usage-error.js";

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("<word...>", 'words that must all be there, in some form; "a phrase" as it stands; -word for what must not be there')
    // A word that must not be there looks like an option.
    .allowUnknownOption()
    .action(async (words: string[], options: QuestionOptions) => {
      const unknown = words.find((word) => word.startsWith("--"));
      if (unknown !== undefined) throw new UsageError(`unknown option '${unknown}' (--help shows what is possible)`);
      await askDataset(options.data, terminal, (dataset) => searchCommand(words, options, dataset, terminal));
    });
  question(command, [
    ["search propaganda", "who says anything of propaganda?"],
    ["search Uyghur fighters -syria", "and of Uighur fighters, in any spelling, but not of Syria?"],
    ["search '\"mountain brigade\"' --json", "where do these words stand together?"],
  ]);
}

/** How records were found, for people. */
const headings: Readonly<Record<Tier, string>> = {
  words: "With these words",
  stems: "With other forms of these words",
  beginnings: "With words that begin so",
  synonyms: "With other words for the same thing",
  spellings: "In other spellings",
  guesses: "Nothing was found. These are guesses, by the nearest words",
};

/**
 * `badakhshan-2019 search WORD…`: records that have all the words, each with how it was found, the best first.
 *
 * @throws UsageError where there is no word to search for
 */
export function searchCommand(words: readonly string[], options: FormatOptions, dataset: Dataset, terminal: Terminal): void {
  const result: SearchResult<Dataset> = search(words.join(" "), dataset);
  const found: readonly Hit<Dataset>[] = [...result.hits, ...result.guesses];
  const rows = rowsOf(
    found.map(({ record }) => record),
    dataset,
    terminal,
  );
  const withHow = () => found.map(({ tier, fields, score }, index) => ({ tier, fields, score, ...rows[index]?.json() }));
  printAnswer(
    {
      text: () => resultText(result, found, rows, terminal),
      json: () => {
        const all = withHow();
        const { missing, missingScripts, hits } = result;
        return { hits: all.slice(0, hits.length), guesses: all.slice(hits.length), missing, missingScripts };
      },
      ndjson: withHow,
      table: () => {
        const { columns, rows: cells } = mixedTable(rows);
        return {
          columns: ["tier", "fields", ...columns],
          rows: cells.map((each, index) => [found[index]?.tier ?? null, found[index]?.fields.join("; ") ?? null, ...each]),
        };
      },
    },
    options,
    terminal,
  );
}

function resultText(
  { hits, missing, missingScripts }: SearchResult<Dataset>,
  found: readonly Hit<Dataset>[],
  rows: readonly Row[],
  { colors, width }: Terminal,
): string {
  const textOf = (index: number) => {
    const isRemark = found[index]?.fields.every((field) => field === "note");
    return [rows[index]?.text(), ...(isRemark ? [colors.yellow("      (in the coder's note alone)")] : [])].join("\n");
  };
  const groups = [...groupBy(found.keys(), (index) => found[index]?.tier ?? "guesses")].map(([tier, indexes]) =>
    [colors.cyan(`${headings[tier]}: ${indexes.length}`), ...indexes.map(textOf)].join("\n\n"),
  );
  const remarks = [
    ...(missing.length > 0 ? [`Nothing has ${missing.map((word) => JSON.stringify(word)).join(" or ")} in any form.`] : []),
    ...missingScripts.map((script) => `Nothing in the dataset is written in ${script}.`),
  ];
  return [...groups, ...remarks.map((remark) => wrap(remark, width)), `${count(hits.length, "record")} found`].join("\n\n");
}
