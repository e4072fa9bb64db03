import type { CasualtyFigure, Dataset, DatasetRecord, Source, Statement } from "../generated/types.js";
import { daysOf } from "../query/index.js";
import { readingsById } from "./words.js";

/** What stands in one place of a table. Null is an empty one: not known, not stated, or none. */
export type Cell = string | number | boolean | null;

/** What a column that is made from others is given: the record, and the item at an index of it. */
export interface RowOf {
  readonly record: DatasetRecord | null;
  readonly item: unknown;
  readonly indexes: readonly number[];
}

/** Names and readings of one dataset, for the columns that are made from others. */
export class Derivations {
  readonly #dataset: Dataset;
  readonly #names: ReadonlyMap<string, string>;
  readonly #statements: ReadonlyMap<string, Statement>;
  #readings: ReadonlyMap<string, string> | undefined;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
    this.#names = new Map(dataset.actors.map(({ id, name }) => [id, name]));
    this.#statements = new Map(dataset.statements.map((statement) => [statement.id, statement]));
  }

  /** The sentence in which a statement or a casualty figure may be quoted. */
  reading(id: string): string {
    this.#readings ??= readingsById(this.#dataset);
    return this.#readings.get(id) ?? "";
  }

  /** The link of whoever's word a statement is, or the statement that claims a figure. */
  speaker(record: DatasetRecord | null): Statement["attribution"][number] | undefined {
    const statement = record?.type === "casualty-figure" ? this.#statements.get(record.statement) : (record as Statement | null);
    return statement?.attribution.at(-1);
  }

  nameOf(id: string | null | undefined): string | null {
    return id == null ? null : (this.#names.get(id) ?? null);
  }
}

interface Derived {
  readonly type: "string" | "date" | "boolean";
  readonly nullable?: true;
  readonly vocabulary?: string;
  readonly to?: "actors" | "sources";
  readonly meaning: string;
  make(row: RowOf, all: Derivations): Cell;
}

const day = (of: (row: RowOf) => string | null | undefined, end: "first" | "last", meaning: string): Derived => ({
  type: "date",
  nullable: true,
  meaning,
  make(row) {
    const edtf = of(row);
    const found = edtf == null ? null : daysOf(edtf)[end];
    // Calendars of most tools begin with the year 1.
    return found?.startsWith("0000") ? null : (found ?? null);
  },
});
const timeOf = ({ record }: RowOf) => (record as Statement).time?.edtf;
const publishedOf = ({ record }: RowOf) => (record as Source).published;

/** Columns that are made from others, by their names; before a colon stands what tells them apart where two tables have one of a name. Tables are read again without them. */
export const derived = {
  withdrawn: {
    type: "boolean",
    meaning: "Whether the record no longer stands; `records` says why. Leave these out, or say so.",
    make: ({ record }) => record !== null && record.withdrawn !== null,
  },
  reading: {
    type: "string",
    meaning: "The one sentence in which it may be quoted: through whom, who says it, how surely, then the text.",
    make: ({ record }, all) => all.reading((record as Statement | CasualtyFigure).id),
  },
  speaker: {
    type: "string",
    nullable: true,
    to: "actors",
    meaning: "Whose word it is: the last in `attributions`. Null where nobody is named.",
    make: ({ record }, all) => all.speaker(record)?.by ?? null,
  },
  speaker_name: {
    type: "string",
    nullable: true,
    meaning: "Name of whose word it is.",
    make: ({ record }, all) => all.nameOf(all.speaker(record)?.by),
  },
  speaker_basis: {
    type: "string",
    vocabulary: "basis",
    meaning: "Whether the words say who it is, or the coder supplied it.",
    make: ({ record }, all) => all.speaker(record)?.basis ?? null,
  },
  speaker_source: {
    type: "string",
    nullable: true,
    to: "sources",
    meaning: "Piece in which the speaker says or shows it; null where the text mentions none.",
    make: ({ record }, all) => all.speaker(record)?.source ?? null,
  },
  act: {
    type: "string",
    vocabulary: "act",
    meaning: "What the speaker does: with `deny` and `no-information` the text is what the speaker does not put forward.",
    make: ({ record }, all) => all.speaker(record)?.act ?? null,
  },
  "time:time_first": day(timeOf, "first", "First day that the time may mean; null where it is open or unknown."),
  "time:time_last": day(timeOf, "last", "Last day that the time may mean; null where it is open or unknown."),
  "published:published_first": day(publishedOf, "first", "First day that the date of publication may mean."),
  "published:published_last": day(publishedOf, "last", "Last day that the date of publication may mean."),
  "link:factuality": {
    type: "string",
    vocabulary: "factuality",
    meaning: "How far this link commits to the text: whoever passes it on to nothing (`Uu`), the last as the statement says.",
    make({ record, indexes: [index] }) {
      const { attribution, factuality } = record as Statement;
      return index === attribution.length - 1 ? factuality : "Uu";
    },
  },
} as const satisfies Readonly<Record<string, Derived>>;

export type DerivedName = keyof typeof derived;

/** The derivation of a column by its name. */
export const derivedBy = (name: DerivedName): Derived => derived[name];
