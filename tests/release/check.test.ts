import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatJson, projectFile } from "../../scripts/project.js";
import { type Bump, bumpBetween } from "../../scripts/release/bump.js";
import { checkRelease, type Working } from "../../scripts/release/check.js";
import { readReleases } from "../../scripts/release/files.js";
import { readReleased, readWorking } from "../../scripts/release/working.js";
import { datasetAt } from "../../src/cite/release/history.js";
import { manifestOf } from "../../src/cite/release/manifest.js";
import { thisHistory } from "../../src/cite/release/this-history.js";
import { published, statement } from "../cite/histories.js";
import { changesOf, releasedOf, workingAs, workingOf } from "./working.js";

test("name, version and day are the same in data/, package.json, changes.json and CHANGELOG.md (else: npm run release:check says what is missing)", () => {
  expect(checkRelease(readWorking(), readReleased()).problems).toEqual([]);
});

test("CITATION.cff has the version, and the day or none", () => {
  const { version, issued } = readWorking().dataset;
  const cff = readFileSync(projectFile("CITATION.cff"), "utf8");
  expect(cff).toContain(`\nversion: "${version}"\n`);
  expect(/^date-released: "(.*)"$/m.exec(cff)?.[1] ?? null).toBe(issued);
});

test("every release is kept as the scripts write it, its manifest that of its data, and can be made again from this version", () => {
  for (const release of readReleases()) {
    const { version } = release.dataset;
    expect(release.manifest).toEqual(manifestOf(release.dataset));
    expect(readFileSync(projectFile(`releases/${version}.json`), "utf8")).toBe(formatJson(release));
    expect(datasetAt(thisHistory, version)).toEqual(release.dataset);
  }
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

const corrected = published();
statement(corrected, "s003").confidence = "low";
const said = { record: "s003", change: "corrected", fields: ["/confidence"], reason: "It covers less." } as const;
const patch = (more: Partial<Working> = {}) => ({ ...workingAs("1.0.1", null, published()), ...more });
const minor = (more: Partial<Working> = {}) => ({ ...workingAs("1.1.0", null, corrected, [said]), ...more });

describe("nothing is wrong with", () => {
  test.each<[string, Working]>([
    ["the tree as it was released", workingOf()],
    ["a patch version without a change", patch()],
    ["a major version without a change", workingAs("2.0.0", null, published())],
    ["a minor version with a correction that is written down", minor()],
    ["a schema file that is new", workingOf({ schemas: { ...workingOf().schemas, "schemas/1.1/dataset.schema.json": "sha256:1" } })],
  ])("%s", (_, working) => {
    expect(checkRelease(working, releasedOf()).problems).toEqual([]);
  });

  test("a first release, before it is published", () => {
    expect(checkRelease(workingAs("1.0.0", null, published()))).toEqual({ least: "none", reasons: [], problems: [] });
  });
});

describe("is found:", () => {
  const [name, version] = ["badakhshan-2019", "1.0.0"];
  test.each<[string, Working, unknown[]]>([
    [
      "data that differ from the release of that name",
      workingAs(version, "2026-11-22", corrected),
      ["data/dataset.json: 1.0.0 is no minor version after 1.0.0, and what differs demands at least that"],
    ],
    [
      "too small a version",
      workingAs("1.0.1", null, corrected, [said]),
      ["data/dataset.json: 1.0.1 is no minor version after 1.0.0, and what differs demands at least that"],
    ],
    [
      "a version that skips",
      workingAs("1.2.0", null, published()),
      ["data/dataset.json: 1.2.0 does not follow 1.0.0; the next patch, minor or major version does"],
    ],
    [
      "an older version",
      workingAs("0.9.0", null, published()),
      ["data/dataset.json: 0.9.0 does not follow 1.0.0; the next patch, minor or major version does"],
    ],
    [
      "a correction that is not written down",
      minor({ changes: changesOf("1.1.0", null) }),
      ['changes.json: 1.1.0 lacks { "record": "s003", "change": "corrected", "fields": ["/confidence"], "reason": "..." }'],
    ],
    [
      "a correction of another field",
      minor({ changes: changesOf("1.1.0", null, [{ ...said, fields: ["/text"] }]) }),
      ['changes.json: 1.1.0 should say { "record": "s003", "change": "corrected", "fields": ["/confidence"], "reason": "..." }'],
    ],
    [
      "no reason",
      minor({ changes: changesOf("1.1.0", null, [{ ...said, reason: " " }]) }),
      ["changes.json: 1.1.0 does not say why s003 was corrected"],
    ],
    [
      "a correction that was not made",
      patch({ changes: changesOf("1.0.1", null, [said]) }),
      ["changes.json: 1.0.1 says that s003 differs from 1.0.0, and it does not"],
    ],
    [
      "changes of another version",
      workingOf({ changes: changesOf("1.1.0", "2026-11-22") }),
      ['changes.json: versions[0].version is "1.1.0", and should be "1.0.0"'],
    ],
    [
      "no changes",
      workingOf({ changes: { ...changesOf(version, null), versions: [] } }),
      ['changes.json: versions[0].version is null, and should be "1.0.0"'],
    ],
    [
      "changes of another dataset",
      workingOf({ changes: { ...changesOf(version, "2026-11-22"), name: "other" } }),
      ['changes.json: name is "other", and should be "badakhshan-2019"'],
    ],
    [
      "another day",
      workingOf({ changes: changesOf(version, "2026-11-23") }),
      ['changes.json: versions[0].issued is "2026-11-23", and should be "2026-11-22"'],
    ],
    [
      "a day before there is a release, in every file",
      workingAs("1.0.1", "2027-01-01", published()),
      [
        'data/dataset.json: issued is "2027-01-01", and should be null',
        'changes.json: versions[0].issued is "2027-01-01", and should be null',
        'CHANGELOG.md: its first heading is "1.0.1 (2027-01-01)", and should be "1.0.1 (not yet published)"',
      ],
    ],
    [
      "a changelog that is behind",
      patch({ changelog: "## 1.0.0 (2026-11-22)" }),
      ['CHANGELOG.md: its first heading is "1.0.0 (2026-11-22)", and should be "1.0.1 (not yet published)"'],
    ],
    [
      "a changelog without a heading",
      workingOf({ changelog: "" }),
      ['CHANGELOG.md: its first heading is "", and should be "1.0.0 (2026-11-22)"'],
    ],
    [
      "another name and version in package.json",
      workingOf({ manifest: { name: "other", version: "1.0.1" } }),
      ['package.json: name is "other", and should be "badakhshan-2019"', 'package.json: version is "1.0.1", and should be "1.0.0"'],
    ],
    [
      "a package URL of another version",
      workingOf({ dataset: { ...published(), identifier: `pkg:npm/${name}@0.9.0` } }),
      ['data/dataset.json: identifier is "pkg:npm/badakhshan-2019@0.9.0", and should be "pkg:npm/badakhshan-2019@1.0.0"'],
    ],
    [
      "a page that sends its readers to another version",
      patch({ pages: { "README.md": "no address", ...workingOf().pages } }),
      ['docs/tables.md: the version in its addresses is "1.0.0", and should be "1.0.1"'],
    ],
    [
      "a published schema that was edited",
      workingOf({ schemas: { "schemas/1.0/dataset.schema.json": "sha256:1" } }),
      [expect.stringMatching(/^schemas\/1\.0\/dataset\.schema\.json is not as it was published; a published schema is never edited/)],
    ],
    [
      "a published schema that is gone",
      workingOf({ schemas: {} }),
      [expect.stringMatching(/^schemas\/1\.0\/dataset\.schema\.json is gone; /)],
    ],
  ])("%s", (_, working, problems) => {
    expect(checkRelease(working, releasedOf()).problems).toEqual(problems);
  });

  test("a change in a first release, since there is nothing that it could change", () => {
    expect(checkRelease(workingAs(version, null, published(), [said])).problems).toEqual([
      "changes.json: 1.0.0 says that s003 differs from what was there before, and it does not",
    ]);
  });
});
