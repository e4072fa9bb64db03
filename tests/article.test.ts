// Needs the article, which the project does not carry: ARTICLE=path/to/article.txt npm test
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dataset } from "../src/index.js";
import { recordsOf } from "../src/model/collections.js";
import { DatasetIndex } from "../src/model/dataset-index.js";
import { jsonPointer } from "../src/model/json.js";
import { codedSource } from "../src/rules/standing.js";
import { textRules } from "../src/text/check-text.js";
import { normalizeText } from "../src/text/normalize.js";
import { verifyText } from "../src/text/verify-text.js";

const path = process.env.ARTICLE;

describe.skipIf(!path)("with the article at hand", () => {
  const article = path ? new TextDecoder().decode(readFileSync(path)) : "";
  const text = normalizeText(article);
  const codePoints = [...text];

  test.each(textRules.map((rule) => [rule.name, rule] as const))("%s", (_, rule) => {
    const findings: string[] = [];
    rule.check(DatasetIndex.of(dataset), article, (record, place, message, hint) =>
      findings.push(`${record?.id}${jsonPointer(place)}: ${message}; ${hint}`),
    );
    expect(findings).toEqual([]);
  });

  test("every name that a source is said to use stands there, and so do all words that are quoted", () => {
    const passages = (list: readonly { start: number; end: number }[]) =>
      list.map(({ start, end }) => codePoints.slice(start, end).join("")).join("\n");
    const records = recordsOf(dataset);
    for (const record of records) {
      if (record.type === "actor" || record.type === "location")
        for (const { name, evidence } of record.otherNames) expect(passages(evidence).toLowerCase()).toContain(name.toLowerCase());
      if (record.type === "statement") {
        for (const { cue } of record.attribution) if (cue) expect(text, record.id).toContain(cue.words.split(" ")[0]);
        if (record.time) expect(text).toContain(record.time.as);
      }
      if ((record.type === "statement" || record.type === "casualty-figure") && record.quantity) expect(text).toContain(record.quantity.as);
    }
  });

  test.each([
    ["as it is", (copy: string) => copy, true],
    ["inside a page", (copy: string) => `Menu\n${copy}\nFooter`, true],
    ["with something between its paragraphs", (copy: string) => copy.replaceAll(/\n\n/g, "\n\nAdvertisement\n\n"), false],
  ])("a copy of it, %s, is unchanged", (_, change, isCodedText) => {
    const verification = verifyText(change(article), dataset);
    expect(verification.isCodedText).toBe(isCodedText);
    expect(verification.records.length).toBeGreaterThan(100);
    for (const { id, status } of verification.records) expect(status, id).toBe("unchanged");
  });

  test("a copy with straight quotes differs only in typography", () => {
    const { records } = verifyText(article.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"'), dataset);
    for (const { id, status } of records) expect(["unchanged", "typography"], id).toContain(status);
  });

  test("of a copy in which a paragraph is cut, the records of that paragraph alone are not found", () => {
    const source = codedSource(DatasetIndex.of(dataset));
    const paragraphs = article.split("\n\n");
    for (const [index, paragraph] of paragraphs.entries()) {
      const start = [...normalizeText(paragraphs.slice(0, index).join("\n\n"))].length + (index > 0 ? 1 : 0);
      const end = start + [...normalizeText(paragraph)].length;
      const { records } = verifyText(paragraphs.filter((each) => each !== paragraph).join("\n\n"), dataset);
      for (const { id, status, missing } of records) {
        if (id === source?.id) continue;
        for (const each of missing) expect(each.start < end && each.end > start, `${id} in ${index}: ${each.start}`).toBe(true);
        if (status !== "not-found") expect(["unchanged", "typography"], id).toContain(status);
      }
      const cut = records.filter((each) => each.status === "not-found").length;
      expect(cut, `paragraph ${index}`).toBeGreaterThan(0);
    }
  });
});
