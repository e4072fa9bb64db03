// Of random texts that say the same words again, from which random parts are cut or edited.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Passages } from "../../src/text/evidence.js";
import { findInCopy } from "../../src/text/find-in-copy.js";
import { type Found, type Passage, SearchedText } from "../../src/text/searched-text.js";
import { cases } from "../cases.js";

// Faster than our own.
const digestOf = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

/** A word and the place in the coded text that it comes from; null where somebody put it in. */
interface Word {
  readonly word: string;
  readonly from: number | null;
}

interface Part extends Passage {
  readonly first: number;
  readonly last: number;
}

const word = fc.constantFrom("a", "bb", "ccc", "the", "Guard", "pier", "closed");
const phrase = fc.array(word, { minLength: 1, maxLength: 4 });
/** Sentences of few words in few phrases, many of them said twice. */
const sentences = fc
  .tuple(
    fc.array(phrase, { minLength: 2, maxLength: 5 }),
    fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 9 }),
  )
  .map(([phrases, list]) => list.map((each) => each.flatMap((index) => phrases[index % phrases.length] ?? [])));
/** Sentences that say nothing twice; some words begin others. */
const unlikeOf = (fewest: number) =>
  fc
    .array(fc.integer({ min: fewest, max: 14 }), { minLength: 2, maxLength: 9 })
    .map((lengths) => lengths.map((length, index) => Array.from({ length }, (_, at) => `w${index}x${at}`)));
const unlike = unlikeOf(1);
const numbers = fc.array(fc.nat(), { minLength: 6, maxLength: 40 });

/** Takes numbers one by one, from 0 to less than a limit. */
const taker = (list: readonly number[]) => {
  let at = 0;
  return (limit: number) => (list[at++ % list.length] ?? 0) % Math.max(1, limit);
};

/** A coded text: each sentence is a passage, and so are some words in each. */
function codedText(list: readonly (readonly string[])[], take: (limit: number) => number) {
  const words = list.flatMap((sentence) => sentence.map((each, index) => (index === sentence.length - 1 ? `${each}.` : each)));
  const starts: number[] = [];
  let length = 0;
  for (const each of words) {
    starts.push(length);
    length += each.length + 1;
  }
  const text = words.join(" ");
  const part = (first: number, last: number): Part => {
    const start = starts[first] ?? 0;
    const end = (starts[last] ?? 0) + (words[last] ?? "").replace(".", "").length;
    return { start, end, digest: digestOf(text.slice(start, end)), first, last };
  };
  const ends: number[] = [];
  for (const sentence of list) ends.push((ends.at(-1) ?? 0) + sentence.length);
  const whole = ends.map((end, index): [number, number] => [end - (list[index]?.length ?? 0), end - 1]);
  const some = whole.flatMap(([first, last]) =>
    Array.from({ length: take(3) }, () => {
      const from = first + take(last - first + 1);
      return [from, Math.min(last, from + take(3))] as [number, number];
    }),
  );
  const parts = new Map([...whole, ...some].map(([first, last]) => [`${first} ${last}`, part(first, last)]));
  const evidence = [...parts.values()].map((each) => ({ path: [], evidence: each }));
  const { coded } = new Passages(
    evidence.map((each) => each.evidence),
    text.length,
  );
  return { coded, text, whole, words: words.map((each, from): Word => ({ word: each, from })) };
}

const find = (copy: readonly Word[], coded: Parameters<typeof findInCopy>[1]) => {
  const text = copy.map(({ word }) => word).join(" ");
  return { text, ...findInCopy(new SearchedText(text, digestOf), coded, () => [], digestOf) };
};

const bare = ({ word }: Word) => word.replace(".", "");

/** How many words two lists can have in common, in order. */
function inCommon(a: readonly Word[], b: readonly Word[]): number {
  let row = new Int32Array(b.length + 1);
  for (const word of a) {
    const next = new Int32Array(b.length + 1);
    for (const [index, other] of b.entries())
      next[index + 1] = bare(word) === bare(other) ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0);
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The place of a passage in a copy, by words. */
function placeOf({ start }: Found, copy: readonly Word[]): number {
  let [at, index] = [0, 0];
  for (; at < start; index++) at += (copy[index]?.word.length ?? 0) + 1;
  return index;
}

/** Is a passage there as it was, wherever? */
const isIntact = ({ first, last }: Part, copy: readonly Word[]) => {
  const at = copy.findIndex(({ from }) => from === first);
  return (
    at >= 0 && copy.slice(at, at + last - first + 1).every(({ from }, index) => from === first + index) && at + last - first < copy.length
  );
};

/** Cuts sentences, puts others in their place, or others between. Nobody's words but the text's are in the text. */
function cutSentences(words: readonly Word[], whole: readonly [number, number][], take: (limit: number) => number): Word[] {
  let copy = [...words];
  for (let change = 0; change <= take(4); change++) {
    const [first, last] = whole[take(whole.length)] ?? [0, 0];
    const at = copy.findIndex(({ from }) => from === first);
    if (at < 0) continue;
    const put = Array.from({ length: take(5) + 1 }, (_, index): Word => ({ word: `z${change}y${index}`, from: null }));
    const kind = take(5);
    if (kind < 3) copy = copy.toSpliced(at, last - first + 1);
    else if (kind === 3) copy = copy.toSpliced(at, last - first + 1, ...put);
    else copy = copy.toSpliced(at, 0, ...put);
  }
  return copy;
}

/** Cuts, puts in and changes any words, and moves sentences. */
function changeWords(words: readonly Word[], whole: readonly [number, number][], take: (limit: number) => number): Word[] {
  let copy = [...words];
  for (let change = 0; change <= take(5) && copy.length > 0; change++) {
    const at = take(copy.length);
    const put = (): Word => ({ word: take(2) === 0 ? `z${change}` : (copy[take(copy.length)]?.word ?? ""), from: null });
    const kind = take(4);
    if (kind === 0) copy = copy.toSpliced(at, 1 + take(5));
    else if (kind === 1) copy = copy.toSpliced(at, 1, put());
    else if (kind === 2) copy = copy.toSpliced(at, 0, put(), put());
    else {
      const [first, last] = whole[take(whole.length)] ?? [0, 0];
      const isOf = ({ from }: Word) => from !== null && from >= first && from <= last;
      const rest = copy.filter((each) => !isOf(each));
      copy = rest.toSpliced(take(rest.length), 0, ...copy.filter(isOf));
    }
  }
  return copy;
}

const always = (list: fc.Arbitrary<string[][]>, check: (list: string[][], take: (limit: number) => number) => void) =>
  fc.assert(
    fc.property(list, numbers, (each, random) => check(each, taker(random))),
    { numRuns: cases(10_000) },
  );

test("what is cut is not found: in the copy, as much as there can be of the text is found, and nothing where that has something else", () => {
  always(fc.oneof(sentences, unlike), (list, take) => {
    const { coded, words, whole } = codedText(list, take);
    const copy = cutSentences(words, whole, take);
    const { inPlace } = find(copy, coded);
    const most = inCommon(words, copy);
    for (const found of inPlace) {
      const { first, last } = found.passage as Part;
      const at = placeOf(found, copy);
      // What the text and the copy have in common before it, in it, and after it.
      const before = inCommon(words.slice(0, first), copy.slice(0, at));
      const after = inCommon(words.slice(last + 1), copy.slice(at + last - first + 1));
      expect(before + (last - first + 1) + after, JSON.stringify(found)).toBe(most);
    }
  });
});

test("whatever is done to a text, what is found is there, in order, and no two that are apart in the text in one place", () => {
  always(sentences, (list, take) => {
    const { coded, words, whole } = codedText(list, take);
    const { inPlace, moved, text } = find(changeWords(words, whole, take), coded);
    for (const { passage, start, end } of [...inPlace, ...moved]) expect(digestOf(text.slice(start, end))).toBe(passage.digest);
    for (const a of [...inPlace, ...moved]) {
      for (const b of inPlace) {
        const isBefore = a.passage.end <= b.passage.start;
        const isAfter = a.passage.start >= b.passage.end;
        if (moved.includes(a)) expect(isBefore || isAfter).toBe(true);
        if (moved.includes(a)) expect(a.end <= b.start || a.start >= b.end).toBe(true);
        else if (isBefore) expect(a.end).toBeLessThanOrEqual(b.start);
        else if (!isAfter) expect(a.start - a.passage.start).toBe(b.start - b.passage.start);
      }
    }
  });
});

test("in a text that says nothing twice, nothing that is cut is found, and nothing that is changed", () => {
  always(unlike, (list, take) => {
    const { coded, words, whole } = codedText(list, take);
    const copy = changeWords(words, whole, take);
    const { inPlace, moved } = find(copy, coded);
    for (const { passage } of [...inPlace, ...moved]) {
      const { first, last } = passage as Part;
      const own = words.slice(first, last + 1).map(bare);
      expect(copy.some((_, at) => own.every((each, index) => copy[at + index] && bare(copy[at + index] as Word) === each))).toBe(true);
    }
  });
});

test("what is left of a text from which sentences are cut is found, if they are long enough to be told from others", () => {
  always(unlikeOf(8), (list, take) => {
    const { coded, words, whole } = codedText(list, take);
    const gone = new Set(Array.from({ length: take(list.length) }, () => take(list.length)));
    const copy = words.filter(
      ({ from }) => !whole.some(([first, last], index) => gone.has(index) && (from ?? -1) >= first && (from ?? -1) <= last),
    );
    const { there } = find(copy, coded);
    for (const passage of coded.passages) expect(there.has(passage), JSON.stringify(passage)).toBe(isIntact(passage as Part, copy));
  });
});

test("whatever is put around and between its sentences, all of a text is found", () => {
  always(unlike, (list, take) => {
    const { coded, words, whole } = codedText(list, take);
    const ad = (index: number) => Array.from({ length: take(20) }, (_, at): Word => ({ word: `z${index}y${at}`, from: null }));
    const copy = [...ad(-1), ...whole.flatMap(([first, last], index) => [...words.slice(first, last + 1), ...ad(index)])];
    const { inPlace } = find(copy, coded);
    expect(inPlace.map(({ passage }) => passage)).toHaveLength(coded.passages.length);
  });
});
