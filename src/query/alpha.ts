/** How far apart two values are: `nominal`, the same or not; `ordinal`, by how many values lie between them. */
export type Metric = "nominal" | "ordinal";

/**
 * Krippendorff's alpha: agreement beyond chance, 1 where all agree, 0 where they do as by chance (K. Krippendorff, Computing
 * Krippendorff's Alpha-Reliability, 2011, https://repository.upenn.edu/asc_papers/43).
 *
 * @param units for each thing that was coded, the values that coders gave it; one that fewer than two coded says nothing
 * @param order the values of an ordinal scale, from one end to the other; left out for a nominal one
 * @returns null where it is not defined: everything that was coded has the same value, or nothing was coded twice
 */
export function alphaOf(units: readonly (readonly string[])[], order?: readonly string[]): number | null {
  const paired = units.filter(({ length }) => length > 1);
  const counts = new Map<string, number>();
  for (const value of paired.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = order?.filter((value) => counts.has(value)) ?? [...counts.keys()];
  const distance = order ? ordinalDistance(values, counts) : (a: string, b: string) => (a === b ? 0 : 1);
  const all = paired.flat().length;

  let observed = 0;
  for (const unit of paired) {
    let apart = 0;
    for (const [index, a] of unit.entries()) for (const b of unit.slice(index + 1)) apart += 2 * distance(a, b);
    observed += apart / (unit.length - 1);
  }
  let expected = 0;
  // Values of no scale may be as many as what was coded, so they are not gone through in pairs.
  for (const [a, many] of counts)
    if (order) for (const [b, others] of counts) expected += many * others * distance(a, b);
    else expected += many * (all - many);
  return expected === 0 ? null : 1 - (observed * (all - 1)) / expected;
}

/** The square of how many values lie between two, each end counted half. */
function ordinalDistance(values: readonly string[], counts: ReadonlyMap<string, number>): (a: string, b: string) => number {
  const middles = new Map<string, number>();
  let below = 0;
  for (const value of values) {
    const many = counts.get(value) ?? 0;
    middles.set(value, below + many / 2);
    below += many;
  }
  return (a, b) => ((middles.get(a) ?? 0) - (middles.get(b) ?? 0)) ** 2;
}
