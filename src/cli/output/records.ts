import type { Actor, CasualtyFigure, Dataset, DatasetRecord, Statement } from "../../generated/types.js";
import { byId, chainOf, locationsAround } from "../../query/index.js";
import { quantityText } from "../../query/quantity-words.js";
import { commitment } from "./details.js";
import type { Terminal } from "./terminal.js";
import { wrap } from "./terminal.js";

/** The columns of `--tsv`, the same for every type of record. */
export const columns = ["type", "id", "said_by", "act", "factuality", "passed_on_by", "topic", "text"] as const;

/** A record in every format. A statement, and a figure, which is one, never stands without its speakers in any of them. */
export interface Row {
  readonly json: object;
  readonly cells: Readonly<Record<(typeof columns)[number], string>>;
  /** For people: lines that start with the id. */
  readonly text: string;
}

/** A record of a dataset in every format. */
export function rowOf(record: DatasetRecord, dataset: Dataset, terminal: Terminal): Row {
  const nameOf = (id: string) => (byId(id, dataset) as Actor).name;
  const lines = (...texts: string[]) => recordLines(record.id, texts, terminal);
  const unsaid = { type: record.type, id: record.id, said_by: "", act: "", factuality: "", passed_on_by: "", topic: "" };
  switch (record.type) {
    case "statement": {
      const cells = { ...unsaid, ...speakers(record, dataset), topic: record.topic, text: record.text };
      return { json: statementJson(record, dataset), cells, text: lines(saidBy(record, dataset), `“${record.text}”`) };
    }
    case "casualty-figure": {
      const statement = byId(record.statement, dataset) as Statement;
      const text = figureText(record, nameOf);
      const cells = { ...unsaid, ...speakers(statement, dataset), topic: statement.topic, text };
      const claim = statementJson(statement, dataset);
      return { json: { ...record, claim }, cells, text: lines(`${saidBy(statement, dataset)}; ${statement.id}`, text) };
    }
    case "actor": {
      const others = record.otherNames.map(({ name }) => name);
      const text = `${record.name} (${[record.kind, ...(others.length > 0 ? [`also ${others.join(", ")}`] : [])].join("; ")})`;
      return { json: record, cells: { ...unsaid, text: record.name }, text: lines(text) };
    }
    case "location": {
      const around = locationsAround(record, dataset).slice(1);
      const text = [`${record.name} (${record.featureCode})`, ...around.map(({ name }) => name)].join(", in ");
      return { json: record, cells: { ...unsaid, text: record.name }, text: lines(text) };
    }
    case "source": {
      const publisher = record.publisher === null ? "publisher not known" : nameOf(record.publisher);
      const title = record.title === null ? `${record.kind} without a known title` : `“${record.title}”`;
      const text = `${publisher}, ${title}, ${record.published ?? "date not known"}`;
      return { json: record, cells: { ...unsaid, text: `${publisher}, ${title}` }, text: lines(text) };
    }
  }
}

/** A statement as JSON: the record, with its chain in names, outermost speaker first. */
function statementJson(statement: Statement, dataset: Dataset): object {
  const chain = chainOf(statement, dataset).map(({ by, source, stance, link: { act, factuality } }) => ({
    id: by.id,
    name: by.name,
    source: source && { id: source.id, title: source.title },
    act,
    factuality,
    stance,
  }));
  return { ...statement, chain };
}

/** Whose word a statement is, how far they commit to it, and who passes it on, the nearest first. */
function saidBy(statement: Statement, dataset: Dataset): string {
  const { said_by, passed_on_by } = speakers(statement, dataset);
  const [link] = statement.attribution.slice(-1);
  return `${said_by} — ${link ? commitment(link) : ""}${passed_on_by ? `; passed on by ${passed_on_by}` : ""}`;
}

function speakers(statement: Statement, dataset: Dataset): Pick<Row["cells"], "said_by" | "act" | "factuality" | "passed_on_by"> {
  const [speaker, ...others] = [...chainOf(statement, dataset)].reverse();
  const { act = "", factuality = "" } = speaker?.link ?? {};
  return { said_by: speaker?.by.name ?? "", act, factuality, passed_on_by: others.map(({ by }) => by.name).join(", ") };
}

function figureText(
  { outcomes, outcomeJoin, quantity, victims, responsible, responsibleBasis }: CasualtyFigure,
  nameOf: (id: string) => string,
) {
  const names = (ids: readonly string[]) => ids.map(nameOf).join(", ");
  return [
    `${outcomes.join(` ${outcomeJoin ?? "and"} `)}: ${quantityText(quantity)}`,
    `counted: ${names(victims.actors)} (${victims.status})`,
    responsible.length > 0 ? `responsible: ${names(responsible)} (${responsibleBasis})` : "responsible: not stated",
  ].join("; ");
}

/** The id, and beside it the texts, each on lines of its own. */
function recordLines(id: string, texts: readonly string[], { colors, width }: Terminal): string {
  const indent = " ".repeat(id.length > 6 ? 6 : id.length + 2);
  const [first = "", ...rest] = texts.map((text) => wrap(text, width, indent));
  // A long id gets a line of its own, so that the texts keep their width.
  const head = id.length > 6 ? `${colors.bold(id)}\n${first}` : `${colors.bold(id)}  ${first.trimStart()}`;
  return [head, ...rest].join("\n");
}
