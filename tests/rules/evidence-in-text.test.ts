import { describe, expect, test } from "vitest";
import { validate } from "../../src/validate/index.js";
import { example, record } from "../example.js";
import { findingsOf } from "./run.js";

const passage = (start: number, end: number, source = "gazette-report") => ({
  source,
  start,
  end,
  digest: `sha256:${"0".repeat(64)}`,
});

const findingsFor = (...passages: Parameters<typeof passage>) =>
  findingsOf("evidence-in-text", (dataset) => {
    record(dataset, "statement", "s001").evidence = [passage(30, 60), passage(...passages)];
  });

test("a passage may be the whole text", () => {
  expect(findingsFor(0, 100)).toEqual([]);
});

test("a passage may be the last code point", () => {
  expect(findingsFor(99, 100)).toEqual([]);
});

test("a passage in a source that is not there is left to another rule", () => {
  expect(findingsFor(0, 1000, "lost-report")).toEqual([]);
});

test("a passage in a source of the wrong shape is not measured", () => {
  const findings = findingsOf("evidence-in-text", (dataset) => {
    Object.assign(record(dataset, "source", "gazette-report"), { language: null });
    record(dataset, "statement", "s001").evidence = [passage(0, 1000)];
  });
  expect(findings).toEqual([]);
});

test("a passage that ends one after the text is found", () => {
  expect(findingsFor(99, 101)).toEqual(["/statements/0/evidence/1/end: the passage ends at 101, but the text has 100 code points"]);
});

test("a passage that lies after the text is found", () => {
  expect(findingsFor(100, 110)).toEqual(["/statements/0/evidence/1/end: the passage ends at 110, but the text has 100 code points"]);
});

test("an empty passage is found", () => {
  expect(findingsFor(50, 50)).toEqual(["/statements/0/evidence/1/end: the passage ends at 50, before or where it starts (50)"]);
});

test("a passage that ends before it starts is found", () => {
  expect(findingsFor(50, 49)).toEqual(["/statements/0/evidence/1/end: the passage ends at 49, before or where it starts (50)"]);
});

test("a passage that is wrong in both ways is found twice", () => {
  expect(findingsFor(120, 110)).toEqual([
    "/statements/0/evidence/1/end: the passage ends at 110, before or where it starts (120)",
    "/statements/0/evidence/1/end: the passage ends at 110, but the text has 100 code points",
  ]);
});

test("a passage in a source that is only cited is found", () => {
  expect(findingsFor(0, 10, "radio-piece")).toEqual([
    '/statements/0/evidence/1/source: "radio-piece" was not examined, so nothing in it can be evidence',
  ]);
});

test("a source that is only cited is no evidence of itself", () => {
  const findings = findingsOf("evidence-in-text", (dataset) => {
    record(dataset, "source", "radio-piece").evidence = [passage(0, 10, "radio-piece")];
  });
  expect(findings).toEqual(['/sources/1/evidence/0/source: "radio-piece" was not examined, so nothing in it can be evidence']);
});

test("the hint names the nearest end that would be right", () => {
  const dataset = example();
  record(dataset, "statement", "s001").evidence = [passage(30, 60), passage(50, 50), passage(50, 101)];
  expect(validate(dataset).findings).toMatchObject([{ hint: "at least 51; end is exclusive" }, { hint: "at most 100" }]);
});

describe("a passage outside the text is found in", () => {
  test("the other names of an actor", () => {
    const findings = findingsOf("evidence-in-text", (dataset) => {
      record(dataset, "actor", "guard").otherNames = [{ name: "the Guard", evidence: [passage(40, 45), passage(98, 103)] }];
    });
    expect(findings).toEqual(["/actors/1/otherNames/0/evidence/1/end: the passage ends at 103, but the text has 100 code points"]);
  });

  test("the other names of a location", () => {
    const findings = findingsOf("evidence-in-text", (dataset) => {
      record(dataset, "location", "harbour").otherNames = [{ name: "the port", evidence: [passage(0, 8, "radio-piece")] }];
    });
    expect(findings).toEqual([
      '/locations/0/otherNames/0/evidence/0/source: "radio-piece" was not examined, so nothing in it can be evidence',
    ]);
  });

  test("a cue", () => {
    const findings = findingsOf("evidence-in-text", (dataset) => {
      const { attribution } = record(dataset, "statement", "s002");
      Object.assign(attribution[1] ?? {}, { cue: passage(65, 65) });
    });
    expect(findings).toEqual(["/statements/1/attribution/1/cue/end: the passage ends at 65, before or where it starts (65)"]);
  });

  test("what was left uncoded", () => {
    const findings = findingsOf("evidence-in-text", (dataset) => {
      record(dataset, "source", "gazette-report").uncoded.push({ start: 95, end: 101, reason: "a line about the tide" });
    });
    expect(findings).toEqual(["/sources/0/uncoded/1/end: the passage ends at 101, but the text has 100 code points"]);
  });

  test("what was left uncoded of no text", () => {
    const findings = findingsOf("evidence-in-text", (dataset) => {
      record(dataset, "source", "radio-piece").uncoded = [{ start: 0, end: 1, reason: "a jingle" }];
    });
    expect(findings).toEqual(["/sources/1/uncoded/0/end: the passage ends at 1, but the text has 0 code points"]);
  });
});
