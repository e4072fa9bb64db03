import type { RecordType } from "../generated/places.js";
import type { DatasetRecord } from "../generated/types.js";
import { commonFacts, commonFactsOf, type Facts, packedFactsOf, unpackedFacts } from "../records/facts.js";
import { Numbers, type NumbersState } from "../records/numbers.js";
import { Texts, type TextsState } from "../records/texts.js";

/** Facts as data that can be sent to another thread. */
export interface FactsTableState {
  readonly codes: NumbersState;
  readonly packed: TextsState;
}

/** Of facts that are asked for, so many are kept ready: most records ask for those of the same few. */
const RECENT = 256;

/** Stands for facts that are not known. */
const NONE = 0;

/**
 * The facts of very many records, by number. None of them are on the heap, which would have to be gone through again and
 * again: most are the same and take four bytes, the others are packed as text.
 */
export class FactsTable {
  /** By number: `NONE`, or one more than the place in `commonFacts`, or behind those the place in the packed ones. */
  readonly #codes: Numbers;
  readonly #packed: Texts;
  readonly #recentCodes = new Uint32Array(RECENT);
  readonly #recentFacts: (Facts | undefined)[] = new Array(RECENT).fill(undefined);

  /** @param state what another table was sent as, to be read; empty where nothing is said */
  constructor(state?: FactsTableState) {
    this.#codes = new Numbers(state?.codes);
    this.#packed = new Texts(state?.packed);
  }

  /** Adds the facts of a record; none where there is none. */
  push(record: DatasetRecord | null): void {
    const common = record ? commonFactsOf(record) : NONE - 1;
    if (!record || common >= 0) {
      this.#codes.push(common + 1);
      return;
    }
    const code = this.#packed.push(packedFactsOf(record)) + commonFacts.length + 1;
    this.#codes.push(code);
    // Whoever asks for them mostly comes soon.
    this.#remember(code, record);
  }

  /** Adds facts out of another table. */
  pushFrom(others: FactsTable, number: number): void {
    const code = others.#codes.at(number);
    const isPacked = code > commonFacts.length;
    const from = commonFacts.length + 1;
    if (isPacked) this.#packed.writeFrom(others.#packed, code - from);
    this.#codes.push(isPacked ? this.#packed.add() + from : code);
  }

  at(number: number): Facts | undefined {
    const code = this.#codes.at(number);
    if (code <= commonFacts.length) return code === NONE ? undefined : commonFacts[code - 1];
    const place = code % RECENT;
    if (this.#recentCodes[place] === code) return this.#recentFacts[place];
    const facts = unpackedFacts(this.#packed.at(code - commonFacts.length - 1));
    this.#remember(code, facts);
    return facts;
  }

  #remember(code: number, facts: Facts): void {
    this.#recentCodes[code % RECENT] = code;
    this.#recentFacts[code % RECENT] = facts;
  }

  /** True if the facts with that number are of that type. */
  isOf(number: number, type: RecordType): boolean {
    const code = this.#codes.at(number);
    if (code <= commonFacts.length) return code !== NONE && commonFacts[code - 1]?.type === type;
    return this.#packed.startsWith(code - commonFacts.length - 1, `["${type}"`);
  }

  /** Forgets the facts with that number. */
  clear(number: number): void {
    this.#codes.set(number, NONE);
  }

  get state(): FactsTableState {
    return { codes: this.#codes.state, packed: this.#packed.state };
  }
}
