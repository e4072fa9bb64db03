import type { Command } from "commander";
import type { Actor, Dataset, DatasetRecord, Location, Source, Statement } from "../../generated/types.js";
import { recordsOf } from "../../model/collections.js";
import { groupBy } from "../../model/group-by.js";
import {
  byId,
  figures,
  locationsAround,
  locationsIn,
  relationsOf,
  statementsAbout,
  statementsAt,
  statementsBy,
} from "../../query/index.js";
import { quantityText } from "../../query/quantity-words.js";
import { askDataset } from "../input/dataset.js";
import { statementText } from "../output/details.js";
import { columns, type Row, rowOf } from "../output/records.js";
import { type FormatOptions, printRows } from "../output/rows.js";
import type { Terminal } from "../output/terminal.js";
import { wrap } from "../output/terminal.js";
import { type QuestionOptions, question } from "../question.js";
import { UsageError } from "../usage-error.js";

export function configure(command: Command, terminal: Terminal): void {
  command
    .argument("<id>", "id of a statement, an actor, a location, a source or a casualty figure")
    .action((id: string, options: QuestionOptions) => showCommand(id, options, terminal));
  question(command, ["show s070", "show etim", "show jurm-district"]);
}

/** A record that has to do with the one shown, and how: `disputed by (coded)`. */
interface RelatedRecord {
  readonly how: string;
  readonly record: DatasetRecord;
}

/**
 * `badakhshan-2019 show ID`: a record with all that hangs on it.
 *
 * @throws UsageError where there is no such record
 */
export function showCommand(id: string, options: FormatOptions & { readonly data?: string }, terminal: Terminal): void {
  askDataset(options.data, (dataset) => {
    const record = recordMeant(id, dataset);
    const related = relatedTo(record, dataset).map(({ how, record: other }) => ({ how, row: rowOf(other, dataset, terminal) }));
    const shown = rowOf(record, dataset, terminal);
    const rows = [{ how: "", row: shown }, ...related].map(({ how, row: { json, cells } }) => ({
      json: { related: how, ...json },
      cells: { related: how, ...cells },
    }));
    const text = () => [describe(record, shown, dataset, terminal), ...sections(related, terminal)].join("\n\n");
    printRows(rows, ["related", ...columns], text, options, terminal, { ...shown.json, related: rows.slice(1).map(({ json }) => json) });
  });
}

/** The record with an id, or the only one whose id begins with that word: `jurm` for `jurm-district`. */
function recordMeant(id: string, dataset: Dataset): DatasetRecord {
  const records = recordsOf(dataset);
  const [only, ...others] = records.some((record) => record.id === id) ? [] : records.filter((record) => record.id.startsWith(`${id}-`));
  if (only && others.length > 0) {
    const ids = [only, ...others].map((record) => record.id);
    throw new UsageError(`there is no record "${id}"; did you mean ${ids.slice(0, -1).join(", ")} or ${ids.at(-1)}?`);
  }
  return only ?? byId(id, dataset);
}

function relatedTo(record: DatasetRecord, dataset: Dataset): RelatedRecord[] {
  const all = (how: string, records: readonly DatasetRecord[]) => records.map((each) => ({ how, record: each }));
  switch (record.type) {
    case "statement":
      return [...relatedStatements(record, dataset), ...all("figure in it", figuresOf(record, dataset))];
    case "actor":
      return [...all("says", statementsBy(record, {}, dataset)), ...all("said about it", statementsAbout(record, dataset))];
    case "location":
      return all("said of it, or of places in it", statementsAt(record, { within: true }, dataset));
    case "source":
      return all("said in it", saidIn(record, dataset));
    case "casualty-figure":
      return [
        ...all("claimed in", [byId(record.statement, dataset)]),
        ...all(
          "may count some of the same people",
          record.overlaps.map((id) => byId(id, dataset)),
        ),
      ];
  }
}

/** How a statement bears on others, and how others bear on it. */
const verbs: Readonly<Record<Statement["relations"][number]["type"], readonly [from: string, to: string]>> = {
  confirms: ["confirms", "confirmed by"],
  agreesWith: ["agrees with", "in agreement with it"],
  disputes: ["disputes", "disputed by"],
  disagreesWith: ["disagrees with", "in disagreement with it"],
  qualifies: ["qualifies", "qualified by"],
  extends: ["extends", "extended by"],
};

const relatedStatements = (statement: Statement, dataset: Dataset): RelatedRecord[] =>
  relationsOf(statement, dataset).map(({ type, basis, from, to }) => {
    const [forth, back] = verbs[type];
    return from === statement ? { how: `${forth} (${basis})`, record: to } : { how: `${back} (${basis})`, record: from };
  });

const figuresOf = ({ id }: Statement, dataset: Dataset) =>
  figures({}, dataset).flatMap(({ figure }) => (figure.statement === id ? [figure] : []));

const saidIn = ({ id }: Source, dataset: Dataset) =>
  dataset.statements.filter(({ status, attribution }) => status === "active" && attribution.at(-1)?.source === id);

function sections(related: readonly { readonly how: string; readonly row: Row }[], { colors }: Terminal): string[] {
  return [...groupBy(related, ({ how }) => how)].map(([how, group]) =>
    [colors.cyan(`${how}: ${group.length}`), ...group.map(({ row }) => row.text)].join("\n\n"),
  );
}

/** The record itself, for people. */
function describe(record: DatasetRecord, { text }: Row, dataset: Dataset, terminal: Terminal): string {
  const field = (name: string, value: string | false | null | undefined) =>
    value ? [wrap(`${name}: ${value}`, terminal.width, "  ")] : [];
  const names = (ids: readonly string[]) => ids.map((id) => `${(byId(id, dataset) as Actor | Location).name} (${id})`).join(", ");
  const withdrawn = field(
    "withdrawn",
    record.status === "withdrawn" && `${record.statusReason ?? ""}; replaced by ${record.replacedBy ?? "nothing"}`,
  );
  const evidence = record.evidence.map(({ source, start, end }) => `${source}, code points ${start} to ${end}`);
  const tail = [...field("evidence", evidence.join("; ")), ...field("note", record.note), ...withdrawn];
  switch (record.type) {
    case "statement":
      return [
        statementText(record, dataset, terminal),
        ...field("about", names(record.about)),
        ...field("places", names(record.locations)),
        ...field("time", record.time && `${record.time.edtf} (“${record.time.as}”, ${record.time.basis})`),
        ...field("quantity", record.quantity && quantityText(record.quantity)),
        ...field("confidence in our reading", record.confidence),
        ...withdrawn,
      ].join("\n");
    case "actor": {
      const { role } = record;
      return [
        text,
        ...field("population", record.population ? "yes: never an armed group" : undefined),
        ...field("sectors", record.sectors.join(", ")),
        ...field("role", role && [role.title, ...(role.organization === null ? [] : [names([role.organization])])].join(", ")),
        ...field("not to be taken for", names(record.differentFrom)),
        ...tail,
      ].join("\n");
    }
    case "location":
      return [
        text,
        ...field(
          "lies in",
          names(
            locationsAround(record, dataset)
              .slice(1)
              .map(({ id }) => id),
          ),
        ),
        ...field(
          "in it",
          names(
            locationsIn(record, dataset)
              .slice(1)
              .map(({ id }) => id),
          ),
        ),
        ...field("point", record.geometry ? record.geometry.coordinates.join(", ") : "none; not known closely enough, or not to be shown"),
        ...tail,
      ].join("\n");
    case "source":
      return [text, ...field("url", record.url), ...field("access", record.access), ...tail].join("\n");
    case "casualty-figure":
      return [
        text,
        ...field("the claimant is a party to the fighting", record.claimantIsParty ? "yes" : "no"),
        ...field("counting", record.counting),
        ...field("may be added to others", record.summable ? "yes" : "no"),
        ...field("places", names(record.locations)),
        ...field("time", record.time && `${record.time.edtf} (“${record.time.as}”, ${record.time.basis})`),
        ...tail,
      ].join("\n");
  }
}
