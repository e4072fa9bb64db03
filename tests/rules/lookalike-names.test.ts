import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import { example, type Mutable, record } from "../example.js";
import { findingsIn, findingsOf, reportsOf } from "./run.js";

const named = (name: string) => (dataset: Mutable<Dataset>) => {
  record(dataset, "actor", "guard").name = name;
};

describe("looks like Gazette", () => {
  test.each([
    ["a Cyrillic letter", "G\u0430zette"],
    ["a Greek letter", "Gazett\u03B5".replace("\u03B5", "e").replace("a", "\u03B1")],
    ["wide letters", "\uFF27azette"],
    ["a zero-width space", "Gaz\u200Bette"],
    ["a soft hyphen", "Gaz\u00ADette"],
    ["a mark of direction", "\u202AGazette"],
  ])("a name with %s", (_, name) => {
    expect(findingsIn("lookalike-names", named(name))).toMatchObject([
      {
        path: "/actors/1/name",
        message: `${JSON.stringify(name)} looks like a name of "gazette", but is spelled with other characters`,
        related: ["/actors/0/name"],
      },
    ]);
  });
});

test.each([
  ["Taliban", "T\u0430liban"],
  ["Ilyas", "llyas"],
  ["Ilyas", "1lyas"],
  ["UNODC", "UN0DC"],
  ["al-Qaida", "al\u2010Qaida"],
  ["al-Qaida", "al Qaida"],
  ["Хост", "Xoст"],
])("%s looks like %s", (one, other) => {
  const findings = findingsOf("lookalike-names", (dataset) => {
    record(dataset, "actor", "gazette").name = one;
    record(dataset, "actor", "islanders").otherNames = [{ name: other, evidence: [...record(dataset, "actor", "guard").evidence] }];
  });
  expect(findings).toEqual([expect.stringMatching(/^\/actors\/3\/otherNames\/0\/name: .* looks like a name of "gazette"/)]);
});

test.each(["Gazettes", "Gazètte", "azetteG", "Harbour Guard", "Газета"])("%s does not look like Gazette", (name) => {
  expect(findingsOf("lookalike-names", named(name))).toEqual([]);
});

test("of three names, two of them the same, the third looks like them", () => {
  const findings = findingsOf("lookalike-names", (dataset) => {
    record(dataset, "actor", "guard").name = "Gazette";
    record(dataset, "actor", "islanders").name = "G\u0430zette";
  });
  expect(findings).toHaveLength(1);
});

test("the very same name is left to another rule", () => {
  expect(findingsOf("lookalike-names", named("GAZETTE"))).toEqual([]);
});

test("a name that nobody can see is left to another rule", () => {
  const findings = findingsOf("lookalike-names", (dataset) => {
    record(dataset, "actor", "guard").name = "\u200B";
    record(dataset, "actor", "gazette").name = "\u200C";
  });
  expect(findings).toEqual([]);
});

test("an actor may look like a place, and an actor like itself", () => {
  const findings = findingsOf("lookalike-names", (dataset) => {
    record(dataset, "location", "island").name = "G\u0430zette";
    record(dataset, "actor", "gazette").otherNames = [{ name: "Gаzette", evidence: [...record(dataset, "actor", "guard").evidence] }];
  });
  expect(findings).toEqual([]);
});

test("two places that look alike are found", () => {
  const findings = findingsOf("lookalike-names", (dataset) => {
    record(dataset, "location", "harbour").name = "the isl\u0430nd";
  });
  expect(findings).toHaveLength(1);
});

test("a dataset with names that look alike is still valid", () => {
  const dataset = example();
  named("G\u0430zette")(dataset);
  expect(reportsOf(dataset).map(({ rule }) => rule)).toEqual(["lookalike-names"]);
});
