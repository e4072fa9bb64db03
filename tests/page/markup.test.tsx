import { expect, test } from "vitest";
import { capital, numberInWords } from "../../src/page/counted.js";
import { menuOf } from "../../src/page/menu.js";
import { makePage } from "../../src/page/page.js";
import { differencesOf } from "../../src/page/pictures/differences.js";
import { absencesOf } from "../../src/page/telling/limits.js";
import { innermost } from "../../src/query/chain.js";
import { thisDataset } from "./datasets.js";
import { viewMarkup } from "./render.js";

const page = makePage({ dataset: thisDataset, findings: null, outlines: null, text: null });
const count = (markup: string, pattern: RegExp) => markup.match(pattern)?.length ?? 0;

test("the home view draws a mark for each statement of a topic, denials included", () => {
  const topics = viewMarkup(page, "#/").match(/<ul class="topics">.*?<\/ul>/s)?.[0] ?? "";
  const rows = topics.match(/<li>.*?<\/li>/gs) ?? [];
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    const topic = row.match(/<span>(.*?)<\/span>/)?.[1];
    const own = page.statements.filter((each) => each.topic === topic?.toLowerCase());
    expect(count(row, /class="dot /g), `${topic}`).toBe(own.length);
    expect(count(row, /class="dot denies/g), `${topic}`).toBe(own.filter((each) => innermost(each).act === "deny").length);
  }
});

test.each(["#/", "#/report"])(
  "names of voices and the note on denials in the score at %s are links beside the one stop for Tab",
  (hash) => {
    const score = viewMarkup(page, hash).match(/<div class="score".*?<\/div><\/div><\/div>/s)?.[0] ?? "";
    expect(score).toMatch(/<div class="lane-name"[^>]*><a href="#\/who\/[^"]*by=voice" tabindex="-1"><bdi>TRT World/i);
    expect(score).toMatch(/class="score-note"[^>]*><a href="#\/disagreements" tabindex="-1"><tspan class="bold">The two denials/i);
    expect(count(score, /<a (?![^>]*tabindex="-1")/gi)).toBe(0);
  },
);

test("a total in the table of voices is marked as the link that it is", () => {
  expect(viewMarkup(page, "#/who")).toMatch(/<td class="all"><a [^>]*><span>\d+<\/span><\/a>/);
});

test("an actor that speaks and that no statement names is told so, and not by noughts", () => {
  const lead = viewMarkup(page, "#/record/trt-world").match(/<p class="lead">(.*?)<\/p>/)?.[1];
  expect(lead).toMatch(/No statement names it; 6 are its word\.$/);
  expect(viewMarkup(page, "#/record/taliban")).toMatch(/<p class="lead">[^<]* of 82 statements name (?:it|them)\./);
});

test("what is not in the file is told with what is", () => {
  const [silent, text] = absencesOf(page);
  expect(silent).toMatch(/^None of the statements is made by .+ or by [^,]+\.$/);
  expect(viewMarkup(page, "#/")).toMatch(/none of its statements is made by Uighurs or by /);
  expect(text).toContain("The text is not in this file, but for the few words that attribute or count");
  expect(viewMarkup(page, "#/record/s063")).toContain("The text is not in this file, but for the few words");
});

test("the menu counts as disagreements what the home view counts as differences", () => {
  const { differences } = differencesOf(page.lookup);
  expect(menuOf(page).find(({ view }) => view === "disagreements")?.count).toBe(differences.length);
  expect(viewMarkup(page, "#/")).toContain(`${capital(numberInWords(differences.length))} difference`);
});

test("where something was found reads as a sentence", () => {
  const found = viewMarkup(page, "#/search?q=confirmed");
  expect(found).not.toContain("found in");
});
