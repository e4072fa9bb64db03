import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCFF, validateCFF } from "cffjs";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { projectFile } from "../../scripts/project.js";
import { type CitationFormat, citationOf, cite, formats, type Target } from "../../src/cite/index.js";
import type { DatasetHistory } from "../../src/cite/release/history.js";
import type { Dataset } from "../../src/generated/types.js";
import { dataset as own } from "../../src/index.js";
import { readingOf } from "../../src/query/index.js";
import { cases } from "../cases.js";
import { folderWith } from "../cli/cli.js";
import { example } from "../example.js";
import { historyAfter, published, statement, withdrawal } from "./histories.js";
import { findingsOfStandard, haveStandards } from "./standards.js";

const history = historyAfter();
const { dataset } = history;
const draft: DatasetHistory = { dataset: published(null), releases: [] };
type Any = Target<Dataset>;

const targets: [what: string, Any, title: string, path: string][] = [
  ["the dataset", dataset, "badakhshan-2019: one news report as data", ""],
  ["a record", "s003", "badakhshan-2019: one news report as data, statement s003", "records/s003.json"],
  ["two records", ["s001", "s003"], "badakhshan-2019: one news report as data, 2 records", ""],
  [
    "the result of a query",
    { where: { type: "statement", actor: "guard", text: 'presence in 100% {of} a_b & c# "d" \\ ~^$ é درّه' } },
    'badakhshan-2019: one news report as data, 0 records with actor guard and text presence in 100% {of} a_b & c# "d" \\ ~^$ é درّه and type statement',
    "",
  ],
  [
    "the result of a query with not",
    { where: { not: { act: ["deny", "warn"] }, type: "statement", withdrawn: false } },
    "badakhshan-2019: one news report as data, 3 records with not (act deny or warn) and type statement",
    "",
  ],
];
const URL_ = "https://cdn.jsdelivr.net/npm/badakhshan-2019@1.0.0/";
const article = { title: "Harbour quiet after clash", URL: "https://gazette.example/2020/03/harbour" };

/** What citation-js makes of a format: the data, and the article beside it. */
function readBack(target: Any, format: CitationFormat, of = history) {
  const { data } = new Cite(cite(target, { format }, of));
  expect(data).toHaveLength(2);
  return data as [Record<string, unknown>, Record<string, unknown>];
}
const nameIn = (author: unknown) => (author as Record<string, string>[]).map(({ literal, family }) => literal ?? family);
const dateIn = (issued: unknown) => (issued as { "date-parts": number[][] })["date-parts"][0];
const plain = (title: unknown) => String(title).replace(/<\/?span[^>]*>/g, "");

/** What the APA style of citeproc makes of our CSL-JSON, line by line, sorted. */
function apaByCiteproc(target: Any, of: DatasetHistory): string[] {
  const bibliography = new Cite(cite(target, { format: "csl-json" }, of)).format("bibliography", { template: "apa" });
  // Its locale says "Dataset", the manual "Data set"; it says "Retrieved" with no day after it, and curls quotes.
  const text = bibliography.replace("[Dataset]", "[Data set]").replaceAll("Retrieved https", "https").replace(/[“”]/g, '"');
  return text.trim().split("\n").sort();
}
const sameTitle = (lines: string) => lines.split("\n").sort();

describe.each(targets)("%s", (_, target, title, path) => {
  const { purl, resultDigest, queryDigest, digests } = citationOf(target, history);
  const wanted = [purl.split("#")[0] ?? "", queryDigest, resultDigest ?? Object.values(digests)[0]].filter((each) => each !== undefined);

  test.each<CitationFormat>(["bibtex", "biblatex", "ris", "csl-json"])("%s is read back whole by citation-js", (format) => {
    const [data, source] = readBack(target, format);
    expect(data).toMatchObject({ URL: URL_ + path });
    expect(plain(data.title)).toBe(title);
    expect(nameIn(data.author)).toEqual(["The harbour project"]);
    expect(dateIn(data.issued)).toEqual([2026, 11, 22]);
    for (const part of wanted) expect(data.note).toContain(part);
    // The classic BibTeX styles know neither versions nor datasets.
    expect([data.type, data.version]).toEqual(format === "bibtex" ? ["document", undefined] : ["dataset", "1.0.0"]);
    expect(data.note).toContain("@1.0.0");

    expect(source).toMatchObject(article);
    expect(dateIn(source.issued)?.[0]).toBe(2020);
    expect(source.author).toBeUndefined();
  });

  test("apa is what the APA style of citeproc makes of our CSL-JSON", () => {
    expect(sameTitle(cite(target, { format: "apa" }, history))).toEqual(apaByCiteproc(target, history));
    expect(cite(target, { format: "apa" }, history)).toContain(`(Version 1.0.0) [Data set]. npm. ${URL_}${path}`);
  });

  test("cff fits the official schema and is read back whole", () => {
    const { folder, remove } = folderWith({ "CITATION.cff": `${cite(target, { format: "cff" }, history)}\n` });
    afterAll(remove);
    const read = readCFF(join(folder, "CITATION.cff"));
    expect(validateCFF(read)).toMatchObject({
      type: "dataset",
      title,
      version: "1.0.0",
      authors: [{ name: "The harbour project" }],
      "date-released": "2026-11-22",
      url: URL_ + path,
      references: [{ title: article.title, url: article.URL, year: 2020, month: 3 }],
    });
    const [{ value } = { value: "" }] = (read as { identifiers: { value: string }[] }).identifiers;
    for (const part of wanted) expect(value).toContain(part);
  });

  test("text has all of it", () => {
    const text = cite(target, {}, history);
    for (const part of [title, "1.0.0", "2026", "The harbour project", URL_ + path, article.title, ...wanted]) expect(text).toContain(part);
  });

  test("of what is not published no format has a day, an address or a publisher, and each says so", () => {
    for (const format of formats) {
      const text = cite(target === dataset ? draft.dataset : target, { format }, draft);
      expect(text).toContain(format === "apa" ? "[Unpublished data set]" : "not published yet; pkg:npm/badakhshan-2019@1.0.0");
      expect(text).not.toMatch(/2026|cdn\.jsdelivr|\bnpm\b(?!\/badakhshan-2019@|x )/);
    }
    const [first = ""] = cite(target === dataset ? draft.dataset : target, { format: "apa" }, draft).split("\n");
    expect(first).toBe(`The harbour project. (n.d.). ${title} (Version 1.0.0) [Unpublished data set].`);
  });

  test.skipIf(!haveStandards)("csl-json and datacite fit the official schemas, but for what is not there yet", () => {
    for (const of of [history, draft]) {
      const each = target === dataset ? of.dataset : target;
      // The official schema is that of CSL 1.0; reference managers have taken versions of datasets for long.
      expect(findingsOfStandard("csl-data.json", JSON.parse(cite(each, { format: "csl-json" }, of)))).toEqual([]);
      const lacking = of === draft ? ["publisher", "publicationYear", "identifiers"] : ["identifiers"];
      expect(findingsOfStandard("datacite-4.3.json", JSON.parse(cite(each, { format: "datacite" }, of))).sort()).toEqual(
        lacking.map((key) => `: must have required property '${key}'`).sort(),
      );
    }
  });
});

describe("what is not published yet", () => {
  test.each<CitationFormat>(["bibtex", "biblatex", "ris", "csl-json"])("is read back from %s without a day", (format) => {
    const [data] = readBack("s003", format, draft);
    expect([data.issued, data.URL, data.publisher === "npm"]).toEqual([undefined, undefined, false]);
    expect(data.note).toContain("not published yet");
  });

  test("is in APA what citeproc makes of our CSL-JSON", () => {
    expect(sameTitle(cite("s003", { format: "apa" }, draft))).toEqual(apaByCiteproc("s003", draft));
  });
});

describe("a single statement", () => {
  const reading = readingOf("s003", dataset);
  test("is summed up in its reading, never in its bare text", () => {
    expect(cite("s003", {}, history)).toContain(`\n\n${reading}\n\nCoded from:`);
    expect(readBack("s003", "csl-json")[0].abstract).toBe(reading);
    for (const format of formats) {
      const text = cite("s003", { format }, history);
      if (text.includes(statement(published(), "s003").text)) expect(text).toContain(reading);
    }
  });

  test("so is a casualty figure; an actor has none", () => {
    expect(cite("c01", {}, history)).toContain(readingOf("c01", dataset));
    expect(readBack("guard", "csl-json")[0].abstract).not.toContain("Guard");
  });
});

test("a record that no longer stands is cited as withdrawn", () => {
  expect(cite("s001", { format: "apa" }, historyAfter(withdrawal))).toContain("one news report as data, withdrawn statement s001 (Version");
});

describe("what others wrote stays text in", () => {
  const hostile = 'x\u2028y\u0085z }}, url = {http://a.example}, "q": 1 # \\input{x} <b>ER  - </b>';
  const of: DatasetHistory = {
    dataset: {
      ...published(),
      title: hostile,
      creators: [{ name: hostile, identifier: "https://x.example/}{\\" }],
      sources: published().sources.map((source) => ({ ...source, title: hostile, url: "https://x.example/}},{\\%" })),
    },
    releases: [],
  };

  test.each<CitationFormat>(["bibtex", "biblatex", "ris", "csl-json"])("%s", (format) => {
    const [data, source] = readBack(of.dataset, format, of);
    expect(data.URL).toBe(URL_);
    expect(nameIn(data.author)).toHaveLength(1);
    for (const title of [data.title, source.title]) expect(String(title).replace(/\s/g, "")).toBe(hostile.replace(/\s/g, ""));
  });

  test("cff", () => {
    const { folder, remove } = folderWith({ "CITATION.cff": cite(of.dataset, { format: "cff" }, of) });
    afterAll(remove);
    expect(readCFF(join(folder, "CITATION.cff"))).toMatchObject({ title: hostile, authors: [{ name: hostile }], url: URL_ });
  });

  test("datacite", () => {
    expect(JSON.parse(cite(of.dataset, { format: "datacite" }, of))).toMatchObject({ titles: [{ title: hostile }] });
  });
});

describe("another dataset", () => {
  const doi = "https://doi.org/10.5555/12345678";
  const people = ["Ada Marsh", "Harbour Data Group", "B. and C. {D}"].map((name) => ({ name, identifier: null }));
  const other = (more: Partial<Dataset> = {}): Dataset => ({
    ...example(),
    issued: "2021-05-06",
    identifier: doi,
    creators: people,
    ...more,
  });

  test.each<CitationFormat>(["bibtex", "biblatex", "ris", "csl-json"])("has its creators and its DOI in %s", (format) => {
    const [data] = new Cite(cite(other(), { format })).data;
    expect(nameIn(data?.author)).toEqual(people.map(({ name }) => name));
    expect(data).toMatchObject({ DOI: "10.5555/12345678", title: "A report from the harbour" });
  });

  test("has them in cff and in datacite, with who identifies whom", () => {
    const creators = [
      { name: "Ada Marsh", identifier: "https://orcid.org/0000-0002-1825-0097" },
      { name: "Group", identifier: "https://group.example/" },
    ];
    const { folder, remove } = folderWith({ "CITATION.cff": cite(other({ creators }), { format: "cff" }) });
    afterAll(remove);
    expect(validateCFF(readCFF(join(folder, "CITATION.cff")))).toMatchObject({
      authors: creators.map(({ name, identifier }) => ({ name, website: identifier })),
      identifiers: [{ type: "doi", value: "10.5555/12345678" }, { type: "other" }],
    });
    expect(JSON.parse(cite(other({ creators }), { format: "datacite" }))).toMatchObject({
      identifiers: [{ identifier: "10.5555/12345678", identifierType: "DOI" }],
      publicationYear: "2021",
      creators: [
        { nameIdentifiers: [{ nameIdentifierScheme: "ORCID" }] },
        { nameIdentifiers: [{ nameIdentifierScheme: "URL", nameIdentifier: "https://group.example/" }] },
      ],
    });
  });

  test("this package's stays on npm when it has a DOI as well", () => {
    const of: DatasetHistory = { dataset: { ...published(), identifier: doi }, releases: [] };
    expect(citationOf("s001", of).purl).toBe("pkg:npm/badakhshan-2019@1.0.0#records/s001.json");
    const [data] = readBack("s001", "csl-json", of);
    expect(data).toMatchObject({ DOI: "10.5555/12345678", URL: `${URL_}records/s001.json`, publisher: "npm" });
    expect(sameTitle(cite("s001", { format: "apa" }, of))).toEqual(apaByCiteproc("s001", of));
  });

  test("says nothing of this package's", () => {
    for (const format of formats) expect(cite(other(), { format })).not.toMatch(/Kabul|Afghanistan|cdn\.jsdelivr/);
  });

  test("without a text, an address or a title of its source, with a clip, is cited too", () => {
    const [, piece] = example().sources;
    const text = example().sources[0]?.text ?? null;
    for (const kind of ["NewsArticle", "OpinionNewsArticle", "VideoObject", "CreativeWork"] as const)
      for (const published of [null, "2019", "2019-12-03", "2018/2019"]) {
        const sources = piece ? [{ ...piece, kind, published, text }] : [];
        for (const format of formats) expect(cite(other({ sources }), { format })).not.toMatch(/undefined|null|NaN|\[object/);
        const single: DatasetHistory = { dataset: other({ sources }), releases: [] };
        expect(sameTitle(cite(single.dataset, { format: "apa" }, single))).toEqual(apaByCiteproc(single.dataset, single));
      }
    expect(cite(other({ sources: [] }), {})).toContain("A report from the harbour");
  });

  test("in APA has any number of creators as citeproc lists them", () => {
    const names = fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8}){0,2}[.?!]?$/);
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 24 }), fc.boolean(), (all, isPublished) => {
        const creators = all.map((name) => ({ name, identifier: null }));
        const of: DatasetHistory = { dataset: other({ creators, issued: isPublished ? "2021-05-06" : null }), releases: [] };
        expect(sameTitle(cite(of.dataset, { format: "apa" }, of))).toEqual(apaByCiteproc(of.dataset, of));
      }),
      { numRuns: cases(200) },
    );
  });
});

test("ids keep their case where a style capitalises titles", () => {
  const [data] = readBack("s003", "csl-json");
  expect(data.title).toBe(
    '<span class="nocase">badakhshan-2019</span>: one news report as data, statement <span class="nocase">s003</span>',
  );
});

test("the schema of CITATION.cff can refuse", () => {
  expect(() => validateCFF({ "cff-version": "1.2.0", message: "x", title: "x", authors: [] } as never)).toThrow("validation failed");
});

test.skipIf(!haveStandards)("so can the official schemas of CSL-JSON and DataCite", () => {
  expect(findingsOfStandard("csl-data.json", [{ id: "x", type: "data" }])).not.toEqual([]);
  expect(findingsOfStandard("datacite-4.3.json", { titles: "x" })).not.toEqual([]);
});

test("CITATION.cff at the root is what it should be (else: npm run generate)", () => {
  expect(readFileSync(projectFile("CITATION.cff"), "utf8")).toBe(`${cite(own, { format: "cff" })}\n`);
});

test("every format ends without a line end, and none says undefined or null", () => {
  for (const format of formats) {
    const text = cite("s001", { format }, history);
    expect(text).toBe(text.trimEnd() + (format === "ris" ? " " : ""));
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  }
});

describe("is refused with what would be right:", () => {
  test.each<[unknown, unknown, string]>([
    ["s07", {}, 'there is no record "s07"'],
    ["gaurd", {}, 'there is no record "gaurd"; did you mean "guard"?'],
    [["s001", "harbuor"], {}, 'did you mean "harbour"?'],
    [[], {}, "the list of ids is empty"],
    [[3], {}, "there is no record 3"],
    [null, {}, "cite takes a dataset"],
    [undefined, {}, "cite takes a dataset"],
    [{}, {}, "cite takes a dataset"],
    [{ ...dataset, statements: null }, {}, "cite takes a dataset"],
    [{ where: { topics: "presence" } }, {}, 'did you mean "topic"?'],
    [{ where: { actor: "gaurd" } }, {}, 'did you mean "guard"?'],
    [{ where: null }, {}, "a filter is an object"],
    ["s001", { format: "mla" }, 'there is no format "mla"; there is text, apa, bibtex'],
    ["s001", { format: "toString" }, 'there is no format "toString"'],
  ])("%j %j", (target, options, message) => {
    expect(() => cite(target as Any, options as object, history)).toThrow(RangeError);
    expect(() => cite(target as Any, options as object, history)).toThrow(message);
  });
});
