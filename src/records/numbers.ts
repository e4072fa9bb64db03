const PAGE_BITS = 14;
const PAGE = 2 ** PAGE_BITS;

/** A list of whole numbers from 0 to 2³² - 1 that grows by pages, so that nothing is ever copied; four bytes each, none of them on the heap. */
export class Numbers {
  readonly #pages: Uint32Array[];
  #length: number;

  /** @param state what another list was sent as, to go on with it; empty where nothing is said */
  constructor({ pages, length }: NumbersState = { pages: [], length: 0 }) {
    this.#pages = [...pages];
    this.#length = length;
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    const index = this.#length++;
    if (index % PAGE === 0) this.#pages.push(new Uint32Array(PAGE));
    this.set(index, number);
  }

  at(index: number): number {
    return this.#pages[index >>> PAGE_BITS]?.[index % PAGE] ?? 0;
  }

  set(index: number, number: number): void {
    const page = this.#pages[index >>> PAGE_BITS];
    if (page) page[index % PAGE] = number;
  }

  /** The list as data that can be sent to another thread. */
  get state(): NumbersState {
    return { pages: this.#pages, length: this.#length };
  }
}

export interface NumbersState {
  readonly pages: readonly Uint32Array[];
  readonly length: number;
}
