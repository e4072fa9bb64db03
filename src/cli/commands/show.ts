import type { Command } from "commander";
import type { Actor, Dataset, DatasetRecord, Statement } from "../../generated/types.js";
import { groupBy } from "../../model/group-by.js";
import { corroboration } from "../../query/index.js";
import { recordMeant } from "../input/meant.js";
import { count } from "../output/counts.js";
import { chainText, detailsOf } from "../output/details.js";
import { mixedTable } from "../output/record-table.js";
import { type Row, rowsOf } from "../output/records.js";
import { related } from "../output/related.js";
import { type FormatOptions, printAnswer } from "../output/rows.js";
import { type Terminal, wrap } from "../output/terminal.js";
import { askDataset, type QuestionOptions, question } from "../question.js";

/** The words are joined, so that a name needs no quotation marks. */
export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("<id...>", "id or name of a statement, an actor, a location, a source or a casualty figure")
    .action((words: string[], options: QuestionOptions) =>
      askDataset(options.data, terminal, (dataset) => showCommand(words.join(" "), options, dataset, terminal)),
    );
  question(command, [
    ["show s001", "who says this, through whom, and who denies it?"],
    ["show etim", "what does this actor say, and what is said of it?"],
    ["show jurm-district", "what is said of this place, and of places in it?"],
  ]);
}

/**
 * `badakhshan-2019 show ID|NAME`: a record with all that hangs on it.
 *
 * @throws UsageError where there is no such record, or several are meant
 */
export function showCommand(words: string, options: FormatOptions, dataset: Dataset, terminal: Terminal): void {
  const record = recordMeant(words, dataset, terminal);
  const found = related(record, dataset);
  const [shown, ...others] = rowsOf([record, ...found.map((each) => each.record)], dataset, terminal) as [Row, ...Row[]];
  const hows = found.map(({ how }) => how);
  const withHow = () => others.map(({ json }, index) => ({ related: hows[index], ...json() }));
  printAnswer(
    {
      text: () =>
        [wholeText(record, shown, dataset, terminal), ...voicesText(record, dataset, terminal), ...sections(hows, others, terminal)].join(
          "\n\n",
        ),
      json: () => ({
        ...shown.json(),
        ...(record.type === "statement" && { corroboration: voicesJson(record, dataset) }),
        related: withHow(),
      }),
      ndjson: () => [{ related: "", ...shown.json() }, ...withHow()],
      table: () => {
        const { columns, rows } = mixedTable([shown, ...others]);
        return { columns: ["related", ...columns], rows: rows.map((cells, index) => [hows[index - 1] ?? null, ...cells]) };
      },
    },
    options,
    terminal,
  );
}

function wholeText(record: DatasetRecord, { text }: Row, dataset: Dataset, terminal: Terminal): string {
  const chain = record.type === "statement" ? [chainText(record, dataset, terminal)] : [];
  return [text(), "", ...chain, detailsOf(record, dataset, terminal)].join("\n");
}

/** Who agrees with a statement, by whose word it is, where anybody does. */
function voicesText(record: DatasetRecord, dataset: Dataset, { colors, width }: Terminal): string[] {
  if (record.type !== "statement") return [];
  const { voices, sharedBy } = corroboration(record, dataset);
  if (voices.flatMap(({ statements }) => statements).length < 2) return [];
  const lines = voices.map(({ body, speakers, statements }) => {
    const others = speakers.filter((speaker) => speaker !== body).map(({ name }) => name);
    const who = `${body?.name ?? "speakers who are not named"}${others.length > 0 ? `, by ${others.join(", ")}` : ""}`;
    return wrap(`${who}: ${statements.map(({ id }) => id).join(", ")}`, width, "  ");
  });
  const behind = sharedBy.map(({ name }) => name).join(", ");
  return [
    [
      colors.cyan(`who says so: ${count(voices.length, "voice")}`),
      ...lines,
      ...(behind === "" ? [] : [wrap(`All of it comes through ${behind}, and is no more independent than that.`, width, "  ")]),
    ].join("\n"),
  ];
}

function voicesJson(statement: Statement, dataset: Dataset): object {
  const { voices, sharedBy } = corroboration(statement, dataset);
  const named = ({ id, name }: Actor) => ({ id, name });
  return {
    voices: voices.map(({ body, speakers, statements }) => ({
      body: body && named(body),
      speakers: speakers.map(named),
      statements: statements.map(({ id }) => id),
    })),
    sharedBy: sharedBy.map(named),
  };
}

function sections(hows: readonly string[], rows: readonly Row[], { colors }: Terminal): string[] {
  const byHow = groupBy(rows.keys(), (index) => hows[index] ?? "");
  return [...byHow].map(([how, indexes]) =>
    [colors.cyan(`${how}: ${indexes.length}`), ...indexes.map((index) => rows[index]?.text() ?? "")].join("\n\n"),
  );
}
