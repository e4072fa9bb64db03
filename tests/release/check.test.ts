import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatJson, projectFile } from "../../scripts/project.js";
import { type Bump, bumpBetween } from "../../scripts/release/bump.js";
import { checkRelease, type Working } from "../../scripts/release/check.js";
import { readReleases } from "../../scripts/release/files.js";
import { readReleased, readWorking } from "../../scripts/release/working.js";
import { manifestOf } from "../../src/cite/release/fixity.js";
import type { Dataset } from "../../src/generated/types.js";
import { datasetAt, thisEdition } from "../../src/cite/release/edition.js";
import { dataset } from "../../src/index.js";
import { statement } from "../cite/editions.js";
import type { Mutable } from "../example.js";
import { releasedOf, workingOf } from "./working.js";

test("the working tree may be released as it is (else: npm run release:check says what is missing)", () => {
  expect(checkRelease(readWorking(), readReleased()).problems).toEqual([]);
});

describe.each(readReleases().map((release) => [release.version, release] as const))("the release %s", (version, release) => {
  test("is kept as the scripts write it, its manifest that of its data", () => {
    expect(release.manifest).toEqual(manifestOf(release.dataset));
    expect(readFileSync(projectFile(`releases/${version}.json`), "utf8")).toBe(formatJson(release));
  });

  test("can be made again from this version", () => {
    const then = datasetAt(thisEdition, version);
    expect(then && manifestOf(then)).toEqual(release.manifest);
    expect(thisEdition.releases.find((each) => each.version === version)?.released).toBe(release.released);
  });
});

test.each<[string, string, Bump | undefined]>([
  ["1.0.0", "1.0.0", "none"],
  ["1.0.0", "1.0.1", "patch"],
  ["1.2.3", "1.3.0", "minor"],
  ["1.2.3", "2.0.0", "major"],
  ["1.2.3", "1.3.3", undefined],
  ["1.2.3", "1.2.5", undefined],
  ["1.2.3", "3.0.0", undefined],
  ["1.2.3", "1.2.2", undefined],
  ["1.2.3", "1.3.0-rc.1", undefined],
])("from %s to %s is %s", (earlier, later, bump) => {
  expect(bumpBetween(earlier, later)).toBe(bump);
});

const corrected = structuredClone(dataset) as Mutable<Dataset>;
statement(corrected, "s070").confidence = "low";
const entry = (version: string, changes: Working["changes"][number]["changes"] = []) => [{ version, released: "2026-11-22", changes }];
const said = { record: "s070", change: "corrected", fields: ["/confidence"], reason: "It covers less." } as const;

describe("nothing is wrong with", () => {
  test.each<[string, Partial<Working>]>([
    ["the tree as it was released", {}],
    ["a patch version without a change", { version: "1.0.1" }],
    ["a major version without a change", { version: "2.0.0" }],
    ["a minor version with a correction that is written down", { version: "1.1.0", dataset: corrected, changes: entry("1.1.0", [said]) }],
    ["a schema file that is new", { schemas: { ...workingOf({}).schemas, "schemas/1.1/dataset.schema.json": "sha256:1" } }],
  ])("%s", (_, otherwise) => {
    expect(checkRelease(workingOf(otherwise), releasedOf()).problems).toEqual([]);
  });

  test("a first release", () => {
    expect(checkRelease(workingOf({}))).toEqual({ least: "none", reasons: [], problems: [] });
  });
});

describe("is found:", () => {
  const minor = { version: "1.1.0", dataset: corrected };
  test.each<[string, Partial<Working>, string[]]>([
    [
      "data that differ from the release of that name",
      { dataset: corrected },
      ["package.json: 1.0.0 is no minor version after 1.0.0, and what differs demands at least that"],
    ],
    [
      "too small a version",
      { version: "1.0.1", dataset: corrected, changes: entry("1.0.1", [said]) },
      ["package.json: 1.0.1 is no minor version after 1.0.0, and what differs demands at least that"],
    ],
    [
      "a version that skips",
      { version: "1.2.0" },
      ["package.json: 1.2.0 does not follow 1.0.0; the next patch, minor or major version does"],
    ],
    ["an older version", { version: "0.9.0" }, ["package.json: 0.9.0 does not follow 1.0.0; the next patch, minor or major version does"]],
    [
      "a correction that is not written down",
      minor,
      ['changes.json: 1.1.0 lacks { "record": "s070", "change": "corrected", "fields": ["/confidence"], "reason": "..." }'],
    ],
    [
      "a correction of another field",
      { ...minor, changes: entry("1.1.0", [{ ...said, fields: ["/text"] }]) },
      ['changes.json: 1.1.0 should say { "record": "s070", "change": "corrected", "fields": ["/confidence"], "reason": "..." }'],
    ],
    [
      "no reason",
      { ...minor, changes: entry("1.1.0", [{ ...said, reason: " " }]) },
      ["changes.json: 1.1.0 does not say why s070 was corrected"],
    ],
    [
      "a correction that was not made",
      { version: "1.0.1", changes: entry("1.0.1", [said]) },
      ["changes.json: 1.0.1 says that s070 differs from 1.0.0, and it does not"],
    ],
    ["changes of another version", { changes: entry("1.1.0") }, ["changes.json: its first entry is of 1.1.0, and package.json says 1.0.0"]],
    ["no changes", { changes: [] }, ["changes.json: its first entry is of nothing, and package.json says 1.0.0"]],
    [
      "another day",
      { changes: [{ version: "1.0.0", released: "2026-11-23", changes: [] }] },
      [
        'CHANGELOG.md: its first heading is "## 1.0.0 (2026-11-22)", and should be "## 1.0.0 (2026-11-23)"',
        "changes.json: 1.0.0 was released on 2026-11-22, not 2026-11-23",
      ],
    ],
    [
      "a changelog that is behind",
      { version: "1.0.1", changelog: "## 1.0.0 (2026-11-22)" },
      ['CHANGELOG.md: its first heading is "## 1.0.0 (2026-11-22)", and should be "## 1.0.1 (2026-11-22)"'],
    ],
    [
      "a changelog without a heading",
      { changelog: "" },
      ['CHANGELOG.md: its first heading is "## ", and should be "## 1.0.0 (2026-11-22)"'],
    ],
    [
      "a published schema that was edited",
      { schemas: { "schemas/1.0/dataset.schema.json": "sha256:1" } },
      [expect.stringMatching(/^schemas\/1\.0\/dataset\.schema\.json is not as it was published; a published schema is never edited/)],
    ],
    ["a published schema that is gone", { schemas: {} }, [expect.stringMatching(/^schemas\/1\.0\/dataset\.schema\.json is gone; /)]],
  ])("%s", (_, otherwise, problems) => {
    expect(checkRelease(workingOf(otherwise), releasedOf()).problems).toEqual(problems);
  });
});
