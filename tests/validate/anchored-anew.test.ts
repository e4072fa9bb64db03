import { expect, test } from "vitest";
import { TextAtHand } from "../../src/text/at-hand.js";
import { checkDraft } from "../../src/validate/check-draft.js";
import { article, datasetOf, parts, passageOf } from "../text/article.js";
import { type Broken, brief, draftOf, said, statement } from "./drafts.js";

/** A valid dataset whose statements cover an article, all of them anchored in it. */
const anchored = (): Broken => {
  const dataset: Broken = datasetOf(article, parts);
  dataset.sources[0].uncoded = [];
  return dataset;
};
const edited = `It was said: ${article}`;
const anew = (value: Broken, raw: string) => checkDraft(value, new TextAtHand(raw), { moves: true, skip: ["coverage"] });

test("only who asks for it has passages moved", () => {
  expect(anew(anchored(), edited)).toMatchObject({ findings: [], moved: parts.length });
  const rest = checkDraft(anchored(), new TextAtHand(edited), { skip: ["coverage"] });
  expect([rest.document, rest.moved]).toEqual([anchored(), 0]);
  expect(new Set(rest.findings.map(({ rule }) => rule))).toEqual(new Set(["coded-text", "evidence-in-place"]));
});

test("in the same text nothing moves, and what is out of place is said", () => {
  const value = anchored();
  const [passage] = statement(value, "s003").evidence;
  Object.assign(passage, { start: passage.start + 1, end: passage.end + 1 });
  const { document, findings, moved } = anew(value, article);
  expect([document, brief(findings), moved]).toEqual([value, ["evidence-in-place /statements/2/evidence/0 s003"], 0]);
});

test("a draft in words that names another text says so", () => {
  const value: Broken = draftOf(anchored(), article);
  expect(anew(value, edited).findings).toEqual([]);
  value.sources[0].text = anchored().sources[0].text;
  expect(anew(value, edited)).toMatchObject({ findings: [{ rule: "coded-text" }], moved: 0 });
});

test("what several records rest on is gone once, and the others are named", () => {
  const { findings } = anew(anchored(), edited.replace(parts[0] ?? "", "Harbor calm"));
  const [first, ...others] = ["sources/0", "sources/1", "actors/0", "actors/1", "actors/2", "actors/3", "actors/4"];
  const records = ["radio-piece", "gazette", "guard", "islander-fighters", "islanders", "spokesperson", "harbour", "island", "s001"];
  expect(findings).toMatchObject([{ rule: "anchor", record: "gazette-report", path: `/${first}/evidence/0` }]);
  expect(findings[0]?.related).toEqual(
    [...others, "locations/0", "locations/1", "statements/0"].map((path, index) => ({
      record: records[index],
      path: `/${path}/evidence/0`,
    })),
  );
});

test.each<[index: number, place: string, where: string]>([
  [0, "/sources/0", "at the start, before “The harbour of the island was quiet on T…”"],
  [2, "/statements/2", "after “…rbour of the island was quiet on Tuesday”, before “one day after shots were heard near the…”"],
  [6, "/statements/6", "after “…forty Islander fighters had been killed”, before “The fighters denied it, in a piece on th…”"],
  [8, "/statements/8", "after “…hters denied it, in a piece on the radio”, at the end"],
])("where passage %i should be is said by what stands before and after it", (index, place, where) => {
  const passage = passageOf(article, parts[index] ?? "");
  expect(said(anew(anchored(), article.replace(parts[index] ?? "", "xx")).findings)).toEqual([
    `anchor ${place}/evidence/0: the words of the passage from ${passage.start} to ${passage.end} are gone from the text; they should be ${where}: write what stands there now, exact: …`,
  ]);
});

test("the same words in another place are shown, and not taken", () => {
  const words = parts[2] ?? "";
  const raw = article.replace(words, "we know").replace("closed.", `closed. This ${words}, too`);
  const { start, end } = passageOf(raw, words);
  expect(said(anew(anchored(), raw).findings)).toEqual([
    `anchor /statements/2/evidence/0: the passage from 74 to 96 was edited away, or it is another one with the same words; they should be after “…rbour of the island was quiet on Tuesday”, before “one day after shots were heard near the…”. If it is “…the pier rémains closed. This [${words}], too” (${start} to ${end}), write start: ${start}, end: ${end}`,
  ]);
  const value = anchored();
  Object.assign(statement(value, "s003").evidence[0], { start, end });
  expect(said(anew(value, raw).findings)).toEqual([]);
});

test("what is uncoded moves with its neighbours, by position or in words", () => {
  const words = "rémains closed";
  const uncoded = (raw: string) => {
    const { start, end } = passageOf(raw, words);
    return [{ start, end, reason: "x" }];
  };
  for (const passages of [uncoded(article), [{ exact: words, reason: "x" }]]) {
    const value = anchored();
    value.sources[0].uncoded = passages;
    const { document, findings } = anew(value, edited);
    expect([said(findings), (document as Broken).sources[0].uncoded]).toEqual([[], uncoded(edited)]);
  }
});

test.each<[name: string, change: (passage: Broken) => unknown, place: string]>([
  ["a start that is no whole number", (passage) => (passage.start += 0.5), "schema /statements/6/evidence/0/start"],
  ["an end that is a text", (passage) => (passage.end = String(passage.end)), "schema /statements/6/evidence/0/end"],
  [
    "a start and an end that are texts",
    (passage) => Object.assign(passage, { start: "74", end: "96" }),
    "schema /statements/6/evidence/0/start",
  ],
  ["no end", (passage) => delete passage.end, "schema /statements/6/evidence/0/end"],
  ["a start that is a word", (passage) => (passage.start = "x"), "schema /statements/6/evidence/0/start"],
])("a passage with %s is wrong, not gone, and all others move", (_, change, place) => {
  const value = anchored();
  value.statements.reverse();
  change(statement(value, "s003").evidence[0]);
  const { document, findings } = anew(value, edited);
  expect(`${findings[0]?.rule} ${findings[0]?.path}`).toBe(place);
  expect(new Set(findings.map(({ rule, record }) => `${rule} ${record}`))).toEqual(new Set(["schema s003"]));
  for (const [index, part] of parts.entries())
    if (index !== 2) expect((document as Broken).statements[index].evidence).toEqual([passageOf(edited, part)]);
});

test("a passage without a digest is wrong, and nobody looks for it", () => {
  const value = anchored();
  delete statement(value, "s003").evidence[0].digest;
  expect(brief(anew(value, edited).findings)).toEqual(["schema /statements/2/evidence/0/digest s003"]);
});

test("a draft none of whose sources has its text has its passages moved all the same", () => {
  const value = anchored();
  for (const source of value.sources) source.text = null;
  const { document, moved } = anew(value, edited);
  expect(moved).toBe(parts.length);
  expect(statement(document, "s009").evidence).toEqual([passageOf(edited, parts[8] ?? "")]);
});
