import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

const withdrawn = { replacedBy: null, why: "not the piece that was meant" };

test("a dataset without a coded text is found", () => {
  const findings = findingsIn("one-text", (dataset) => {
    record(dataset, "source", "gazette-report").text = null;
  });
  expect(findings).toMatchObject([{ path: "/sources", message: "no source has a text", related: [] }]);
});

test("a dataset without any source is found", () => {
  const findings = findingsOf("one-text", (dataset) => {
    dataset.sources = [];
  });
  expect(findings).toEqual(["/sources: no source has a text"]);
});

test("a second text is found", () => {
  const findings = findingsIn("one-text", (dataset) => {
    record(dataset, "source", "radio-piece").text = record(dataset, "source", "gazette-report").text;
  });
  expect(findings).toMatchObject([
    { path: "/sources/1/text", message: "2 sources have a text, but a dataset codes one", related: ["/sources/0/text"] },
  ]);
});

test("many texts are one finding", () => {
  const findings = findingsIn("one-text", (dataset) => {
    const source = record(dataset, "source", "gazette-report");
    dataset.sources.push({ ...source, id: "third" }, { ...source, id: "fourth" });
  });
  expect(findings).toMatchObject([
    { message: "3 sources have a text, but a dataset codes one", related: ["/sources/0/text", "/sources/3/text"] },
  ]);
});

test("the text of a withdrawn source does not count", () => {
  const second = findingsOf("one-text", (dataset) => {
    Object.assign(record(dataset, "source", "radio-piece"), { withdrawn, text: record(dataset, "source", "gazette-report").text });
  });
  expect(second).toEqual([]);
  const none = findingsOf("one-text", (dataset) => {
    record(dataset, "source", "gazette-report").withdrawn = withdrawn;
  });
  expect(none).toHaveLength(1);
});

test("a text may be in a source that could not be read", () => {
  const breakIt = (dataset: Parameters<typeof record>[0]) => {
    record(dataset, "source", "gazette-report").text = null;
  };
  expect(findingsOf("one-text", breakIt, { ids: ["radio-piece"] })).toEqual([]);
  expect(findingsOf("one-text", breakIt, { types: ["source"] })).toEqual([]);
});
