import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { projectFile } from "../../../scripts/project.js";
import type { Changes } from "../../../src/cite/index.js";
import { datasetChanges, fieldChanges, headChanges } from "../../../src/cite/release/changes.js";
import { datasetAt } from "../../../src/cite/release/history.js";
import { manifestOf } from "../../../src/cite/release/manifest.js";
import { compareVersions, parseVersion } from "../../../src/cite/release/version.js";
import { ChangesSchema } from "../../../src/model/schema/release.js";
import { digestOfJson } from "../../../src/text/digest.js";
import { cases } from "../../cases.js";
import { example } from "../../example.js";
import { historyAfter, published, type Step, statement } from "../histories.js";

describe("a change is no larger than it is:", () => {
  test.each([
    [{ a: 1 }, { a: 1 }, []],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, []],
    [{ a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 3 }] } }, [{ path: "/a/b/1/c", before: 2, after: 3 }]],
    [{ a: [1] }, { a: [1, 2] }, [{ path: "/a", before: [1], after: [1, 2] }]],
    [{ a: null }, { a: {} }, [{ path: "/a", before: null, after: {} }]],
    [{ a: [] }, { a: {} }, [{ path: "/a", before: [], after: {} }]],
    [{}, { "a/b~": 1 }, [{ path: "/a~1b~0", before: undefined, after: 1 }]],
    [{ a: 1 }, {}, [{ path: "/a", before: 1, after: undefined }]],
  ])("%j %j", (before, after, changes) => {
    expect(fieldChanges(before, after)).toEqual(changes);
  });
});

test("two values differ in a field exactly where their digests differ", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(fieldChanges(a, b).length === 0).toBe(digestOfJson(a) === digestOfJson(b));
      expect(fieldChanges(a, structuredClone(a))).toEqual([]);
    }),
    { numRuns: cases(1000) },
  );
});

test("records are added, removed, withdrawn or corrected", () => {
  const [before, after] = [example(), example()];
  after.actors.pop();
  after.locations.reverse();
  after.statements.push({ ...statement(before, "s001"), id: "s005" });
  statement(after, "s002").confidence = "low";
  statement(after, "s003").withdrawn = { replacedBy: null, why: "Misread." };
  expect(datasetChanges(before, after).map(({ id, change, fields }) => [id, change, fields.map(({ path }) => path)])).toEqual([
    ["s002", "corrected", ["/confidence"]],
    ["s003", "withdrawn", ["/withdrawn"]],
    ["s005", "added", []],
    ["spokesperson", "removed", []],
  ]);
});

test("why a record was withdrawn, and that it is in use again, are corrections", () => {
  const [before, after] = [example(), example()];
  statement(before, "s001").withdrawn = { replacedBy: null, why: "Misread." };
  statement(after, "s001").withdrawn = { replacedBy: "s004", why: "Misread." };
  expect(datasetChanges(before, after)).toMatchObject([{ change: "corrected", fields: [{ path: "/withdrawn/replacedBy" }] }]);
  statement(after, "s001").withdrawn = null;
  expect(datasetChanges(before, after)).toMatchObject([{ change: "corrected", fields: [{ path: "/withdrawn" }] }]);
});

test("the head differs where what lasts differs: not in version, day and identifier", () => {
  const later = { ...published(), version: "1.1.0", issued: null, identifier: null };
  expect(headChanges(published(), later)).toEqual([]);
  expect(headChanges(published(), { ...later, license: "CC0-1.0" })).toEqual([{ path: "/license", before: "CC-BY-4.0", after: "CC0-1.0" }]);
});

const steps: Step[] = [
  { version: "1.1.0", edit: (data) => void Object.assign(statement(data, "s003"), { confidence: "low" }) },
  { version: "1.1.1", edit: (data) => void Object.assign(data, { title: "Another title" }) },
  { version: "1.2.0", edit: (data) => void data.statements.push({ ...statement(data, "s003"), id: "s999" }) },
  { version: "2.0.0", edit: (data) => void data.actors.splice(3, 2) },
];

test("every earlier release is made again from what later ones changed, to the digest, with the head that it had", () => {
  const last = historyAfter(...steps);
  expect(last.releases.map(({ version, changes }) => [version, changes.length])).toEqual([
    ["1.0.0", 0],
    ["1.1.0", 1],
    ["1.1.1", 0],
    ["1.2.0", 1],
    ["2.0.0", 2],
  ]);
  for (const [index, { version }] of last.releases.entries()) {
    const then = historyAfter(...steps.slice(0, index)).dataset;
    expect(datasetAt(last, version), version).toEqual(then);
    expect(digestOfJson(manifestOf(datasetAt(last, version) ?? example())), version).toBe(digestOfJson(manifestOf(then)));
  }
  expect(datasetAt(last, "1.3.0")).toBeUndefined();
});

test("a dataset of which no release is known is the only version of itself", () => {
  const alone = { dataset: example(), releases: [] };
  expect(datasetAt(alone, "1.0.0")).toEqual(example());
  expect(datasetAt(alone, "1.0.1")).toBeUndefined();
});

describe("changes.json", () => {
  const changes = JSON.parse(readFileSync(projectFile("changes.json"), "utf8"));
  const entry = { record: "s001", change: "corrected", fields: ["/note"], reason: "Read again." };
  const withEntry = (more: object) => ({ ...changes, versions: [{ version: "1.1.0", issued: null, changes: [{ ...entry, ...more }] }] });

  test("fits its schema", () => {
    const parsed: Changes = ChangesSchema.parse(changes);
    expect(parsed).toEqual(changes);
    expect(ChangesSchema.safeParse(withEntry({})).success).toBe(true);
  });

  test.each([
    ["a bare list", changes.versions],
    ["no name", { ...changes, name: undefined }],
    ["a day that is none", { ...changes, versions: [{ version: "1.0.0", issued: "soon", changes: [] }] }],
    ["an unknown kind of change", withEntry({ change: "changed" })],
    ["no reason", withEntry({ reason: "" })],
    ["an unknown key", withEntry({ by: "me" })],
  ])("%s does not", (_, value) => {
    expect(ChangesSchema.safeParse(value).success).toBe(false);
  });
});

test("versions are three numbers, compared as numbers", () => {
  expect(["1.10.0", "1.9.9", "1.0.0", "0.1.0", "2.0.0"].sort(compareVersions)).toEqual(["0.1.0", "1.0.0", "1.9.9", "1.10.0", "2.0.0"]);
  for (const text of ["1.0", "v1.0.0", "1.0.0-rc.1", "01.0.0", "1.0.0 ", "", "1.0.12345678901"])
    expect(parseVersion(text), text).toBeUndefined();
  expect(() => compareVersions("1.0.0", "1.0")).toThrow("1.0 is no version; versions are like 1.0.0");
});
