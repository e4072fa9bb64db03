import fc from "fast-check";
import { expect, test } from "vitest";
import { IdTable } from "../../src/validate/id-table.js";

/** Few letters, so that ids begin, end and go on alike, as those of one dataset do; and many share a place among the recent ones. */
const id = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[ab][ab0-]{0,5}$/) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 5000 }).map((number) => `d${number % 7}--s${number}`) },
  { weight: 1, arbitrary: fc.integer({ min: 1000, max: 6000 }).map((length) => "x".repeat(length)) },
);

const tableOf = (ids: Iterable<string>) => {
  const table = new IdTable();
  for (const each of ids) table.add(each);
  return table;
};
const numbersIn = (ids: readonly string[]) => new Map([...new Set(ids)].map((each, number) => [each, number]));

test("knows what a map knows, whatever is added and asked for in between", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), id), { maxLength: 200 }), (steps) => {
      const table = new IdTable();
      const map = new Map<string, number>();
      for (const [adds, each] of steps) {
        if (adds && !map.has(each)) map.set(each, map.size);
        if (adds) expect(table.add(each)).toBe(map.get(each));
        else expect(table.numberOf(each)).toBe(map.get(each) ?? -1);
        expect(table.size).toBe(map.size);
      }
      for (const [each, number] of map) {
        expect(table.numberOf(each)).toBe(number);
        expect(table.at(number)).toBe(each);
      }
    }),
  );
});

test("takes in another table, and says which ids it had", () => {
  fc.assert(
    fc.property(fc.array(id), fc.array(id), (ours, theirs) => {
      const table = tableOf(ours);
      const before = numbersIn(ours);
      const after = numbersIn([...ours, ...theirs]);
      const visited: [number, number, boolean][] = [];
      table.addAll(structuredClone(tableOf(theirs).state), (...each) => visited.push(each));
      expect(visited).toEqual([...numbersIn(theirs)].map(([each, there]) => [there, after.get(each), before.has(each)]));
      expect(table.size).toBe(after.size);
      for (const [each, number] of after) expect([table.numberOf(each), table.at(number)]).toEqual([number, each]);
    }),
  );
});

test("finds the ids that have the same first or second half", () => {
  fc.assert(
    fc.property(fc.array(id, { minLength: 1 }), id, (ids, asked) => {
      const half = asked.length >> 1;
      const alike = (other: string) =>
        other.length >= half && (other.startsWith(asked.slice(0, half)) || other.endsWith(asked.slice(asked.length - half)));
      const all = [...new Set(ids)];
      const table = tableOf(ids);
      expect([...table.alike(asked)]).toEqual(all.flatMap((other, number) => (alike(other) ? [number] : [])));
      expect(table.size).toBe(all.length);
    }),
  );
});

test("ids of which one is asked for right after the other, at one place among the recent ones", () => {
  // The place comes of the length, the last letter and the one in the middle.
  const ids = Array.from({ length: 500 }, (_, number) => `a${String(number).padStart(4, "0")}mm${String(number).padStart(3, "0")}z`);
  const table = tableOf(ids);
  for (let index = 0; index < ids.length; index++) {
    for (const number of [index, 0, index]) expect(table.numberOf(ids[number] as string)).toBe(number);
    expect(table.numberOf(`b${(ids[index] as string).slice(1)}`)).toBe(-1);
  }
});

test("an id that was not there when first asked for is found once it is", () => {
  const table = new IdTable();
  expect(table.numberOf("a")).toBe(-1);
  expect(table.add("a")).toBe(0);
  expect(table.numberOf("a")).toBe(0);
});

test("300,000 ids take some 30 bytes each, and all are found", () => {
  const ids = Array.from({ length: 300_000 }, (_, number) => `dataset-${number % 2000}--s${number}`);
  const table = tableOf(ids);
  expect(table.size).toBe(ids.length);
  expect(ids.every((each, number) => table.numberOf(each) === number && table.add(each) === number)).toBe(true);
  expect(ids.every((each) => table.numberOf(`${each}x`) === -1)).toBe(true);
  expect([0, 1, 299_999].map((number) => table.at(number))).toEqual([ids[0], ids[1], ids[299_999]]);
  expect(table.bytes / ids.length).toBeLessThan(60);
});
