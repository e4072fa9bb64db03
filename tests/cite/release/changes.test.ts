import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestOfJson } from "../../../src/text/digest.js";
import { manifestOf } from "../../../src/cite/release/fixity.js";
import { datasetChanges, fieldChanges } from "../../../src/cite/release/changes.js";
import { datasetAt } from "../../../src/cite/release/edition.js";
import { compareVersions, parseVersion } from "../../../src/cite/release/version.js";
import { editionAfter, type Step, statement } from "../editions.js";
import { example } from "../../example.js";

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
  );
});

test("records are added, removed, withdrawn or corrected", () => {
  const [before, after] = [example(), example()];
  after.actors.pop();
  after.locations.reverse();
  after.statements.push({ ...statement(before, "s001"), id: "s004" });
  statement(after, "s002").confidence = "low";
  Object.assign(statement(after, "s003"), { status: "withdrawn", statusReason: "Misread." });
  expect(datasetChanges(before, after).map(({ id, change, fields }) => [id, change, fields.map(({ path }) => path)])).toEqual([
    ["s002", "corrected", ["/confidence"]],
    ["s003", "withdrawn", ["/status", "/statusReason"]],
    ["s004", "added", []],
    ["spokesperson", "removed", []],
  ]);
});

const steps: Step[] = [
  { version: "1.1.0", edit: (data) => void Object.assign(statement(data, "s070"), { confidence: "low" }) },
  { version: "1.1.1", edit: () => {} },
  { version: "1.2.0", edit: (data) => void data.statements.push({ ...statement(data, "s070"), id: "s999" }) },
  { version: "2.0.0", edit: (data) => void data.actors.splice(3, 2) },
];

test("every earlier release is made again from what later ones changed, to the digest", () => {
  const last = editionAfter(...steps);
  expect(last.releases.map(({ version, changes }) => [version, changes.length])).toEqual([
    ["1.0.0", 0],
    ["1.1.0", 1],
    ["1.1.1", 0],
    ["1.2.0", 1],
    ["2.0.0", 2],
  ]);
  for (const [index, { version }] of last.releases.entries()) {
    const then = datasetAt(last, version);
    expect(then && digestOfJson(manifestOf(then)), version).toBe(digestOfJson(manifestOf(editionAfter(...steps.slice(0, index)).dataset)));
  }
  expect(datasetAt(last, "1.3.0")).toBeUndefined();
});

test("versions are three numbers, compared as numbers", () => {
  expect(["1.10.0", "1.9.9", "1.0.0", "0.1.0", "2.0.0"].sort(compareVersions)).toEqual(["0.1.0", "1.0.0", "1.9.9", "1.10.0", "2.0.0"]);
  for (const text of ["1.0", "v1.0.0", "1.0.0-rc.1", "01.0.0", "1.0.0 ", "", "1.0.12345678901"])
    expect(parseVersion(text), text).toBeUndefined();
  expect(() => compareVersions("1.0.0", "1.0")).toThrow("1.0 is no version; versions are like 1.0.0");
});
