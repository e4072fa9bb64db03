import { describe, expect, test } from "vitest";
import { compareCopy } from "../../src/page/copy/compare.js";
import { article, datasetOf, paragraphs, parts } from "../text/article.js";

const dataset = datasetOf(article, parts);
const [title = "", quiet = "", guard = "", denial = ""] = paragraphs;
const statusesIn = (copy: string) =>
  Object.fromEntries(compareCopy(copy, dataset).statements.map(({ statement, status }) => [statement.id, status]));

describe("the reader's copy", () => {
  test("that is the coded text has every passage at its place", () => {
    const { isCodedText, counts, statements, copy } = compareCopy(article, dataset);
    expect(isCodedText).toBe(true);
    expect(counts).toEqual({ unchanged: 9, typography: 0, moved: 0, changed: 0, missing: 0, misplaced: 0 });
    expect(statements.map(({ found }) => found.map(({ start, end }) => copy.slice(start, end)))).toEqual(
      parts.map((part) => [part.normalize("NFC")]),
    );
  });

  test("that holds the text within a page has it further on", () => {
    const { statements, copy, part } = compareCopy(`${"Menu ".repeat(200)}${article}${" Related".repeat(200)}`, dataset);
    expect(statements.map(({ found }) => found.map(({ start, end }) => copy.slice(start, end)))).toEqual(
      parts.map((each) => [each.normalize("NFC")]),
    );
    expect(part.start).toBe(800);
    expect(copy.slice(part.start, part.end)).toMatch(/^(?:Menu )+Harbour quiet .* the café beside the pier .*(?: Related)+/);
  });

  test("shows what stands where something was edited, and how much was coded there", () => {
    const { statements, copy } = compareCopy(article.replace("around forty Islander fighters", "some fifty men"), dataset);
    const edited = statements.find(({ statement }) => statement.id === "s006");
    expect(edited?.status).toBe("changed");
    expect(edited?.found).toEqual([]);
    expect(edited?.instead.map(({ start, end }) => copy.slice(start, end))).toEqual(["some fifty men had been killed"]);
    expect(edited?.lost).toBe("around forty Islander fighters had been killed".length);
  });

  test("shows what stands at the very start instead, and nothing where it is a page that begins otherwise", () => {
    const first = (copy: string) => compareCopy(copy, dataset).statements[0];
    expect(first(article.replace("Harbour quiet after clash", "Harbour calm again"))).toMatchObject({
      status: "changed",
      instead: [{ start: 0, end: 18 }],
    });
    expect(first(`${"Menu ".repeat(100)}${article.replace("Harbour quiet after clash", "")}`)).toMatchObject({
      status: "missing",
      instead: [],
    });
  });

  test("says between what something is missing", () => {
    const { statements } = compareCopy([title, quiet, denial].join("\n\n"), dataset);
    const cut = statements.filter(({ status }) => status === "missing");
    expect(cut.map(({ statement }) => statement.id)).toEqual(["s005", "s006", "s007"]);
    expect(cut[0]?.missing[0]?.before).toMatch(/^The fighters denied it/);
  });

  test("does not take the rest of a cut for another wording", () => {
    const { statements } = compareCopy(article.slice(article.indexOf("the Gazette has learnt")), dataset);
    expect(statements.slice(0, 2).map(({ status }) => status)).toEqual(["missing", "missing"]);
    expect(statements[2]).toMatchObject({ status: "unchanged" });
  });

  test("does not take a long insertion for another wording", () => {
    const copy = [title, quiet, "Advertisement: ".repeat(80), denial].join("\n\n");
    expect(statusesIn(copy)).toMatchObject({ s005: "missing", s006: "missing", s007: "missing", s008: "unchanged" });
  });

  test("tells typography and what was moved from edits", () => {
    expect(statusesIn(article.replaceAll("“", '"').replaceAll("”", '"'))).toMatchObject({ s007: "typography", s008: "unchanged" });
    expect(statusesIn([title, quiet, denial, guard].join("\n\n"))).toMatchObject({ s008: "moved", s009: "moved", s005: "unchanged" });
  });

  test("that is another text has nothing, and is shown whole", () => {
    const { counts, part, copy, statements } = compareCopy("Quite another story about a lighthouse. ".repeat(20), dataset);
    expect(counts).toMatchObject({ missing: 9 });
    expect(statements.flatMap(({ found, instead }) => [...found, ...instead])).toEqual([]);
    expect(part).toEqual({ start: 0, end: copy.length });
  });

  test("is counted statement by statement", () => {
    const { counts, statements } = compareCopy(article.replace("forty", "fifty").replace("the café beside the pier", ""), dataset);
    for (const [status, count] of Object.entries(counts)) expect(statements.filter((each) => each.status === status)).toHaveLength(count);
  });

  test("of a dataset without a coded text is no question", () => {
    const without = structuredClone(dataset);
    for (const source of without.sources) source.text = null;
    expect(() => compareCopy(article, without)).toThrow(RangeError);
  });
});
