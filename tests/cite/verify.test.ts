import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CitationFormat, citationOf, cite, type Target, verifyCitations } from "../../src/cite/index.js";
import { digestOfJson } from "../../src/text/digest.js";
import { dataset } from "../../src/index.js";
import { editionAfter, type Step, statement } from "./editions.js";

const correction: Step = {
  version: "1.1.0",
  edit: (data) => {
    statement(data, "s070").confidence = "low";
  },
  reasons: { s070: "The negation may cover less." },
};
const withdrawal: Step = {
  version: "1.2.0",
  edit: (data) => {
    Object.assign(statement(data, "s003"), { status: "withdrawn", replacedBy: "s004", statusReason: "It says the same as s004." });
  },
  reasons: { s003: "It says the same as s004." },
};
const now = editionAfter();
const corrected = editionAfter(correction);
const withdrawn = editionAfter(correction, withdrawal);

const targets: [string, Target][] = [
  ["the dataset", dataset],
  ["a record", "s070"],
  ["two records", ["s003", "s070"]],
  ["a query", { where: { type: "statement", actor: "taliban", text: 'the "e{t}im' } }],
  ["a query with a result", { where: { topic: ["presence", "control"] } }],
];
const ways: ["json" | CitationFormat, (target: Target) => string][] = [
  ["json", (target) => JSON.stringify(citationOf(target))],
  ...(["csl-json", "bibtex", "biblatex", "ris", "cff", "text"] as const).map(
    (format) => [format, (target: Target) => cite(target, { format })] as [CitationFormat, (target: Target) => string],
  ),
];
const statusOf = (source: unknown, edition = now) => verifyCitations(source, edition).map(({ status }) => status);

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
          id: "s070",
          change: "corrected",
          version: "1.1.0",
          released: "2027-03-01",
          reason: "The negation may cover less.",
          replacedBy: null,
          fields: [{ path: "/confidence", before: "high", after: "low" }],
        },
      ],
    };
    for (const target of [dataset, "s070", ["s003", "s070"], { where: { topic: "presence" } }, { where: { act: "deny" } }] as Target[])
      expect(verifyCitations(write(target), corrected)).toEqual([expect.objectContaining(expected)]);
    expect(statusOf(write("s003"), corrected)).toEqual(["unchanged"]);
    expect(statusOf(write({ where: { topic: "armament" } }), corrected)).toEqual(["unchanged"]);
  });

  test("of a withdrawn record says which one replaces it", () => {
    for (const target of ["s003", ["s003", "s070"], { where: { topic: "presence" } }] as Target[])
      expect(verifyCitations(write(target), withdrawn)).toMatchObject([
        { status: "withdrawn", message: "s003 was withdrawn in 1.2.0, replaced by s004" },
      ]);
    expect(statusOf(write("s070"), withdrawn)).toEqual(["corrected"]);
    expect(statusOf(write(dataset), withdrawn)).toEqual(["corrected"]);
  });
});

test("a citation made later is checked against its own version", () => {
  expect(statusOf(citationOf("s070", corrected), withdrawn)).toEqual(["unchanged"]);
  expect(statusOf(citationOf("s070", corrected), corrected)).toEqual(["unchanged"]);
  expect(statusOf(citationOf(["s003", "s070"], corrected), withdrawn)).toEqual(["withdrawn"]);
});

test("what was corrected and put right again is unchanged", () => {
  const back: Step = {
    version: "1.2.0",
    edit: (data) => {
      statement(data, "s070").confidence = "high";
    },
  };
  expect(statusOf(citationOf("s070"), editionAfter(correction, back))).toEqual(["unchanged"]);
  expect(statusOf(citationOf(dataset), editionAfter(correction, back))).toEqual(["unchanged"]);
});

test("a record that a cited query finds only since is told", () => {
  const found: Step = {
    version: "1.1.0",
    edit: (data) => {
      statement(data, "s001").topic = "armament";
    },
  };
  expect(verifyCitations(citationOf({ where: { topic: "armament" } }), editionAfter(found))).toMatchObject([
    { status: "corrected", changes: [{ id: "s001", reason: null, fields: [{ path: "/topic", before: "identity", after: "armament" }] }] },
  ]);
});

test("a record that a later major version removed is withdrawn", () => {
  const removal: Step = { version: "2.0.0", edit: (data) => void data.statements.splice(0, 1) };
  expect(verifyCitations(citationOf("s001"), editionAfter(removal))).toMatchObject([
    { status: "withdrawn", changes: [{ id: "s001", change: "removed" }] },
  ]);
});

describe("cannot be checked:", () => {
  test.each([
    ["1.1.0", "1.1.0 is newer than this package, which is 1.0.0; badakhshan-2019@1.1.0 or later can check it"],
    ["0.9.0", "this package, which is 1.0.0, knows of no release 0.9.0"],
    ["1.0", "knows of no release 1.0"],
  ])("%s", (version, message) => {
    const citation = JSON.stringify(citationOf("s070")).replace("@1.0.0", `@${version}`);
    expect(verifyCitations(citation, now)).toMatchObject([{ status: "cannot-be-checked", message: expect.stringContaining(message) }]);
  });
});

test("a query in words that this version does not know, but as it was cited, cannot be checked; a tampered one does not match", () => {
  const query = { topic: ["weather"] };
  const citation = { ...citationOf({ where: { topic: "presence" } }), query, queryDigest: digestOfJson(query) };
  expect(statusOf(citation)).toEqual(["cannot-be-checked"]);
  expect(statusOf({ ...citation, query: { topic: ["whether"] } })).toEqual(["does-not-match"]);
  const unknownActor = { actor: ["weather-service"] };
  expect(statusOf({ ...citation, query: unknownActor, queryDigest: digestOfJson(unknownActor) })).toEqual(["does-not-match"]);
});

describe("does not match:", () => {
  const citation = citationOf({ where: { topic: "presence" } });
  const record = citationOf("s070");
  test.each<[string, unknown, string]>([
    ["another day", { ...citation, released: "2026-11-23" }, "released"],
    ["another query", { ...citation, query: { topic: ["control"] } }, "not what 1.0.0 held: queryDigest, resultDigest, digests"],
    ["a query that is none", { ...citation, query: { topic: ["prescence"] } }, "1.0.0 never held what is cited"],
    ["no result digest", { ...citation, resultDigest: undefined }, "resultDigest"],
    ["a file fewer", { ...citation, digests: Object.fromEntries(Object.entries(citation.digests).slice(1)) }, "digests"],
    ["no digests", { ...record, digests: null }, "digests"],
    ["half a character", { ...record, released: "\ud83d" }, "released"],
    ["another record's digest", { ...record, digests: citationOf("s003").digests }, "digests"],
    ["an id that never was", { ...record, purl: "pkg:npm/badakhshan-2019@1.0.0#records/s999.json" }, 'no record "s999"'],
    ["a note with another digest", cite("s070", { format: "bibtex" }).replace(/sha256:./, "sha256:0"), "digest"],
  ])("%s", (_, source, message) => {
    expect(verifyCitations(source, now)).toMatchObject([{ status: "does-not-match", message: expect.stringContaining(message) }]);
  });

  test("data of another build", () => {
    const [release] = now.releases;
    const other = { ...corrected, releases: release ? [release] : [] };
    expect(statusOf(citationOf("s070"), other)).toEqual(["does-not-match"]);
    expect(statusOf(citationOf(dataset), other)).toEqual(["does-not-match"]);
  });
});

describe("is refused:", () => {
  test.each<[string, unknown, string]>([
    ["nothing", "", "there is no citation of badakhshan-2019 in it"],
    ["other JSON", "{}", "there is no citation"],
    ["null", "null", "there is no citation"],
    ["another citation", '[{"id":"x","type":"book","note":"mine"}]', "there is no citation"],
    ["another kind", '{"kind":"x"}', '"kind" is not'],
    ["an unknown key", { ...citationOf("s001"), doi: "10.1/x" }, 'the key "doi" is not known'],
    ["another package", { ...citationOf("s001"), purl: "pkg:npm/other@1.0.0" }, '"purl" is not like'],
    ["a note cut short", "pkg:npm/badakhshan-2019@1.0.0, digest sha256:12", "its note is not whole"],
    ["deeply nested JSON", "[".repeat(100_000) + "]".repeat(100_000), "there is no citation"],
  ])("%s", (_, source, message) => {
    expect(() => verifyCitations(source, now)).toThrow(RangeError);
    expect(() => verifyCitations(source, now)).toThrow(message);
  });
});

test("several citations in one bibliography are checked one by one, among others", () => {
  const bibliography = ["@book{x, title = {Other}}", cite("s003", { format: "bibtex" }), cite("s070", { format: "biblatex" })].join("\n\n");
  expect(statusOf(bibliography, corrected)).toEqual(["unchanged", "corrected"]);
});

test("a bibliography that another program wrapped and escaped its own way is read", () => {
  const wrapped = cite({ where: { text: "a_b" } }, { format: "bibtex" })
    .replace("\\_", "\\textunderscore{}")
    .replace(/, query/g, ",\n\t query");
  expect(statusOf(wrapped)).toEqual(["unchanged"]);
});

test("whatever a query asks for, every way to write its citation reads back", () => {
  const signs = fc.constantFrom(..."ab {}[]\"'\\_#$%&~^@,:;-|<>é\u202e😀", "\\textunderscore{}", ", query digest sha256:");
  const texts = fc.array(signs, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, fc.constantFrom(...ways), (text, [, write]) => {
      fc.pre(text.trim() !== "");
      expect(statusOf(write({ where: { text } }))).toEqual(["unchanged"]);
    }),
    { numRuns: 300 },
  );
});

test("a bibliography made to take long does not", () => {
  const start = performance.now();
  expect(() => verifyCitations("pkg:npm/badakhshan-2019@1.0.0, query {".repeat(20_000))).toThrow("its note is not whole");
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("one byte changed in a citation is found, whatever it is", () => {
  fc.assert(
    fc.property(fc.constantFrom(...targets), fc.nat(), fc.integer({ min: 1, max: 255 }), ([, target], at, change) => {
      const genuine = Buffer.from(JSON.stringify(citationOf(target)));
      const bytes = Buffer.from(genuine);
      bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ change;
      const text = new TextDecoder().decode(bytes);
      try {
        expect(statusOf(text, corrected)).not.toContain(statusOf(genuine.toString(), corrected)[0]);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
    }),
    { numRuns: 400 },
  );
});
