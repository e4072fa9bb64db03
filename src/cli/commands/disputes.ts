import type { Command } from "commander";
import { disputes } from "../../query/index.js";
import { askDataset } from "../input/dataset.js";
import { count } from "../output/counts.js";
import { columns, type Row, rowOf } from "../output/records.js";
import { type FormatOptions, printRows } from "../output/rows.js";
import type { Terminal } from "../output/terminal.js";
import { type QuestionOptions, question } from "../question.js";

const sideColumns = columns.filter((column) => column !== "type");

export function configure(command: Command, terminal: Terminal): void {
  command.action((options: QuestionOptions) => disputesCommand(options, terminal));
  question(command, ["disputes", "disputes --tsv"]);
}

/** `badakhshan-2019 disputes`: every disagreement with its basis and both sides. */
export function disputesCommand(options: FormatOptions & { readonly data?: string }, terminal: Terminal): void {
  const { colors } = terminal;
  const rows = askDataset(options.data, (dataset) =>
    disputes(dataset).map(({ type, basis, sides: [one, other] }) => {
      const [first, second] = [rowOf(one.statement, dataset, terminal), rowOf(other.statement, dataset, terminal)];
      return {
        json: { type, basis, sides: [first.json, second.json] },
        cells: { relation: type, basis, ...prefixed("first", first), ...prefixed("second", second) },
        text: [first.text, colors.cyan(`  ${verbs[type]} (${basis})`), second.text].join("\n"),
      };
    }),
  );
  const all = ["relation", "basis", ...["first", "second"].flatMap((side) => sideColumns.map((column) => `${side}_${column}`))];
  const text = () => [...rows.map((row) => row.text), count(rows.length, "disagreement")].join("\n\n");
  printRows(rows, all, text, options, terminal);
}

const verbs = { disputes: "disputes", disagreesWith: "disagrees with" };

const prefixed = (side: string, { cells }: Row) => Object.fromEntries(sideColumns.map((column) => [`${side}_${column}`, cells[column]]));
