import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

const findingsFor = (name: string) =>
  findingsOf("visible-names", (dataset) => {
    record(dataset, "actor", "guard").name = name;
  });

test.each(["G", "1", "!", "\u200BGuard", "警", "ا", "👮"])("a character can be seen: %o", (name) => {
  expect(findingsFor(name)).toEqual([]);
});

test.each([
  ["\u200B", "U+200B"],
  ["\u3164", "U+3164"],
  [" \u00A0", "U+0020 U+00A0"],
  ["\u202E\u2066", "U+202E U+2066"],
  ["\u{E0041}", "U+E0041"],
  ["\u0301", "U+0301"],
  ["\u2800", "U+2800"],
  ["\u200D".repeat(8), `${"U+200D ".repeat(8)}`.trimEnd()],
  ["\u200D".repeat(9), `${"U+200D ".repeat(8)}…`],
  ["\u200D".repeat(20), `${"U+200D ".repeat(8)}…`],
])("no character can be seen: %o", (name, codes) => {
  expect(findingsFor(name)).toEqual([`/actors/1/name: nobody can see this name: ${codes}`]);
});

test("other names, names of places and titles are looked at, too", () => {
  const findings = findingsIn("visible-names", (dataset) => {
    const evidence = [...record(dataset, "actor", "guard").evidence];
    record(dataset, "source", "radio-piece").title = "\u200B";
    record(dataset, "actor", "gazette").otherNames = [{ name: "\u200B", evidence }];
    record(dataset, "location", "island").name = "\u200B";
  });
  expect(findings.map(({ path }) => path)).toEqual(["/sources/1/title", "/actors/0/otherNames/0/name", "/locations/1/name"]);
});
