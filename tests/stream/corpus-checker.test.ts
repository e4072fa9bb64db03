import fc from "fast-check";
import { expect, test } from "vitest";
import { rules } from "../../src/rules/index.js";
import { CorpusChecker, type StreamFinding } from "../../src/stream/corpus-checker.js";
import { randomFrom } from "../corpus/random.js";
import { bytesOf, corpora } from "./corpora.js";
import { check } from "./run.js";

/** As threads do it, but without them: each part goes to one of some checkers, and what they know is put together in the end. */
function checkedByTurns(bytes: Uint8Array, checkers: number, seed: number): StreamFinding[] {
  const random = randomFrom(seed);
  const found: StreamFinding[] = [];
  const crew = Array.from({ length: checkers }, () => {
    const own: StreamFinding[] = [];
    return { own, checker: new CorpusChecker(rules, (finding) => own.push(finding)) };
  });
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(0x0a, Math.min(bytes.length - 1, start + random.below(10_000)));
    const end = newline < 0 ? bytes.length : newline + 1;
    const { own, checker } = random.pick(crew);
    line = checker.checkPart({ bytes: bytes.slice(start, end), isCut: false }, line);
    found.push(...own.splice(0));
    start = end;
  }
  const [first, ...others] = crew;
  for (const { checker } of others) first?.checker.merge(structuredClone({ state: checker.state, counts: checker.counts }));
  first?.checker.finish();
  return [...found, ...(first?.own ?? [])];
}

test("what several know together is what one would know, in 150 made-up corpora", async () => {
  await fc.assert(
    fc.asyncProperty(
      corpora({ datasets: 3, records: 40, faults: 8 }),
      fc.integer({ min: 2, max: 5 }),
      fc.nat(),
      async (corpus, checkers, seed) => {
        const bytes = bytesOf(corpus);
        const { findings } = await check([bytes]);
        expect(checkedByTurns(bytes, checkers, seed)).toEqual(findings);
      },
    ),
    { numRuns: 150 },
  );
});
