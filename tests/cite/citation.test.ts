import { readFileSync } from "node:fs";
import { registerSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import { beforeAll, describe, expect, test } from "vitest";
import { schemaFiles } from "../../scripts/build/json-schema.js";
import { projectFile } from "../../scripts/project.js";
import { citationOf, type Target } from "../../src/cite/index.js";
import { manifestOf } from "../../src/cite/release/manifest.js";
import type { Dataset } from "../../src/generated/types.js";
import { dataset as own } from "../../src/index.js";
import { CitationSchema } from "../../src/model/schema/citation.js";
import { CITATION_SCHEMA } from "../../src/model/schema-version.js";
import { digestOfJson } from "../../src/text/digest.js";
import { example } from "../example.js";
import { historyAfter, published, statement } from "./histories.js";

const history = historyAfter();
const { dataset } = history;
const purl = "pkg:npm/badakhshan-2019@1.0.0";
const head = { $schema: CITATION_SCHEMA, issued: "2026-11-22" };
const digestOfRecord = (id: string) => digestOfJson(dataset.statements.find((record) => record.id === id));
const cited = (target: Target<Dataset>) => citationOf(target, history);

test("the dataset is cited by the digest of its manifest", () => {
  expect(cited(dataset)).toEqual({ ...head, purl, digests: { "manifest.json": digestOfJson(manifestOf(dataset)) } });
});

test("a record is cited by its file and the digest of that, in a list too", () => {
  const expected = { ...head, purl: `${purl}#records/s003.json`, digests: { "records/s003.json": digestOfRecord("s003") } };
  expect(cited("s003")).toEqual(expected);
  expect(cited(["s003", "s003"])).toEqual(expected);
});

test("a query is cited with its normal form, its digest and that of its result", () => {
  expect(cited({ where: { act: "deny" } })).toEqual({
    ...head,
    purl,
    query: { type: ["statement"], act: ["deny"] },
    queryDigest: digestOfJson({ act: ["deny"], type: ["statement"] }),
    resultDigest: digestOfJson([["s003", digestOfRecord("s003")]]),
    digests: { "records/s003.json": digestOfRecord("s003") },
  });
});

describe("the same thing said differently is one citation:", () => {
  test.each<[Target<Dataset>, Target<Dataset>]>([
    [{ where: { topic: ["hostilities", "casualties"] } }, { where: { topic: ["casualties", "hostilities", "hostilities"] } }],
    [{ where: { act: "deny", text: "The  HARBOUR" } }, { where: { text: ["the harbour"], act: ["deny"] } }],
    [
      ["s003", "s001"],
      ["s001", "s003", "s001"],
    ],
  ])("%j, %j", (one, other) => {
    expect(cited(one)).toEqual(cited(other));
  });
});

test("a release that changes no data leaves every digest as it is", () => {
  const later = historyAfter({ version: "1.0.1", edit: () => {} });
  for (const target of ["s003", { where: { topic: "casualties" } }] as const) {
    const { digests, resultDigest } = citationOf(target, later);
    expect({ digests, resultDigest }).toEqual({ digests: cited(target).digests, resultDigest: cited(target).resultDigest });
  }
});

describe("whose dataset it is", () => {
  test("this package's is cited where nothing else is said, not published before it is", () => {
    expect(citationOf(own)).toMatchObject({ purl: `pkg:npm/badakhshan-2019@${own.version}`, issued: own.issued });
  });

  test("another one is cited from its head alone, also where it has never been released", () => {
    const expected = { purl: "pkg:generic/harbour@1.0.0", issued: null, digests: { "manifest.json": digestOfJson(manifestOf(example())) } };
    expect(citationOf(example())).toMatchObject(expected);
    expect(citationOf("s001", { dataset: example(), releases: [] })).toMatchObject({ purl: "pkg:generic/harbour@1.0.0#records/s001.json" });
  });

  test("a version with a label of its own is escaped as package URLs are", () => {
    expect(citationOf({ ...example(), version: "1.0.0-rc.1+5" }).purl).toBe("pkg:generic/harbour@1.0.0-rc.1%2B5");
  });

  test("a copy of the same version is known by its name and version", () => {
    expect(citationOf(structuredClone(own))).toEqual(citationOf(own));
    expect(citationOf(published(), history)).toEqual(cited(dataset));
  });

  test("a copy that was changed, and another dataset, are not cited under its name", () => {
    const changed = published();
    statement(changed, "s001").note = "Read again.";
    expect(() => citationOf(changed, history)).toThrow(
      "cannot be cited as badakhshan-2019@1.0.0: its records are not those of that version",
    );
    expect(() => citationOf(example(), history)).toThrow("cannot be cited as badakhshan-2019@1.0.0: it is harbour@1.0.0");
  });
});

describe("the JSON Schema", () => {
  const text = schemaFiles()["schemas/citation-1.0.schema.json"] ?? "";
  beforeAll(() => registerSchema(JSON.parse(text)));
  const fits = async (value: unknown) => (await validate(CITATION_SCHEMA, value as never)).valid;
  const good = cited({ where: { topic: "casualties" } });

  test("is committed as the zod schema says (else: npm run generate)", () => {
    expect(readFileSync(projectFile("schemas/citation-1.0.schema.json"), "utf8")).toBe(text);
  });

  test.each<Target<Dataset>>([
    dataset,
    "s001",
    ["s001", "guard"],
    { where: {} },
    { where: { text: "x", actor: "guard" } },
    { where: { not: { act: "deny", not: { time: "2020" } }, withdrawn: true, hasOtherReadings: false, id: "s001" } },
  ])("fits what is cited", async (target) => {
    expect(await fits(cited(target))).toBe(true);
    expect(CitationSchema.safeParse(cited(target)).success).toBe(true);
  });

  test("fits a citation of what is not published, and of another dataset", async () => {
    for (const citation of [citationOf("s001", { dataset: published(null), releases: [] }), citationOf(example())])
      expect(await fits(citation)).toBe(true);
  });

  test.each<[string, unknown]>([
    ["nothing", {}],
    ["another kind", { ...good, $schema: "citation" }],
    ["an unknown key", { ...good, doi: "10.1/x" }],
    ["another package", { ...good, purl: "pkg:gem/other@1.0.0" }],
    ["no version", { ...good, purl: "pkg:npm/badakhshan-2019" }],
    ["no day", { ...good, issued: undefined }],
    ["half a day", { ...good, issued: "2026-11" }],
    ["a query not in normal form", { ...good, query: { topic: "presence" } }],
    ["an unknown topic", { ...good, query: { topic: ["prescence"] } }],
    ["an unknown topic further in", { ...good, query: { not: { topic: ["prescence"] } } }],
    ["an unknown key in a query", { ...good, query: { topics: ["presence"] } }],
    ["half a digest", { ...good, resultDigest: good.resultDigest?.slice(0, -1) }],
    ["a digest with a digit more", { ...good, queryDigest: `${good.queryDigest}0` }],
    ["a file that is no record", { ...good, digests: { "package.json": good.resultDigest } }],
  ])("refuses %s", async (_, value) => {
    expect(await fits(JSON.parse(JSON.stringify(value)))).toBe(false);
    expect(CitationSchema.safeParse(value).success).toBe(false);
  });
});
