import type { Dataset, DatasetRecord } from "../generated/types.js";
import { collections, type RecordOf, type RecordType, recordsOf } from "./collections.js";

/** A dataset without its records. */
export type DatasetHead = Omit<Dataset, (typeof collections)[number]["key"]>;

/** What of a document could not be read, so that nobody concludes anything from its absence. */
export interface Unread {
  /** Types of which some records, or all, could not be read and have no id by which they are known. */
  readonly types: ReadonlySet<RecordType>;
  /** Ids of records that could not be read. */
  readonly ids: ReadonlySet<string>;
}

const nothing: Unread = { types: new Set(), ids: new Set() };

/** The records of one dataset, by type and by id: what rules ask. */
export class DatasetIndex {
  /** All but the records; null where it could not be read, or there is none. */
  readonly head: DatasetHead | null;
  /** Every record that could be read, in the order of the document. */
  readonly records: readonly DatasetRecord[];
  /** False where some could not be read, so that what seems to be missing may be there. */
  readonly complete: boolean;
  readonly #unread: Unread;
  readonly #byId = new Map<string, DatasetRecord>();
  readonly #repeated = new Set<string>();
  readonly #byType: { readonly [Type in RecordType]: DatasetRecord[] };

  constructor(head: DatasetHead | null, records: readonly DatasetRecord[], unread: Unread = nothing) {
    this.head = head;
    this.records = records;
    this.#unread = unread;
    this.complete = unread.types.size === 0 && unread.ids.size === 0;
    this.#byType = { source: [], actor: [], location: [], statement: [], "casualty-figure": [] };
    for (const record of records) {
      if (this.#byId.has(record.id)) this.#repeated.add(record.id);
      else this.#byId.set(record.id, record);
      this.#byType[record.type].push(record);
    }
    for (const id of [...this.#repeated, ...unread.ids]) this.#byId.delete(id);
  }

  /** The records of a whole dataset. */
  static of(dataset: Dataset): DatasetIndex {
    return new DatasetIndex(dataset, recordsOf(dataset));
  }

  /** The records of a type, in the order of the document. */
  all<Type extends RecordType>(type: Type): readonly RecordOf<Type>[] {
    return this.#byType[type] as readonly DatasetRecord[] as readonly RecordOf<Type>[];
  }

  /** The record with an id; undefined where there is none, or where it is not clear which. */
  find(id: string | null): DatasetRecord | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }

  /** The same, if it is of that type. */
  get<Type extends RecordType>(type: Type, id: string | null): RecordOf<Type> | undefined {
    const record = this.find(id);
    return record?.type === type ? (record as RecordOf<Type>) : undefined;
  }

  /** May a record be there that `find` does not give: one that could not be read, or one of several with that id? */
  mayHold(type: RecordType, id: string): boolean {
    return this.#unread.types.has(type) || this.#unread.ids.has(id) || this.#repeated.has(id);
  }
}

/** What nothing else is known of: every record but the one at hand may be there. */
export const allUnread: Unread = { types: new Set(collections.map(({ type }) => type)), ids: new Set() };
