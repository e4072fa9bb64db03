import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import { dataset as own } from "../../src/index.js";
import { DATASET_SCHEMA, DRAFT_SCHEMA } from "../../src/model/schema-version.js";
import { TextAtHand } from "../../src/text/at-hand.js";
import { checkDraft } from "../../src/validate/check-draft.js";
import { isDraft } from "../../src/validate/draft.js";
import { validate } from "../../src/validate/index.js";
import { checkWithText } from "../../src/validate/with-text.js";
import { cases } from "../cases.js";
import { type Mutable, record } from "../example.js";
import { article, datasetOf, parts, passageOf } from "../text/article.js";
import { type Broken, draftOf, said, shuffled } from "./drafts.js";

const text = new TextAtHand(article);
/** A valid dataset that codes the whole article but for conjunctions and punctuation, and its draft. */
const coded = (): Mutable<Dataset> => {
  const dataset = datasetOf(article, parts);
  record(dataset, "source", "gazette-report").uncoded = [];
  return dataset;
};
const draft = (): Broken => draftOf(coded(), article);

describe("a draft", () => {
  test("is the dataset that it stands for, whatever the order of its keys and records", () => {
    const { document, findings } = checkDraft(draft(), text, { skip: ["coverage"] });
    expect(said(findings)).toEqual([]);
    expect(document).toEqual({ ...coded(), sources: [{ ...coded().sources[0], uncoded: expect.any(Array) }, coded().sources[1]] });
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (numbers) => {
        let at = 0;
        const mixed = shuffled(draft(), () => numbers[at++ % numbers.length] ?? 0);
        expect(checkDraft(mixed, text, { skip: ["coverage"] })).toEqual(checkDraft(draft(), text, { skip: ["coverage"] }));
      }),
      { numRuns: cases(100) },
    );
  });

  test("leaves out an approximate that is false, in another reading too", () => {
    const quantity = { reported: 40, unit: "person", as: "forty" };
    const value = draft();
    Object.assign(value.statements[0], {
      quantity,
      confidence: "moderate",
      otherReadings: [{ change: { quantity: { ...quantity, reported: 41 } }, why: "x" }],
    });
    const { document, findings } = checkDraft(value, text, { skip: ["coverage"] });
    expect(said(findings)).toEqual([]);
    const [first] = (document as Dataset).statements;
    expect(first).toMatchObject({ quantity: { approximate: false }, otherReadings: [{ change: { quantity: { approximate: false } } }] });
  });

  test("is known by its schema, or by a passage in words", () => {
    expect(isDraft({ $schema: DRAFT_SCHEMA })).toBe(true);
    expect(isDraft(draft())).toBe(true);
    for (const other of [coded(), {}, null, [], "exact", { $schema: DATASET_SCHEMA }]) expect(isDraft(other)).toBe(false);
  });

  test("may say so, or name the schema of a dataset", () => {
    for (const $schema of [DRAFT_SCHEMA, DATASET_SCHEMA]) {
      const { document, findings } = checkDraft({ ...draft(), $schema }, text, { skip: ["coverage"] });
      expect([said(findings), (document as Dataset).$schema]).toEqual([[], DATASET_SCHEMA]);
    }
    expect(said(checkDraft({ ...draft(), $schema: "https://example.org/x" }, text).findings)).toEqual([
      expect.stringContaining('the schema "https://example.org/x" is not'),
    ]);
  });

  test.skipIf(!existsSync(process.env.ARTICLE ?? ""))("of this dataset becomes this dataset", () => {
    const raw = readFileSync(process.env.ARTICLE ?? "", "utf8");
    const { document, findings, holes } = checkDraft(draftOf(own, raw), new TextAtHand(raw));
    expect(said(findings.filter(({ severity }) => severity === "error"))).toEqual([]);
    expect(document).toEqual(own);
    expect(holes?.holes).toEqual([]);
  });

  test("without its text is looked at as far as that goes, and says so", () => {
    const { document, findings } = checkDraft(draft(), null);
    expect(said(findings)).toEqual([
      "anchor : 18 passages are given in words, and not checked: the text is not at hand; name it: --text article.txt",
    ]);
    expect((document as Dataset).statements).toHaveLength(parts.length);
    const broken = draft();
    broken.statements[0].topic = "hostilitys";
    expect(said(checkDraft(broken, null).findings)).toEqual([
      expect.stringMatching(/^anchor/),
      expect.stringContaining('did you mean "hostilities"?'),
    ]);
  });
});

describe("of a draft that is not right, one mistake is one finding, at its place in the draft:", () => {
  const statement = (value: Broken, id: string) => value.statements.find((each: Broken) => each.id === id);

  test.each<[string, (value: Broken) => unknown, string, string, string]>([
    [
      "words that are not there",
      (value) => Object.assign(statement(value, "s002").evidence[0], { exact: "The harbor of the island was quiet on Tuesday" }),
      "anchor /statements/7/evidence/0/exact",
      "it has “harbour”, not “harbor”",
      "nearest is “",
    ],
    [
      "straight quotes for curly ones",
      (value) => Object.assign(statement(value, "s007").evidence[0], { exact: '"We regret nothing," he said 🙂' }),
      "anchor /statements/2/evidence/0/exact",
      'its quotes are “ ”, and here " "',
      "nearest is “",
    ],
    [
      "words that stand twice",
      (value) => Object.assign(statement(value, "s009").evidence[0], { exact: "pier" }),
      "anchor /statements/0/evidence/0/exact",
      "the words stand twice in the text",
      "1: ",
    ],
    [
      "quote for exact",
      (value) => (statement(value, "s003").evidence = [{ quote: "the Gazette has learnt" }]),
      "schema /statements/6/evidence/0/quote",
      'the key "quote" is not known here',
      'did you mean "exact"?',
    ],
    [
      "exakt for exact",
      (value) => (statement(value, "s003").evidence = [{ exakt: "the Gazette has learnt" }]),
      "schema /statements/6/evidence/0/exakt",
      "is not known here",
      'did you mean "exact"?',
    ],
    [
      "an occurrence",
      (value) => Object.assign(statement(value, "s003").evidence[0], { occurrence: 1 }),
      "schema /statements/6/evidence/0/occurrence",
      "is not known here",
      "known keys: exact, prefix, suffix, at",
    ],
    [
      "no words",
      (value) => (statement(value, "s003").evidence = [{ exact: "" }]),
      "schema /statements/6/evidence/0/exact",
      "the text is empty",
      "write the words of the passage",
    ],
    [
      "null",
      (value) => (statement(value, "s003").evidence = [{ exact: null }]),
      "schema /statements/6/evidence/0/exact",
      "null stands where the words of the text belong",
      "in quotes",
    ],
    [
      "a number",
      (value) => (statement(value, "s003").evidence = [{ exact: 40 }]),
      "schema /statements/6/evidence/0/exact",
      "a number stands where the words of the text belong",
      "in quotes",
    ],
    [
      "no exact",
      (value) => (statement(value, "s003").evidence = [{ at: 1 }]),
      "schema /statements/6/evidence/0/exact",
      'the key "exact" is missing',
      "write the words",
    ],
    [
      "at: 0",
      (value) => Object.assign(statement(value, "s003").evidence[0], { at: 0 }),
      "schema /statements/6/evidence/0/at",
      "0 is no place to count to",
      "1 for the first",
    ],
    [
      "at: second",
      (value) => Object.assign(statement(value, "s003").evidence[0], { at: "second" }),
      "schema /statements/6/evidence/0/at",
      '"second" is no place to count to',
      "a whole number",
    ],
    [
      "at: 1e9",
      (value) => Object.assign(statement(value, "s003").evidence[0], { at: 1e9 }),
      "anchor /statements/6/evidence/0/exact",
      "the words stand once, and at: 1000000000 is asked for",
      "at most 1",
    ],
    [
      "bare words",
      (value) => (statement(value, "s003").evidence = ["the Gazette has learnt"]),
      "schema /statements/6/evidence/0",
      "a text stands where an object belongs",
      "exact: …",
    ],
    [
      "words for a list",
      (value) => (statement(value, "s003").evidence = "the Gazette has learnt"),
      "schema /statements/6/evidence",
      "a text stands where a list belongs",
      "exact: …",
    ],
    [
      "one passage for a list",
      (value) => (statement(value, "s003").evidence = { exact: "the Gazette has learnt" }),
      "schema /statements/6/evidence",
      "an object stands where a list belongs",
      "exact: …",
    ],
    [
      "no evidence",
      (value) => delete statement(value, "s003").evidence,
      "schema /statements/6/evidence",
      'the key "evidence" is missing',
      "write a list: passages, each with its words: { exact: … }",
    ],
    [
      "no population",
      (value) => delete value.actors.find((each: Broken) => each.id === "spokesperson").population,
      "schema /actors/0/population",
      'the key "population" is missing',
      "write true, false, or null where the text leaves it open",
    ],
    [
      "no act",
      (value) => delete statement(value, "s003").attribution[0].act,
      "schema /statements/6/attribution/0/act",
      'the key "act" is missing',
      "write one of state, confirm, deny,",
    ],
    [
      "neither topic nor presentation",
      (value) => Object.assign(statement(value, "s003"), { topic: undefined, presentation: undefined }),
      "schema /statements/6",
      "are missing",
      "presentation: one of asserted, presupposed, implied",
    ],
    [
      "no confidence beside another reading",
      (value) =>
        Object.assign(statement(value, "s003"), { otherReadings: [{ change: { topic: "presence" }, why: "x" }], confidence: undefined }),
      "schema /statements/6/confidence",
      'the key "confidence" is missing',
      "write moderate or low, since there is another reading",
    ],
    [
      "evidence of nothing",
      (value) => (statement(value, "s003").evidence = []),
      "schema /statements/6/evidence",
      "the list has 0 entries",
      "at least 1",
    ],
    [
      "a name for an id",
      (value) => (value.actors.find((each: Broken) => each.id === "spokesperson").role.organization = "Harbour Guard"),
      "schema /actors/0/role/organization",
      "the id of an actor belongs here",
      'did you mean "guard"?',
    ],
    [
      "a misspelt id",
      (value) => (statement(value, "s001").locations[0].location = "harbor"),
      "references-resolve /statements/8/locations/0/location",
      'there is no location "harbor"',
      'did you mean "harbour"?',
    ],
    [
      "an unquoted year",
      (value) =>
        Object.assign(
          value.sources.find((each: Broken) => each.publisher),
          { published: 2020 },
        ),
      "schema /sources/1/published",
      "a number stands where a text",
      '"2020"',
    ],
    [
      "a reason that is missing",
      (value) =>
        Object.assign(
          value.sources.find((each: Broken) => each.publisher),
          { uncoded: [{ exact: "closed" }] },
        ),
      "schema /sources/1/uncoded/0/reason",
      'the key "reason" is missing',
      "write a text",
    ],
    [
      "uncoded words that are not there",
      (value) =>
        Object.assign(
          value.sources.find((each: Broken) => each.publisher),
          { uncoded: [{ exact: "clozed", reason: "x" }] },
        ),
      "anchor /sources/1/uncoded/0/exact",
      "it has “closed”, not “clozed”",
      "nearest",
    ],
    [
      "a key from elsewhere",
      (value) => (statement(value, "s001").uncoded = []),
      "schema /statements/8/uncoded",
      'the key "uncoded" is not known here',
      "known keys: ",
    ],
    ["two of one id", (value) => value.statements.push({ ...statement(value, "s001") }), "unique-ids /statements/9/id", "s001", ""],
  ])("%s", (_, change, place, message, hint) => {
    const value = draft();
    for (const key of ["statements", "actors", "sources"]) value[key].reverse();
    change(value);
    const { findings } = checkDraft(value, text, { skip: ["coverage"] });
    expect(said(findings)).toHaveLength(1);
    expect(said(findings)[0]?.startsWith(`${place}: `)).toBe(true);
    expect(findings[0]?.message).toContain(message);
    expect(findings[0]?.hint ?? "").toContain(hint);
  });

  test("all that is wrong is said in one run", () => {
    const value = draft();
    for (const each of value.statements) each.evidence = [{ exact: `${each.evidence[0].exact} indeed` }];
    const { findings, holes } = checkDraft(value, text);
    expect(findings.filter(({ rule }) => rule === "anchor")).toHaveLength(parts.length);
    // What stands where a passage was probably meant is no hole.
    expect(holes?.holes.map(({ words }) => words)).toEqual(["rémains closed"]);
  });

  test.each([
    null,
    5,
    "x",
    [],
    [{}],
    { statements: 5 },
    { statements: [5, null, []] },
    { sources: { a: 1 } },
    { sources: [{ text: 5, uncoded: {} }] },
    { actors: [{ id: {}, evidence: [[]] }] },
  ])("%j has findings, and is no exception", (value) => {
    for (const at of [text, null]) expect(checkDraft(value, at).findings.length).toBeGreaterThan(0);
  });
});

describe("what is not coded yet", () => {
  test("is shown in its words with its neighbours, and as a share; punctuation and conjunctions between passages are nothing of it", () => {
    const value = draft();
    value.statements = value.statements.filter(({ id }: Broken) => id !== "s004");
    const { findings, holes } = checkDraft(value, text);
    const length = text.length;
    expect(holes?.holes).toEqual([
      expect.objectContaining({
        words: "one day after shots were heard near the old pier",
        before: expect.stringMatching(/Gazette has learnt, $/),
        after: expect.stringMatching(/^\. A spokes/),
      }),
      expect.objectContaining({ words: "rémains closed" }),
    ]);
    expect(holes?.share).toBeCloseTo((48 + 14) / length);
    expect(said(findings)).toEqual([
      `coverage /sources/0/text: 17 % of the text is not coded yet: 62 of ${length} code points, in 2 places; code it, or list it in uncoded with a reason`,
    ]);
  });

  test("conjunctions go into uncoded, so that the dataset is valid for those who have no text", () => {
    const raw = "The fighters denied it, and the pier is closed; but nobody came.";
    const dataset = datasetOf(raw, ["The fighters denied it", "the pier is closed", "nobody came"]);
    record(dataset, "source", "gazette-report").uncoded = [];
    record(dataset, "source", "gazette-report").language = "en";
    const { document, findings } = checkDraft(draftOf(dataset, raw), new TextAtHand(raw));
    expect(said(findings)).toEqual([]);
    const because = "a conjunction or punctuation between two passages";
    expect((document as Dataset).sources[0]?.uncoded).toEqual([
      { start: 22, end: 28, reason: because },
      { start: 46, end: 52, reason: because },
    ]);
    expect(validate(document).findings).toEqual([]);
    // A dataset that lacks them says so, in one finding.
    expect(said(checkWithText(dataset, new TextAtHand(raw)).findings)).toEqual([
      "coverage /sources/0/text: between passages only conjunctions and punctuation are left, from 22 to 28, 46 to 52; list them in uncoded; `anchor` does",
    ]);
    record(dataset, "source", "gazette-report").language = "de";
    expect(said(checkDraft(draftOf(dataset, raw), new TextAtHand(raw)).findings)).toEqual([
      expect.stringContaining("6 of 64 code points, in 2 places"),
    ]);
  });
});

describe("a dataset with its text at hand", () => {
  const finished = () => checkDraft(draft(), text, { skip: ["coverage"] }).document as Mutable<Dataset>;

  test("is checked by the rules that need it", () => {
    expect(said(checkWithText(finished(), text).findings)).toEqual([expect.stringContaining("coverage /sources/0/text: ")]);
    const wrong = finished();
    for (const passage of record(wrong, "statement", "s002").evidence) passage.start--;
    record(wrong, "statement", "s001").text = "The harbour of the island was quiet on Tuesday.";
    expect(checkWithText(wrong, text).findings.map(({ rule, record: id }) => [rule, id])).toEqual([
      ["evidence-in-place", "s002"],
      ["no-verbatim", "s001"],
    ]);
    expect(checkWithText(wrong, text, { skip: ["no-verbatim"] }).findings.map(({ rule }) => rule)).toEqual(["evidence-in-place"]);
    expect(checkWithText(wrong, text, { rules: ["coded-text"] }).findings).toEqual([]);
    expect(() => checkWithText(wrong, text, { rules: ["coded-texts"] })).toThrow('there is no rule "coded-texts"');
  });

  test("of another text says that, and nothing of what is not coded", () => {
    const rules = checkWithText(finished(), new TextAtHand(article.replace("Harbour", "Harbor"))).findings.map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(new Set(["coded-text", "evidence-in-place"]));
  });
});

describe("anchored anew in an edited text", () => {
  const finished = () => {
    const value = draft();
    value.sources[0].uncoded = [{ exact: "rémains closed.", reason: "an example" }];
    return checkDraft(value, text).document as Mutable<Dataset>;
  };
  const anew = (raw: string) => checkDraft(finished(), new TextAtHand(raw), { moves: true });

  test("the same text changes nothing", () => {
    expect(anew(article)).toMatchObject({ document: finished(), findings: [], moved: 0, retyped: 0 });
  });

  test("what moved is moved, with what is uncoded, and the text is the one at hand", () => {
    const raw = `— ${article.replace("The harbour of", "\n\n\n; The harbour of")}`;
    const { document, findings, moved } = anew(raw);
    expect(said(findings)).toEqual([]);
    expect(moved).toBeGreaterThan(parts.length - 1);
    const dataset = document as Dataset;
    expect(dataset.statements.map(({ evidence }) => evidence)).toEqual(parts.map((part) => [passageOf(raw, part)]));
    expect(validate(dataset).findings).toEqual([]);
    expect(said(checkWithText(dataset, new TextAtHand(raw)).findings)).toEqual([]);
  });

  test("what is gone is said, where it should be, and what is new in other places is not coded", () => {
    const raw = article.replace("around forty Islander", "more than fifty Islander").replace("The fighters", "Late on Monday the fighters");
    const { findings } = anew(raw);
    expect(said(findings)).toEqual([
      expect.stringMatching(
        /^anchor \/statements\/5\/evidence\/0: the words of the passage from 195 to 241 are gone from the text; they should be after “…/,
      ),
      expect.stringMatching(/^anchor \/statements\/7\/evidence\/0: .*gone/),
    ]);
  });

  test("another typography is found, with a digest of its own", () => {
    const raw = article.replaceAll(/[“”]/g, '"');
    const { document, findings, retyped } = anew(raw);
    expect([said(findings), retyped]).toEqual([[], 1]);
    expect((document as Dataset).statements[6]?.evidence).toEqual([passageOf(raw, '"We regret nothing," he said 🙂')]);
  });

  test("what is uncoded is said where the text around it changed, since it has no digest", () => {
    expect(said(anew(article.replace("closed", "open")).findings)).toEqual([
      expect.stringMatching(/^anchor \/sources\/0\/uncoded\/0: the text around what is uncoded from \d+ to \d+ was edited/),
    ]);
  });

  test("words and places go together in one draft", () => {
    const value: Broken = finished();
    value.statements[5].evidence = [{ exact: "more than fifty Islander fighters had been killed" }];
    const raw = article.replace("around forty Islander", "more than fifty Islander");
    const { document, findings } = checkDraft(value, new TextAtHand(raw), { moves: true });
    expect(said(findings)).toEqual([]);
    expect((document as Dataset).statements[5]?.evidence).toEqual([passageOf(raw, "more than fifty Islander fighters had been killed")]);
  });
});
