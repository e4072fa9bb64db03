/**
 * For each item the nearest one above it that fits: whatever it leads to, and that leads to, and so on. Time grows with the number of
 * items alone; circles are no trouble.
 */
export function nearestAbove<Item>(
  items: Iterable<Item>,
  above: (item: Item) => Item | undefined,
  fits: (item: Item) => boolean,
): Map<Item, Item> {
  const nearest = new Map<Item, Item>();
  const done = new Set<Item>();
  for (const start of items) {
    const way: Item[] = [];
    let item: Item | undefined = start;
    for (; item !== undefined && !done.has(item); item = above(item)) {
      done.add(item);
      way.push(item);
    }
    // Back down, each takes what is directly above it, or what that has found.
    for (let index = way.length - 1; index >= 0; index--) {
      const own = way[index] as Item;
      const next = above(own);
      const found = next === undefined || fits(next) ? next : nearest.get(next);
      if (found !== undefined) nearest.set(own, found);
    }
  }
  return nearest;
}
