import { type Found, firstFrom, inCodedOrder, shiftOf } from "./searched-text.js";

interface Node {
  readonly found: Found;
  /** What is covered up to here, and how often the distance from the old place changed on the way, as one number. */
  score: number;
  before: Node | undefined;
  /** Passages that lie within this one and are found with it. */
  readonly within: Found[];
}

/**
 * Of all places at which passages may be, those that can hold together: in the order of the coded text, no two that are
 * apart there in one place, those that overlap there equally far from it. Of these, those that cover most of the coded
 * text; if several do, those that change least how far passages are from their old places: so neighbours decide which of
 * two like passages is meant. What lies within another passage goes with it. Takes time as sorting does.
 *
 * @param all places, none twice
 * @param left how far what stands before all of them is from its old place
 * @param right the same of what stands after them
 * @param cost how many code points must be covered for a change of distance to be worth it
 * @returns those places, in the order of the coded text
 */
export function inOrder(all: readonly Found[], left: number, right: number, cost: number): Found[] {
  const sorted = [...all].sort(inCodedOrder);
  // Where it costs nothing, a change of distance must not outweigh a code point.
  const point = all.length + 2;
  const change = cost * point + 1;
  const nodes: Node[] = [];
  const lastWithShift = new Map<number, Node>();
  const waiting = new Waiting(all);
  for (const found of sorted) {
    const { start, end } = found.passage;
    const shift = shiftOf(found);
    const last = lastWithShift.get(shift);
    if (last && last.found.passage.end >= end) {
      last.within.push(found);
      continue;
    }
    waiting.upTo(start);
    const node: Node = { found, score: (end - start) * point - (shift === left ? 0 : change), before: undefined, within: [] };
    const apart = waiting.bestBefore(found.start);
    if (apart) improve(node, apart, (end - start) * point - change);
    if (last) improve(node, last, (end - Math.max(start, last.found.passage.end)) * point);
    lastWithShift.set(shift, node);
    waiting.add(node);
    nodes.push(node);
  }
  const total = ({ found, score }: Node) => score - (shiftOf(found) === right ? 0 : change);
  let best: Node | undefined;
  const nothing = left === right ? 0 : -change;
  for (const node of nodes) if (total(node) > (best ? total(best) : nothing)) best = node;
  const chosen: Found[] = [];
  for (let node = best; node; node = node.before) chosen.push(node.found, ...node.within);
  return chosen.sort(inCodedOrder);
}

function improve(node: Node, before: Node, gain: number): void {
  if (before.score + gain <= node.score) return;
  node.score = before.score + gain;
  node.before = before;
}

/** The best way up to any place, of those that end before the passage at hand starts: a Fenwick tree over their ends in the text. */
class Waiting {
  readonly #ends: Float64Array;
  readonly #best: (Node | undefined)[];
  readonly #queue: Found[];
  readonly #nodes = new Map<Found, Node>();
  #next = 0;

  constructor(all: readonly Found[]) {
    this.#ends = Float64Array.from(new Set(all.map(({ end }) => end))).sort();
    this.#best = new Array(this.#ends.length + 1);
    this.#queue = [...all].sort((a, b) => a.passage.end - b.passage.end);
  }

  add(node: Node): void {
    this.#nodes.set(node.found, node);
  }

  /** From now on, all are asked that end there or before, in the coded text. */
  upTo(limit: number): void {
    for (; this.#next < this.#queue.length; this.#next++) {
      const found = this.#queue[this.#next] as Found;
      if (found.passage.end > limit) break;
      const node = this.#nodes.get(found);
      if (!node) continue;
      for (let index = this.#countUpTo(found.end); index < this.#best.length; index += index & -index) {
        const best = this.#best[index];
        if (!best || node.score > best.score) this.#best[index] = node;
      }
    }
  }

  /** The best of those that end there or before, in the text that is searched. */
  bestBefore(place: number): Node | undefined {
    let best: Node | undefined;
    for (let index = this.#countUpTo(place); index > 0; index -= index & -index) {
      const node = this.#best[index];
      if (node && (!best || node.score > best.score)) best = node;
    }
    return best;
  }

  #countUpTo(place: number): number {
    return firstFrom(this.#ends, place + 1);
  }
}
