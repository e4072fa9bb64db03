/** A stretch on a line that must not touch another in its row. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The row for each of some stretches, which are given by their start: the first that is free. In time that grows as n log n, also where
 * all of them stand at one place.
 */
export function rowsFor(stretches: readonly Stretch[], gap: number): { readonly rows: readonly number[]; readonly count: number } {
  const taken = new Heap<{ readonly end: number; readonly row: number }>(({ end }) => end);
  const free = new Heap<number>((row) => row);
  let count = 0;
  const rows = stretches.map(({ start, end }) => {
    for (let first = taken.first; first && first.end + gap <= start; first = taken.first) {
      taken.take();
      free.add(first.row);
    }
    const row = free.take() ?? count++;
    taken.add({ end, row });
    return row;
  });
  return { rows, count };
}

/** Items of which the least is at hand. */
class Heap<Item> {
  readonly #items: Item[] = [];
  readonly #rank: (item: Item) => number;

  constructor(rank: (item: Item) => number) {
    this.#rank = rank;
  }

  get first(): Item | undefined {
    return this.#items[0];
  }

  add(item: Item): void {
    let at = this.#items.push(item) - 1;
    while (at > 0 && this.#isBefore(at, (at - 1) >> 1)) at = this.#swap(at, (at - 1) >> 1);
  }

  take(): Item | undefined {
    const first = this.#items[0];
    const last = this.#items.pop();
    if (last === undefined || this.#items.length === 0) return first;
    this.#items[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const least = right < this.#items.length && this.#isBefore(right, left) ? right : left;
      if (least >= this.#items.length || !this.#isBefore(least, at)) return first;
      at = this.#swap(at, least);
    }
  }

  #rankAt = (at: number) => this.#rank(this.#items[at] as Item);
  #isBefore = (one: number, other: number) => this.#rankAt(one) < this.#rankAt(other);

  /** Exchanges two items, and says where the first one is then. */
  #swap(one: number, other: number): number {
    [this.#items[one], this.#items[other]] = [this.#items[other] as Item, this.#items[one] as Item];
    return other;
  }
}
