/** The circles among items each of which leads to one other at most, each circle once. Time grows with the number of items alone. */
export function circlesIn<Item>(items: Iterable<Item>, next: (item: Item) => Item | undefined): [Item, ...Item[]][] {
  const circles: [Item, ...Item[]][] = [];
  const walkOf = new Map<Item, Item>();
  for (const start of items) {
    let item: Item | undefined = start;
    for (; item !== undefined && !walkOf.has(item); item = next(item)) walkOf.set(item, start);
    // Where an earlier walk has been is no news; where this one has been closes a circle.
    if (item === undefined || walkOf.get(item) !== start) continue;
    const circle: [Item, ...Item[]] = [item];
    for (let member = next(item); member !== undefined && member !== item; member = next(member)) circle.push(member);
    circles.push(circle);
  }
  return circles;
}

/** The ids along a circle, back to where it starts; of a long one, where it starts. */
export function wayAround(circle: readonly { readonly id: string }[], most = 10): string {
  const ids = circle.map(({ id }) => id);
  return [...ids.slice(0, most), ...(ids.length > most ? [`… (${ids.length} in all)`] : []), ids[0]].join(" → ");
}
