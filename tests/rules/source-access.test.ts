import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

test("a source that is only cited may have a date", () => {
  const findings = findingsOf("source-access", (dataset) => {
    Object.assign(record(dataset, "source", "radio-piece"), { published: "2019", publishedBasis: "stated" });
  });
  expect(findings).toEqual([]);
});

test("an examined source may have no date", () => {
  const findings = findingsOf("source-access", (dataset) => {
    Object.assign(record(dataset, "source", "gazette-report"), { published: null, publishedBasis: "unknown" });
  });
  expect(findings).toEqual([]);
});

test("an examined text may be coded throughout", () => {
  const findings = findingsOf("source-access", (dataset) => {
    record(dataset, "source", "gazette-report").uncoded = [];
  });
  expect(findings).toEqual([]);
});

test("an examined source without a text is found", () => {
  const findings = findingsOf("source-access", (dataset) => {
    record(dataset, "source", "radio-piece").access = "examined";
  });
  expect(findings).toEqual(["/sources/1/text: the source was examined, but its text is not described"]);
});

test("a cited source with a text is found", () => {
  const findings = findingsOf("source-access", (dataset) => {
    record(dataset, "source", "gazette-report").access = "cited-only";
  });
  expect(findings).toEqual(["/sources/0/text: the source is cited only, but its text is described"]);
});

test("an uncoded passage of no text is found", () => {
  const findings = findingsOf("source-access", (dataset) => {
    record(dataset, "source", "radio-piece").uncoded = [{ start: 0, end: 10, reason: "a jingle" }];
  });
  expect(findings).toEqual(["/sources/1/uncoded: passages of a text that was not examined"]);
});

test("a basis without a date is found", () => {
  const findings = findingsOf("source-access", (dataset) => {
    record(dataset, "source", "gazette-report").published = null;
  });
  expect(findings).toEqual(['/sources/0/publishedBasis: no date, but the basis is "url-path"']);
});

test("a date without a basis is found", () => {
  const findings = findingsOf("source-access", (dataset) => {
    record(dataset, "source", "radio-piece").published = "2019";
  });
  expect(findings).toEqual(["/sources/1/publishedBasis: a date on no basis"]);
});

test("a source that was examined without its text is found twice", () => {
  const findings = findingsOf("source-access", (dataset) => {
    record(dataset, "source", "gazette-report").text = null;
  });
  expect(findings).toEqual([
    "/sources/0/text: the source was examined, but its text is not described",
    "/sources/0/uncoded: passages of a text that was not examined",
  ]);
});
