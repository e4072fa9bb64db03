import { describe, expect, test } from "vitest";
import type { DatasetRecord } from "../../src/generated/types.js";
import { dataset } from "../../src/index.js";
import { recordsOf } from "../../src/model/collections.js";
import { jsonPointer, type Path } from "../../src/model/json.js";
import { evidenceOf, listsOf, referencesOf } from "../../src/model/walk.js";
import { example, record } from "../example.js";

const at = (path: Path) => jsonPointer(path);

/** The value at a path. */
const valueAt = (value: unknown, path: Path) =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);

/** The example with something at every place where a reference, a passage or a list can be. */
function full() {
  const all = example();
  const evidence = record(all, "actor", "guard").evidence;
  const otherNames = [{ name: "another", evidence: [...evidence, ...evidence] }];
  const identifiers = [{ scheme: "wikidata" as const, value: "Q1", seenIn: ["a list", "another"] }];
  const withdrawn = (replacedBy: string) => ({ replacedBy, why: "misread" });
  Object.assign(record(all, "source", "gazette-report"), { withdrawn: withdrawn("radio-piece") });
  Object.assign(record(all, "actor", "spokesperson"), {
    withdrawn: withdrawn("gazette"),
    otherNames,
    identifiers,
    differentFrom: ["islanders"],
    mayBe: [{ actor: "guard", why: "a hunch" }],
  });
  Object.assign(record(all, "location", "harbour"), { withdrawn: withdrawn("island"), otherNames, identifiers });
  const statement = record(all, "statement", "s003");
  Object.assign(statement, { withdrawn: withdrawn("s001"), identity: { subject: "islanders", relation: "part-of", object: "guard" } });
  statement.locations = [{ location: "harbour", role: "at" }];
  Object.assign(statement.attribution[1] ?? {}, { to: "gazette", cue: { words: "it denied", evidence } });
  statement.otherReadings = [{ change: { participants: [{ actor: "nobody", role: "agent" }] }, why: "it may be somebody else" }];
  Object.assign(record(all, "casualty-figure", "c02"), { withdrawn: withdrawn("c01"), responsible: ["guard"] });
  return all;
}

describe("references are found at every place that has one", () => {
  const expected: [id: string, references: Record<string, string>][] = [
    ["gazette-report", { "/withdrawn/replacedBy": "source radio-piece", "/publisher": "actor gazette" }],
    [
      "spokesperson",
      {
        "/withdrawn/replacedBy": "actor gazette",
        "/role/organization": "actor guard",
        "/differentFrom/0": "actor islanders",
        "/mayBe/0/actor": "actor guard",
      },
    ],
    ["harbour", { "/withdrawn/replacedBy": "location island", "/within": "location island" }],
    [
      "s003",
      {
        "/withdrawn/replacedBy": "statement s001",
        "/attribution/0/by": "actor gazette",
        "/attribution/0/source": "source gazette-report",
        "/attribution/1/by": "actor islander-fighters",
        "/attribution/1/source": "source radio-piece",
        "/attribution/1/to": "actor gazette",
        "/participants/0/actor": "actor islander-fighters",
        "/locations/0/location": "location harbour",
        "/identity/subject": "actor islanders",
        "/identity/object": "actor guard",
        "/relations/0/target": "statement s002",
      },
    ],
    [
      "c02",
      {
        "/withdrawn/replacedBy": "casualty-figure c01",
        "/statement": "statement s004",
        "/victims/actors/0": "actor islander-fighters",
        "/responsible/0": "actor guard",
        "/overlaps/0": "casualty-figure c01",
      },
    ],
  ];

  test.each(expected)("%s", (id, references) => {
    const found = recordsOf(full()).find((each) => each.id === id) as DatasetRecord;
    expect(Object.fromEntries(referencesOf(found).map(({ path, to, id }) => [at(path), `${to} ${id}`]))).toEqual(references);
  });
});

test("there is no reference where there is null, or an empty list", () => {
  expect(referencesOf(record(example(), "actor", "guard"))).toEqual([]);
  expect(referencesOf(record(example(), "location", "island"))).toEqual([]);
});

test("what another reading would change is not in the record", () => {
  const statement = record(full(), "statement", "s003");
  for (const path of [...referencesOf(statement), ...evidenceOf(statement), ...listsOf(statement)].map((each) => each.path)) {
    expect(path.includes("change")).toBe(false);
  }
});

describe("passages are found in", () => {
  test("a record's own evidence and its other names'", () => {
    const paths = evidenceOf(record(full(), "actor", "spokesperson")).map(({ path }) => at(path));
    expect(paths.sort()).toEqual(["/evidence/0", "/otherNames/0/evidence/0", "/otherNames/0/evidence/1"]);
  });

  test("cues", () => {
    const paths = evidenceOf(record(full(), "statement", "s003")).map(({ path }) => at(path));
    expect(paths.sort()).toEqual(["/attribution/1/cue/evidence/0", "/evidence/0"]);
  });

  test("sources and figures", () => {
    expect(evidenceOf(record(full(), "source", "gazette-report")).map(({ path }) => at(path))).toEqual(["/evidence/0"]);
    expect(evidenceOf(record(full(), "casualty-figure", "c01")).map(({ path }) => at(path))).toEqual(["/evidence/0"]);
  });
});

describe("lists are found", () => {
  test("at every depth, but for coordinates", () => {
    const island = Object.assign(record(full(), "location", "harbour"), { geometry: record(full(), "location", "island").geometry });
    expect(
      listsOf(island)
        .map(({ path }) => at(path))
        .sort(),
    ).toEqual(["/evidence", "/identifiers", "/identifiers/0/seenIn", "/otherNames", "/otherNames/0/evidence"]);
  });

  test("in a statement", () => {
    expect(
      listsOf(record(full(), "statement", "s003"))
        .map(({ path }) => at(path))
        .sort(),
    ).toEqual(["/attribution", "/attribution/1/cue/evidence", "/evidence", "/locations", "/otherReadings", "/participants", "/relations"]);
  });
});

test.each([
  ["the example", example()],
  ["the dataset", dataset],
])("every path in %s leads to what is given with it", (_, all) => {
  for (const each of recordsOf(all)) {
    for (const { path, id } of referencesOf(each)) expect(valueAt(each, path)).toBe(id);
    for (const { path, evidence } of evidenceOf(each)) expect(valueAt(each, path)).toBe(evidence);
    for (const { path, list } of listsOf(each)) expect(valueAt(each, path)).toBe(list);
  }
});
