import { Texts, type TextsState } from "../records/texts.js";

const RECENT = 2 ** 10;

/**
 * Ids and their numbers, from 0 in the order in which they were added: a hash table. A `Map` from strings takes three
 * times the room, and a corpus may have very many ids.
 */
export class IdTable {
  readonly #ids = new Texts();
  /** Number of an id plus one, at a place that its hash leads to; 0 where there is none. */
  #slots = new Int32Array(1 << 9);
  /** Ids that were looked for of late: records that stand together refer to the same few. */
  readonly #recent: string[] = new Array(RECENT).fill("");
  readonly #recentNumbers = new Int32Array(RECENT);

  get size(): number {
    return this.#ids.length;
  }

  /** Bytes that the table takes. */
  get bytes(): number {
    return this.#ids.bytes + this.#slots.byteLength;
  }

  /** The number of an id; -1 where it was not added. */
  numberOf(id: string): number {
    const { length } = id;
    const middle = id.charCodeAt(length >> 1);
    const place = (length + middle * 5 + id.charCodeAt(length - 1) * 31 + (length > 2 ? id.charCodeAt(length - 3) * 151 : 0)) % RECENT;
    if (this.#recent[place] === id) return this.#recentNumbers[place] ?? -1;
    this.#ids.write(id);
    const number = (this.#slots[this.#slotOfWritten()] ?? 0) - 1;
    if (number >= 0) {
      this.#recent[place] = id;
      this.#recentNumbers[place] = number;
    }
    return number;
  }

  /** Adds an id if it is not there yet. Returns its number, which is the former size if it is new. */
  add(id: string): number {
    this.#ids.write(id);
    return this.#addWritten();
  }

  /** Adds the ids of another table; tells of each its number there, its number here, and whether it was here before. */
  addAll(state: TextsState, visit: (there: number, here: number, wasHere: boolean) => void): void {
    const others = new Texts(state);
    for (let there = 0; there < others.length; there++) {
      const { size } = this;
      this.#ids.writeFrom(others, there);
      const here = this.#addWritten();
      visit(there, here, here < size);
    }
  }

  /** The table as data that can be sent to another thread. */
  get state(): TextsState {
    return this.#ids.state;
  }

  /** The numbers of all ids that have the same first or the same second half as this one: those from which it may differ by a slip. */
  *alike(id: string): Iterable<number> {
    const half = id.length >> 1;
    const [first, second] = [id.slice(0, half), id.slice(id.length - half)];
    for (let number = 0; number < this.size; number++)
      if (this.#ids.startsWith(number, first) || this.#ids.endsWith(number, second)) yield number;
  }

  /** The id with that number. */
  at(number: number): string {
    return this.#ids.at(number);
  }

  #addWritten(): number {
    const slot = this.#slotOfWritten();
    const number = (this.#slots[slot] ?? 0) - 1;
    if (number >= 0) return number;
    this.#slots[slot] = this.#ids.add() + 1;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return this.size - 1;
  }

  /** Where the id that was written stands, or would stand. */
  #slotOfWritten(): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let slot = this.#ids.hashOfWritten() & last; ; slot = (slot + 1) & last) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0 || this.#ids.isWritten(number)) return slot;
    }
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const last = slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = this.#ids.hashAt(number) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}
