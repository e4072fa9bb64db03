import type { Actor, CasualtyFigure, Dataset, DatasetRecord, Location, Quantity, Source, Statement } from "../../generated/types.js";
import { type RecordOf, type RecordType, recordsOf } from "../../model/collections.js";
import { daysOf } from "../../query/index.js";
import { Names } from "./names.js";
import type { Row } from "./records.js";

/** What stands in one place of a table. Null is an empty one: not known, not stated, or none. */
export type Cell = string | number | boolean | null;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Records of one type as a table of all that such records hold. Where there is a column `text`, the reading stands before it.
 *
 * @param only where given, just these columns, in the order of the table
 */
export function tableOf<Type extends RecordType>(type: Type, rows: readonly Row[], dataset: Dataset, only?: readonly string[]): Table {
  const all = Object.entries({ id: (record) => record.id, ...columns[type], ...ofEvery } as Columns<DatasetRecord>);
  const chosen = all.filter(([name]) => only?.includes(name) ?? true);
  const names = new Names(dataset);
  const records = new Map(recordsOf(dataset).map((record) => [record.id, record]));
  return {
    columns: chosen.map(([name]) => name),
    rows: rows.map(({ record, line }) => chosen.map(([, cell]) => cell(record, { line, names, records }))),
  };
}

/** Records of several types as a table of what they have in common: statements and figures with their reading, all else with what it is called. */
export function mixedTable(rows: readonly Row[]): Table {
  const isSaid = ({ record: { type } }: Row) => type === "statement" || type === "casualty-figure";
  return {
    columns: ["type", "id", "reading", "name"],
    rows: rows.map((row) => [row.record.type, row.record.id, isSaid(row) ? row.line : null, isSaid(row) ? null : row.line]),
  };
}

interface Context {
  /** The reading of the record, or what it is called. */
  readonly line: string;
  readonly names: Names;
  readonly records: ReadonlyMap<string, DatasetRecord>;
}

type Columns<Of> = Readonly<Record<string, (record: Of, context: Context) => Cell>>;

const ofEvery: Columns<DatasetRecord> = {
  evidence: ({ evidence }) => listed(evidence.map(({ start, end }) => `${start}-${end}`)),
  note: ({ note }) => note,
  withdrawn: ({ withdrawn }) => withdrawn?.why ?? null,
  replaced_by: ({ withdrawn }) => withdrawn?.replacedBy ?? null,
};

const speakerOf = ({ attribution }: Statement) => attribution.at(-1);

const speaker: Columns<Statement> = {
  by: (statement) => speakerOf(statement)?.by ?? null,
  by_name: (statement, { names }) => names.ofAny(speakerOf(statement)?.by ?? null),
  by_basis: (statement) => speakerOf(statement)?.basis ?? null,
  source: (statement) => speakerOf(statement)?.source ?? null,
  told_to: (statement) => speakerOf(statement)?.to ?? null,
  act: (statement) => speakerOf(statement)?.act ?? null,
  factuality: ({ factuality }) => factuality,
  form: (statement) => speakerOf(statement)?.form ?? null,
  cue: (statement) => speakerOf(statement)?.cue?.words ?? null,
  through: ({ attribution }) => listed(attribution.slice(0, -1).flatMap(({ by, source }) => by ?? source ?? [])),
};

const actorsIn =
  (role: Statement["participants"][number]["role"]) =>
  ({ participants }: Statement) =>
    listed(participants.filter((each) => each.role === role).map(({ actor }) => actor));

const placesIn =
  (role: Statement["locations"][number]["role"]) =>
  ({ locations }: Statement) =>
    listed(locations.filter((each) => each.role === role).map(({ location }) => location));

const placeAndTime: Columns<Statement> = {
  at: placesIn("at"),
  from: placesIn("from"),
  to: placesIn("to"),
  about: placesIn("about"),
  time: ({ time }) => time?.edtf ?? null,
  time_first: ({ time }) => daysIn(time?.edtf).first,
  time_last: ({ time }) => daysIn(time?.edtf).last,
  time_as: ({ time }) => time?.as ?? null,
  time_basis: ({ time }) => time?.basis ?? null,
};

const quantity: Columns<{ readonly quantity: Quantity | null }> = {
  reported: (record) => record.quantity?.reported ?? null,
  low: (record) => record.quantity?.low ?? null,
  high: (record) => record.quantity?.high ?? null,
  approximate: (record) => record.quantity?.approximate ?? null,
  vague: (record) => record.quantity?.vague ?? null,
  unit: (record) => record.quantity?.unit ?? null,
  quantity_as: (record) => record.quantity?.as ?? null,
};

const named: Columns<Actor | Location> = {
  other_names: ({ otherNames }) => listed(otherNames.map(({ name }) => name)),
  identifiers: ({ identifiers }) => listed(identifiers.map(({ scheme, value }) => `${scheme} ${value}`)),
};

/** Columns of a figure that are those of the statement that claims it. */
const ofItsStatement = (those: Columns<Statement>): Columns<CasualtyFigure> =>
  Object.fromEntries(
    Object.entries(those).map(([name, cell]) => [
      name,
      (figure, context) => {
        const statement = context.records.get(figure.statement);
        return statement?.type === "statement" ? cell(statement, context) : null;
      },
    ]),
  );

const statementColumns: Columns<Statement> = {
  reading: (_, { line }) => line,
  text: ({ text }) => text,
  topic: ({ topic }) => topic,
  ...speaker,
  presentation: ({ presentation }) => presentation,
  mode: ({ mode }) => mode,
  agents: actorsIn("agent"),
  recipients: actorsIn("recipient"),
  mentioned: actorsIn("mentioned"),
  identity_subject: ({ identity }) => identity?.subject ?? null,
  identity_relation: ({ identity }) => identity?.relation ?? null,
  identity_object: ({ identity }) => identity?.object ?? null,
  ...placeAndTime,
  ...quantity,
  relations: ({ relations }) => listed(relations.map(({ type, target, basis }) => `${type} ${target} (${basis})`)),
  confidence: ({ confidence }) => confidence,
  other_readings: ({ otherReadings }) => otherReadings.length,
};

const figureColumns: Columns<CasualtyFigure> = {
  reading: (_, { line }) => line,
  statement: ({ statement }) => statement,
  ...ofItsStatement(speaker),
  outcomes: ({ outcomes }) => listed(outcomes),
  outcome_join: ({ outcomeJoin }) => outcomeJoin,
  ...quantity,
  victims: ({ victims }) => listed(victims.actors),
  victim_names: ({ victims }, { names }) => listed(victims.actors.map((id) => names.of(id))),
  victim_status: ({ victims }) => victims.status,
  responsible: ({ responsible }) => listed(responsible),
  claimant_is_party: ({ claimantIsParty }) => claimantIsParty,
  counting: ({ counting }) => counting,
  overlaps: ({ overlaps }) => listed(overlaps),
  ...ofItsStatement(placeAndTime),
};

const actorColumns: Columns<Actor> = {
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  population: ({ population }) => population,
  sectors: ({ sectors }) => listed(sectors),
  role: ({ role }) => role?.title ?? null,
  organization: ({ role }) => role?.organization ?? null,
  different_from: ({ differentFrom }) => listed(differentFrom),
  may_be: ({ mayBe }) => listed(mayBe.map(({ actor }) => actor)),
  ...named,
};

const locationColumns: Columns<Location> = {
  name: ({ name }) => name,
  feature_code: ({ featureCode }) => featureCode,
  within: ({ within }) => within,
  precision: ({ precision }) => precision,
  longitude: ({ geometry }) => geometry?.coordinates[0] ?? null,
  latitude: ({ geometry }) => geometry?.coordinates[1] ?? null,
  ...named,
};

const sourceColumns: Columns<Source> = {
  title: ({ title }) => title,
  kind: ({ kind }) => kind,
  publisher: ({ publisher }) => publisher,
  url: ({ url }) => url,
  published: ({ published }) => published,
  published_first: ({ published }) => daysIn(published).first,
  published_last: ({ published }) => daysIn(published).last,
  published_basis: ({ publishedBasis }) => publishedBasis,
  language: ({ language }) => language,
  text_length: ({ text }) => text?.length ?? null,
  text_digest: ({ text }) => text?.digest ?? null,
};

const columns: { readonly [Type in RecordType]: Columns<RecordOf<Type>> } = {
  statement: statementColumns,
  "casualty-figure": figureColumns,
  actor: actorColumns,
  location: locationColumns,
  source: sourceColumns,
};

const daysIn = (edtf: string | null | undefined) => (edtf == null ? { first: null, last: null } : daysOf(edtf));

const listed = (items: readonly string[]): string | null => (items.length === 0 ? null : items.join("; "));
