// What is found in a copy, word for word: each case is a text of made-up words, and what somebody did to it.
import { describe, expect, test } from "vitest";
import { Passages } from "../../src/text/evidence.js";
import { findInCopy } from "../../src/text/find-in-copy.js";
import { SearchedText } from "../../src/text/searched-text.js";

/** The digest of words is the words: so a passage shows what it says. */
const asTheyAre = (words: string) => words;

/** As many words as are asked for, which nobody else says. */
const say = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index}`).join(" ");

type Part = string | { readonly words: string; readonly after: string };

/** The passages of a text: words that stand in it, where they first do or after others. */
function codedText(text: string, parts: readonly Part[]) {
  const passages = parts.map((part) => {
    const { words, after } = typeof part === "string" ? { words: part, after: "" } : part;
    const start = text.indexOf(words, text.indexOf(after) + after.length);
    return { start, end: start + words.length, digest: words };
  });
  return new Passages(passages, text.length).coded;
}

const searched = (copy: string) => new SearchedText(copy, asTheyAre);

/** What is found, by its words and its place in the text; what was moved, sorted so. */
function find(text: string, parts: readonly Part[], copy: string | SearchedText) {
  const coded = codedText(text, parts);
  const found = findInCopy(typeof copy === "string" ? searched(copy) : copy, coded, () => [], asTheyAre);
  return {
    ...found,
    inPlace: found.inPlace.map(({ passage }) => passage.digest),
    moved: found.moved.map(({ passage }) => passage.digest).sort(),
    missing: coded.passages.filter((passage) => !found.there.has(passage)).map(({ digest }) => digest),
  };
}

const [a, b, c] = [say("a", 20), say("b", 20), say("c", 20)];

describe("moved are", () => {
  test.each([
    ["eight words", say("m", 8), true],
    ["seven words", say("m", 7), false],
    ["eight signs that are words", "港口今日平静无事", true],
    ["seven signs that are words", "港口今日平静无", false],
  ])("%s: %j %j", (_, words, isMoved) => {
    const { moved, missing } = find(`${words}. ${a}. ${b}.`, [words, a, b], `${a}. ${b}. ${words}.`);
    expect({ moved, missing }).toEqual(isMoved ? { moved: [words], missing: [] } : { moved: [], missing: [words] });
  });

  test("sentences in a row, where the first of them is said alone, too", () => {
    const [long, some, more] = [say("long", 12), say("m", 9), say("n", 9)];
    const row = `${long}. ${some}. ${more}.`;
    const copy = searched(`${a}. ${b}. Note: ${long}. ${row}`);
    const found = findInCopy(copy, codedText(`${row} ${a}. ${b}.`, [long, some, more, a, b]), () => [], asTheyAre);
    const at = copy.text.indexOf(row);
    expect(found.moved.map(({ start }) => start).sort((one, other) => one - other)).toEqual([
      at,
      copy.text.indexOf(some),
      copy.text.indexOf(more),
    ]);
  });

  test("many short words, whatever few long ones stand elsewhere with the last of them", () => {
    const [words, long] = [say("m", 8), say("muchlongerthanthat", 3)];
    const text = `${words} ${long}. ${a}. ${b}.`;
    const { moved, missing } = find(text, [words, "m6 m7", long, a, b], `${a}. ${b}. ${words} z. z m6 m7 ${long}.`);
    expect(moved).toContain(words);
    expect(missing).toEqual([long]);
  });

  test("neither of two that say the same, where only one is left and nothing says which", () => {
    const twice = say("m", 10);
    const text = `${twice}. ${a}. ${twice}. ${b}. ${c}.`;
    const { inPlace, moved, missing } = find(
      text,
      [twice, a, { words: twice, after: a }, b, c],
      `${a}. ${b}. ${c}. ${say("z", 9)} ${twice}.`,
    );
    expect({ inPlace, moved, missing }).toEqual({ inPlace: [a, b, c], moved: [], missing: [twice, twice] });
  });

  test("the second of two that say the same, where the first is in place", () => {
    const twice = say("m", 10);
    const text = `${a}. ${twice}. ${b}. ${twice}. ${c}.`;
    const { inPlace, moved } = find(
      text,
      [a, twice, b, { words: twice, after: b }, c],
      `${a}. ${twice}. ${b}. ${c}. ${say("z", 9)} ${twice}.`,
    );
    expect({ inPlace, moved }).toEqual({ inPlace: [a, twice, b, c], moved: [twice] });
  });

  test.each([
    ["the shorter one first", say("m", 9), say("n", 12)],
    ["the longer one first", say("m", 12), say("n", 9)],
  ])("two that touch each other, turned around: %s", (_, one, other) => {
    const [first, second] = [`(${one})`, `(${other})`];
    const { moved } = find(`${first}${second} ${a}. ${b}.`, [first, second, a, b], `${a}. ${b}. ${say("z", 3)} ${second}${first}`);
    expect(moved).toEqual([first, second]);
  });

  test.each([
    ["one that holds another", [a, a.slice(3, 20)]],
    ["two of which the second begins in the first", [a.slice(0, 20), a.slice(9)]],
  ])("what stands after %s", (_, parts) => {
    const words = say("m", 8);
    const { moved } = find(`${a}. ${b}. ${words}. ${c}.`, [...parts, b, words, c], `${a}. ${words}. ${b}. ${c}.`);
    expect(moved).toEqual([words]);
  });

  test("what stands between two that touched each other", () => {
    const [first, second, words] = [`(${a})`, `(${b})`, `(${say("m", 8)})`];
    const { moved } = find(`${first}${second}${c}${words}`, [first, second, c, words], `${first}${words}${second}${c}`);
    expect(moved).toEqual([words]);
  });

  test("not words that only stand in another passage, which is in place", () => {
    const words = say("m", 10);
    const holds = `${say("a", 20)} ${words}`;
    const { moved, missing } = find(
      `${holds}. ${b}. ${words}. ${c}.`,
      [holds, a.slice(0, 11), b, { words, after: b }, c],
      `${holds}. ${b}. ${c}.`,
    );
    expect({ moved, missing }).toEqual({ moved: [], missing: [words] });
  });

  // Nothing but signs between them, so that sizes are exact.
  const [shorter, longer] = [`(${say("short", 10)})`, `(${say("longer", 10)})`];
  const words = `(${say("moved", 8)})`;
  const sizeOf = (size: number) => `(${say("k", 9)} ${"k".repeat(size - say("k", 9).length - 3)})`;
  test.each([
    ["what was there was moved itself, in two parts", [shorter, longer], [longer, shorter], true],
    ["as much was cut before what was moved from there", [sizeOf(words.length), longer], [longer], false],
    ["less was cut before what was moved from there", [sizeOf(words.length - 1), longer], [longer], true],
    ["as much was cut after what was moved from there", [longer, sizeOf(words.length)], [longer], false],
    ["less was cut after what was moved from there", [longer, sizeOf(words.length - 1)], [longer], true],
    ["as much was cut", [sizeOf(words.length)], [], false],
    ["less was cut", [sizeOf(words.length - 1)], [], true],
  ] as [string, string[], string[], boolean][])("words that stand where others were, or not: %s", (_, before, elsewhere, isMoved) => {
    const text = [`(${a})`, ...before, `(${b})`, words, `(${c})`].join("");
    const copy = [`(${a})`, words, `(${b})`, `(${c})`, ...elsewhere.flatMap((each) => [" z ", each])].join("");
    const { moved } = find(text, [`(${a})`, ...before, `(${b})`, words, `(${c})`], copy);
    expect(moved).toEqual([...elsewhere, ...(isMoved ? [words] : [])].sort());
  });
});

describe("in another typography", () => {
  const curly = (words: string) => `“${words}”`;
  const straight = (words: string) => `"${words}"`;

  test("one place is not taken twice, by what says the same", () => {
    const words = say("m", 10);
    const text = `${straight(words)} ${a}. ${curly(words)} ${curly(b)}. ${c}.`;
    const { moved, missing } = find(
      text,
      [straight(words), a, curly(words), curly(b), c],
      `${a}. ${straight(b)}. ${c}. ${say("z", 12)} ${straight(words)}`,
    );
    expect({ moved, missing }).toEqual({ moved: [straight(words)], missing: [curly(words)] });
  });

  test("a place between others that were moved is free", () => {
    const [one, two, three] = [say("m", 9), curly(say("n", 9)), say("longer", 9)];
    const text = `${three}. ${one}. ${two}. ${a}. ${curly(b)}. ${c}.`;
    const copy = `${a}. ${straight(b)}. ${c}. z ${one}. z ${two.replace("“", '"').replace("”", '"')}. z ${three}.`;
    expect(find(text, [three, one, two, a, curly(b), c], copy).moved).toEqual([three, one, two].sort());
  });

  test("what stands out of order is not in place", () => {
    const text = `${straight(a)} ${straight(b)} ${curly(c)}`;
    const { inPlace } = find(text, [straight(a), straight(b), curly(c)], `${straight(c)} ${straight(a)} ${straight(b)}`);
    expect(inPlace).toEqual([straight(a), straight(b)]);
  });

  test("what is in place is in the order of the text", () => {
    const text = `${a}. ${curly(b)}. ${c}.`;
    expect(find(text, [a, curly(b), c], `${a}. ${straight(b)}. ${c}.`).inPlace).toEqual([a, curly(b), c]);
  });
});

describe("a search that was given up", () => {
  class GivenUp extends SearchedText {
    override get complete() {
      return false;
    }
  }

  test.each([
    ["is complete where all is there", `${a}. “${b}”.`, true],
    ["is not where something is missing", `${a}.`, false],
    ["is not where something is missing that no other reading has", `${a}. "${b}".`.replace("a0 ", ""), false],
  ])("%s", (_, copy, complete) => {
    expect(find(`${a}. “${b}”.`, [a, `“${b}”`], new GivenUp(copy, asTheyAre)).complete).toBe(complete);
  });
});

describe("of many places with the same words, that between the neighbours is right:", () => {
  const words = say("m", 9);
  const text = `${a}. ${words}. ${b}.`;
  const own = `${a}. ${say("x", 12)} ${words}. ${say("y", 12)} ${b}.`;
  test.each([
    ["the one in the middle", 1, 1],
    ["the one in the middle of as many as are all tried", 31, 32],
    ["the first", 0, 80],
    ["the last", 80, 0],
  ])("%s", (_, before, after) => {
    const more = (count: number) => Array.from({ length: count }, (_, index) => `z${index} ${words}.`).join(" ");
    const { inPlace, moved } = find(text, [a, words, b], `${more(before)} ${own} ${more(after)}`);
    expect({ inPlace, moved }).toEqual({ inPlace: [a, words, b], moved: [] });
  });

  test("each of very many, but for those that were cut", () => {
    const others = Array.from({ length: 40 }, (_, index) =>
      say(`s${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`, 9),
    );
    const refrain = "the pier is old and nobody mends it";
    const sayings = others.map((other) => `${refrain}. ${other}.`);
    const whole = `${sayings.join(" ")} ${refrain}.`;
    const parts: Part[] = others.flatMap((other, index) => [
      { words: refrain, after: index === 0 ? "" : (others[index - 1] ?? "") },
      other,
    ]);
    const copy = sayings.map((each, index) => `${say(`z${index}y`, 3)} ${index === 0 ? each.replace(`${refrain}. `, "") : each}`).join(" ");
    const { inPlace } = find(whole, [...parts, { words: refrain, after: others.at(-1) ?? "" }], copy);
    expect(inPlace).toEqual(others.flatMap((other, index) => (index === 0 ? [other] : [refrain, other])));
  });
});

test("few words are found where they are pushed along, though what stands around them is unknown", () => {
  const words = "the pier is old";
  const text = `${say("u", 9)} ${words} ${say("v", 9)}`;
  // As long as it was, so its ends say that nothing was pushed along.
  const { inPlace } = find(text, [words], `zz ${text.replace("v0 ", "")}`);
  expect(inPlace).toEqual([words]);
});

describe("in a long page", () => {
  const filler = Array.from({ length: 9_000 }, (_, index) => `f${index % 1_000}`).join(" ");
  const sentences = Array.from({ length: 24 }, (_, index) =>
    say(String.fromCharCode(103 + (index % 20)).repeat(1 + Math.floor(index / 20)), 8 + index),
  );
  const longest = sentences.at(-1) ?? "";
  const rest = sentences.slice(0, -1);

  test("what is in place is found in the order of the text, wherever something was put in, and without the longest", () => {
    const text = `${[...rest.slice(0, 12), longest, ...rest.slice(12)].join(". ")}.`;
    const copy = `${filler} ${rest.join(". z z. ")}. ${filler}`;
    const { inPlace, missing } = find(text, sentences, copy);
    expect({ inPlace, missing }).toEqual({ inPlace: rest, missing: [longest] });
  });

  test("a word that was cut does not mislead by standing behind it all", () => {
    const text = `Harbour. ${sentences.join(". ")}.`;
    const { inPlace, missing } = find(text, ["Harbour", ...sentences], `${filler} ${sentences.join(". ")}. ${filler} Harbour`);
    expect({ inPlace, missing }).toEqual({ inPlace: sentences, missing: ["Harbour"] });
  });

  test("what touches its neighbour in the text is found where something was put between them", () => {
    const [first, second] = [`(${say("first", 9)})`, `(${say("second", 12)})`];
    const text = `${first}${second} ${sentences.join(". ")}.`;
    const { inPlace } = find(text, [first, second, ...sentences], `${filler} ${first} z z ${second} ${sentences.join(". ")}. ${filler}`);
    expect(inPlace).toEqual([first, second, ...sentences]);
  });
});
