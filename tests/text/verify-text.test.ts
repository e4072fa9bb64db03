import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataset as thisDataset } from "../../src/index.js";
import { digestOf } from "../../src/text/digest.js";
import { textOfHtml } from "../../src/text/html-text.js";
import { verifyText } from "../../src/text/verify-text.js";
import { article, datasetOf, paragraphs, parts } from "./article.js";

const dataset = datasetOf(article, parts);
const statementsWith = (status: string, copy: string, of = dataset) =>
  verifyText(copy, of, "gazette-report")
    .records.filter((record) => record.type === "statement" && record.status === status)
    .map(({ id }) => id);
const all = dataset.statements.map(({ id }) => id);
const [title = "", quiet = "", guard = "", denial = ""] = paragraphs;

describe("unchanged is", () => {
  test.each([
    ["the text itself", article],
    ["the text with other white space and line ends", article.replaceAll("\n\n", "\r\n \u00a0\r\n").replaceAll(" ", "  ")],
    ["the text in another Unicode normalisation form", article.normalize("NFD")],
    ["the text inside a longer page", `😀 Menu | Home | About\n${article}\nRelated: Harbour quiet after clash`],
    ["the text with something put in between", [title, quiet, "Advertisement", guard, denial].join("\n")],
  ])("%s", (_, copy) => {
    expect(statementsWith("unchanged", copy)).toEqual(all);
  });

  test("a saved web page, its scripts and styles left out", () => {
    const body = paragraphs.map((paragraph) => `<p>${paragraph.replace("harbour", "<b>har</b>bour").replace("“", "&ldquo;")}</p>`).join("");
    const html = `<!doctype html><html><head><title>x</title><style>p{}</style></head><body><nav>Menu<br>Home</nav><script>var a = "<p>";</script>${body}</body></html>`;
    expect(statementsWith("unchanged", textOfHtml(html))).toEqual(all);
  });
});

describe("moved is", () => {
  test("what stands out of order: the smaller part of it", () => {
    expect(statementsWith("moved", [title, quiet, denial, guard].join("\n\n"))).toEqual(["s008", "s009"]);
  });

  test("not what an edit before it has pushed along", () => {
    const copy = article.replace("Tuesday", "Wednesday night");
    expect(statementsWith("moved", copy)).toEqual([]);
    expect(statementsWith("not-found", copy)).toEqual(["s002"]);
  });
});

test("a word that occurs often is found where its neighbours are", () => {
  const text = "The pier is old. Guard of the pier. The pier is closed. The pier is old and the Guard is gone. The end.";
  const own = datasetOf(text, ["The pier is old. Guard of the pier", "The pier is closed", "The end"]);
  const [first, second, last] = own.statements;
  const guard = { ...(last?.evidence[0] ?? { source: "", start: 0, end: 0, digest: "" }), start: 80, end: 85, digest: digestOf("Guard") };
  expect(text.slice(80, 85)).toBe("Guard");
  own.statements = [
    first,
    second,
    { ...structuredClone(second), id: "s003", evidence: [guard] },
    { ...structuredClone(last), id: "s004" },
  ] as typeof own.statements;
  expect(statementsWith("unchanged", text.replace("is closed", "is shut"), own)).toEqual(["s001", "s003", "s004"]);
});

describe("not found is", () => {
  test("what was edited, with the words between which it should be", () => {
    const { records } = verifyText(article.replace("around forty", "about forty"), dataset, "gazette-report");
    const edited = records.filter(({ status }) => status === "not-found");
    expect(edited).toMatchObject([
      { id: "s006", missing: [{ after: expect.stringMatching(/Guard said that$/), before: expect.stringMatching(/^“We regret nothing/) }] },
    ]);
  });

  test("what was cut, at the end and at the start", () => {
    const { records } = verifyText([quiet, guard].join("\n"), dataset, "gazette-report");
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
  ])("everything, in %s", (_, copy) => {
    expect(statementsWith("not-found", copy)).toEqual(all);
  });

  test("a passage that only starts like one in the copy", () => {
    expect(statementsWith("not-found", article.replace("the café beside the pier", "the café beside the pies"))).toEqual(["s009"]);
  });
});

test("withdrawn records and other sources are not asked for", () => {
  const other = datasetOf(article, parts);
  for (const statement of other.statements) statement.status = "withdrawn";
  expect(verifyText(article, other, "gazette-report").records.filter(({ type }) => type === "statement")).toEqual([]);
  expect(verifyText(article, other, "radio-piece").records).toEqual([]);
});

const word = fc.stringMatching(/^[a-zé😀]{1,6}$/u);
const sentences = fc.array(
  fc.array(word, { minLength: 4, maxLength: 9 }).map((words) => words.join(" ")),
  { minLength: 3, maxLength: 8 },
);

test("whatever is put around and between, every sentence is found; whatever is changed in one, the others still are", () => {
  fc.assert(
    fc.property(sentences, fc.array(word), fc.nat(), (list, extra, which) => {
      const unique = [...new Set(list)];
      const text = unique.join(". ");
      const own = datasetOf(text, unique);
      const between = ` ${extra.join(" ")} `;
      expect(statementsWith("not-found", `${between}. ${unique.join(`.${between}. `)}. ${between}`, own)).toEqual([]);

      const changed = unique[which % unique.length] ?? "";
      const copy = unique.map((sentence) => (sentence === changed ? `ZZZ${sentence.slice(1)}QQQ` : sentence)).join(". ");
      const lost = statementsWith("not-found", copy, own);
      expect(lost.length).toBeLessThanOrEqual(1);
    }),
  );
});

test("a page of five megabytes is searched to the end", () => {
  const filler = "The pier of another island, where nobody fights, is old; a spokesperson said so on the radio. ".repeat(26_000);
  const { records, complete } = verifyText(filler + article.replace("around forty", "about forty") + filler, dataset, "gazette-report");
  expect(complete).toBe(true);
  expect(records.filter(({ status }) => status === "not-found").map(({ id }) => id)).toEqual(["s006"]);
});

const path = process.env.ARTICLE;
test.skipIf(!path)("the article itself: all unchanged, inside a page too", () => {
  const copy = path ? readFileSync(path, "utf8") : "";
  for (const text of [copy, `Menu\n${copy}\nFooter`]) {
    const { records } = verifyText(text, thisDataset, "kabul-now-article");
    expect(records.length).toBeGreaterThan(150);
    for (const { id, status } of records) expect(status, id).toBe("unchanged");
  }
});
