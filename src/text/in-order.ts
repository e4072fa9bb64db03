/** The largest part of a list whose places do not go down (patience sorting, each item linked to the one before it). */
export function longestInOrder<Item>(items: readonly Item[], placeOf: (item: Item) => number): Set<Item> {
  const piles: Item[] = [];
  const before = new Map<Item, Item | undefined>();
  for (const item of items) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placeOf(piles[middle] as Item) <= placeOf(item)) low = middle + 1;
      else high = middle;
    }
    before.set(item, piles[low - 1]);
    piles[low] = item;
  }
  const chain = new Set<Item>();
  for (let item = piles.at(-1); item !== undefined; item = before.get(item)) chain.add(item);
  return chain;
}
