import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCFF, validateCFF } from "cffjs";
import { afterAll, describe, expect, test } from "vitest";
import { projectFile } from "../../scripts/project.js";
import { type CitationFormat, citationOf, cite, formats, type Target } from "../../src/cite/index.js";
import { dataset, version } from "../../src/index.js";
import { folderWith } from "../cli/cli.js";

const targets: [what: string, Target, title: string, path: string][] = [
  ["the dataset", dataset, "badakhshan-2019: one news report as data", ""],
  ["a record", "s070", "badakhshan-2019: one news report as data, statement s070", "records/s070.json"],
  ["two records", ["s003", "s070"], "badakhshan-2019: one news report as data, 2 records", ""],
  [
    "the result of a query",
    { where: { type: "statement", actor: "taliban", text: 'presence in 100% {of} a_b & c# "d" \\ ~^$ é درّه' } },
    'badakhshan-2019: one news report as data, 0 records with type statement and actor taliban and text presence in 100% {of} a_b & c# "d" \\ ~^$ é درّه',
    "",
  ],
];
const URL_ = `https://cdn.jsdelivr.net/npm/badakhshan-2019@${version}/`;
const article = {
  title: "Uighur fighters are present in mountainous Badakhshan",
  URL: "https://kabulnow.com/2019/12/uighur-fighters-are-present-in-mountainous-badakhshan/",
};

/** What citation-js makes of a format: the data, and the article beside it. */
function readBack(target: Target, format: CitationFormat) {
  const { data } = new Cite(cite(target, { format }));
  expect(data).toHaveLength(2);
  return data as [Record<string, unknown>, Record<string, unknown>];
}
const nameIn = (author: unknown) => (author as Record<string, string>[]).map(({ literal, family }) => literal ?? family);
const dateIn = (issued: unknown) => (issued as { "date-parts": number[][] })["date-parts"][0];

describe.each(targets)("%s", (_, target, title, path) => {
  const { purl, resultDigest, queryDigest, digests } = citationOf(target);
  const wanted = [purl, queryDigest, resultDigest ?? Object.values(digests)[0]].filter((each) => each !== undefined);

  test.each<CitationFormat>(["bibtex", "biblatex", "ris", "csl-json"])("%s is read back whole by citation-js", (format) => {
    const [data, source] = readBack(target, format);
    expect(data).toMatchObject({ title, URL: URL_ + path });
    expect(nameIn(data.author)).toEqual(["badakhshan-2019 contributors"]);
    expect(dateIn(data.issued)).toEqual([2026, 11, 22]);
    for (const part of wanted) expect(data.note).toContain(part);
    // The classic BibTeX styles know neither versions nor datasets.
    expect([data.type, data.version]).toEqual(format === "bibtex" ? ["document", undefined] : ["dataset", version]);
    expect(data.note).toContain(`@${version}`);

    expect(source).toMatchObject(article);
    expect(dateIn(source.issued)?.[0]).toBe(2019);
    expect(source.author).toBeUndefined();
  });

  test("apa is what the APA style of citeproc makes of our CSL-JSON", () => {
    const bibliography = new Cite(cite(target, { format: "csl-json" })).format("bibliography", { template: "apa" });
    // Its locale says "Dataset", the manual "Data set"; it curls quotes and sorts by the alphabet.
    const lines = bibliography.replace("[Dataset]", "[Data set]").replace(/[“”]/g, '"').trim().split("\n");
    expect(cite(target, { format: "apa" }).split("\n").sort()).toEqual(lines.sort());
    expect(cite(target, { format: "apa" })).toContain(`(Version ${version}) [Data set]. npm. ${URL_}${path}`);
  });

  test("cff fits the official schema and is read back whole", () => {
    const { folder, remove } = folderWith({ "CITATION.cff": `${cite(target, { format: "cff" })}\n` });
    afterAll(remove);
    const read = readCFF(join(folder, "CITATION.cff"));
    expect(validateCFF(read)).toMatchObject({
      type: "dataset",
      title,
      version,
      authors: [{ name: "badakhshan-2019 contributors" }],
      "date-released": "2026-11-22",
      url: URL_ + path,
      references: [{ title: article.title, url: article.URL, year: 2019, month: 12 }],
    });
    const [{ value } = { value: "" }] = (read as { identifiers: { value: string }[] }).identifiers;
    for (const part of wanted) expect(value).toContain(part);
  });

  test("text has all of it", () => {
    const text = cite(target);
    for (const part of [title, version, "2026", "badakhshan-2019 contributors", URL_ + path, article.title, ...wanted])
      expect(text).toContain(part);
  });
});

test("the schema of CITATION.cff can refuse", () => {
  expect(() => validateCFF({ "cff-version": "1.2.0", message: "x", title: "x", authors: [] } as never)).toThrow("validation failed");
});

test("CITATION.cff at the root is what it should be (else: npm run generate)", () => {
  expect(readFileSync(projectFile("CITATION.cff"), "utf8")).toBe(`${cite(dataset, { format: "cff" })}\n`);
});

test("every format ends without a line end, and none says undefined or null", () => {
  for (const format of formats) {
    const text = cite("s001", { format });
    expect(text).toBe(text.trimEnd() + (format === "ris" ? " " : ""));
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  }
});

describe("is refused with what would be right:", () => {
  test.each<[unknown, unknown, string]>([
    ["s07", {}, 'there is no record "s07"'],
    ["etmi", {}, 'there is no record "etmi"; did you mean "etim"?'],
    [["s001", "jurm-distrikt"], {}, 'did you mean "jurm-district"?'],
    [[], {}, "the list of ids is empty"],
    [[3], {}, "there is no record 3"],
    [null, {}, "cite takes the dataset"],
    [{}, {}, "cite takes the dataset"],
    [{ ...dataset }, {}, "cite takes the dataset"],
    [{ where: { topics: "presence" } }, {}, 'did you mean "topic"?'],
    [{ where: null }, {}, "a filter is an object"],
    ["s001", { format: "mla" }, 'there is no format "mla"; there is text, apa, bibtex'],
    ["s001", { format: "toString" }, 'there is no format "toString"'],
  ])("%j %j", (target, options, message) => {
    expect(() => cite(target as Target, options as object)).toThrow(RangeError);
    expect(() => cite(target as Target, options as object)).toThrow(message);
  });
});
