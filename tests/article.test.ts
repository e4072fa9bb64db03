// Needs the article, which the project does not carry: ARTICLE=path/to/article.txt npm test
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dataset } from "../src/index.js";
import { evidenceOf } from "../src/model/walk.js";
import { digestOf } from "../src/text/digest.js";
import { normalizeText } from "../src/text/normalize.js";

const path = process.env.ARTICLE;
const LONGEST_RUN = 7;

describe.skipIf(!path)("with the article at hand", () => {
  const text = path ? normalizeText(new TextDecoder().decode(readFileSync(path))) : "";
  const codePoints = [...text];
  const records = [...dataset.sources, ...dataset.actors, ...dataset.locations, ...dataset.statements, ...dataset.casualtyFigures];

  test("the text is the one that was examined", () => {
    const article = dataset.sources.find(({ access }) => access === "examined");
    expect({ length: codePoints.length, digest: digestOf(text) }).toEqual({ length: article?.text?.length, digest: article?.text?.digest });
  });

  test("every passage has its digest", () => {
    for (const record of records) {
      for (const { evidence } of evidenceOf(record)) {
        expect(digestOf(codePoints.slice(evidence.start, evidence.end).join("")), `${record.id} ${evidence.start}`).toBe(evidence.digest);
      }
    }
  });

  test("every name that a source is said to use stands there, and so do the words for a time", () => {
    const passages = (list: readonly { start: number; end: number }[]) =>
      list.map(({ start, end }) => codePoints.slice(start, end).join("")).join("\n");
    for (const { otherNames } of [...dataset.actors, ...dataset.locations]) {
      for (const { name, evidence } of otherNames) expect(passages(evidence).toLowerCase()).toContain(name.toLowerCase());
    }
    for (const { time } of dataset.statements) if (time) expect(text).toContain(time.as);
  });

  test(`no record repeats more than ${LONGEST_RUN} words of it in a row, its headline as a title excepted`, () => {
    const words = (each: string) =>
      each
        .normalize("NFKD")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const runsOf = (each: string[]) =>
      each.slice(0, Math.max(0, each.length - LONGEST_RUN)).map((_, at) => each.slice(at, at + LONGEST_RUN + 1).join(" "));
    const runs = new Set(runsOf(words(text)));
    for (const record of records) {
      const strings: string[] = [];
      JSON.stringify({ ...record, title: null }, (_, value) => {
        if (typeof value === "string") strings.push(value);
        return value;
      });
      for (const run of strings.flatMap((each) => runsOf(words(each)))) expect(runs, record.id).not.toContain(run);
    }
  });
});
