import { readFileSync } from "node:fs";
import { registerSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import { beforeAll, describe, expect, test } from "vitest";
import { CITATION_SCHEMA, citationSchema } from "../../scripts/10-citation.js";
import { formatJson, projectFile } from "../../scripts/project.js";
import { citationOf, type Target } from "../../src/cite/index.js";
import { digestOfJson } from "../../src/text/digest.js";
import { manifestOf } from "../../src/cite/release/fixity.js";
import { dataset, statements, version } from "../../src/index.js";
import { CitationSchema } from "../../src/model/schema/citation.js";
import { editionAfter } from "./editions.js";

const purl = `pkg:npm/badakhshan-2019@${version}`;
const head = { kind: "badakhshan-2019-citation", released: "2026-11-22" };
const digestOfRecord = (id: string) => digestOfJson(statements.find((record) => record.id === id));

test("the dataset is cited by the digest of its manifest", () => {
  expect(citationOf(dataset)).toEqual({ ...head, purl, digests: { "manifest.json": digestOfJson(manifestOf(dataset)) } });
});

test("a record is cited by its file and the digest of that, in a list too", () => {
  const expected = { ...head, purl: `${purl}#records/s070.json`, digests: { "records/s070.json": digestOfRecord("s070") } };
  expect(citationOf("s070")).toEqual(expected);
  expect(citationOf(["s070", "s070"])).toEqual(expected);
});

test("a query is cited with its normal form, its digest and that of its result", () => {
  expect(citationOf({ where: { type: "statement", act: "deny" } })).toEqual({
    ...head,
    purl,
    query: { type: ["statement"], act: ["deny"] },
    queryDigest: digestOfJson({ act: ["deny"], type: ["statement"] }),
    resultDigest: digestOfJson([["s070", digestOfRecord("s070")]]),
    digests: { "records/s070.json": digestOfRecord("s070") },
  });
});

describe("the same thing said differently is one citation:", () => {
  test.each<[Target, Target]>([
    [{ where: { topic: ["presence", "control"] } }, { where: { topic: ["control", "presence", "presence"] } }],
    [{ where: { act: "deny", text: "The  ETIM" } }, { where: { text: ["the etim"], act: ["deny"] } }],
    [
      ["s070", "s003"],
      ["s003", "s070", "s003"],
    ],
  ])("%j, %j", (one, other) => {
    expect(citationOf(one)).toEqual(citationOf(other));
  });
});

test("a release that changes no data leaves every digest as it is", () => {
  const later = editionAfter({ version: "1.0.1", edit: () => {} });
  for (const target of ["s070", { where: { topic: "presence" } }] as const) {
    const { digests, resultDigest } = citationOf(target, later);
    expect({ digests, resultDigest }).toEqual({ digests: citationOf(target).digests, resultDigest: citationOf(target).resultDigest });
  }
});

describe("the JSON Schema", () => {
  const schema = citationSchema();
  beforeAll(() => registerSchema(schema as Parameters<typeof registerSchema>[0]));
  const fits = async (value: unknown) => (await validate(String(schema.$id), value as never)).valid;
  const good = citationOf({ where: { topic: "presence" } });

  test("is committed as the zod schema says (else: npm run generate)", () => {
    expect(readFileSync(projectFile(CITATION_SCHEMA), "utf8")).toBe(formatJson(schema));
  });

  test.each<Target>([dataset, "s001", ["s001", "etim"], { where: {} }, { where: { text: "x", actor: "etim", location: "china" } }])(
    "fits what is cited",
    async (target) => {
      expect(await fits(citationOf(target))).toBe(true);
      expect(CitationSchema.safeParse(citationOf(target)).success).toBe(true);
    },
  );

  test.each<[string, unknown]>([
    ["nothing", {}],
    ["another kind", { ...good, kind: "citation" }],
    ["an unknown key", { ...good, doi: "10.1/x" }],
    ["another package", { ...good, purl: "pkg:npm/other@1.0.0" }],
    ["no version", { ...good, purl: "pkg:npm/badakhshan-2019" }],
    ["a query not in normal form", { ...good, query: { topic: "presence" } }],
    ["an unknown topic", { ...good, query: { topic: ["prescence"] } }],
    ["half a digest", { ...good, resultDigest: good.resultDigest?.slice(0, -1) }],
    ["a file that is no record", { ...good, digests: { "package.json": good.resultDigest } }],
  ])("refuses %s", async (_, value) => {
    expect(await fits(value)).toBe(false);
    expect(CitationSchema.safeParse(value).success).toBe(false);
  });
});
