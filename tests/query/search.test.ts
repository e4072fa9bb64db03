import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataset, statements } from "../../src/index.js";
import { recordsOf } from "../../src/model/collections.js";
import { readingOf } from "../../src/query/index.js";
import { type Hit, search, synonyms, tiers } from "../../src/query/search.js";
import { anyCharacters, cases } from "../cases.js";
import { example, record } from "../example.js";
import { anyDataset, named } from "./datasets.js";

const idsOf = (hits: readonly { readonly record: { readonly id: string } }[]) => hits.map((hit) => hit.record.id);
const found = (text: string) => idsOf(search(text).hits);

/** Hits in the example, by tier. */
const inExample = (text: string, made = example()) => {
  const { hits, guesses, missing } = search(text, made);
  const all = [...hits, ...guesses].map((hit) => `${hit.tier} ${hit.record.id}`);
  return missing.length > 0 ? [...all, `missing ${missing.join(", ")}`] : all;
};

describe("each tier finds what it is for, and not what it is not for", () => {
  const made = example();
  record(made, "statement", "s001").text = "A ship of the navy was burning.";
  record(made, "statement", "s004").text = "Recruits were retaken by the Harbour Guard, the spokesperson's colleagues.";

  test.each<[tier: string, query: string, must: readonly string[], mustNot: readonly string[]]>([
    ["words", "burning", ["words s001"], ["s004"]],
    ["words", "BURNING ship", ["words s001"], ["s004"]],
    ["words", "spokesperson's", ["words spokesperson", "words s004"], ["s001"]],
    ["stems", "burned", ["stems s001"], ["s004"]],
    ["stems", "ships burn", ["stems s001"], ["s004"]],
    ["beginnings", "burni", ["beginnings s001"], ["s004"]],
    ["beginnings", "recr", ["beginnings s004"], ["s001"]],
    // Two letters begin too much.
    ["beginnings", "bu", ["missing bu"], ["s001"]],
    ["synonyms", "spokesman", ["synonyms spokesperson"], ["s001"]],
    ["synonyms", "reclaimed", ["synonyms s004"], ["s001"]],
    ["synonyms", "denial", ["synonyms s003"], ["s001", "s002"]],
    ["guesses", "Harbor Gaurd", ["guesses guard", "missing gaurd"], ["s003"]],
    ["spellings", "Gazzette", ["spellings gazette"], []],
    ["spellings", "harbur", ["spellings harbour", "spellings guard"], ["s003"]],
    ["guesses", "burnishing", ["missing burnishing"], []],
    ["guesses", "burnung", ["guesses s001", "missing burnung"], ["s004"]],
    ["guesses", "zzzzzz", ["missing zzzzzz"], ["s001"]],
  ])("%s: %s", (_, query, must, mustNot) => {
    const lines = inExample(query, made);
    expect(lines).toEqual(expect.arrayContaining([...must]));
    for (const id of mustNot) expect(lines.filter((line) => line.endsWith(` ${id}`))).toEqual([]);
  });

  test("nothing is guessed where something was found, and nothing found is a guess", () => {
    for (const { name } of [...dataset.actors, ...dataset.locations]) {
      const { hits, guesses } = search(name);
      expect(hits.length).toBeGreaterThan(0);
      expect(guesses).toEqual([]);
      expect(hits.map(({ tier }) => tier)).not.toContain("guesses");
    }
    const { hits, guesses } = search("Afganistn");
    expect(hits).toEqual([]);
    expect(new Set(guesses.map(({ tier }) => tier))).toEqual(new Set(["guesses"]));
  });

  test("guesses are made where words are missing: the records with most of the others", () => {
    expect(inExample("burning ship helicopter", made)).toEqual(["guesses s001", "missing helicopter"]);
    expect(inExample("helicopter submarine ship", made)).toEqual(["missing helicopter, submarine"]);
  });

  test("numbers and short words are not guessed", () => {
    expect(inExample("2021", made)).toEqual(["missing 2021"]);
    expect(inExample("shp", made)).toEqual(["missing shp"]);
  });
});

describe("phrases and what must not be there", () => {
  test.each([
    ['"Harbour Guard"', ["guard", "s002", "c01", "spokesperson"]],
    ["“Harbour Guard”", ["guard", "s002", "c01", "spokesperson"]],
    ['"Guard Harbour"', []],
    ['"were killed"', ["s003"]],
    ['killed -"were killed"', ["s002", "s004", "c01", "c02"]],
    ["killed -denied", ["s002", "s004", "c01", "c02"]],
    ['-"were killed" killed', ["s002", "s004", "c01", "c02"]],
    ["killed -deny -hurt", ["s002", "c01"]],
    ["Islanders -fighters -island", []],
    ['"Islanders" -fighters', ["islanders"]],
    ["harbour -Gazete", ["harbour", "guard", "spokesperson"]],
  ])("%s", (query, ids) => {
    expect([...idsOf(search(query, example()).hits)].filter((id) => id !== "gazette-report").sort()).toEqual([...ids].sort());
  });
});

describe("what is searched, and where it was found", () => {
  const made = example();
  Object.assign(record(made, "statement", "s001"), { note: "the caption says so", topic: "armament", text: "It rained." });
  Object.assign(record(made, "actor", "guard"), { identifiers: [{ scheme: "wikidata", value: "Q889", seenIn: ["a list"] }] });

  test.each([
    ["a name", "Moor", "spokesperson", "name"],
    ["a title", "clash", "gazette-report", "name"],
    ["another name", '"the guard"', "guard", "name"],
    ["a post", "spokesperson", "spokesperson", "who"],
    ["whom it is for", "Harbour Guard", "spokesperson", "who"],
    ["what is said", "forty", "s002", "text"],
    ["who says it", "Moor", "s002", "who"],
    ["whose spokesperson says it", "Guard", "s002", "who"],
    ["a topic", "armament", "s001", "kind"],
    ["its meaning", "weapons", "s001", "kind"],
    ["an act", "denies", "s003", "kind"],
    ["a sector", "rebels", "islander-fighters", "kind"],
    ["its code", "REB", "islander-fighters", "kind"],
    ["a cue", "told", "s002", "source"],
    ["a word for a time", "month", "s001", "source"],
    ["an identifier", "Q889", "guard", "source"],
    ["an outcome", "missing", "c02", "kind"],
    ["an amount", "several", "c02", "text"],
    ["a note", "caption", "s001", "note"],
    ["why it may be read in another way", "doubt", "s003", "note"],
  ])("%s: %s finds %s in %s", (_, query, id, field) => {
    const hit = search(query, made).hits.find(({ record: each }) => each.id === id);
    expect(hit?.fields).toContain(field);
  });

  test("what only the coder remarks comes last, and says so", () => {
    const other = example();
    record(other, "statement", "s001").text = "It was burning.";
    record(other, "statement", "s004").note = "burning, as others say";
    const { hits } = search("burn", other);
    expect(hits.at(-1)?.record.id).toBe("s004");
    expect(hits.at(-1)?.fields).toEqual(["note"]);
    expect(hits.slice(0, -1).every(({ fields }) => fields.some((field) => field !== "note"))).toBe(true);
  });

  test("the title of the coded text is not what a statement is about", () => {
    expect(idsOf(search("clash", example()).hits)).toEqual(["gazette-report"]);
  });
});

describe("on the real data", () => {
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
    ["Khurasan", "iskp"],
    ["Turkistan", "etim"],
    ["Mohammed Nazari", "nik-mohammad-nazari"],
    ["Beijing", "chinese-government"],
    ["ISKP", "iskp"],
    ["ISIS", "iskp"],
    ["IS-K", "iskp"],
    ["Daesh", "iskp"],
    ["Zubayr", "zubair-aref"],
    ["Atiq Ullah", "atiqullah-amarkhel"],
    ["spokesman", "nik-mohammad-nazari"],
    ["Moscow", undefined],
    ["TIP", undefined],
    ["helicopter", undefined],
  ])("%s finds %s", (text, id) => {
    if (id === undefined) expect(search(text)).toEqual({ hits: [], guesses: [], missing: [text.toLowerCase()], missingScripts: [] });
    else expect(found(text)).toContain(id);
  });

  test("what bears the name comes before what speaks of it", () => {
    expect(found("Taleban")[0]).toBe("taliban");
    expect(found("Jurm")[0]).toBe("jurm-district");
  });

  test("all words must be there", () => {
    expect(found("Uyghur fighters")).toContain("uighur-fighters");
    for (const hit of search("M16 rifles").hits) expect(hit.type === "statement" && /M16/.test(hit.record.text)).toBe(true);
  });

  test("denials are found by any word for them, each with its denial", () => {
    for (const word of ["denial", "denies", "rejected", "refuted"]) {
      const [hit] = search(`${word} presence`).hits;
      expect(hit?.type === "statement" && hit.reading).toMatch(/denied/);
    }
  });

  test("what is taken back is found as reclaimed, what is not known as unknown", () => {
    expect(search("reclaimed").hits.map(({ tier }) => tier)).toContain("synonyms");
    expect(search("unknown").hits.map(({ tier }) => tier)).toContain("synonyms");
  });

  test("a people is not found by what only those armed under its name are called", () => {
    expect(found("Uighur fighters")).not.toContain("uighurs");
    expect(found("militant Uighurs")).not.toContain("uighurs");
  });

  test("a question in everyday words is one", () => {
    expect(found("who denies the presence of the ETIM?").length).toBeGreaterThan(0);
    expect(found("how many were killed?").length).toBeGreaterThan(0);
  });
});

describe("names in other scripts", () => {
  test.each([
    ["Farsi for Arabic yeh and kaf", ["علي كريم"], "علی کریم", "spellings n0"],
    ["Arabic for Farsi ones", ["علی کریم"], "علي كريم", "spellings n0"],
    ["without vowel signs", ["مُحَمَّد"], "محمد", "spellings n0"],
    ["a Chinese word inside a longer name", ["东突厥斯坦伊斯兰运动"], "伊斯兰", "words n0"],
    ["Chinese words that stand apart in it", ["东突厥斯坦伊斯兰运动"], "突厥运动", "stems n0"],
    ["Japanese in half-width letters", ["ｶﾌﾞｰﾙ新聞"], "カブール", "words n0"],
    ["a Thai word", ["กลุ่มตาลีบัน"], "ตาลีบัน", "words n0"],
    ["two words where one stands", ["Atiqullah Amarkhel"], "Atiq Ullah", "spellings n0"],
    ["one where two stand", ["Atiq Ullah Amarkhel"], "Atiqullah", "spellings n0"],
    ["Cyrillic with accents", ["Талиба́н"], "талибан", "spellings n0"],
    ["Greek", ["Ταλιμπάν"], "ταλιμπαν", "spellings n0"],
    ["full width", ["ＥＴＩＭ"], "etim", "words n0"],
    ["digits of another script", ["Brigade ۵۵"], "brigade 55", "spellings n0"],
  ])("%s", (_, names, query, line) => {
    expect(inExample(query, named(...names))).toContain(line);
    expect(inExample(query, named(...names)).some((each) => each.endsWith(" t0"))).toBe(true);
  });

  test("a script that the data do not have is told", () => {
    expect(search("قاعده").missingScripts).toEqual(["Arabic"]);
    expect(search("Талибан ETIM").missingScripts).toEqual(["Cyrillic"]);
    expect(search("taliban").missingScripts).toEqual([]);
    expect(search("قاعده", named("القاعدة")).missingScripts).toEqual([]);
  });

  test("Latin letters do not find Cyrillic ones that look the same", () => {
    expect(inExample("Taliban", named("T\u0430liban"))).not.toContain("words n0");
  });
});

describe("properties", () => {
  test("every statement is found by its own words, with its reading", () => {
    const check = (data: typeof dataset) => {
      for (const { id, text, withdrawn } of data.statements) {
        const { hits } = search(text.slice(0, 900), data);
        const hit = hits.find((each) => each.record.id === id);
        if (withdrawn === null) expect(hit?.type === "statement" && hit.reading).toBe(readingOf(id, data));
        else expect(hit).toBe(undefined);
      }
    };
    check(dataset);
    fc.assert(fc.property(anyDataset, check as (data: unknown) => void), { numRuns: cases(200) });
  });

  test("whatever is typed gives hits or says why not: by tier, the best of each first, the same each time", () => {
    const text = fc.oneof(
      anyCharacters({ maxLength: 1200 }),
      fc
        .array(fc.constantFrom(...statements.flatMap((each) => each.text.split(" ")), "-", '"', "-x", "the"), { maxLength: 12 })
        .map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, (query) => {
        try {
          const { hits, guesses } = search(query);
          const rank = ({ tier, fields }: Hit) => tiers.indexOf(tier) + (fields.length === 1 && fields[0] === "note" ? 10 : 0);
          for (const list of [hits, guesses]) {
            const keys = list.map((hit) => [rank(hit), -hit.score] as const);
            expect(keys).toEqual([...keys].sort(([a, b], [c, d]) => a - c || b - d));
            for (const hit of list) expect(hit.fields.length).toBeGreaterThan(0);
          }
          if (hits.length > 0) expect(guesses).toEqual([]);
          expect(search(query)).toEqual({ hits, guesses, missing: search(query).missing, missingScripts: search(query).missingScripts });
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: cases(1000) },
    );
  });

  test("a statement or a figure is never without its reading", () => {
    fc.assert(
      fc.property(fc.constantFrom(...statements.flatMap((each) => each.text.split(" "))), (word) => {
        if (!/[\p{L}\p{N}]/u.test(word)) return;
        for (const hit of search(word).hits)
          if (hit.type === "statement" || hit.type === "casualty-figure") expect(hit.reading).toBe(readingOf(hit.record));
      }),
      { numRuns: cases(200) },
    );
  });

  test("names are found in every spelling that folds alike", () => {
    const variants = [
      ["gh", "g"],
      ["kh", "k"],
      ["q", "k"],
      ["e", "i"],
      ["y", "i"],
      ["o", "u"],
      ["a", "ā"],
      ["i", "e"],
    ] as const;
    for (const { id, name } of [...dataset.actors, ...dataset.locations])
      for (const [from, to] of variants) {
        // In brackets stands what tells one label from another.
        const label = name.replace(/ \(.*/, "").toLowerCase();
        expect(found(label.replaceAll(from, to))).toContain(id);
      }
  });
});

describe("the table of other words", () => {
  test("has a reason for each row, and more than one word", () => {
    for (const { asked, finds, why } of synonyms) {
      expect(why.length).toBeGreaterThan(10);
      expect(new Set([...asked, ...finds]).size).toBeGreaterThan(1);
    }
  });

  test("says of nobody who he is: what is asked for is no name of an actor under which another is found", () => {
    const names = (id: string) =>
      recordsOf(dataset).flatMap((each) =>
        each.id === id && "name" in each ? [each.name, ...each.otherNames.map(({ name }) => name)] : [],
      );
    for (const actor of dataset.actors)
      for (const name of names(actor.id))
        for (const hit of search(`"${name}"`).hits) {
          if (hit.type !== "actor" || hit.record.id === actor.id) continue;
          // Another actor has the very words in its own name, or in its post.
          expect(hit.tier).toBe("words");
        }
  });
});

describe("what is refused or left out", () => {
  test.each([[""], ["  "], ["…!?"], ["'"], ["-quiet"], ['-"quiet harbour"'], ['""'], [undefined], [7], [null]])(
    "%j holds no word",
    (text) => {
      expect(() => search(text as string)).toThrow("there is no word to search for");
    },
  );

  test("a text too long to be a question", () => {
    expect(() => search("word ".repeat(500))).toThrow("at most 1000 characters");
    expect(() => search("\ufdfa".repeat(100))).toThrow("at most 1000 characters");
    expect(search("ab".repeat(500)).hits).toEqual([]);
  });

  test("a pattern is words", () => {
    expect(search("(zz+)+$ .*").hits).toEqual([]);
  });

  test("something that is no dataset", () => {
    expect(() => search("taliban", {} as typeof dataset)).toThrow("this is no dataset");
  });

  test("a withdrawn statement", () => {
    const made = example();
    record(made, "statement", "s001").withdrawn = { replacedBy: null, why: "it misread the source" };
    expect(search('"is quiet"', made).hits).toEqual([]);
    expect(inExample('"is quiet"')).toEqual(["words s001"]);
  });
});
