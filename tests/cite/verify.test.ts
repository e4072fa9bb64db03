import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CitationFormat, citationOf, cite, type Target, verifyCitations } from "../../src/cite/index.js";
import type { DatasetHistory } from "../../src/cite/release/history.js";
import type { Dataset } from "../../src/generated/types.js";
import { dataset as own } from "../../src/index.js";
import { digestOfJson } from "../../src/text/digest.js";
import { cases, large } from "../cases.js";
import { example } from "../example.js";
import { correction, historyAfter, published, type Step, statement, withdrawal } from "./histories.js";

const now = historyAfter();
const corrected = historyAfter(correction);
const withdrawn = historyAfter(correction, withdrawal);
const { dataset } = now;

type Any = Target<Dataset>;

const targets: [string, Any][] = [
  ["the dataset", dataset],
  ["a record", "s003"],
  ["two records", ["s001", "s003"]],
  ["a query", { where: { type: "statement", actor: "guard", text: 'the "e{t}im' } }],
  ["a query with a result", { where: { topic: ["casualties", "hostilities"] } }],
  ["a query for everything", { where: {} }],
  ["a query for what is not", { where: { not: { topic: "casualties", not: { hasOtherReadings: true } }, withdrawn: false } }],
];
const ways: ["json" | CitationFormat, (target: Any, history?: DatasetHistory) => string][] = [
  ["json", (target, history = now) => JSON.stringify(citationOf(target, history))],
  ...(["csl-json", "bibtex", "biblatex", "ris", "cff", "text", "datacite"] as const).map(
    (format) => [format, (target, history = now) => cite(target, { format }, history)] as (typeof ways)[number],
  ),
];
const statusOf = (source: unknown, history = now) => verifyCitations(source, history).map(({ status }) => status);
const bibtex = (target: Any, history = now) => cite(target, { format: "bibtex" }, history);

describe.each(ways)("%s", (_, write) => {
  test.each(targets)("of %s is unchanged at the version that it cites", (_, target) => {
    expect(statusOf(write(target))).toEqual(["unchanged"]);
  });

  test("made at 1.0.0 and checked with 1.1.0 says what was corrected, from what to what, and why", () => {
    const expected = {
      status: "corrected",
      checkedWith: "1.1.0",
      message: "corrected in 1.1.0",
      changes: [
        {
          id: "s003",
          change: "corrected",
          version: "1.1.0",
          issued: "2027-03-01",
          reason: "The negation may cover less.",
          replacedBy: null,
          fields: [{ path: "/confidence", before: "moderate", after: "low" }],
        },
      ],
    };
    for (const target of [dataset, "s003", ["s001", "s003"], { where: { topic: "casualties" } }, { where: { act: "deny" } }] as Any[])
      expect(verifyCitations(write(target), corrected)).toEqual([expect.objectContaining(expected)]);
    expect(statusOf(write("s001"), corrected)).toEqual(["unchanged"]);
    expect(statusOf(write({ where: { topic: "hostilities" } }), corrected)).toEqual(["unchanged"]);
  });

  test("of a withdrawn record says which one replaces it", () => {
    for (const target of ["s001", ["s001", "s003"], { where: { topic: "hostilities" } }] as Any[])
      expect(verifyCitations(write(target), withdrawn)).toMatchObject([
        { status: "withdrawn", message: "s001 was withdrawn in 1.2.0, replaced by s004", changes: expect.any(Array) },
      ]);
    expect(statusOf(write("s003"), withdrawn)).toEqual(["corrected"]);
    expect(statusOf(write(dataset), withdrawn)).toEqual(["corrected"]);
  });

  test("of a version that was not published yet is unchanged, before and after it is", () => {
    const draft: DatasetHistory = { dataset: published(null), releases: [] };
    for (const target of [draft.dataset, "s003", { where: { act: "deny" } }] as Any[]) {
      expect(statusOf(write(target, draft), draft)).toEqual(["unchanged"]);
      expect(statusOf(write(target, draft), now)).toEqual(["unchanged"]);
    }
  });

  test("of another dataset is checked against that, and said not to be of this one", () => {
    const other: DatasetHistory = { dataset: example(), releases: [] };
    expect(statusOf(write("s003", other), other)).toEqual(["unchanged"]);
    expect(verifyCitations(write("s003", other), now)).toMatchObject([
      {
        status: "cannot-be-checked",
        purl: "pkg:generic/harbour@1.0.0#records/s003.json",
        message: "this is a citation of harbour, and was checked with badakhshan-2019",
      },
    ]);
  });
});

test("a citation of this package's data is checked with them where nothing else is said", () => {
  expect(verifyCitations(citationOf(own))).toMatchObject([{ status: "unchanged", checkedWith: own.version }]);
});

test("a note says in letters that typesetting leaves alone what is cited", () => {
  const noteOf = (target: Any) =>
    (cite(target, { format: "text" }, now).match(/pkg:.*/)?.[0] ?? "").replace(/sha256:[0-9a-f]{64}/g, "sha256:…");
  const query: Any = {
    where: { topic: ["presence", "control"], text: "the ETIM. x-y (z)", not: { text: "a-b", act: "deny" }, hasOtherReadings: false },
  };
  expect(noteOf(dataset)).toBe("pkg:npm/badakhshan-2019@1.0.0, cited as sha256:…");
  expect(noteOf(["s003", "s001"])).toBe("pkg:npm/badakhshan-2019@1.0.0, records s001+s003, cited as sha256:…");
  expect(noteOf({ where: {} })).toBe("pkg:npm/badakhshan-2019@1.0.0, query everything, query digest sha256:…, cited as sha256:…");
  expect(noteOf(query)).toBe(
    "pkg:npm/badakhshan-2019@1.0.0, query hasOtherReadings:false;not.act=deny;not.text=a-b;text=the%20etim%2E%20x-y%20%28z%29;topic=control+presence;type=statement, query digest sha256:…, cited as sha256:…",
  );
});

test("a citation made later is checked against its own version", () => {
  expect(statusOf(citationOf("s003", corrected), withdrawn)).toEqual(["unchanged"]);
  expect(statusOf(citationOf("s003", corrected), corrected)).toEqual(["unchanged"]);
  expect(statusOf(citationOf(["s001", "s003"], corrected), withdrawn)).toEqual(["withdrawn"]);
});

test("what was corrected and put right again is unchanged", () => {
  const back: Step = {
    version: "1.2.0",
    edit: (data) => {
      statement(data, "s003").confidence = "moderate";
    },
  };
  expect(statusOf(citationOf("s003", now), historyAfter(correction, back))).toEqual(["unchanged"]);
  expect(statusOf(citationOf(dataset, now), historyAfter(correction, back))).toEqual(["unchanged"]);
});

test("a record that a cited query finds only since is told", () => {
  const found: Step = {
    version: "1.1.0",
    edit: (data) => {
      statement(data, "s001").topic = "armament";
    },
  };
  expect(verifyCitations(citationOf({ where: { topic: "armament" } }, now), historyAfter(found))).toMatchObject([
    {
      status: "corrected",
      changes: [{ id: "s001", reason: null, fields: [{ path: "/topic", before: "hostilities", after: "armament" }] }],
    },
  ]);
});

test("a record that a later major version removed is withdrawn", () => {
  const removal: Step = { version: "2.0.0", edit: (data) => void data.statements.splice(0, 1) };
  expect(verifyCitations(citationOf("s001", now), historyAfter(removal))).toMatchObject([
    { status: "withdrawn", message: "s001 was withdrawn in 2.0.0", changes: [{ id: "s001", change: "removed", replacedBy: null }] },
  ]);
  const without: Step = { version: "2.0.0", edit: (data) => void data.locations.splice(0, 1) };
  expect(statusOf(citationOf({ where: { location: "harbour" } }, now), historyAfter(without))).toEqual(["withdrawn"]);
});

describe("cannot be checked:", () => {
  test.each([
    ["1.1.0", "1.1.0 is newer than what it was checked with, 1.0.0; badakhshan-2019@1.1.0 or later can check it"],
    ["0.9.0", "badakhshan-2019@1.0.0 knows of no release 0.9.0"],
    ["1.0", "knows of no release 1.0"],
    ["1.0.0-rc.1", "knows of no release 1.0.0-rc.1"],
    ["1.0.0%", "knows of no release 1.0.0%"],
  ])("version %s", (version, message) => {
    const citation = JSON.stringify(citationOf("s003", now)).replace("@1.0.0", `@${version}`);
    expect(verifyCitations(citation, now)).toMatchObject([{ status: "cannot-be-checked", message: expect.stringContaining(message) }]);
  });

  const citation = citationOf({ where: { topic: "casualties" } }, now);
  const record = citationOf("s003", now);
  const json = JSON.stringify(record);
  const [file = "", digest = ""] = Object.entries(record.digests)[0] ?? [];
  test.each<[string, unknown, string]>([
    ["an unknown key", { ...record, doi: "10.1/x" }, 'its key "doi" is not known'],
    ["another schema", { ...record, $schema: "x" }, 'its "$schema" is not https://'],
    ["another kind of address", { ...record, purl: "badakhshan-2019@1.0.0" }, 'its "purl" is not like pkg:npm/badakhshan-2019@1.0.0'],
    ["no address", { ...record, purl: undefined }, 'its "purl" is not like'],
    ["no address and no digests", { $schema: record.$schema }, 'its "purl" is not like'],
    ["no digests", { ...record, digests: null }, 'it has no "digests"'],
    ["no digest", { ...record, digests: {} }, 'it has no "digests"'],
    ["half a digest", { ...record, digests: { [file]: digest.slice(0, -1) } }, `its digest of ${file} is not whole`],
    ["a digest with digits appended", { ...record, digests: { [file]: `${digest}00` } }, `its digest of ${file} is not whole`],
    ["half a digest of a query", { ...citation, queryDigest: "sha256:" }, "its digest of queryDigest is not whole"],
    ["a digest in a list", { ...record, digests: { [file]: [digest] } }, `its digest of ${file} is not whole`],
    ["a digest that is none", { ...citation, resultDigest: 7 }, "its digest of resultDigest is not whole"],
    ["a key that stands twice", json.replace('"digests"', `"digests":{"${file}":"sha256:${"0".repeat(64)}"},"digests"`), "stands twice"],
    ["a day that stands twice", json.replace('"issued"', '"issued":"2026-11-22","issued"'), "one of its keys stands twice"],
    ["a digest that stands twice", json.replace(`"${file}"`, `"${file}":"${digest}","${file}"`), "one of its keys stands twice"],
    ["a key that stands twice in another spelling", json.replace('"purl"', '"p\\u0075rl":"x:y","purl"'), "one of its keys stands twice"],
    ["a key that stands twice, in a list of others", `[{"type":"book"},${json.replace('"purl"', '"purl":"x:y","purl"')}]`, "stands twice"],
    ["half a file", json.slice(0, -80), "its note is not whole"],
    ["a note cut short", "pkg:npm/badakhshan-2019@1.0.0, cited as sha256:12", "its note is not whole"],
    ["a note cut in its name", "note = {pkg:npm/badakhsh}", "its note is not whole"],
    ["a note with a slip in its name", "pkg:npm/badakshan-2019@1.0.0", "its note is not whole"],
    ["a note with a slip at the beginning of its name", "pkg:npm/adakhshan-2019@1.0.0", "its note is not whole"],
    ["a note with half its name, and what came to stand behind it", "pkg:npm/badakhs@misc", "its note is not whole"],
    ["a note with half its name, and the next entry behind it", "pkg:npm/badakhshmisclamport1994", "its note is not whole"],
    ["a note without a kind of package", "pkg:badakhshan-2019@1.0.0", "its note is not whole"],
    ["a note of a name that nobody knows, cut short", "pkg:npm/x@1.0.0, cited as sha256:12", "its note is not whole"],
    ["a note of no record's id", bibtex("s003").replace("records s003", "records S_3"), "is not like pkg:npm/badakhshan-2019@1.0.0"],
    ["a note without its digest", "see pkg:npm/badakhshan-2019@1.0.0 (on npm)", "its note is not whole"],
    ["a note with a digit too many", bibtex("s003").replace(/(sha256:\w+)/, "$1a"), "its note is not whole"],
    ["a note with a digit too few", bibtex("s003").replace(/(sha256:\w+)\w/, "$1"), "its note is not whole"],
    ["a note without its beginning", bibtex("s003").replace("pkg:npm", "npm"), "it does not begin with pkg:"],
    ["a note without a query's digest", bibtex({ where: {} }).replace(/, query digest sha256:\w+/, ""), "its note is not whole"],
    ["a note of a query without a value", bibtex({ where: {} }).replace("everything", "topic"), "the query in its note cannot be read"],
    [
      "a note of a query without a key",
      bibtex({ where: {} }).replace("everything", ":topic=control"),
      "the query in its note cannot be read",
    ],
    [
      "a note with half a query",
      bibtex({ where: { topic: "casualties" } }).replace("=casualties", "=%"),
      "the query in its note cannot be read",
    ],
  ])("%s", (_, source, message) => {
    const expected = { status: "cannot-be-checked", message: expect.stringContaining(message), changes: [] };
    expect(verifyCitations(source, now)).toMatchObject([expected]);
  });

  test("a citation whose address is no text is of nobody knows what", () => {
    const twice = json.replace(/"purl":"[^"]*"/, '"purl":7,"purl":7');
    expect(verifyCitations(twice, now)).toMatchObject([{ status: "cannot-be-checked", purl: null }]);
  });

  test("a damaged note of a dataset with a name of two letters", () => {
    const history: DatasetHistory = { dataset: { ...example(), name: "ab" }, releases: [] };
    expect(statusOf("pkg:generic/ab@1.0.0", history)).toEqual(["cannot-be-checked"]);
    expect(() => verifyCitations("pkg:generic/a@1.0.0, pkg:generic/cd@1.0.0", history)).toThrow("there is no citation of ab");
  });
});

test("a query in words that this version does not know, but as it was cited, cannot be checked; a tampered one does not match", () => {
  const query = { topic: ["weather"] };
  const citation = { ...citationOf({ where: { topic: "casualties" } }, now), query, queryDigest: digestOfJson(query) };
  expect(statusOf(citation)).toEqual(["cannot-be-checked"]);
  expect(statusOf({ ...citation, query: { topic: ["whether"] } })).toEqual(["does-not-match"]);
  const unknownActor = { actor: ["weather-service"] };
  expect(statusOf({ ...citation, query: unknownActor, queryDigest: digestOfJson(unknownActor) })).toEqual(["does-not-match"]);
});

describe("does not match:", () => {
  const citation = citationOf({ where: { topic: "casualties" } }, now);
  const record = citationOf("s003", now);
  test.each<[string, unknown, string]>([
    ["another day", { ...citation, issued: "2026-11-23" }, "issued"],
    ["another query", { ...citation, query: { topic: ["control"] } }, "not what 1.0.0 held: query, queryDigest, resultDigest, digests"],
    ["a query that is none", { ...citation, query: { topic: ["prescence"] } }, "1.0.0 never held what is cited"],
    ["no query any more", { ...citation, query: undefined }, "queryDigest"],
    ["no result digest", { ...citation, resultDigest: undefined }, "resultDigest"],
    ["a file fewer", { ...citation, digests: Object.fromEntries(Object.entries(citation.digests).slice(1)) }, "digests"],
    ["half a character", { ...record, issued: "\ud83d" }, "issued"],
    ["another record's digest", { ...record, digests: citationOf("s001", now).digests }, "digests"],
    ["another package manager", { ...record, purl: record.purl.replace("npm", "generic") }, "purl"],
    ["another record's digest, before it was published", { ...record, issued: null, digests: citationOf("s001", now).digests }, "digests"],
    ["an id that never was", { ...record, purl: "pkg:npm/badakhshan-2019@1.0.0#records/s999.json" }, 'no record "s999"'],
    ["a note with another digest", bibtex("s003").replace(/sha256:./, (found) => `sha256:${found.endsWith("0") ? 1 : 0}`), "digest"],
    ["a note of another record", bibtex("s003").replace("records s003", "records s001"), "digest"],
    ["a note of another query", bibtex({ where: { topic: "armament" } }).replace("topic=armament", "topic=custody"), "query digest"],
    ["a note from another package manager", bibtex("s003").replace("pkg:npm", "pkg:generic"), "purl"],
  ])("%s", (_, source, message) => {
    expect(verifyCitations(source, now)).toMatchObject([{ status: "does-not-match", message: expect.stringContaining(message) }]);
  });

  test("data of another build", () => {
    const [release] = now.releases;
    const other: DatasetHistory = { dataset: { ...corrected.dataset, version: "1.0.0" }, releases: release ? [release] : [] };
    expect(statusOf(citationOf("s003", now), other)).toEqual(["does-not-match"]);
    expect(statusOf(citationOf(dataset, now), other)).toEqual(["does-not-match"]);
  });
});

describe("there is no citation in", () => {
  test.each<[string, unknown]>([
    ["nothing", ""],
    ["other JSON", "{}"],
    ["null", "null"],
    ["no text at all", undefined],
    ["another citation", '[{"id":"x","type":"book","note":"mine"}]'],
    ["another kind of file", '{"kind":"x"}'],
    ["a list of components", '{"components":[{"purl":"pkg:npm/lodash@4.17.21"}]}'],
    ["a component", '{"purl":"pkg:npm/lodash@4.17.21"}'],
    ["another package", "pkg:npm/lodash@4.17.21, and pkg:pypi/requests@2.0.0"],
    ["deeply nested JSON", "[".repeat(large(100_000)) + "]".repeat(large(100_000))],
  ])("%s", (_, source) => {
    expect(() => verifyCitations(source, now)).toThrow(RangeError);
    expect(() => verifyCitations(source, now)).toThrow("there is no citation of badakhshan-2019 in it: neither a citation.json nor a note");
  });

  test("something that refers to itself", () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(() => verifyCitations(circle, now)).toThrow("there is no citation");
  });
});

test("several citations in one bibliography are checked one by one, among others", () => {
  const bibliography = ["@book{x, title = {Other}}", bibtex("s001"), cite("s003", { format: "biblatex" }, now)].join("\n\n");
  expect(statusOf(bibliography, corrected)).toEqual(["unchanged", "corrected"]);
  expect(statusOf(JSON.stringify([citationOf("s001", now), citationOf("s003", now)]), corrected)).toEqual(["unchanged", "corrected"]);
});

test("citations are answered in the order of the file, wherever they stand in it", () => {
  const notes = { first: [bibtex("s003"), bibtex("s001")], second: { note: bibtex(dataset) } };
  const answers = verifyCitations(JSON.stringify(notes), now);
  expect(answers.map(({ purl }) => purl?.replace("pkg:npm/badakhshan-2019@1.0.0", ""))).toEqual([
    "#records/s003.json",
    "#records/s001.json",
    "",
  ]);
});

test("a citation.json is read with a byte order mark before it, too", () => {
  expect(statusOf(`\ufeff${JSON.stringify(citationOf("s003", now))}`)).toEqual(["unchanged"]);
});

describe("what typesetting and other programs do to a note changes nothing:", () => {
  const target: Any = {
    where: { text: ['"a_b" -- c... {d} 100% & \\e ~^$', "é درّه", "the chief officer's flat"], topic: "casualties", type: "statement" },
  };
  const note = cite(target, { format: "text" }, now);
  test.each<[string, (text: string) => string]>([
    ["curly quotes around it", (text) => `“${text}”`],
    ["brackets in braces", (text) => `{[}${text}{]}`],
    ["escaped quotes", (text) => `\\"${text}\\"`],
    ["quotes of HTML", (text) => `&quot;${text}&quot;`],
    ["curly quotes of HTML", (text) => `&lsquo;&ldquo;${text}&rdquo;&rsquo;`],
    ["quotes of HTML in a word", (text) => text.replace("badakhshan", "bada&apos;kh&lsquo;&rdquo;shan")],
    ["a line a word", (text) => text.replaceAll(" ", "\n\t")],
    ["lines of forty characters, words broken", (text) => text.replace(/.{40}/g, "$&\n")],
    ["lines broken after hyphens", (text) => text.replaceAll("-", "-\r\n  ")],
    ["spaces that do not break", (text) => text.replaceAll(" ", "\u00a0")],
    ["line ends of HTML", (text) => text.replace(" ", "<br>").replace(" ", "<br/>").replace(" ", "<br />")],
    ["line ends of LaTeX", (text) => text.replaceAll(" ", "\\\\")],
    ["places to break of HTML, as XML has them", (text) => text.replaceAll("sha256", "sha<wbr/>256<wbr />")],
    ["dashes of HTML", (text) => text.replace("-", "&ndash;").replaceAll("-", "&mdash;")],
    ["a character beside it that there is none of", (text) => `&#x110000; ${text} &#1114112;`],
    ["spaces of HTML, and of LaTeX", (text) => text.replaceAll(" ", "&nbsp;~")],
    ["dashes", (text) => text.replaceAll("-", "–")],
    ["hyphens that do not break", (text) => text.replaceAll("-", "\u2011")],
    ["soft hyphens, and places to break", (text) => text.replace(/\w{8}/g, "$&\u00ad\u200b&shy;<wbr>\\-")],
    ["escapes of LaTeX", (text) => text.replace(/[%#_&]/g, "\\$&")],
    ["escapes of HTML", (text) => text.replaceAll("/", "&#x2F;").replaceAll("=", "&#61;")],
    ["escapes of other JSON", (text) => `{"note":${JSON.stringify(`a\n${text}\nb`).replaceAll("/", "\\/")}}`],
    ["ligatures", (text) => text.replaceAll("ff", "ﬀ").replaceAll("fi", "ﬁ").replaceAll("fl", "ﬂ")],
    ["wide characters", (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
    ["a direction", (text) => `\u2067${text}\u2069`],
    [
      "capitals",
      (text) =>
        text
          .replace("query", "Query")
          .replace("cited", "Cited")
          .replace(/sha256:\w+/g, (found) => found.toUpperCase()),
    ],
    ["more after it", (text) => `${text}. Accessed 2027. doi:10/abc, cited as well.`],
  ])("%s", (_, change) => {
    const changed = change(note.slice(note.indexOf("pkg:")));
    expect(statusOf(changed)).toEqual(["unchanged"]);
  });

  test.each(["bibtex", "biblatex", "ris", "csl-json"] as const)("%s by way of citation-js into each other form", (format) => {
    const read = new Cite(cite(target, { format }, now));
    const forms = [read.format("bibtex"), read.format("biblatex"), read.format("ris"), read.format("data")];
    for (const form of forms) expect(statusOf(form)).toEqual(["unchanged"]);
  });
});

test("whatever a query asks for, every way to write its citation reads back", () => {
  const signs = fc.constantFrom(
    ..."ab {}[]\"'\\_#$%&~^@,:;-.+=|<>é\u202e😀ﬁ",
    "\\textunderscore{}",
    ", query digest sha256:",
    ", cited as ",
    "pkg:",
  );
  const texts = fc.array(signs, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));
  const filters = fc.record(
    { text: texts, note: texts, topic: fc.subarray(["casualties", "custody"] as const, { minLength: 1 }), hasOtherReadings: fc.boolean() },
    { requiredKeys: [] },
  );
  const queries = fc.oneof(
    filters,
    filters.map((not) => ({ not })),
  );
  fc.assert(
    fc.property(queries, fc.constantFrom(...ways), (query, [, write]) => {
      let written: string;
      try {
        written = write({ where: query });
      } catch (error) {
        // Nothing but white space, no key, or keys that no type of record has together.
        if (!(error instanceof RangeError)) throw error;
        return fc.pre(false);
      }
      expect(statusOf(written)).toEqual(["unchanged"]);
    }),
    { numRuns: cases(2000) },
  );
});

describe("nothing that is damaged passes beside what is whole:", () => {
  const notes = targets.map(([, target]) => {
    const text = cite(target, {}, now);
    return text.slice(text.indexOf("pkg:"));
  });
  /** Not a hyphen that stands for another one, a capital for its small letter, or what is left out of a note anyway. */
  const changes = fc.constantFrom(..."abcxyz0123456789.,:%=+/@");

  test("a note with a character changed, one more, or up to ten fewer", () => {
    fc.assert(
      fc.property(fc.nat(notes.length - 1), fc.nat(), fc.integer({ min: -10, max: 1 }), changes, (which, at, length, sign) => {
        const note = notes[which] ?? "";
        const start = at % note.length;
        const removed = note.slice(start, start + Math.max(0, -length));
        const put = length < 0 ? "" : sign;
        const end = length === 0 ? start + 1 : start + removed.length;
        const damaged = note.slice(0, start) + put + note.slice(end);
        // What is put before a note is not in it.
        fc.pre(start > 0 || length <= 0);
        fc.pre(damaged.toLowerCase().replaceAll(" ", "") !== note.toLowerCase().replaceAll(" ", ""));
        const all = notes.map((each, index) => (index === which ? damaged : each));
        const statuses = statusOf(all.join("\n\n"));
        expect(statuses.length).toBeGreaterThanOrEqual(all.length);
        expect(new Set(statuses)).not.toEqual(new Set(["unchanged"]));
      }),
      { numRuns: cases(5000) },
    );
  });

  test("a note may name its one record in the address", () => {
    const note = bibtex("s001").replace(", records s001,", "#records/s001.json,");
    expect(note).toContain("#records/s001.json,");
    expect(verifyCitations(note, now)).toMatchObject([{ status: "unchanged", purl: "pkg:npm/badakhshan-2019@1.0.0#records/s001.json" }]);
    const other = note.replace("#records/s001.json,", "#records/s003.json,");
    expect(verifyCitations(other, now)).toMatchObject([{ status: "does-not-match" }]);
  });

  test("a damaged note is answered where it stands", () => {
    const bibliography = [bibtex("s001"), bibtex("s003").replace(/cited as.*$/m, "},"), bibtex(dataset)].join("\n");
    expect(verifyCitations(bibliography, now).map(({ status, purl }) => [status, purl])).toEqual([
      ["unchanged", "pkg:npm/badakhshan-2019@1.0.0#records/s001.json"],
      ["cannot-be-checked", "pkg:npm/badakhshan-2019@1.0.0"],
      ["unchanged", "pkg:npm/badakhshan-2019@1.0.0"],
    ]);
  });
});

describe("time grows with a bibliography and no faster", () => {
  // A third of that took more than a minute where it grew with the square.
  const much = (part: string) => part.repeat(Math.ceil(large(600_000) / part.length));
  test.each(
    [
      "\n",
      "\r\n",
      " ",
      '\\"',
      '"',
      "\\",
      "{",
      "~",
      "&#",
      "&#x1;",
      "<br",
      "<wbr ",
      "-",
      "\u00ad",
      "\u0323\u0301",
      "pkg:",
      "pkg:npm/badakhshan-2019@",
      "pkg:npm/badakhshan-2019@1.0.0, query ",
      "pkg:npm/badakhshan-2019@1.0.0, records a+",
      ", query digest sha256:0",
      "cited as sha256:",
      "sha256: 0 0 0 ",
      "@misc{",
      "a=b;",
      '{"a":',
      '{"purl":"',
      "cff-version: ",
    ].map((part) => [JSON.stringify(part), part]),
  )(
    "%s",
    (_, part) => {
      for (const source of [much(part), `pkg:npm/badakhshan-2019@1.0.0, query ${much(part)}`]) {
        let statuses: string[] = [];
        try {
          statuses = statusOf(source);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
        expect(statuses).not.toContain("unchanged");
      }
    },
    300_000,
  );

  test("and so it does with many whole notes", () => {
    const notes = [dataset, "s003", { where: { topic: "casualties" } } as Any].map((target) => cite(target, {}, now).split("\n").at(-1));
    expect(new Set(statusOf(`${notes.join("\n")}\n`.repeat(large(1_000))))).toEqual(new Set(["unchanged"]));
  }, 300_000);
});

test("one byte changed in a citation is found, whatever it is", () => {
  fc.assert(
    fc.property(fc.constantFrom(...targets), fc.nat(), fc.integer({ min: 1, max: 255 }), ([, target], at, change) => {
      const genuine = Buffer.from(JSON.stringify(citationOf(target, now)));
      const bytes = Buffer.from(genuine);
      bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ change;
      const text = new TextDecoder().decode(bytes);
      try {
        expect(statusOf(text, corrected)).not.toContain(statusOf(genuine.toString(), corrected)[0]);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
    }),
    { numRuns: cases(4000) },
  );
});
