import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataset, statements } from "../../src/index.js";
import { type Hit, search } from "../../src/query/search.js";
import { example, record } from "../example.js";
import { largeDataset } from "./datasets.js";

const ids = (hits: readonly { readonly record: { readonly id: string } }[]) => hits.map(({ record: { id } }) => id);

describe("on the real data", () => {
  test("finds what a statement says, with who says it", () => {
    const [hit, ...others] = search("propaganda");
    expect(others).toEqual([]);
    if (hit?.type !== "statement") throw new Error("a statement was expected");
    expect(hit.record.id).toBe("s072");
    expect(hit.chain.map(({ by }) => by.id)).toEqual(["kabul-now", "taliban"]);
  });

  test.each([
    ["Taleban", "taliban"],
    ["al-Qaeda", "al-qaida"],
    ["Qa'ida", "al-qaida"],
    ["Uyghurs", "uighurs"],
    ["Uygur", "uighurs"],
    ["UIGHUR", "uighurs"],
    ["Jorm", "jurm-district"],
    ["Badakshan", "badakhshan-province"],
    ["Badaḵẖshān", "badakhshan-province"],
    ["Khurasan", "islamic-state-khorasan-province"],
    ["Turkistan", "etim"],
    ["Mohammed Nazari", "nik-mohammad-nazari"],
    ["Beijing", "chinese-government"],
    ["ISKP", "islamic-state-khorasan-province"],
    ["Zubayr", "zubair-aref"],
  ])("%s finds %s", (text, id) => {
    expect(ids(search(text))).toContain(id);
  });

  test("what bears the name comes before what speaks of it", () => {
    expect(ids(search("Taleban"))[0]).toBe("taliban");
    expect(ids(search("Jurm"))[0]).toBe("jurm-district");
  });

  test("all words must be there", () => {
    expect(ids(search("Uyghur fighters"))).toEqual(expect.arrayContaining(["s004", "s048", "s050", "uighur-fighters"]));
    expect(ids(search("Uyghur fighters"))).not.toContain("s024");
    expect(ids(search("M16 rifles")).sort()).toEqual(["s014", "s015"]);
  });

  test("what is not there is not found", () => {
    expect(search("helicopter")).toEqual([]);
  });
});

describe("properties", () => {
  test("every statement is found by its own words, and every hit has a chain", () => {
    for (const { id, text } of statements) expect(ids(search(text))).toContain(id);
    fc.assert(
      fc.property(largeDataset, (made) => {
        for (const { id, text } of made.statements.slice(0, 20)) {
          const hits: readonly Hit<typeof made>[] = search(text.slice(0, 900), made);
          expect(ids(hits)).toContain(id);
          for (const hit of hits) if (hit.type === "statement") expect(hit.chain.length).toBe(hit.record.attribution.length);
        }
      }),
      { numRuns: 2 },
    );
  });

  test("whatever is typed gives hits or says why not, the best first, the same each time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 1200 }), (text) => {
        try {
          const scores = search(text).map(({ score }) => score);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
          expect(search(text)).toEqual(search(text));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });

  test("names are found in every spelling that folds alike", () => {
    const variants = [
      ["gh", "g"],
      ["kh", "h"],
      ["q", "k"],
      ["e", "i"],
      ["y", "i"],
      ["o", "u"],
      ["a", "ā"],
      ["i", "e"],
    ] as const;
    for (const { id, name } of [...dataset.actors, ...dataset.locations])
      for (const [from, to] of variants) expect(ids(search(name.toLowerCase().replaceAll(from, to)))).toContain(id);
  });
});

describe("what is refused or left out", () => {
  test.each([[""], ["  "], ["…!?"], ["'"], [undefined], [7], [null]])("%j holds no word", (text) => {
    expect(() => search(text as string)).toThrow("there is no word to search for");
  });

  test("a text too long to be a question", () => {
    expect(() => search("word ".repeat(500))).toThrow("at most 1000 characters");
    expect(search("ab".repeat(500))).toEqual([]);
  });

  test("something that is no dataset", () => {
    expect(() => search("taliban", {} as typeof dataset)).toThrow("this is no dataset");
  });

  test("a withdrawn statement", () => {
    const made = example();
    record(made, "statement", "s001").status = "withdrawn";
    expect(ids(search("quiet", made))).toEqual([]);
    expect(ids(search("quiet", example()))).toEqual(["s001"]);
  });

  test("a people is not found by what only those armed under its name are called", () => {
    expect(ids(search("Uighur fighters"))).not.toContain("uighurs");
    expect(ids(search("militant Uighurs"))).not.toContain("uighurs");
  });
});
