import { dataset as thisDataset } from "../index.js";
import { aRecord, collections, type RecordType, recordsOf, spoken } from "../model/collections.js";
import { didYouMean } from "../model/did-you-mean.js";
import type { AnyDataset, RecordOf, RecordsByType, RecordWithId, Reference, StatementOf, ThisDataset } from "./types.js";

/**
 * The record with an id, withdrawn ones too: their `withdrawn` says what became of them.
 *
 * @throws RangeError where the dataset has no such record, with what was probably meant
 */
export function byId<Id extends RecordOf<Data>["id"], Data extends AnyDataset = ThisDataset>(
  id: Id,
  dataset?: Data,
): RecordWithId<Data, Id> {
  const data = datasetOr(dataset);
  const wanted = idOf(id);
  const record = recordWithId(wanted, data);
  if (!record) throw unknownId("record", wanted, recordsOf(data));
  return record as RecordWithId<Data, Id>;
}

/** Whether the dataset has a record with that id, withdrawn or not. */
export function isId<Data extends AnyDataset = ThisDataset>(id: string, dataset?: Data): id is RecordOf<Data>["id"] {
  return recordWithId(id, datasetOr(dataset)) !== undefined;
}

/**
 * The dataset that is asked: this one where none is given.
 *
 * @throws TypeError where what is given lacks the collections of a dataset
 */
export function datasetOr<Data extends AnyDataset>(dataset: Data | undefined): Data {
  const data: Partial<AnyDataset> | null = dataset ?? (thisDataset as AnyDataset);
  if (!collections.every(({ key }) => Array.isArray(data?.[key]))) throw new TypeError("this is no dataset: check it with validate first");
  return data as Data;
}

/** The id that is meant by a record or an id. */
export function idOf(reference: Reference<{ readonly id: string }>): string {
  const id: unknown = typeof reference === "object" && reference !== null ? reference.id : reference;
  if (typeof id !== "string") throw new TypeError(`an id or a record is needed, not ${id === null ? "null" : typeof id}`);
  return id;
}

/** The records of a dataset by type and id, as they stand: made for one question and given up with it, so that nothing in it grows old. */
export class Lookup<Data extends AnyDataset> {
  readonly dataset: Data;
  readonly #byId: { [Type in RecordType]?: ReadonlyMap<string, RecordsByType<Data>[Type]> } = {};

  constructor(dataset: Data | undefined) {
    this.dataset = datasetOr(dataset);
  }

  /** The statements that stand, in the order of the dataset. */
  get statements(): readonly StatementOf<Data>[] {
    return this.dataset.statements.filter(({ withdrawn }) => withdrawn === null);
  }

  /** Whether there is a record with an id, of any type, withdrawn or not. */
  has(id: string): boolean {
    return collections.some(({ type }) => this.#ofType(type).has(id));
  }

  /**
   * The record of a type with an id, or with that of the record that is given.
   *
   * @throws RangeError where the dataset has no such record, or it is of another type
   */
  find<Type extends RecordType>(type: Type, reference: Reference<{ readonly id: string }>): RecordsByType<Data>[Type] {
    const id = idOf(reference);
    const record = this.#ofType(type).get(id);
    if (record) return record;
    const other = recordWithId(id, this.dataset);
    if (other) throw new RangeError(`${JSON.stringify(id)} is no ${spoken(type)} but ${aRecord(other.type)}`);
    throw unknownId(spoken(type), id, this.#ofType(type).values());
  }

  /** The same, but null stays null. */
  findAny<Type extends RecordType>(type: Type, id: string | null): RecordsByType<Data>[Type] | null {
    return id === null ? null : this.find(type, id);
  }

  #ofType<Type extends RecordType>(type: Type): ReadonlyMap<string, RecordsByType<Data>[Type]> {
    const known = this.#byId[type];
    if (known) return known;
    const key = collections.find((each) => each.type === type)?.key ?? "statements";
    const records = new Map<string, RecordsByType<Data>[Type]>();
    for (const record of this.dataset[key] as readonly RecordsByType<Data>[Type][]) {
      if (!records.has(record.id)) records.set(record.id, record);
    }
    Object.assign(this.#byId, { [type]: records });
    return records;
  }
}

function recordWithId(id: string, dataset: AnyDataset): RecordOf<AnyDataset> | undefined {
  for (const { key } of collections) {
    const records: readonly RecordOf<AnyDataset>[] = dataset[key];
    const found = records.find((record) => record.id === id);
    if (found) return found;
  }
  return undefined;
}

function unknownId(noun: string, id: string, records: Iterable<{ readonly id: string }>): RangeError {
  return new RangeError(
    `there is no ${noun} ${JSON.stringify(id)}${didYouMean(
      id,
      Array.from(records, (record) => record.id),
    )}`,
  );
}
