import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../src/text/in-order.js";
import { type Found, shiftOf } from "../../src/text/searched-text.js";
import { cases, large } from "../cases.js";

const found = (start: number, size: number, at: number): Found => ({
  passage: { start, end: start + size, digest: "" },
  start: at,
  end: at + size,
});

const canBoth = (a: Found, b: Found) =>
  shiftOf(a) === shiftOf(b) ||
  (a.passage.end <= b.passage.start && a.end <= b.start) ||
  (b.passage.end <= a.passage.start && b.end <= a.start);

const holdTogether = (list: readonly Found[]) => list.every((a, index) => list.slice(index + 1).every((b) => canBoth(a, b)));

/** Is one a part of the other, and as far from its old place? */
const liesWithin = (a: Found, b: Found) =>
  shiftOf(a) === shiftOf(b) && a.passage.start >= b.passage.start && a.passage.end <= b.passage.end;

/** How much of the coded text is covered, and how often the distance changes on the way. */
function worth(list: readonly Found[], left: number, right: number): [covered: number, changes: number] {
  const covered = new Set(
    list.flatMap(({ passage }) => Array.from({ length: passage.end - passage.start }, (_, index) => passage.start + index)),
  );
  const shifts = [left, ...[...list].sort((a, b) => a.passage.start - b.passage.start).map(shiftOf), right];
  return [covered.size, shifts.filter((shift, index) => index > 0 && shift !== shifts[index - 1]).length];
}

test("of two like passages, the one is taken that is as far from its old place as its neighbours", () => {
  const before = found(0, 10, 0);
  const after = found(40, 10, 30);
  const first = found(12, 5, 22);
  const second = found(32, 5, 22);
  expect(inOrder([before, first, second, after], 0, -10, 0)).toEqual([before, second, after]);
});

test("what lies within a passage goes with it, and what overlaps it must be as far away", () => {
  const whole = found(0, 20, 5);
  const within = found(3, 4, 8);
  const overlapping = found(15, 10, 20);
  const elsewhere = found(15, 10, 40);
  expect(inOrder([elsewhere, within, overlapping, whole], 0, 0, 0)).toEqual([whole, within, overlapping]);
});

test("a change of distance costs as much as it is said to", () => {
  const [before, lone] = [found(0, 10, 0), found(20, 5, 33)];
  expect(inOrder([before, lone], 0, 0, 0)).toEqual([before, lone]);
  expect(inOrder([before, lone], 0, 0, 4)).toEqual([before]);
  expect(inOrder([lone], 0, 0, 4)).toEqual([]);
});

test("as much is covered as can be by passages that are not parts of others, with as few changes as that allows", () => {
  const place = fc.record({ start: fc.nat(20), size: fc.integer({ min: 1, max: 6 }), at: fc.nat(20) });
  fc.assert(
    fc.property(fc.uniqueArray(place, { maxLength: 8, selector: (each) => JSON.stringify(each) }), fc.nat(3), (places, right) => {
      const all = places.map(({ start, size, at }) => found(start, size, at));
      const chosen = inOrder(all, 0, right, 0);
      expect(holdTogether(chosen)).toBe(true);
      const [covered, changes] = worth(chosen, 0, right);
      for (let subset = 0; subset < 2 ** all.length; subset++) {
        const other = all.filter((_, index) => subset & (1 << index));
        if (!holdTogether(other) || !all.every((each) => other.includes(each) || !other.some((part) => liesWithin(part, each)))) continue;
        const [more, fewer] = worth(other, 0, right);
        expect(more < covered || (more === covered && fewer >= changes)).toBe(true);
      }
    }),
    { numRuns: cases(2000, 200) },
  );
});

test("a hundred thousand places are put in order as fast as they are sorted", () => {
  const many = Array.from({ length: large(50_000) }, (_, index) => [
    found(index * 10, 8, index * 10 + 5),
    found(index * 10, 8, 10 * large(50_000) - index * 10),
  ]).flat();
  expect(inOrder(many, 0, 0, 0)).toHaveLength(large(50_000));
});
