import { expect, test } from "vitest";
import { makePage } from "../../src/page/page.js";
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
