import fc from "fast-check";
import { expect, test } from "vitest";
import { randomFrom } from "../corpus/random.js";
import { bytesOf, corpora, cut } from "./corpora.js";
import { check } from "./run.js";

const sizes: number[] = [];

test("one, two and three threads give the same findings in the same order, in 12 corpora of several parts, cut anywhere", async () => {
  await fc.assert(
    fc.asyncProperty(corpora({ fewestDatasets: 3, datasets: 4, records: 154, faults: 20 }), async (corpus) => {
      const bytes = bytesOf(corpus);
      sizes.push(bytes.length);
      const random = randomFrom(corpus.seed);
      const alone = await check([bytes]);
      expect(alone.lines).toBe(corpus.entries.length);
      for (const threads of [1, 2, 3]) expect(await check(cut(bytes, random, 100_000), { threads })).toEqual(alone);
    }),
    { numRuns: 12 },
  );
});

test("these corpora had several parts each, on the whole", () => {
  expect(sizes.filter((size) => size > 300_000).length).toBeGreaterThan(2);
});
