const PAGE_BITS = 14;
const PAGE = 2 ** PAGE_BITS;

/** A list of whole numbers from 0 to 2³² - 1 that grows by pages, so that nothing is ever copied; four bytes each, none of them on the heap. */
export class Numbers {
  readonly #pages: Uint32Array[] = [];
  #length = 0;

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

  /** A list that was sent. */
  static from({ pages, length }: NumbersState): Numbers {
    const numbers = new Numbers();
    numbers.#pages.push(...pages);
    numbers.#length = length;
    return numbers;
  }
}

export interface NumbersState {
  readonly pages: readonly Uint32Array[];
  readonly length: number;
}
