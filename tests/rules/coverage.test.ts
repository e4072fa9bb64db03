import { describe, expect, test } from "vitest";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

const digest = `sha256:${"0".repeat(64)}`;
const passage = (start: number, end: number) => ({ start, end, digest });
const withdrawn = { withdrawn: { replacedBy: null, why: "misread" } };

describe("a hole of three code points needs no record", () => {
  test("at the start", () => {
    const findings = findingsOf("coverage", (dataset) => {
      record(dataset, "source", "gazette-report").evidence = [passage(3, 10)];
    });
    expect(findings).toEqual([]);
  });

  test("in the middle", () => {
    const findings = findingsOf("coverage", (dataset) => {
      record(dataset, "statement", "s003").evidence = [passage(83, 90)];
    });
    expect(findings).toEqual([]);
  });

  test("at the end", () => {
    const findings = findingsOf("coverage", (dataset) => {
      record(dataset, "source", "gazette-report").uncoded = [{ start: 110, end: 117, reason: "a line about the weather" }];
    });
    expect(findings).toEqual([]);
  });
});

describe("a hole of four code points is found", () => {
  test("at the start", () => {
    const findings = findingsOf("coverage", (dataset) => {
      record(dataset, "source", "gazette-report").evidence = [passage(4, 10)];
    });
    expect(findings).toEqual(["/sources/0/text: nothing is coded from 0 to 4 (4 code points)"]);
  });

  test("in the middle", () => {
    const findings = findingsOf("coverage", (dataset) => {
      record(dataset, "statement", "s003").evidence = [passage(84, 90)];
    });
    expect(findings).toEqual(["/sources/0/text: nothing is coded from 80 to 84 (4 code points)"]);
  });

  test("at the end", () => {
    const findings = findingsOf("coverage", (dataset) => {
      record(dataset, "source", "gazette-report").uncoded = [{ start: 110, end: 116, reason: "a line about the weather" }];
    });
    expect(findings).toEqual(["/sources/0/text: nothing is coded from 116 to 120 (4 code points)"]);
  });
});

test("a short passage within a long one opens no hole after it", () => {
  const findings = findingsOf("coverage", (dataset) => {
    record(dataset, "statement", "s001").evidence = [passage(30, 60), passage(31, 33)];
  });
  expect(findings).toEqual([]);
});

test("a passage beyond the text covers no more than the text has", () => {
  const findings = findingsOf("coverage", (dataset) => {
    record(dataset, "source", "gazette-report").uncoded = [{ start: 130, end: 140, reason: "a line about the weather" }];
  });
  expect(findings).toEqual(["/sources/0/text: nothing is coded from 110 to 120 (10 code points)"]);
});

test("the passage of another name counts", () => {
  const findings = findingsOf("coverage", (dataset) => {
    record(dataset, "statement", "s001").evidence = [passage(30, 40), passage(45, 60)];
  });
  expect(findings).toEqual([]);
});

test("the passages of a cue count", () => {
  const findings = findingsOf("coverage", (dataset) => {
    const denial = record(dataset, "statement", "s003");
    denial.evidence = [passage(86, 90)];
    Object.assign(denial.attribution[1] ?? {}, { cue: { words: "denied", evidence: [passage(80, 82), passage(82, 86)] } });
  });
  expect(findings).toEqual([]);
});

test("nothing is missing while a record that could not be read may fill the hole", () => {
  expect(findingsOf("coverage", () => {}, { ids: ["s003"] })).toEqual([]);
});

test("nothing is missing where it is not clear which text is coded", () => {
  const findings = findingsOf("coverage", (dataset) => {
    record(dataset, "source", "radio-piece").text = record(dataset, "source", "gazette-report").text;
    record(dataset, "statement", "s003").evidence = [passage(84, 90)];
  });
  expect(findings).toEqual([]);
});

test("a withdrawn source need not be covered", () => {
  const findings = findingsOf("coverage", (dataset) => {
    const text = { normalization: "nfc-collapse", unit: "code-point", length: 500, digest } as const;
    Object.assign(record(dataset, "source", "radio-piece"), { ...withdrawn, text });
  });
  expect(findings).toEqual([]);
});

test("all holes are one finding", () => {
  const findings = findingsOf("coverage", (dataset) => {
    record(dataset, "statement", "s001").evidence = [passage(35, 55)];
  });
  expect(findings).toEqual(["/sources/0/text: nothing is coded from 30 to 35 and 55 to 60 (10 code points)"]);
});

test("of very many holes the message counts the rest", () => {
  const findings = findingsOf("coverage", (dataset) => {
    const source = record(dataset, "source", "gazette-report");
    Object.assign(source.text ?? {}, { length: 1000 });
    source.uncoded = Array.from({ length: 88 }, (_, index) => ({ start: 120 + 10 * index, end: 125 + 10 * index, reason: "a rule" }));
  });
  expect(findings).toEqual([expect.stringMatching(/from 110 to 120, 125 to 130, .* and 69 more \(450 code points\)$/)]);
});

test("a hole in the place of another name that is gone is found", () => {
  const findings = findingsOf("coverage", (dataset) => {
    record(dataset, "statement", "s001").evidence = [passage(30, 40), passage(45, 60)];
    record(dataset, "actor", "guard").otherNames = [];
  });
  expect(findings).toEqual(["/sources/0/text: nothing is coded from 40 to 45 (5 code points)"]);
});

test("the passage of a withdrawn record does not count", () => {
  const findings = findingsOf("coverage", (dataset) => {
    Object.assign(record(dataset, "statement", "s003"), withdrawn);
  });
  expect(findings).toEqual(["/sources/0/text: nothing is coded from 80 to 90 (10 code points)"]);
});

test("the passage of a casualty figure does not count: what it says is its statement's", () => {
  const findings = findingsOf("coverage", (dataset) => {
    record(dataset, "statement", "s004").evidence = [passage(90, 100)];
  });
  expect(findings).toEqual(["/sources/0/text: nothing is coded from 100 to 110 (10 code points)"]);
});

test("what another source leaves uncoded does not count", () => {
  const findings = findingsOf("coverage", (dataset) => {
    const source = record(dataset, "source", "gazette-report");
    record(dataset, "source", "radio-piece").uncoded = source.uncoded;
    source.uncoded = [];
  });
  expect(findings).toEqual(["/sources/0/text: nothing is coded from 110 to 120 (10 code points)"]);
});

test("a text that is not coded at all is one hole", () => {
  const findings = findingsOf("coverage", (dataset) => {
    for (const { evidence } of [...dataset.sources, ...dataset.actors, ...dataset.locations, ...dataset.statements])
      evidence.splice(0, evidence.length, passage(0, 1));
    record(dataset, "actor", "guard").otherNames = [];
    for (const { attribution } of dataset.statements) for (const link of attribution) link.cue = null;
    record(dataset, "source", "gazette-report").uncoded = [];
  });
  expect(findings).toEqual(["/sources/0/text: nothing is coded from 1 to 120 (119 code points)"]);
});
