import fc from "fast-check";

const isFew = process.env.CASES === "few";

// The same cases for every mutant, and no time spent on making a failing one smaller.
if (isFew) fc.configureGlobal({ seed: 12, numRuns: 20, endOnFailure: true });

/**
 * How many cases a property runs: all of them with `CASES=full`, as in continuous integration; a few with `CASES=few`, where tests are run
 * for every mutant; else a tenth.
 */
export function cases(full: number, few = Math.max(5, Math.round(full / 100))): number {
  if (process.env.CASES === "full") return full;
  return isFew ? few : Math.max(10, Math.round(full / 10));
}

/** How large something is that must be large for a test of time or memory: small with `CASES=few`. */
export const large = (full: number, few = Math.max(200, Math.round(full / 1000))): number => (isFew ? few : full);

/** Any characters in a row, and at times words such as `constructor`. Making fast-check's own of that sort takes a second in each process. */
export const anyCharacters = (lengths: { readonly minLength?: number; readonly maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.oneof(
    {
      arbitrary: fc
        .array(fc.oneof(fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff })), lengths)
        .map((codes) => String.fromCodePoint(...codes)),
      weight: 5,
    },
    { arbitrary: fc.string(lengths), weight: 1 },
  );
