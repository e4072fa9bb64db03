/** An id table as data: the characters of all ids, and where each starts and the last one ends. */
export interface IdTableState {
  readonly characters: Uint8Array;
  readonly starts: Uint32Array;
  readonly size: number;
}

const RECENT = 128;

/**
 * Ids and their numbers, from 0 in the order in which they were added: a hash table over the characters of all ids, one
 * after the other. A `Map` from strings takes three times the room, and a corpus may have very many ids.
 */
export class IdTable {
  /** After the last id there is room for another, which is looked for there. */
  #characters = new Uint8Array(1 << 12);
  /** Where in the characters each id starts; the next of them is where it ends. */
  #starts = new Uint32Array(1 << 8);
  /** Number of an id plus one, at a place that its hash leads to; 0 where there is none. */
  #slots = new Int32Array(1 << 9);
  #size = 0;
  /** Ids that were looked for of late: records that stand together refer to the same few. */
  readonly #recent: string[] = new Array(RECENT).fill("");
  readonly #recentNumbers = new Int32Array(RECENT);

  get size(): number {
    return this.#size;
  }

  /** Bytes that the table takes. */
  get bytes(): number {
    return this.#characters.byteLength + this.#starts.byteLength + this.#slots.byteLength;
  }

  /** The number of an id, which must be of the characters that an id may have; -1 where it was not added. */
  numberOf(id: string): number {
    const { length } = id;
    const place = (length * 7 + id.charCodeAt(length - 1) + id.charCodeAt(length >> 1)) & (RECENT - 1);
    if (this.#recent[place] === id) return this.#recentNumbers[place] ?? -1;
    const number = (this.#slots[this.#slotOf(this.#write(id))] ?? 0) - 1;
    if (number >= 0) {
      this.#recent[place] = id;
      this.#recentNumbers[place] = number;
    }
    return number;
  }

  /** Adds an id if it is not there yet. Returns its number, which is the former size if it is new. */
  add(id: string): number {
    const end = this.#write(id);
    const slot = this.#slotOf(end);
    const number = (this.#slots[slot] ?? 0) - 1;
    return number < 0 ? this.#append(end, slot) : number;
  }

  /** Adds the ids of another table; tells of each its number there, its number here, and whether it was here before. */
  addAll({ characters, starts, size }: IdTableState, visit: (there: number, here: number, wasHere: boolean) => void): void {
    for (let there = 0; there < size; there++) {
      const start = starts[there] ?? 0;
      const length = (starts[there + 1] ?? 0) - start;
      const end = this.#reserve(length);
      for (let index = 0; index < length; index++) this.#characters[end - length + index] = characters[start + index] ?? 0;
      const slot = this.#slotOf(end);
      const before = (this.#slots[slot] ?? 0) - 1;
      visit(there, before < 0 ? this.#append(end, slot) : before, before >= 0);
    }
  }

  /** The table as data that can be sent to another thread. */
  get state(): IdTableState {
    return { characters: this.#characters, starts: this.#starts, size: this.#size };
  }

  /** The numbers of all ids that have the same first or the same second half as this one: those from which it may differ by a slip. */
  *alike(id: string): Iterable<number> {
    const half = id.length >> 1;
    const end = this.#write(id);
    const start = end - id.length;
    for (let number = 0; number < this.#size; number++) {
      const otherStart = this.#starts[number] ?? 0;
      const otherEnd = this.#starts[number + 1] ?? 0;
      if (otherEnd - otherStart < half) continue;
      if (this.#equal(otherStart, start, half) || this.#equal(otherEnd - half, end - half, half)) yield number;
    }
  }

  /** The id with that number. */
  at(number: number): string {
    const characters = this.#characters.subarray(this.#starts[number], this.#starts[number + 1]);
    let id = "";
    for (const character of characters) id += String.fromCharCode(character);
    return id;
  }

  /** Writes an id behind the last one. Returns where it ends. */
  #write(id: string): number {
    const end = this.#reserve(id.length);
    const characters = this.#characters;
    for (let index = 0, at = end - id.length; at < end; index++, at++) characters[at] = id.charCodeAt(index);
    return end;
  }

  /** Makes room for an id behind the last one. Returns where it will end. */
  #reserve(length: number): number {
    const end = (this.#starts[this.#size] ?? 0) + length;
    if (end > this.#characters.length) this.#characters = grown(this.#characters, end);
    return end;
  }

  /** Makes what was written behind the last id, up to `end`, the next one, in its free slot. */
  #append(end: number, slot: number): number {
    const number = this.#size++;
    this.#slots[slot] = number + 1;
    if (this.#size + 1 > this.#starts.length) this.#starts = grown(this.#starts, this.#size + 1);
    this.#starts[this.#size] = end;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  /** Where the id stands that was written behind the last one and ends at `end`, or where it would stand. */
  #slotOf(end: number): number {
    const start = this.#starts[this.#size] ?? 0;
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let slot = this.#hash(start, end) & last; ; slot = (slot + 1) & last) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0) return slot;
      const other = this.#starts[number] ?? 0;
      if ((this.#starts[number + 1] ?? 0) - other === end - start && this.#equal(other, start, end - start)) return slot;
    }
  }

  #equal(one: number, other: number, length: number): boolean {
    const characters = this.#characters;
    // From the end: ids of one dataset begin alike.
    for (let index = length - 1; index >= 0; index--) if (characters[one + index] !== characters[other + index]) return false;
    return true;
  }

  /** FNV-1a, and the last step of MurmurHash3 since its low bits are weak. */
  #hash(start: number, end: number): number {
    const characters = this.#characters;
    let hash = 0x811c9dc5;
    for (let index = start; index < end; index++) hash = Math.imul(hash ^ (characters[index] ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return hash ^ (hash >>> 13);
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const last = slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let slot = this.#hash(this.#starts[number] ?? 0, this.#starts[number + 1] ?? 0) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

function grown<Numbers extends Uint8Array | Uint32Array>(numbers: Numbers, least: number): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(Math.max(least, Math.ceil(numbers.length * 1.5)));
  larger.set(numbers);
  return larger;
}
