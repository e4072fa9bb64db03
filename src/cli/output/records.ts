import type { Actor, CasualtyFigure, Dataset, DatasetRecord, Location, Source, Statement } from "../../generated/types.js";
import { recordsOf } from "../../model/collections.js";
import { actorKind, featureCode, locationsAround, readingOf, readingsOf, sentenceOf, sourceKind, victimStatus } from "../../query/index.js";
import { labelOf, Names } from "./names.js";
import { type Terminal, visible, wrap } from "./terminal.js";

/** A record in the forms in which it is printed. A statement, and a figure, which is one, stands in each of them with its reading. */
export interface Row {
  readonly record: DatasetRecord;
  /** The sentence in which a statement or a figure may be quoted; of any other record, what it is called. */
  readonly line: string;
  /** The record, with its reading. */
  json(): object;
  /** For people: lines that start with the id. */
  text(): string;
}

/** Records of a dataset as they are printed, in their order. */
export function rowsOf(records: readonly DatasetRecord[], dataset: Dataset, terminal: Terminal): Row[] {
  const names = new Names(dataset);
  const lines = linesOf(records, dataset, names);
  let byId: Records | undefined;
  const all = () => {
    byId ??= new Map(recordsOf(dataset).map((record) => [record.id, record]));
    return byId;
  };
  return records.map((record, index) => {
    const line = lines[index] ?? "";
    return { record, line, json: () => jsonOf(record, line, all(), dataset), text: () => textOf(record, line, names, terminal) };
  });
}

/** What is to be known of a record beside its line: that the coder supplied the speaker, or reads it with doubt, or has withdrawn it. */
export function marksOf(record: DatasetRecord, names: Names): string[] {
  return [...(record.type === "statement" ? doubtsOf(record) : []), ...withdrawalOf(record, names)];
}

function doubtsOf({ attribution, confidence, otherReadings }: Statement): string[] {
  const speaker = attribution.at(-1);
  const others = otherReadings.length;
  return [
    ...(speaker?.basis === "coded" ? [`${speaker.by === null ? "source" : "speaker"} supplied by the coder`] : []),
    ...(confidence === "low" ? ["low confidence in this reading"] : []),
    ...(others > 0 ? [others === 1 ? "another reading exists" : `${others} other readings exist`] : []),
  ];
}

function withdrawalOf({ withdrawn }: DatasetRecord, names: Names): string[] {
  if (withdrawn === null) return [];
  const instead = withdrawn.replacedBy === null ? "nothing stands instead" : `instead stands ${names.withId(withdrawn.replacedBy)}`;
  return [`withdrawn: ${withdrawn.why}; ${instead}`];
}

function linesOf(records: readonly DatasetRecord[], dataset: Dataset, names: Names): string[] {
  const spoken = records.filter((record) => record.type === "statement" || record.type === "casualty-figure");
  const sentences = readingsOf(spoken, dataset).map(sentenceOf);
  const readings = new Map(spoken.map((record, index) => [record as DatasetRecord, sentences[index] ?? ""]));
  return records.map(
    (record) => readings.get(record) ?? called(record as Exclude<DatasetRecord, Statement | CasualtyFigure>, dataset, names),
  );
}

/** What a record is called that nobody says. */
function called(record: Actor | Location | Source, dataset: Dataset, names: Names): string {
  switch (record.type) {
    case "actor": {
      const { name, kind, role, otherNames } = record;
      const others = otherNames.map((each) => each.name);
      const also = others.length > 0 ? [`also ${others.join(", ")}`] : [];
      return `${name} (${[labelOf(actorKind, kind), ...(role ? [roleOf(role, names)] : []), ...also].join("; ")})`;
    }
    case "location": {
      const around = locationsAround(record, dataset).slice(1);
      return [`${record.name} (${labelOf(featureCode, record.featureCode)})`, ...around.map(({ name }) => name)].join(", in ");
    }
    case "source": {
      const { kind, title, publisher, published } = record;
      const what = title === null ? `${labelOf(sourceKind, kind)} without a known title` : `“${title}” (${labelOf(sourceKind, kind)})`;
      return [publisher === null ? "publisher not named" : names.of(publisher), what, published ?? "date not known"].join(", ");
    }
  }
}

/** In what capacity somebody appears: "spokesperson, Ministry of Defense". */
export const roleOf = ({ title, organization }: NonNullable<Actor["role"]>, names: Names): string =>
  organization === null ? title : `${title}, ${names.of(organization)}`;

/** Every record of a dataset by its id. */
type Records = ReadonlyMap<string, DatasetRecord>;

function jsonOf(record: DatasetRecord, line: string, all: Records, dataset: Dataset): object {
  switch (record.type) {
    case "statement":
      return statementJson(record, line, all);
    case "casualty-figure": {
      const { type, id, ...rest } = record;
      const claim = all.get(record.statement) as Statement;
      return { type, id, reading: line, ...rest, claim: statementJson(claim, readingOf(claim, dataset), all) };
    }
    default:
      return record;
  }
}

/** A statement as JSON: the record, with its reading before its text, and its chain in names, outermost speaker first. */
function statementJson(statement: Statement, reading: string, all: Records): object {
  const { type, id, attribution, ...rest } = statement;
  const named = (actor: string | null) => actor && { id: actor, name: (all.get(actor) as Actor).name };
  const chain = attribution.map(({ by, source, to, act, form, basis }) => ({
    by: named(by),
    source: source && { id: source, title: (all.get(source) as Source).title },
    to: named(to),
    act,
    form,
    basis,
  }));
  return { type, id, reading, attribution, ...rest, chain };
}

/** The id, and beside it the line and what is to be known beside that. */
function textOf(record: DatasetRecord, line: string, names: Names, { colors, width }: Terminal): string {
  const id = visible(record.id);
  const isShort = id.length <= LONGEST_BESIDE;
  const indent = " ".repeat(isShort ? id.length + 2 : LONGEST_BESIDE);
  const marks = marksOf(record, names);
  const lines = wrap(line, width, indent);
  const counted = record.type === "casualty-figure" ? [wrap(countedIn(record, names), width, indent)] : [];
  return [
    // A long id gets a line of its own, so that the texts keep their width.
    isShort ? `${colors.bold(id)}  ${lines.trimStart()}` : `${colors.bold(id)}\n${lines}`,
    ...counted,
    ...(marks.length > 0 ? [colors.yellow(wrap(`(${marks.join("; ")})`, width, indent))] : []),
  ].join("\n");
}

/** Whom a figure counts, and who is said to be responsible. */
const countedIn = ({ victims, responsible, statement }: CasualtyFigure, names: Names): string =>
  [
    `counted: ${victims.actors.map((id) => names.of(id)).join(", ")} (${labelOf(victimStatus, victims.status)})`,
    `responsible: ${responsible.length === 0 ? "not stated" : responsible.map((id) => names.of(id)).join(", ")}`,
    `claimed in ${statement}`,
  ].join("; ");

const LONGEST_BESIDE = 6;
