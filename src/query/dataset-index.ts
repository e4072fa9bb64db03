import type { DatasetRecord } from "../generated/types.js";
import { dataset as thisDataset } from "../index.js";
import { checkDataset } from "../model/collections.js";
import { groupBy, groupByEach } from "../model/group-by.js";
import { recordsById } from "../model/collections.js";
import { didYouMean } from "../model/did-you-mean.js";
import { withArticle } from "../model/did-you-mean.js";
import type { StatementRelation } from "./relations.js";
import type { ActorOf, AnyDataset, CasualtyFigureOf, LocationOf, RecordOf, Reference, SourceOf, StatementOf } from "./types.js";

type RecordType = DatasetRecord["type"];

interface RecordsByType<Data extends AnyDataset> {
  source: SourceOf<Data>;
  actor: ActorOf<Data>;
  location: LocationOf<Data>;
  statement: StatementOf<Data>;
  "casualty-figure": CasualtyFigureOf<Data>;
}

/** Which speaker in a chain of attribution. */
export type Position = "outermost" | "innermost" | "any";

/** Tables of a dataset, each made when it is first asked for. Only `record` knows of withdrawn records; they are in no table. */
export class DatasetIndex<Data extends AnyDataset> {
  readonly #dataset: Data;
  #records?: ReadonlyMap<string, RecordOf<Data>>;
  #statements?: readonly StatementOf<Data>[];
  #order?: ReadonlyMap<StatementOf<Data>, number>;
  #speakers: { -readonly [At in Position]?: ReadonlyMap<string, readonly StatementOf<Data>[]> } = {};
  #about?: ReadonlyMap<string, readonly StatementOf<Data>[]>;
  #at?: ReadonlyMap<string, readonly StatementOf<Data>[]>;
  #topics?: ReadonlyMap<string, readonly StatementOf<Data>[]>;
  #inside?: ReadonlyMap<string | null, readonly LocationOf<Data>[]>;
  #relations?: readonly StatementRelation<Data>[];
  #relationsFrom?: ReadonlyMap<string, readonly StatementRelation<Data>[]>;
  #relationsTo?: ReadonlyMap<string, readonly StatementRelation<Data>[]>;
  #figures?: readonly CasualtyFigureOf<Data>[];

  constructor(dataset: Data) {
    this.#dataset = dataset;
  }

  /**
   * The record of a type that is meant.
   *
   * @throws RangeError where the dataset has no such record, or it is of another type
   */
  find<Type extends RecordType>(type: Type, reference: Reference<{ readonly id: string }>): RecordsByType<Data>[Type] {
    const id = idOf(reference);
    const record = this.records.get(id);
    if (record?.type === type) return record as RecordsByType<Data>[Type];
    if (record) throw new RangeError(`${JSON.stringify(id)} is no ${spoken(type)} but ${withArticle(spoken(record.type))}`);
    throw this.unknown(spoken(type), id, (each) => each.type === type);
  }

  /** The error for an id that no record has, with the one that was probably meant. */
  unknown(noun: string, id: string, isMeant: (record: RecordOf<Data>) => boolean = () => true): RangeError {
    const ids = [...this.records.values()].filter(isMeant).map((record) => record.id);
    return new RangeError(`there is no ${noun} ${JSON.stringify(id)}${didYouMean(id, ids)}`);
  }

  get records(): ReadonlyMap<string, RecordOf<Data>> {
    this.#records ??= recordsById(this.#dataset) as ReadonlyMap<string, RecordOf<Data>>;
    return this.#records;
  }

  get statements(): readonly StatementOf<Data>[] {
    this.#statements ??= active(this.#dataset.statements);
    return this.#statements;
  }

  get locations(): readonly LocationOf<Data>[] {
    return this.#dataset.locations;
  }

  get figures(): readonly CasualtyFigureOf<Data>[] {
    this.#figures ??= active(this.#dataset.casualtyFigures);
    return this.#figures;
  }

  /** Statements in the order of the dataset, each once. */
  sorted(statements: Iterable<StatementOf<Data>>): readonly StatementOf<Data>[] {
    this.#order ??= new Map(this.statements.map((statement, index) => [statement, index]));
    const order = this.#order;
    return [...new Set(statements)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  }

  statementsBy(at: Position): ReadonlyMap<string, readonly StatementOf<Data>[]> {
    this.#speakers[at] ??= groupByEach(this.statements, ({ attribution }) => {
      const links = at === "any" ? attribution : at === "outermost" ? attribution.slice(0, 1) : attribution.slice(-1);
      return links.map(({ by }) => by);
    });
    return this.#speakers[at];
  }

  get statementsAbout(): ReadonlyMap<string, readonly StatementOf<Data>[]> {
    this.#about ??= groupByEach(this.statements, ({ about }) => about);
    return this.#about;
  }

  get statementsAt(): ReadonlyMap<string, readonly StatementOf<Data>[]> {
    this.#at ??= groupByEach(this.statements, ({ locations }) => locations);
    return this.#at;
  }

  get statementsOn(): ReadonlyMap<string, readonly StatementOf<Data>[]> {
    this.#topics ??= groupBy(this.statements, ({ topic }) => topic);
    return this.#topics;
  }

  /** Locations by the one that they lie in directly. */
  get locationsIn(): ReadonlyMap<string | null, readonly LocationOf<Data>[]> {
    this.#inside ??= groupBy(active(this.locations), ({ within }) => within);
    return this.#inside;
  }

  /** All relations between statements, in the order of the statements that bear on others. */
  get relations(): readonly StatementRelation<Data>[] {
    this.#relations ??= this.statements.flatMap((from) =>
      from.relations.flatMap(({ type, basis, target }) => {
        const to = this.find("statement", target);
        return to.status === "active" ? [{ type, basis, from, to }] : [];
      }),
    );
    return this.#relations;
  }

  get relationsFrom(): ReadonlyMap<string, readonly StatementRelation<Data>[]> {
    this.#relationsFrom ??= groupBy(this.relations, ({ from }) => from.id);
    return this.#relationsFrom;
  }

  get relationsTo(): ReadonlyMap<string, readonly StatementRelation<Data>[]> {
    this.#relationsTo ??= groupBy(this.relations, ({ to }) => to.id);
    return this.#relationsTo;
  }
}

const indexes = /*#__PURE__*/ new WeakMap<AnyDataset, unknown>();

/**
 * The index of a dataset; of this one where none is given. There is one for each dataset, as long as the dataset itself is kept.
 *
 * @throws TypeError where what is given lacks the collections of a dataset
 */
export function indexOf<Data extends AnyDataset>(dataset: Data | undefined): DatasetIndex<Data> {
  const data = dataset ?? (thisDataset as AnyDataset as Data);
  const known = indexes.get(data);
  if (known) return known as DatasetIndex<Data>;
  checkDataset(data);
  const index = new DatasetIndex(data);
  indexes.set(data, index);
  return index;
}

/** The id that is meant by a record or an id. */
export function idOf(reference: Reference<{ readonly id: string }>): string {
  const id: unknown = typeof reference === "object" && reference !== null ? reference.id : reference;
  if (typeof id !== "string") throw new TypeError(`an id or a record is needed, not ${id === null ? "null" : typeof id}`);
  return id;
}

const active = <Each extends DatasetRecord>(records: readonly Each[]): readonly Each[] =>
  records.every(({ status }) => status === "active") ? records : records.filter(({ status }) => status === "active");

const spoken = (type: RecordType) => type.replace("-", " ");
