import type { Command } from "commander";
import type { Dataset } from "../../generated/types.js";
import { groupBy } from "../../model/group-by.js";
import { type Disagreement, disputes } from "../../query/index.js";
import { count } from "../output/counts.js";
import { tableOf } from "../output/record-table.js";
import { type Row, rowsOf } from "../output/records.js";
import { type FormatOptions, printAnswer } from "../output/rows.js";
import { type Terminal, wrap } from "../output/terminal.js";
import { askDataset, type QuestionOptions, question } from "../question.js";

export function configure(command: Command, terminal: Terminal): void {
  command.action((options: QuestionOptions) =>
    askDataset(options.data, terminal, (dataset) => disputesCommand(options, dataset, terminal)),
  );
  question(command, [
    ["disputes", "who contradicts whom, and where only in our reading?"],
    ["disputes --tsv", "the same for a spreadsheet, a pair a row"],
    ["disputes --json --data dataset.json", "the same of a dataset of one's own, with all that is recorded"],
  ]);
}

/** What a disagreement rests on, the firmest first, as `disputes` sorts them. */
const headings: Readonly<Record<string, string>> = {
  "disputes stated": "Both speak of the same thing, and words of the text set one against the other",
  "disputes coded": "Both speak of the same thing; that one is against the other is for the coder to say",
  "disagreesWith coded": "In the coder's reading only: if two labels meant the same, or a word is taken strictly",
};

/** Which columns there are of each side. */
const ofSide = ["id", "reading", "topic", "speaker", "speaker_name", "act", "factuality", "confidence"];

/** `badakhshan-2019 disputes`: every disagreement with its basis and both sides. */
export function disputesCommand(options: FormatOptions, dataset: Dataset, terminal: Terminal): void {
  const found: readonly Disagreement<Dataset>[] = disputes(dataset);
  const [firsts, seconds] = [0, 1].map((side) =>
    rowsOf(
      found.map(({ sides }) => sides[side as 0 | 1].statement),
      dataset,
      terminal,
    ),
  ) as [Row[], Row[]];
  printAnswer(
    {
      text: () => pairsText(found, firsts, seconds, terminal),
      json: () => found.map(({ type, basis }, index) => ({ type, basis, sides: [firsts[index]?.json(), seconds[index]?.json()] })),
      table: () => {
        const sides = [firsts, seconds].map((rows) => tableOf("statement", rows, dataset, ofSide));
        const named = (["first", "second"] as const).flatMap((side, at) => (sides[at]?.columns ?? []).map((column) => `${side}_${column}`));
        return {
          columns: ["relation", "basis", ...named],
          rows: found.map(({ type, basis }, index) => [type, basis, ...sides.flatMap(({ rows }) => rows[index] ?? [])]),
        };
      },
    },
    options,
    terminal,
  );
}

function pairsText(
  found: readonly Disagreement<Dataset>[],
  firsts: readonly Row[],
  seconds: readonly Row[],
  { colors, width }: Terminal,
): string {
  const kindOf = ({ type, basis }: Disagreement<Dataset>) => `${type} ${basis}`;
  const groups = [...groupBy(found.entries(), ([, each]) => kindOf(each))].map(([kind, pairs]) => {
    const verb = kind.startsWith("disputes") ? "disputes" : "is in disagreement with";
    const texts = pairs.map(([index]) => [firsts[index]?.text(), colors.cyan(`  ${verb}`), seconds[index]?.text()].join("\n"));
    return [colors.cyan(wrap(`${headings[kind] ?? kind}: ${pairs.length}`, width)), ...texts].join("\n\n");
  });
  return [...groups, count(found.length, "disagreement")].join("\n\n");
}
