import type { RecordType } from "../generated/places.js";
import type { DatasetRecord } from "../generated/types.js";
import type { Facts } from "../records/facts.js";
import { Numbers, type NumbersState } from "../records/numbers.js";
import type { TextsState } from "../records/texts.js";
import type { WholeContext } from "../rules/rule.js";
import { probablyMeant } from "../text/closest.js";
import { FactsTable, type FactsTableState } from "./facts-table.js";
import { IdTable } from "./id-table.js";

/** A suggestion looks at every id; with very many of both, that would take for ever. */
const MOST_COMPARISONS = 20_000_000;

/** When a record of the right shape came, and its type. */
interface Arrival {
  readonly at: number;
  readonly type: RecordType;
}

/** What is known of records, as data that can be sent to another thread. */
export interface KnownState {
  readonly ids: TextsState;
  readonly facts: FactsTableState;
  readonly places: NumbersState;
  readonly hidden: ReadonlyMap<number, Arrival | null>;
  readonly repeated: readonly (Arrival & { readonly id: string })[];
  readonly complete: boolean;
}

/**
 * The records that came, by id: not themselves, but the few facts that others may ask for. An id is hidden where it is not
 * clear what it stands for: where several records have it, or one of the wrong shape.
 */
export class KnownRecords implements WholeContext {
  readonly #ids = new IdTable();
  /** By the number of the id; none where it is hidden. */
  readonly #facts = new FactsTable();
  /** By the number of the id: when its record came. */
  readonly #places = new Numbers();
  /** Hidden ids by number, each with the first of its records that has the right shape. */
  readonly #hidden = new Map<number, Arrival | null>();
  /** Records that are not the first one with their id. */
  readonly #repeated: (Arrival & { readonly id: string })[] = [];
  readonly #hiddenTypes = new Set<RecordType>();
  #complete = true;
  #comparisons = 0;

  /** How many ids there are. */
  get size(): number {
    return this.#ids.size;
  }

  get complete(): boolean {
    return this.#complete;
  }

  /** Adds a record of the right shape. */
  add(record: DatasetRecord, at: number): void {
    const { id, type } = record;
    const number = this.#ids.add(id);
    if (number === this.#places.length) {
      this.#facts.push(record);
      this.#places.push(at);
    } else this.#addAgain(number, id, { at, type });
  }

  /** Notes that there is a record that cannot be looked at, and its id if it has one. */
  addHidden(id?: string): void {
    this.#complete = false;
    // Nothing right can refer to an id that is not even one.
    if (id === undefined || !/^[a-z][a-z0-9-]*$/.test(id)) return;
    const number = this.#ids.add(id);
    if (number < this.#places.length) this.#hide(number);
    else {
      this.#hidden.set(number, null);
      this.#facts.push(null);
      this.#places.push(0);
    }
  }

  /** Notes that no record of a type can be looked at. */
  hideType(type: RecordType): void {
    this.#complete = false;
    this.#hiddenTypes.add(type);
  }

  /** True where a record with that id came, be it hidden or not. */
  has(id: string): boolean {
    return this.#ids.numberOf(id) >= 0;
  }

  lookup(id: string): Facts | undefined {
    const number = this.#ids.numberOf(id);
    return number < 0 ? undefined : this.#facts.at(number);
  }

  isHidden(id: string, type: RecordType): boolean {
    return this.#hiddenTypes.has(type) || this.#hidden.has(this.#ids.numberOf(id));
  }

  suggest(id: string, type: RecordType, except: string): string | undefined {
    this.#comparisons += this.#ids.size;
    if (this.#comparisons > MOST_COMPARISONS) return undefined;
    const alike = [...this.#ids.alike(id)].filter((number) => this.#facts.isOf(number, type));
    // Of several that are equally near, the one that came first, whichever came to be known earlier.
    alike.sort((a, b) => this.#places.at(a) - this.#places.at(b));
    return probablyMeant(
      id,
      alike.map((number) => this.#ids.at(number)).filter((each) => each !== except),
    );
  }

  *all<Type extends RecordType>(type: Type) {
    for (let number = 0; number < this.size; number++) {
      if (!this.#facts.isOf(number, type)) continue;
      const facts = this.#facts.at(number) as Extract<Facts, { type: Type }>;
      yield { id: this.#ids.at(number), at: this.#places.at(number), facts };
    }
  }

  get repeated() {
    return this.#repeated.map(({ id, at }) => ({ id, at, first: this.#hidden.get(this.#ids.numberOf(id))?.type as RecordType }));
  }

  get state(): KnownState {
    return {
      ids: this.#ids.state,
      facts: this.#facts.state,
      places: this.#places.state,
      hidden: this.#hidden,
      repeated: this.#repeated,
      complete: this.#complete,
    };
  }

  /** Adds what another thread knows. */
  merge(others: KnownState): void {
    this.#complete &&= others.complete;
    for (const repeated of others.repeated) this.#repeated.push(repeated);
    const facts = new FactsTable(others.facts);
    const places = new Numbers(others.places);
    this.#ids.addAll(others.ids, (there, here, wasHere) => {
      const at = places.at(there);
      if (!wasHere) {
        this.#facts.pushFrom(facts, there);
        this.#places.push(at);
        const arrival = others.hidden.get(there);
        if (arrival !== undefined) this.#hidden.set(here, arrival);
        return;
      }
      const type = facts.at(there)?.type;
      const first = type ? { at, type } : others.hidden.get(there);
      if (first) this.#addAgain(here, this.#ids.at(here), first);
      if (!type) this.#hide(here);
    });
  }

  /** Another record with the same id: the first one stays the first, whichever came to be known earlier. */
  #addAgain(number: number, id: string, arrival: Arrival): void {
    this.#hide(number);
    const first = this.#hidden.get(number) ?? null;
    const isFirst = first === null || arrival.at < first.at;
    if (isFirst) this.#hidden.set(number, arrival);
    const later = isFirst ? first : arrival;
    if (later) this.#repeated.push({ id, ...later });
  }

  #hide(number: number): void {
    const facts = this.#facts.at(number);
    if (!facts) return;
    this.#hidden.set(number, { at: this.#places.at(number), type: facts.type });
    this.#facts.clear(number);
  }
}
