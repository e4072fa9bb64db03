import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Anchor, type Placed } from "../../src/text/anchor.js";
import { digestOf } from "../../src/text/digest.js";
import { normalizeText } from "../../src/text/normalize.js";
import { SearchedText } from "../../src/text/searched-text.js";
import { cases, large } from "../cases.js";
import { article } from "./article.js";

const anchorIn = (text: string) => new Anchor(new SearchedText(normalizeText(text), digestOf));
const own = anchorIn(article);
const codePoints = [...normalizeText(article)];
const wordsAt = ({ start, end }: { start: number; end: number }) => codePoints.slice(start, end).join("");

/** What is said where no place is taken. */
function refused(placed: Placed): { message: string; hint: string; near: readonly { start: number; end: number }[] } {
  if (placed.passage) throw new Error(`a place was taken: ${JSON.stringify(placed.passage)}`);
  return placed;
}

describe("words that stand in the text once", () => {
  test.each([
    "Harbour quiet after clash",
    "“We regret nothing,” he said 🙂",
    "the cafe\u0301 beside  the\npier",
    "  on Tuesday, the Gazette ",
    "re\u0301mains closed.",
  ])("%j have their place, however they are spaced and composed", (exact) => {
    const { passage } = own.place({ exact });
    expect(passage && wordsAt(passage)).toBe(normalizeText(exact));
  });

  test("have the digest of the words at that place", () => {
    const { passage } = own.place({ exact: "around forty Islander fighters" });
    expect(passage && wordsAt(passage)).toBe("around forty Islander fighters");
    expect(passage?.digest).toBe(digestOf("around forty Islander fighters"));
  });
});

describe("words that stand more than once", () => {
  test("are answered with all places and how to say which", () => {
    const { message, hint } = refused(own.place({ exact: "The" }));
    expect(message).toBe("the words stand twice in the text");
    expect(hint).toMatch(/at: 2, or by prefix or suffix.* 1: “.*\[The\] harbour.* 2: “.*\[The\] fighters/);
  });

  test.each([
    [{ at: 2 }, 279],
    [{ at: 1 }, 217],
    [{ prefix: "forty Islander" }, 217],
    [{ prefix: " The " }, 279],
    [{ suffix: "denied" }, 279],
    [{ suffix: " had  been", prefix: "Islander", at: 1 }, 217],
  ])("%j tells them apart", (more, start) => {
    expect(own.place({ exact: "fighters", ...more }).passage).toMatchObject({ start });
  });

  test.each([
    [{ at: 3 }, "the words stand twice, and at: 3 is asked for", "at most 2"],
    [{ at: 1e9 }, "the words stand twice, and at: 1000000000 is asked for", "at most 2"],
    [{ prefix: "The", at: 2 }, "the words stand once, and at: 2 is asked for", "at most 1"],
    [{ prefix: "Some" }, "the words are in the text, but not with the prefix “Some”", "1: "],
    [{ prefix: "The", suffix: "had" }, "but not with the prefix “The” and suffix “had”", "2: "],
  ])("%j is answered with the places that there are", (more, message, hint) => {
    const answer = refused(own.place({ exact: "fighters", ...more }));
    expect(answer.message).toContain(message);
    expect(answer.hint).toContain(hint);
  });

  test("are shown with what stands around them, as far as there is something", () => {
    const places = (text: string, exact: string) => refused(anchorIn(text).place({ exact })).hint.replace(/^.*? after\. /, "");
    const dots = "x".repeat(30);
    expect(places("a b a", "a")).toBe("1: “[a] b a” (0 to 1); 2: “a b [a]” (4 to 5)");
    expect(places(`${dots.slice(2)}, a b a ${dots.slice(1)}`, "a")).toBe(
      `1: “${dots.slice(2)}, [a] b a ${dots.slice(5)}…” (30 to 31); 2: “…${dots.slice(6)}, a b [a] ${dots.slice(1)}” (34 to 35)`,
    );
  });

  test("and inside others, count only where they stand alone", () => {
    expect(anchorIn("afire fires fire").place({ exact: "fire" }).passage).toMatchObject({ start: 12, end: 16 });
    expect(anchorIn("fires afire fire").place({ exact: "fire" }).passage).toMatchObject({ start: 12, end: 16 });
    expect(anchorIn("30,000 or 300, not 30.").place({ exact: "30" }).passage).toMatchObject({ start: 19, end: 21 });
  });

  test("fit by what stands right before and after them, and not further away", () => {
    const anchor = anchorIn("the pier, the old pier, the pier of old");
    expect(anchor.place({ exact: "pier", prefix: "old" }).passage).toMatchObject({ start: 18 });
    expect(anchor.place({ exact: "pier", suffix: "of" }).passage).toMatchObject({ start: 28 });
    expect(refused(anchor.place({ exact: "old", prefix: "pier" })).message).toBe(
      "the words are in the text, but not with the prefix “pier”",
    );
    expect(refused(anchor.place({ exact: "old", suffix: "of" })).message).toBe("the words are in the text, but not with the suffix “of”");
  });

  test("fit by signs that touch them", () => {
    const anchor = anchorIn("(fire) fire, [fire] fire");
    expect(anchor.place({ exact: "fire", prefix: "(" }).passage).toMatchObject({ start: 1 });
    expect(anchor.place({ exact: "fire", prefix: "[" }).passage).toMatchObject({ start: 14 });
    expect(anchor.place({ exact: "fire", suffix: ")" }).passage).toMatchObject({ start: 1 });
    expect(anchor.place({ exact: "fire", suffix: "]" }).passage).toMatchObject({ start: 14 });
    expect(refused(anchor.place({ exact: "fire", prefix: "{" })).message).toContain("not with the prefix “{”");
  });

  test("ten times are all shown", () => {
    const { hint } = refused(anchorIn("e ".repeat(10)).place({ exact: "e" }));
    expect(hint).toContain("10: ");
    expect(hint).not.toContain("more");
  });

  test("very often are shown ten times, and counted", () => {
    const { message, hint, near } = refused(anchorIn("e ".repeat(large(200_000))).place({ exact: "e" }));
    expect(message).toContain(`${large(200_000)} times`);
    expect(hint).toContain("10: ");
    expect(hint).toContain(`and ${large(200_000) - 10} more`);
    expect(near).toHaveLength(10);
  });
});

describe("words that are not there are answered with the nearest, and what differs:", () => {
  test.each([
    ['"We regret nothing," he said', 'its quotes are “ ”, and here " "', "“We regret nothing,” he said"],
    ["the harbor of the island", "it has “harbour”, not “harbor”", "The harbour of the island"],
    ["the island was quiet on tuesday", "it has “Tuesday”, not “tuesday”", "the island was quiet on Tuesday"],
    ["the cafe beside the pier", "it has “café”, not “cafe”", "the café beside the pier"],
    ["the café beside the old pier", "it has no “old”", "the café beside the pier"],
    ["shots heard near the old pier", "it has “were” as well", "shots were heard near the old pier"],
    [
      "Ilander fighters had been kiled",
      "it has “Islander”, not “Ilander”; it has “killed”, not “kiled”",
      "Islander fighters had been killed",
    ],
    ["on Tuesday – the Gazette has learnt", "its dashes are none, and here –", "on Tuesday, the Gazette has learnt"],
    ["quiet on Tuesday the Gazette", "what stands between the words differs", "quiet on Tuesday, the Gazette"],
  ])("%j", (exact, differs, nearest) => {
    const { message, near } = refused(own.place({ exact }));
    expect(message).toBe(`the words are not in the text: ${message.split(": ").slice(1).join(": ")}`);
    expect(message).toContain(differs);
    expect(near.map(wordsAt)).toEqual([nearest]);
  });

  test("inside other words they do not count", () => {
    const { message, hint, near } = refused(own.place({ exact: "slander" }));
    expect(message).toBe("the words stand only inside others: “Islander”");
    expect(hint).toContain("[Islander]");
    expect(near.map(wordsAt)).toEqual(["Islander"]);
  });

  test.each([
    ["slander", "only inside others: “islanders”", "islanders a"],
    ["sland", "only inside others: “islanders”", "the islanders"],
  ])("inside a word at an end of the text: %s", (exact, message, text) => {
    expect(refused(anchorIn(text).place({ exact })).message).toContain(message);
  });

  test.each([
    ["Tusday", "Tuesday", "it has “Tuesday”, not “Tusday”"],
    ["Harber Gard", "Harbour Guard", "it has “Harbour”, not “Harber”; it has “Guard”, not “Gard”"],
    ["quiet nobodyhere", "quiet", "it has no “nobodyhere”"],
    ["(quiet)", "quiet", "what stands between the words differs"],
    ["the “Gazette”", "the Gazette", "its quotes are none, and here “ ”"],
    ["learnt, one day, after", "learnt, one day after", "what stands between the words differs"],
    [
      "spokesman of a Harber Gard said thet",
      "spokesperson for the Harbour Guard said that",
      "it has “spokesperson”, not “spokesman”; it has “for”, not “of”; it has “the”, not “a”; 3 more words differ",
    ],
    [
      "spokesman of the Harbour Gard said that",
      "spokesperson for the Harbour Guard said that",
      "it has “spokesperson”, not “spokesman”; it has “for”, not “of”; it has “Guard”, not “Gard”",
    ],
  ])("%j by its spelling alone", (exact, nearest, differs) => {
    const { message, near } = refused(own.place({ exact }));
    expect(near.map(wordsAt)).toEqual([nearest]);
    expect(message.endsWith(differs), message).toBe(true);
  });

  test("of two spellings the nearer one, and of two places the first", () => {
    const nearest = (text: string, exact: string) => {
      const [span] = refused(anchorIn(text).place({ exact })).near;
      return span && [span.start, text.slice(span.start, span.end)];
    };
    expect(nearest("piers pity pier pie", "pyer")).toEqual([11, "pier"]);
    expect(nearest("the old pier, the old boat, the odd boat", "the oldest boat")).toEqual([14, "the old boat"]);
    expect(nearest("boats boat boats", "boatz")).toEqual([0, "boats"]);
    expect(nearest("xy no ab", "xz")).toBeUndefined();
    const between = "one two three four five six seven eight nine";
    expect(nearest(`the boat ${between} the boat`, "the oldest boat")).toEqual([0, "the boat"]);
    expect(nearest(`piers ${between} pierx`, "pierz")).toEqual([0, "piers"]);
    expect(nearest(`quiet boat, ${between}, old pier`, "old pier quiet boat")).toEqual([0, "quiet boat"]);
  });

  test("a third of a word may be misspelt, and no more", () => {
    expect(refused(own.place({ exact: "spokepersn" })).near.map(wordsAt)).toEqual(["spokesperson"]);
    expect(refused(anchorIn("the tower").place({ exact: "tiger" })).near).toEqual([]);
    expect(refused(anchorIn("the pier abxy mmmm nnnn").place({ exact: "pier abcd jjjj kkkk" })).near).toEqual([]);
  });

  test("less than half of the words are none", () => {
    expect(refused(own.place({ exact: "quiet unheard unseen" })).near).toEqual([]);
  });

  test("signs around them are theirs as far as the text has some there", () => {
    const nearest = (text: string, exact: string) =>
      refused(anchorIn(text).place({ exact })).near.map(({ start, end }) => text.slice(start, end));
    expect(nearest("(“The pier”).", "“The pyer”")).toEqual(["“The pier”"]);
    expect(nearest("(“The pier”).", "The pyer")).toEqual(["The pier"]);
    expect(nearest("(“The pier”).", "((“The pyer”)).")).toEqual(["(“The pier”)."]);
    expect(nearest("(The pier).", "The pyer).")).toEqual(["The pier)."]);
    expect(nearest("(The pier).", "(The pyer")).toEqual(["(The pier"]);
    expect(nearest("The pier", "“The pyer”")).toEqual(["The pier"]);
    expect(nearest("a “ The pier ” b", "“The pyer”")).toEqual(["The pier"]);
  });

  test.each(["Nobody knows anything", "…", "🙃", "\u200b"])("%j is like nothing in it", (exact) => {
    expect(refused(own.place({ exact }))).toMatchObject({ message: expect.stringContaining("nor any like them"), near: [] });
  });

  test.each(["", "   ", "\n\u00a0"])("%j has no words", (exact) => {
    expect(refused(own.place({ exact })).message).toBe("the passage has no words");
  });

  test("what is just short enough is not cut, and what is longer is", () => {
    const long = "x".repeat(240);
    expect(refused(own.place({ exact: long })).message).toContain(`“${long}”`);
    expect(refused(own.place({ exact: `${long}x` })).message).toContain(`“${"x".repeat(120)} … ${"x".repeat(120)}”`);
  });

  test("what is long is cut in its middle", () => {
    expect(refused(own.place({ exact: "unheard ".repeat(200) })).message.length).toBeLessThan(400);
  });
});

describe("of random texts", () => {
  const word = fc.constantFrom(
    "quiet",
    "the",
    "The",
    "fire",
    "fires",
    "“no",
    "more”",
    "it's",
    "–",
    "é",
    "e\u0301",
    "שלום",
    "海",
    "海港",
    "🙂",
    "a-b",
    "3,000",
    "and",
  );
  const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(" "));

  test("any passage of whole words is found where it is, by its words and which time that is", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (raw, from, size) => {
        const searched = new SearchedText(normalizeText(raw), digestOf);
        const { starts, isEnd } = searched.words;
        const start = starts[from % starts.length] ?? 0;
        const ends = Array.from(isEnd.keys()).filter((at) => at > start && isEnd[at] === 1);
        const end = ends[size % ends.length] ?? searched.length;
        const exact = searched.slice(start, end).trimEnd();
        const before = starts.filter(
          (each) => each < start && isEnd[each + [...exact].length] && searched.slice(each, each + [...exact].length) === exact,
        );
        const { passage } = new Anchor(searched).place({ exact, at: before.length + 1 });
        expect(passage).toEqual({ start, end: start + [...exact].length, digest: digestOf(exact) });
      }),
      { numRuns: cases(2_000) },
    );
  });

  test("what is taken is what was asked for, word for word, and nothing else ever is", () => {
    fc.assert(
      fc.property(text, text, fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }), (raw, exact, at) => {
        const searched = new SearchedText(normalizeText(raw), digestOf);
        const placed = new Anchor(searched).place({ exact, at });
        const words = normalizeText(exact);
        if (placed.passage) {
          expect(searched.slice(placed.passage.start, placed.passage.end)).toBe(words);
          expect(placed.passage.digest).toBe(digestOf(words));
          return;
        }
        expect(placed.message).not.toBe("");
        for (const { start, end } of placed.near) expect([start >= 0, start < end, end <= searched.length]).toEqual([true, true, true]);
        // Not found means not there, as often as that was asked for.
        const whole = searched.words.starts.filter((each) => {
          const end = each + [...words].length;
          return searched.words.isEnd[end] === 1 && searched.slice(each, end) === words;
        });
        expect(at === undefined ? whole.length !== 1 : whole.length < at).toBe(true);
      }),
      { numRuns: cases(2_000) },
    );
  });
});
