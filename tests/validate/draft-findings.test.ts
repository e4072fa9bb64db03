import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import { DRAFT_SCHEMA } from "../../src/model/schema-version.js";
import { TextAtHand } from "../../src/text/at-hand.js";
import { checkDraft } from "../../src/validate/check-draft.js";
import { isDraft } from "../../src/validate/draft.js";
import { validate } from "../../src/validate/index.js";
import { checkWithText } from "../../src/validate/with-text.js";
import { example, type Mutable, record } from "../example.js";
import { article, datasetOf, parts, passageOf } from "../text/article.js";
import { type Broken, brief, draftOf, said, statement } from "./drafts.js";

const text = new TextAtHand(article);
/** A valid dataset that lists the whole article in uncoded. */
const anchored = (): Broken => datasetOf(article, parts);
/** The draft of one that codes the whole article but for conjunctions, punctuation and the last words. */
const draft = (): Broken => {
  const dataset = datasetOf(article, parts);
  record(dataset, "source", "gazette-report").uncoded = [];
  return draftOf(dataset, article);
};
const unread = (count: string) => `anchor : ${count} given in words, and not checked: the text is not at hand; name it: --text article.txt`;

describe("without its text, a draft", () => {
  test("of passages that are all anchored is as it was", () => {
    expect(checkDraft(anchored(), null)).toMatchObject({ document: anchored(), findings: [], moved: 0, retyped: 0 });
    expect(checkDraft(anchored(), null, { moves: true })).toMatchObject({ document: anchored(), findings: [] });
  });

  test("says of how many passages nobody knows whether they are right", () => {
    const value = anchored();
    statement(value, "s003").evidence = [{ exact: parts[2] }];
    expect(said(checkDraft(value, null).findings)).toEqual([unread("one passage is")]);
    statement(value, "s004").evidence = [{ exact: parts[3] }];
    expect(said(checkDraft(value, null).findings)).toEqual([unread("2 passages are")]);
  });

  test("has its passages read all the same", () => {
    const value = anchored();
    statement(value, "s003").evidence = [{ quote: parts[2] }];
    expect(said(checkDraft(value, null).findings)).toEqual([
      'schema /statements/2/evidence/0/quote: the key "quote" is not known here; did you mean "exact"?',
    ]);
  });

  test("is checked by the rules that can be", () => {
    const value = draft();
    statement(value, "s003").locations[0].location = "harbor";
    expect(brief(checkDraft(value, null).findings)).toEqual(["anchor  null", "references-resolve /statements/2/locations/0/location s003"]);
    expect(brief(checkDraft(value, null, { rules: ["coverage"] }).findings)).toEqual(["anchor  null"]);
  });

  test("is not asked which record stands later, where nobody knows", () => {
    const value = anchored();
    statement(value, "s009").relations = [{ type: "agreesWith", target: "s005", basis: "coded" }];
    statement(value, "s009").evidence = [{ exact: parts[8] }];
    expect(said(checkDraft(value, null, { skip: ["relations"] }).findings)).toEqual([unread("one passage is")]);
    const wrong = anchored();
    statement(wrong, "s003").evidence = [{ exact: parts[2] }];
    statement(wrong, "s005").relations = [{ type: "agreesWith", target: "s009", basis: "coded" }];
    expect(brief(checkDraft(wrong, null, { skip: ["relations"] }).findings)).toEqual([
      "anchor  null",
      "stands-once /statements/4/relations/0 s005",
    ]);
  });

  test("has places that cannot be right wherever the text is", () => {
    const value = anchored();
    const [passage] = statement(value, "s003").evidence;
    Object.assign(passage, { start: passage.end, end: passage.start });
    statement(value, "s004").evidence = [{ exact: parts[3] }];
    expect(brief(checkDraft(value, null).findings)).toEqual(["anchor  null", "passages /statements/2/evidence/0/end s003"]);
  });
});

describe("words that are not in the text", () => {
  const nowhere = [{ exact: "Zebras" }];
  /** One speaker agrees with nobody but others, which is another rule. */
  const others = { skip: ["coverage", "relations"] };
  const relation = (target: string) => ({ type: "agreesWith", target, basis: "coded" });

  test("say nothing of which record stands later", () => {
    const value = draft();
    statement(value, "s009").relations = [relation("s005")];
    expect(checkDraft(value, text, others).findings).toEqual([]);
    statement(value, "s009").evidence = nowhere;
    expect(brief(checkDraft(value, text, others).findings)).toEqual(["anchor /statements/8/evidence/0/exact s009"]);
  });

  test("nor, if they stand nearly so, which of two marks should go", () => {
    const value = draft();
    statement(value, "s009").relations = [relation("s005")];
    statement(value, "s005").relations = [relation("s009")];
    expect(brief(checkDraft(value, text, others).findings)).toEqual(["stands-once /statements/4/relations/0 s005"]);
    statement(value, "s009").evidence = [{ exact: "the café besides the pier" }];
    expect(brief(checkDraft(value, text, others).findings)).toEqual(["anchor /statements/8/evidence/0/exact s009"]);
  });

  test("hide nothing else that is wrong with their record, or with others", () => {
    const value = draft();
    statement(value, "s009").evidence = nowhere;
    statement(value, "s009").locations[0].location = "harbor";
    statement(value, "s002").relations = [relation("s005")];
    expect(brief(checkDraft(value, text, others).findings)).toEqual([
      "anchor /statements/8/evidence/0/exact s009",
      "references-resolve /statements/8/locations/0/location s009",
      "stands-once /statements/1/relations/0 s002",
    ]);
  });

  test.each<[string, Broken]>([
    ["another key", { quote: parts[3] }],
    ["a misspelt key", { at: 1, exakt: parts[3] }],
    ["another key, and misspelt besides", { quote: `${parts[3]}s` }],
  ])("under %s are no hole in the text", (_, passage) => {
    const value = draft();
    statement(value, "s004").evidence = [passage];
    const { findings, holes } = checkDraft(value, text);
    expect(brief(findings)).toEqual([
      expect.stringContaining("schema /statements/3/evidence/0/"),
      "coverage /sources/0/text gazette-report",
    ]);
    expect(holes?.holes.map(({ words }) => words)).toEqual(["rémains closed"]);
  });
});

describe("a passage in words", () => {
  const withPassage = (passage: Broken) => {
    const value = draft();
    statement(value, "s003").evidence = [passage];
    return checkDraft(value, text, { skip: ["coverage"] });
  };

  test.each<Broken>([
    { exact: parts[2], at: 1 },
    { exact: parts[2], prefix: "Tuesday,", suffix: ", one day" },
    { exact: parts[2], prefix: undefined, suffix: undefined, at: undefined },
    { exact: ` ${parts[2]}\n` },
    passageOf(article, parts[2] ?? ""),
  ])("may be %j", (passage) => {
    const { document, findings } = withPassage(passage);
    expect(said(findings)).toEqual([]);
    expect(statement(document, "s003").evidence).toEqual([passageOf(article, parts[2] ?? "")]);
  });

  test.each<[passage: Broken, key: string, message: string]>([
    [{ exact: "  " }, "exact", "the text is empty; write the words of the passage"],
    [{ exact: [parts[2]] }, "exact", "a list stands where the words of the text belong; a text, in quotes if need be"],
    [{ exact: { words: parts[2] } }, "exact", "an object stands where the words of the text belong; a text, in quotes if need be"],
    [{ exact: true }, "exact", "true or false stands where the words of the text belong; a text, in quotes if need be"],
    [{ exact: parts[2], prefix: 5 }, "prefix", "a number stands where the words of the text belong; a text, in quotes if need be"],
    [{ exact: parts[2], suffix: null }, "suffix", "null stands where the words of the text belong; a text, in quotes if need be"],
    [{ exact: parts[2], prefix: "" }, "prefix", "the text is empty; leave the key out"],
    [{ exact: parts[2], suffix: " " }, "suffix", "the text is empty; leave the key out"],
    [{ exact: parts[2], start: 5 }, "start", 'the key "start" is not known here; known keys: exact, prefix, suffix, at'],
    ...(
      [
        [1.5, "1.5"],
        [-1, "-1"],
        [null, "null"],
        [true, "true"],
        [[1], "a list"],
        [{}, "an object"],
      ] as const
    ).map(([at, shown]): [Broken, string, string] => [
      { exact: parts[2], at },
      "at",
      `${shown} is no place to count to; a whole number, 1 for the first time that the words stand in the text`,
    ]),
  ])("may not be %j", (passage, key, message) => {
    expect(said(withPassage(passage).findings)).toEqual([`schema /statements/2/evidence/0/${key}: ${message}`]);
  });

  test("is no list of passages, nor a part of one, and the eleventh no more than the first", () => {
    const list = "a list of passages, each with its words: - exact: …";
    const value = draft();
    statement(value, "s003").evidence = [...Array.from({ length: 10 }, () => ({ exact: parts[2] })), parts[2]];
    expect(said(checkDraft(value, text, { skip: ["coverage"] }).findings)).toEqual([
      `schema /statements/2/evidence/10: a text stands where an object belongs; ${list}`,
    ]);
    // What is wrong inside of one has a hint of its own.
    expect(said(withPassage({ ...passageOf(article, parts[2] ?? ""), start: "51" }).findings)).toEqual([
      "schema /statements/2/evidence/0/start: a text stands where a whole number belongs; digits without quotes",
    ]);
  });

  test("is of the record in which it stands, however deep", () => {
    const value = draft();
    const [link] = statement(value, "s003").attribution;
    link.cue = { words: "has learnt", evidence: [{ exact: "Zebras" }] };
    value.actors.find(({ id }: Broken) => id === "guard").otherNames = [{ name: "the Guard", evidence: [{ exact: "Zebras" }] }];
    value.sources[0].uncoded = [{ exact: "Zebras", reason: "x" }];
    expect(brief(checkDraft(value, text, { skip: ["coverage"] }).findings)).toEqual([
      "anchor /sources/0/uncoded/0/exact gazette-report",
      "anchor /actors/1/otherNames/0/evidence/0/exact guard",
      "anchor /statements/2/attribution/0/cue/evidence/0/exact s003",
    ]);
    delete value.actors[1].id;
    expect(brief(checkDraft(value, text, { skip: ["coverage"] }).findings)[1]).toBe("anchor /actors/1/otherNames/0/evidence/0/exact null");
  });
});

describe("what a draft leaves out", () => {
  test("is said by what to write, for one key or for several, wherever the object stands", () => {
    const value = draft();
    statement(value, "s003").attribution[0].cue = {};
    value.statements.push(...["s010", "s011"].map((id) => ({ ...structuredClone(statement(value, "s009")), id })));
    delete statement(value, "s011").presentation;
    expect(said(checkDraft(value, text, { skip: ["coverage"] }).findings)).toEqual([
      'schema /statements/2/attribution/0/cue: the keys "words", "evidence" are missing; write words: a text; evidence: a list: passages, each with its words: { exact: … }',
      'schema /statements/10/presentation: the key "presentation" is missing; write one of asserted, presupposed, implied',
    ]);
  });

  test("is high where it is confidence, unless there is another reading", () => {
    const value = draft();
    delete statement(value, "s003").confidence;
    for (const otherReadings of [undefined, []]) {
      Object.assign(statement(value, "s003"), { otherReadings: otherReadings ?? [] });
      if (!otherReadings) delete statement(value, "s003").otherReadings;
      const { document, findings } = checkDraft(value, text, { skip: ["coverage"] });
      expect([said(findings), statement(document, "s003").confidence]).toEqual([[], "high"]);
    }
    statement(value, "s003").otherReadings = [{ change: { topic: "presence" }, why: "x" }];
    expect(said(checkDraft(value, text, { skip: ["coverage"] }).findings)).toEqual([
      'schema /statements/2/confidence: the key "confidence" is missing; write moderate or low, since there is another reading',
    ]);
  });

  test("is not the schema of another format", () => {
    expect(said(checkDraft({ ...draft(), $schema: "https://example.org/x" }, text).findings)).toEqual([
      `schema /$schema: the schema "https://example.org/x" is not that of a dataset document; write ${DRAFT_SCHEMA}`,
    ]);
  });
});

describe("in another order than that of a dataset,", () => {
  test("every place that a finding names is that in the draft", () => {
    const value = draft();
    value.statements.reverse();
    for (const id of ["s001", "s004"]) statement(value, id).locations[0].location = "harbor";
    expect(checkDraft(value, text, { skip: ["coverage"] }).findings).toMatchObject([
      { path: "/statements/8/locations/0/location", related: [{ record: "s004", path: "/statements/5/locations/0/location" }] },
    ]);
    for (const at of [null, 5, "x", []]) expect(checkDraft(at, text).findings).toMatchObject([{ path: "" }]);
  });

  test("passages that are uncoded are put in order, and are found where they were", () => {
    const value = draft();
    const words = ["rémains closed", "Harbour quiet", "near"];
    value.sources[0].uncoded = words.map((exact) => ({ exact, reason: "x" }));
    const { document } = checkDraft(value, text, { skip: ["coverage"] });
    const passages = ["Harbour quiet", "near", "rémains closed"].map((each) => passageOf(article, each));
    expect((document as Dataset).sources[0]?.uncoded).toEqual(passages.map(({ start, end }) => ({ start, end, reason: "x" })));
    value.sources[0].uncoded[0].reason = 1;
    value.sources[0].uncoded[2].reason = 2;
    expect(brief(checkDraft(value, text, { skip: ["coverage"] }).findings)).toEqual([
      "schema /sources/0/uncoded/2/reason gazette-report",
      "schema /sources/0/uncoded/0/reason gazette-report",
    ]);
  });

  const at = (words = "") => passageOf(article, words).start;

  test("what has no place in it stays behind what has one, in its own order", () => {
    const value = draft();
    const uncoded = ["rémains closed", "Harbour quiet"].map((exact) => ({ exact, reason: "x" }));
    value.sources[0].uncoded = [null, uncoded[0], "x", { start: "3", end: 5, reason: "x" }, uncoded[1]];
    const [first, second, third] = value.statements;
    for (const each of [first, second, third]) delete each.id;
    value.statements = [first, statement(value, "s009"), second, statement(value, "s004"), third];
    const { document } = checkDraft(value, text, { skip: ["coverage"] });
    const [source] = (document as Broken).sources;
    expect(source.uncoded.map((each: Broken) => each?.start ?? each)).toEqual([0, at("rémains closed"), null, "x", "3"]);
    expect((document as Broken).statements.map(({ id, evidence }: Broken) => [id, evidence[0].start])).toEqual([
      ["s004", at(parts[3])],
      ["s009", at(parts[8])],
      ...parts.slice(0, 3).map((part) => [undefined, at(part)]),
    ]);
  });

  test.each([
    null,
    [null],
    { sources: { a: 1 } },
    { sources: [null, 5, "x"] },
    { sources: [{ text: {}, uncoded: [null, 5, []] }] },
    { sources: [{ text: null }], statements: [null] },
  ])("%j has findings, and is no exception", (value) => {
    for (const options of [{}, { moves: true }])
      for (const at of [text, null]) expect(checkDraft(value, at, options).findings.length).toBeGreaterThan(0);
  });

  test("what stands in itself is no draft", () => {
    const cyclic: Broken = { ...example() };
    cyclic.sources = [cyclic];
    expect(isDraft(cyclic)).toBe(false);
    expect(isDraft({ ...example(), statements: [{ attribution: [{ cue: { evidence: [{ exact: "x" }] } }] }] })).toBe(true);
  });
});

describe("what is left between passages", () => {
  const raw = "The fighters denied it, and the pier is closed – nobody came; the island is quiet.";
  const words = ["The fighters denied it", "the pier is closed", "nobody came"];
  const because = "a conjunction or punctuation between two passages";
  const drafted = (): Broken => {
    const dataset = datasetOf(raw, words);
    record(dataset, "source", "gazette-report").uncoded = [];
    return draftOf(dataset, raw);
  };

  test("is listed among what is uncoded on purpose, in order, unless it is as short as punctuation", () => {
    const value = drafted();
    value.sources[0].uncoded = [{ exact: "the island is quiet", reason: "x" }];
    value.sources.unshift({ ...value.sources[1], id: "a-piece" });
    const { document, findings } = checkDraft(value, new TextAtHand(raw));
    expect(said(findings)).toEqual([]);
    const sources = (document as Dataset).sources;
    expect(sources.map(({ id, uncoded }) => [id, uncoded])).toEqual([
      ["a-piece", []],
      [
        "gazette-report",
        [
          { start: 22, end: 28, reason: because },
          { start: 62, end: 81, reason: "x" },
        ],
      ],
      ["radio-piece", []],
    ]);
    expect(validate(document).findings).toEqual([]);
  });

  test("is told of a draft that cannot be read as a whole, not of such a dataset, whose other records may code it", () => {
    const value = drafted();
    value.statements[0].topic = "hostilitys";
    const hole =
      "coverage /sources/0/text: 23 % of the text is not coded yet: 19 of 82 code points, in one place; code it, or list it in uncoded with a reason";
    const { document, findings } = checkDraft(value, new TextAtHand(raw));
    expect(said(findings)).toEqual([expect.stringContaining('did you mean "hostilities"?'), hole]);
    expect(brief(checkWithText(document, new TextAtHand(raw)).findings)).toEqual(["schema /statements/0/topic s001"]);
    Object.assign((document as Mutable<Dataset>).statements[0] ?? {}, { topic: "hostilities" });
    const checked = checkWithText(document, new TextAtHand(raw));
    expect(said(checked.findings)).toEqual([hole]);
    expect(checked.holes?.holes.map((each) => each.words)).toEqual(["the island is quiet"]);
    expect(checkWithText(document, new TextAtHand(`${raw} The end.`)).findings.map(({ rule }) => rule)).toEqual(["coded-text"]);
  });

  test("is told by one hundredth, and of less that it is less", () => {
    const share = (length: number) => {
      const [start, rest] = ["The pier is closed", "x".repeat(length - 23)];
      const long = `${start} no ${rest}.`;
      const dataset = datasetOf(long, [start, rest]);
      record(dataset, "source", "gazette-report").uncoded = [];
      return checkWithText(dataset, new TextAtHand(long)).findings.map(({ message }) => message);
    };
    expect(share(200)).toEqual(["1 % of the text is not coded yet: 2 of 200 code points, in one place"]);
    expect(share(201)).toEqual(["less than 1 % of the text is not coded yet: 2 of 201 code points, in one place"]);
  });

  test("may be what a withdrawn statement said, or a figure rests on", () => {
    const dataset = (): Mutable<Dataset> => {
      const value = datasetOf(raw, [...words, "the island is quiet"]);
      record(value, "source", "gazette-report").uncoded = [{ start: 22, end: 28, reason: because }];
      return value;
    };
    expect(said(checkWithText(dataset(), new TextAtHand(raw)).findings)).toEqual([]);
    const withdrawn = dataset();
    record(withdrawn, "statement", "s004").withdrawn = { replacedBy: null, why: "x" };
    expect(checkWithText(withdrawn, new TextAtHand(raw)).holes?.holes.map((each) => each.words)).toEqual(["the island is quiet"]);
    const onFigure = dataset();
    const passages = record(onFigure, "statement", "s004").evidence;
    onFigure.statements.pop();
    onFigure.casualtyFigures = [{ ...record(example(), "casualty-figure", "c01"), statement: "s003", evidence: passages }];
    expect(checkWithText(onFigure, new TextAtHand(raw), { rules: ["coverage"] }).holes?.holes.map((each) => each.words)).toEqual([
      "the island is quiet",
    ]);
  });
});
