import { expect, test } from "vitest";
import type { Source, Statement } from "../../src/generated/types.js";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

const ofSource = (change: Partial<Source>) =>
  findingsOf("date-basis", (dataset) => {
    Object.assign(record(dataset, "source", "gazette-report"), change);
  });

const ofStatement = (time: Statement["time"]) =>
  findingsOf("date-basis", (dataset) => {
    record(dataset, "statement", "s001").time = time;
  });

test("a source may have a date on a basis, or neither", () => {
  expect(ofSource({ published: "2020", publishedBasis: "stated", url: null })).toEqual([]);
  expect(ofSource({ published: null, publishedBasis: null })).toEqual([]);
});

test("a source that is only cited may have a date", () => {
  const findings = findingsOf("date-basis", (dataset) => {
    Object.assign(record(dataset, "source", "radio-piece"), { published: "2019", publishedBasis: "stated" });
  });
  expect(findings).toEqual([]);
});

test("a basis without a date is found", () => {
  expect(ofSource({ published: null })).toEqual(['/sources/0/publishedBasis: no date, but the basis is "url-path"']);
});

test("a date without a basis is found", () => {
  expect(ofSource({ publishedBasis: null })).toEqual(["/sources/0/publishedBasis: a date on no basis"]);
});

test("a date that is read off no address is found", () => {
  expect(ofSource({ url: null })).toEqual(["/sources/0/url: the date is read off an address that is not there"]);
});

test("a time may have a date on a basis, or neither", () => {
  expect(ofStatement({ edtf: "2020", as: "this year", basis: "coded" })).toEqual([]);
  expect(ofStatement({ edtf: null, as: "over years", basis: null })).toEqual([]);
  expect(ofStatement(null)).toEqual([]);
});

test("a time with a basis and no date is found", () => {
  expect(ofStatement({ edtf: null, as: "lately", basis: "coded" })).toEqual([
    '/statements/0/time/basis: no date, but the basis is "coded"',
  ]);
});

test("a time with a date on no basis is found", () => {
  expect(ofStatement({ edtf: "2020", as: "this year", basis: null })).toEqual(["/statements/0/time/basis: a date on no basis"]);
});
