import { describe, expect, test } from "vitest";
import { normalizeText } from "../../src/text/normalize.js";
import { compareText, verifyText } from "../../src/text/verify-text.js";
import { record } from "../example.js";
import { article, datasetOf, paragraphs, parts, passageOf } from "./article.js";

const dataset = datasetOf(article, parts);
const statementsWith = (status: string, copy: string, of = dataset) =>
  verifyText(copy, of)
    .records.filter((each) => each.type === "statement" && each.status === status)
    .map(({ id }) => id);
const all = dataset.statements.map(({ id }) => id);
const [title = "", quiet = "", guard = "", denial = ""] = paragraphs;

describe("unchanged is", () => {
  const copies = [
    ["the text itself", article],
    ["the text with other white space and line ends", article.replaceAll("\n\n", "\r\n \u00a0\r\n").replaceAll(" ", "  ")],
    ["the text in another Unicode normalisation form", article.normalize("NFD")],
    ["the text inside a longer page", `😀 Menu | Home | About\n${article}\nRelated: Harbour quiet after clash`],
    ["the text with something put in between", [title, quiet, "Advertisement", guard, denial].join("\n")],
    ["the text with something put around every sentence", article.replace(/[^.]+\./g, " More of this on our page. $& Read on here.")],
  ] as const;
  test.each(copies)("%s", (_, copy) => {
    expect(statementsWith("unchanged", copy)).toEqual(all);
  });

  test.each(copies)("whatever the order of the records, in %s", (_, copy) => {
    const reversed = { ...dataset, statements: dataset.statements.toReversed() };
    expect(statementsWith("unchanged", copy, reversed).sort()).toEqual(all);
  });

  test("whatever stands beside an edit: only what was edited is not found", () => {
    expect(statementsWith("not-found", article.replace("was quiet", "was calm and peaceful").replace("shots were", "gunfire was"))).toEqual(
      ["s002", "s004"],
    );
  });

  test("what is left of a text that was cut down to one paragraph", () => {
    expect(statementsWith("unchanged", guard)).toEqual(["s005", "s006", "s007"]);
  });
});

describe("moved is", () => {
  test("what stands out of order: the smaller part of it", () => {
    expect(statementsWith("moved", [title, quiet, denial, guard].join("\n\n"))).toEqual(["s008", "s009"]);
  });

  test("what stands out of order in another typography, as other parts are", () => {
    const retyped = denial.replace("radio", "ra\u00addio").replace("piece", "pie\u00adce");
    const other = guard.replace("forty", "for\u00adty");
    for (const copy of [
      [title, quiet, retyped, other],
      [retyped, title, quiet, other],
    ]) {
      expect(statementsWith("moved", copy.join("\n\n"))).toEqual(["s008", "s009"]);
      expect(statementsWith("typography", copy.join("\n\n"))).toEqual(["s006"]);
    }
  });

  test("part of it as it was, part of it in another typography", () => {
    const copy = [title, denial, quiet.replace("Tuesday", "Tues\u00adday").replace("shots", "sho\u00adts"), guard].join("\n\n");
    expect(statementsWith("not-found", copy)).toEqual([]);
    expect(statementsWith("moved", copy)).toEqual(["s008", "s009"]);
    expect(statementsWith("typography", copy)).toEqual(["s002", "s004"]);
  });

  test("whatever stands out of order, each once", () => {
    const sentences = ["one", "two", "three", "four", "five"].map(
      (name, index) => `The ${name} boat of the harbour came in at ${index} and left again${" and again".repeat(index)}.`,
    );
    const own = datasetOf(
      sentences.join(" "),
      sentences.map((sentence) => sentence.slice(0, -1)),
    );
    const [one = "", two = "", three = "", four = "", five = ""] = sentences;
    const movedIn = (...order: string[]) => statementsWith("moved", order.join(" "), own);
    expect(movedIn(five, four, three, two, one)).toEqual(["s001", "s002", "s003", "s004"]);
    expect(movedIn(two, one, four, three, five)).toEqual(["s001", "s003"]);
    expect(movedIn(four, five, one, two, three)).toEqual(["s004", "s005"]);
    expect(movedIn(three, one, two, four, three, five)).toEqual(["s003"]);
    expect(movedIn(five, one, five, two, four)).toEqual(["s005"]);
  });

  test("not what an edit before it has pushed along", () => {
    const copy = article.replace("Tuesday", "Wednesday night");
    expect(statementsWith("moved", copy)).toEqual([]);
    expect(statementsWith("not-found", copy)).toEqual(["s002"]);
  });

  test("not what has too few words to be told from the same words elsewhere", () => {
    const copy = `${[quiet, guard, denial].join("\n")}\nRelated: Harbour quiet after clash`;
    expect(statementsWith("not-found", copy)).toEqual(["s001"]);
  });
});

describe("what is cut is not found where the text says the same again:", () => {
  const sayings = [
    "The pier is old and nobody mends it.",
    "A boat was seen in the harbour.",
    "The pier is old and nobody mends it.",
    "Nobody was on the boat that night.",
  ];
  const text = sayings.join(" ");
  const [first = "", boat = "", , night = ""] = sayings;
  const second = text.indexOf(first, 1);

  test.each([
    ["the first of two", [boat, first, night], ["s001"]],
    ["the second of two", [first, boat, night], ["s003"]],
    ["the first of two, in a page", ["Home. News.", boat, first, night, "Imprint."], ["s001"]],
    ["the second of two, in a page", ["Home. News.", first, boat, night, "Imprint."], ["s003"]],
    ["both", [boat, night], ["s001", "s003"]],
  ])("%s", (_, copy, missing) => {
    const own = datasetOf(text, [first, boat, passageOf(text, first, second), night]);
    expect(statementsWith("not-found", copy.join(" "), own)).toEqual(missing);
    expect(statementsWith("moved", copy.join(" "), own)).toEqual([]);
  });

  test("one of two and what is between them, whichever: one is found, one is not", () => {
    const own = datasetOf(text, [first, boat, passageOf(text, first, second), night]);
    expect(statementsWith("not-found", [first, night].join(" "), own)).toEqual(["s002", "s003"]);
  });

  test.each([
    ["the one that is coded", [boat, first, night], ["s001"]],
    ["the other", [first, boat, night], []],
  ])("%s, where only one of two is coded", (_, copy, missing) => {
    expect(statementsWith("not-found", copy.join(" "), datasetOf(text, [first, boat, night]))).toEqual(missing);
  });

  test("one of two names, whatever else is said of them", () => {
    const own = "The Guard came late. The Guard left early. Nothing else was heard of the Guard on the island that day.";
    const late = passageOf(own, "Guard");
    const early = passageOf(own, "Guard", own.indexOf("left") - 7);
    const names = datasetOf(own, [
      "The Guard came late",
      late,
      "The Guard left early",
      early,
      "Nothing else was heard of the Guard on the island",
    ]);
    const without = (words: string) => own.replace(words, "");
    expect(statementsWith("not-found", without("The Guard came late. "), names)).toEqual(["s001", "s002"]);
    expect(statementsWith("not-found", without("The Guard left early. "), names)).toEqual(["s003", "s004"]);
    expect(statementsWith("not-found", without("Nothing else was heard of the Guard on the island that day."), names)).toEqual(["s005"]);
  });

  test("the last paragraph, where a page names after it what it was about", () => {
    const own = datasetOf(article, [...parts, "radio", "The fighters"]);
    const page = `${[title, quiet, guard].join("\n")}\nTags: The fighters, radio, pier`;
    expect(statementsWith("not-found", page, own)).toEqual(["s008", "s009", "s010", "s011"]);
  });

  test("of three in a row, as many as are cut", () => {
    const refrain = "No news today.";
    const own = `${refrain} ${refrain} ${refrain} The end of it.`;
    const each = [0, 15, 30].map((from) => passageOf(own, "No news today", from));
    const copies = [`${refrain} ${refrain} The end of it.`, `${refrain} The end of it.`, "The end of it."];
    const missing = copies.map((copy) => statementsWith("not-found", copy, datasetOf(own, [...each, "The end of it"])).length);
    expect(missing).toEqual([1, 2, 3]);
  });
});

test("a word that occurs often is found where its neighbours are", () => {
  const text = "The pier is old. Guard of the pier. The pier is closed. The pier is old and the Guard is gone. The end.";
  const own = datasetOf(text, ["The pier is old. Guard of the pier", "The pier is closed", passageOf(text, "Guard", 60), "The end"]);
  expect(statementsWith("unchanged", text.replace("is closed", "is shut"), own)).toEqual(["s001", "s003", "s004"]);
});

describe("what a record says of several passages is the worst of them:", () => {
  const two = (first: string, second: string) => {
    const own = datasetOf(article, parts);
    record(own, "statement", "s001").evidence = [passageOf(article, first), passageOf(article, second)];
    return own;
  };
  const of = (copy: string, own: typeof dataset) => verifyText(copy, own).records.find(({ id }) => id === "s001");

  test.each([
    ["unchanged", article.replace("around forty", "about forty")],
    ["typography", article.replace("“", '"')],
    ["typography", article.replace("“", '"').replace("around forty", "about forty")],
  ])("%s", (status, copy) => {
    expect(of(copy, two("the Gazette has learnt", "“We regret nothing,” he said 🙂"))).toEqual({
      id: "s001",
      type: "statement",
      status,
      missing: [],
      misplaced: [],
    });
  });

  test("moved", () => {
    expect(of([title, quiet, denial, guard].join("\n\n"), two("the Gazette has learnt", "the café beside the pier"))?.status).toBe("moved");
  });

  test("not found", () => {
    const found = of(article.replace("around forty", "about forty"), two("the Gazette has learnt", "around forty Islander fighters"));
    expect(found).toMatchObject({ status: "not-found", missing: [{ after: expect.stringMatching(/said that$/) }], misplaced: [] });
  });
});

describe("where the passages stand in a copy is said", () => {
  const placesIn = (copy: string, own = dataset) => {
    const { found, copy: text } = compareText(copy, own);
    return found.map(({ passage, start, end }) => [passage.start, text.slice(start, end)]);
  };
  const places = dataset.statements.flatMap(({ evidence }, index) =>
    evidence.map(({ start }) => [start, normalizeText(parts[index] ?? "")]),
  );

  test.each([
    ["of the text itself", article],
    ["of a page that holds it in one piece", `Home. ${article} Imprint.`],
    ["of a page in which something was put in between", `Home. ${article.replace(", one day", ", it says, one day")} Imprint.`],
  ])("%s", (_, copy) => {
    expect(placesIn(copy)).toEqual(places);
  });

  test("of a copy in which some was moved, after all others", () => {
    expect(placesIn([title, quiet, denial, guard].join("\n\n"))).toEqual(places);
  });

  test("of a copy from which some is gone, without that", () => {
    expect(placesIn(article.replace("around forty", "about forty"))).toEqual(places.filter((_, index) => index !== 5));
  });

  test.each([
    ["the text itself", article],
    ["a page that holds it", `Home. ${article} Imprint.`],
  ])("of %s, without passages whose positions are wrong", (_, copy) => {
    const own = datasetOf(article, parts);
    const [passage] = record(own, "statement", "s003").evidence;
    if (passage) passage.end += 3;
    expect(placesIn(copy, own)).toEqual(places.filter((__, index) => index !== 2));
  });
});

describe("not found is", () => {
  test("what was edited after passages that stand in one another: it stands after the larger", () => {
    const own = datasetOf(article, [...parts, "harbour of the island"]);
    const { records } = verifyText(article.replace("the Gazette has learnt", "a paper says"), own);
    expect(records.find(({ id }) => id === "s003")).toMatchObject({ missing: [{ after: expect.stringMatching(/quiet on Tuesday$/) }] });
  });

  test("what was edited, with the words between which it should be", () => {
    const { records } = verifyText(article.replace("around forty", "about forty"), dataset);
    const edited = records.filter(({ status }) => status === "not-found");
    expect(edited).toMatchObject([
      { id: "s006", missing: [{ after: expect.stringMatching(/Guard said that$/), before: expect.stringMatching(/^“We regret nothing/) }] },
    ]);
  });

  test("what was cut, at the end and at the start", () => {
    const { records } = verifyText([quiet, guard].join("\n"), dataset);
    const missing = records.filter(({ status, type }) => status === "not-found" && type === "statement");
    expect(missing.map(({ id, missing: [place] }) => [id, place?.after === null, place?.before === null])).toEqual([
      ["s001", true, false],
      ["s008", false, true],
      ["s009", false, true],
    ]);
  });

  test.each([
    ["nothing", ""],
    ["another text", "Lorem ipsum dolor sit amet"],
    ["half a character of it", "\ud83d"],
    ["a few words of it", "quiet after clash in the café"],
  ])("everything, in %s", (_, copy) => {
    expect(statementsWith("not-found", copy)).toEqual(all);
  });

  test("a passage that only starts like one in the copy", () => {
    expect(statementsWith("not-found", article.replace("the café beside the pier", "the café beside the pies"))).toEqual(["s009"]);
  });

  test.each([
    ["a word that has grown at its end", "killed three near the pier", "killed three near the piers"],
    ["a word that has grown at its start", "three were killed at the pier", "twentythree were killed at the pier"],
    ["a number that has grown", "they had killed 30", "they had killed 300"],
    ["a number to which thousands were added", "30 were killed by them", "1,30 were killed by them"],
    ["a number that has a decimal now", "they had killed 3", "they had killed 3.5"],
    ["one of Arabic digits", "killed ٣٠", "killed ٣٠٬٠٠٠"],
  ])("%s at the edge of a passage", (_, coded, edited) => {
    const text = (words: string) => `The harbour was quiet. That ${words}; so he said on the radio.`;
    const own = datasetOf(text(coded), ["The harbour was quiet", coded, "so he said on the radio"]);
    expect(statementsWith("not-found", text(edited), own)).toEqual(["s002"]);
    const rest = "Nobody mends the old pier any more, and the boat that came by on Tuesday has not been heard of since, said a man";
    const long = `one of them told everybody who came by that ${coded}`;
    const moved = datasetOf(`${rest}. And ${long}.`, [rest, long]);
    expect(statementsWith("moved", `Then ${long}. ${rest}.`, moved)).toEqual(["s002"]);
    expect(statementsWith("not-found", `Then ${long.replace(coded, edited)}. ${rest}.`, moved)).toEqual(["s002"]);
  });
});

describe("typography is", () => {
  const retyped = (copy: string) => {
    expect(statementsWith("not-found", copy)).toEqual([]);
    return statementsWith("typography", copy);
  };

  test.each([
    ["straight quotes for curly ones", article.replace("“", '"').replace("”", '"'), ["s007"]],
    ["low quotes for high ones, which are an edit to no reader", article.replace("“", "„").replace("”", "“"), ["s007"]],
    ["soft hyphens", article.replace("harbour", "har\u00adbour"), ["s002"]],
    ["zero-width spaces and direction marks", article.replace("the Gazette", "the\u200b \u200eGazette"), ["s003"]],
    ["a word joiner at either end of a passage", article.replace("the Gazette has learnt", "\u2060the Gazette has learnt\u2060"), []],
    ["ligatures", article.replace("fighters had", "\ufb01ghters had"), ["s006"]],
    ["a word parted at a line's end", article.replace("spokesperson", "spokes-\nperson"), ["s005"]],
    ["a soft hyphen at a line's end", article.replace("spokesperson", "spokes\u00ad\nperson"), ["s005"]],
    [
      "all of it at once",
      `Home. ${article.replaceAll(/(?<=[a-z]{3})(?=[a-z]{3})/g, "\u00ad")} Imprint.`,
      ["s001", "s002", "s003", "s005", "s006", "s007", "s008", "s009"],
    ],
  ])("%s", (_, copy, expected) => {
    expect(retyped(copy)).toEqual(expected);
  });

  test("a hyphen at a line's end that belongs to the word", () => {
    const text = "The well-known pier was closed. The co-operative beside it was not, he said.";
    const own = datasetOf(text, ["The well-known pier was closed", "The co-operative beside it was not"]);
    const copy = text.replace("well-known", "well-\nknown").replace("beside", "be-\nside");
    expect(statementsWith("typography", copy, own)).toEqual(["s001", "s002"]);
  });

  test("curly quotes for straight ones", () => {
    const text = `"It's old," he said, "and 'nobody' mends it." That's all.`;
    const own = datasetOf(text, [`"It's old,"`, `"and 'nobody' mends it."`, "That's all"]);
    const copy = "“It’s old,” he said, “and ‘nobody’ mends it.” That’s all.";
    expect(statementsWith("typography", copy, own)).toEqual(["s001", "s002", "s003"]);
    expect(statementsWith("typography", text, datasetOf(copy, ["“It’s old,”", "“and ‘nobody’ mends it.”", "That’s all"]))).toHaveLength(3);
  });

  test("not another word, a dash for a hyphen, or a letter with another accent", () => {
    expect(statementsWith("not-found", article.replace("café", "cafe"))).toEqual(["s009"]);
    expect(statementsWith("not-found", article.replace("said that", "told us"))).toEqual(["s005"]);
  });

  test("not what was cut, where the text says the same in another typography", () => {
    const text = `He said “no” to the Guard. She said "no" to the Gazette. They said it twice.`;
    const own = datasetOf(text, ["He said “no” to the Guard", "“no”", `She said "no" to the Gazette`, `"no"`, "They said it twice"]);
    expect(statementsWith("not-found", text.replace("He said “no” to the Guard. ", ""), own)).toEqual(["s001", "s002"]);
    expect(statementsWith("not-found", text.replace(`She said "no" to the Gazette. `, ""), own)).toEqual(["s003", "s004"]);
  });
});

describe("where the copy is the coded text, positions are judged:", () => {
  const emoji = `🙂 ${article}`;
  const utf16 = (position: number) => [...normalizeText(emoji)].slice(0, position).join("").length;
  const misplaced = (own: typeof dataset, copy: string) =>
    verifyText(copy, own)
      .records.filter(({ status, type }) => status === "misplaced" && type === "statement")
      .flatMap(({ id, misplaced: [place] }) => [[id, place?.right?.start, place?.right?.end, place?.right?.cause]]);

  test("all are right", () => {
    const { isCodedText, complete, records } = verifyText(article, dataset);
    expect({ isCodedText, complete }).toEqual({ isCodedText: true, complete: true });
    expect(records.every(({ status }) => status === "unchanged")).toBe(true);
  });

  test.each([
    ["the text itself", emoji],
    ["a page that holds it in one piece", `Home 😀 News. ${emoji} Imprint.`],
  ])("UTF-16 units after an emoji, in %s", (_, copy) => {
    const own = datasetOf(emoji, parts);
    const right = own.statements.map(({ id, evidence: [place] }) => [id, place?.start, place?.end]);
    for (const { evidence } of own.statements) {
      for (const passage of evidence) {
        passage.start = utf16(passage.start);
        passage.end = utf16(passage.end);
      }
    }
    expect(verifyText(copy, own).isCodedText).toBe(true);
    expect(misplaced(own, copy)).toEqual(right.map((each) => [...each, "positions count UTF-16 units, not code points"]));
  });

  test("positions that count the text before it was normalised", () => {
    const raw = article.replaceAll("\n\n", "\n \n\n");
    const own = datasetOf(article, parts);
    const passage = record(own, "statement", "s002").evidence[0];
    const right = { ...passage };
    Object.assign(passage ?? {}, { start: raw.indexOf("The harbour"), end: raw.indexOf(", the Gazette") });
    expect(misplaced(own, raw)).toEqual([["s002", right.start, right.end, "positions count the text before it was normalised"]]);
  });

  test.each([
    ["before it", `One more advertisement. ${article}`],
    ["after it", `${article} One more advertisement.`],
    ["around it", `One more advertisement. ${article} One more advertisement.`],
  ])("of a page that holds it in one piece, not by what stands %s", (_, copy) => {
    const own = datasetOf(article, parts);
    const [passage] = record(own, "statement", "s003").evidence;
    if (passage) passage.digest = passageOf("One more advertisement", "One more advertisement").digest;
    expect(verifyText(copy, own).isCodedText).toBe(true);
    expect(misplaced(own, copy)).toEqual([["s003", undefined, undefined, undefined]]);
  });

  test.each([
    ["first", 0, -70],
    ["last", 2, 70],
  ])("of a page, by where most of the text stands and not by where the %s passage does", (_, which, shift) => {
    const margin = "Nobody coded these words, which stand around all of the others that were read and coded.";
    const coded = ["The pier is old.", "A boat was seen in the harbour on the day before, and nobody was on it.", "Nobody mends it."];
    const text = [margin, ...coded, margin].join(" ");
    const own = datasetOf(text, coded);
    const [passage] = own.statements[which]?.evidence ?? [];
    if (!passage) throw new Error("there is no such passage");
    const { start, end } = passage;
    Object.assign(passage, { start: start + shift, end: end + shift });
    const copy = `Home. ${text} Imprint.`;
    expect(verifyText(copy, own).isCodedText).toBe(true);
    expect(misplaced(own, copy)).toEqual([[`s00${which + 1}`, start, end, expect.stringMatching(/^positions are 70 too/)]]);
  });

  test("a record of which one passage is misplaced, also in a cue or a name", () => {
    const own = datasetOf(article, parts);
    const guardName = passageOf(article, "Harbour Guard");
    record(own, "actor", "guard").otherNames = [{ name: "Harbour Guard", evidence: [{ ...guardName, start: 3, end: 16 }] }];
    expect(verifyText(article, own).records.filter(({ status }) => status === "misplaced")).toMatchObject([
      { id: "guard", missing: [], misplaced: [{ start: 3, end: 16, right: { start: guardName.start, end: guardName.end } }] },
    ]);
  });

  test("a passage whose words are nowhere in it", () => {
    const own = datasetOf(article, parts);
    for (const { evidence } of own.statements.slice(2, 3)) for (const passage of evidence) passage.digest = `sha256:${"0".repeat(64)}`;
    expect(misplaced(own, article)).toEqual([["s003", undefined, undefined, undefined]]);
  });

  test("in a copy that was changed, they cannot be judged", () => {
    expect(verifyText(article.replace("around", "about"), dataset).isCodedText).toBe(false);
  });
});

test("withdrawn records are not asked for", () => {
  const other = datasetOf(article, parts);
  for (const statement of other.statements) statement.withdrawn = { replacedBy: null, why: "coded twice" };
  expect(verifyText(article, other).records.filter(({ type }) => type === "statement")).toEqual([]);
});

test("a dataset without a coded text has nothing to check a copy against", () => {
  const other = datasetOf(article, parts);
  for (const source of other.sources) source.text = null;
  expect(() => verifyText(article, other)).toThrow(RangeError);
});
