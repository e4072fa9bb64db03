import { describe, expect, test } from "vitest";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

const digest = `sha256:${"0".repeat(64)}`;
const passage = (start: number, end: number) => ({ source: "gazette-report", start, end, digest });
const text = { normalization: "nfc-collapse", unit: "code-point", length: 10, digest } as const;

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
      record(dataset, "source", "gazette-report").uncoded = [{ start: 90, end: 97, reason: "a line about the weather" }];
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
      record(dataset, "source", "gazette-report").uncoded = [{ start: 90, end: 96, reason: "a line about the weather" }];
    });
    expect(findings).toEqual(["/sources/0/text: nothing is coded from 96 to 100 (4 code points)"]);
  });
});

test("a short passage within a long one opens no hole after it", () => {
  const findings = findingsOf("coverage", (dataset) => {
    record(dataset, "statement", "s001").evidence = [passage(30, 60), passage(31, 33)];
  });
  expect(findings).toEqual([]);
});

test("the passage of another name counts", () => {
  const findings = findingsOf("coverage", (dataset) => {
    record(dataset, "statement", "s001").evidence = [passage(30, 40), passage(45, 60)];
  });
  expect(findings).toEqual([]);
});

test("the passage of a cue counts", () => {
  const findings = findingsOf("coverage", (dataset) => {
    const denial = record(dataset, "statement", "s003");
    denial.evidence = [passage(86, 90)];
    Object.assign(denial.attribution[1] ?? {}, { cue: passage(80, 86) });
  });
  expect(findings).toEqual([]);
});

test("nothing is missing while a record of the wrong shape may fill the hole", () => {
  const findings = findingsOf("coverage", (dataset) => {
    Object.assign(record(dataset, "statement", "s003"), { topic: "weather" });
  });
  expect(findings).toEqual([]);
});

test("a withdrawn source need not be covered", () => {
  const findings = findingsOf("coverage", (dataset) => {
    Object.assign(record(dataset, "source", "radio-piece"), {
      status: "withdrawn",
      statusReason: "not the piece that was meant",
      access: "examined",
      text,
    });
  });
  expect(findings).toEqual([]);
});

test("every hole is found", () => {
  const findings = findingsOf("coverage", (dataset) => {
    record(dataset, "statement", "s001").evidence = [passage(35, 55)];
  });
  expect(findings).toEqual([
    "/sources/0/text: nothing is coded from 30 to 35 (5 code points)",
    "/sources/0/text: nothing is coded from 55 to 60 (5 code points)",
  ]);
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
    Object.assign(record(dataset, "statement", "s003"), { status: "withdrawn", statusReason: "misread" });
  });
  expect(findings).toEqual(["/sources/0/text: nothing is coded from 80 to 90 (10 code points)"]);
});

test("a text that is not coded at all is found", () => {
  const findings = findingsOf("coverage", (dataset) => {
    Object.assign(record(dataset, "source", "radio-piece"), { access: "examined", text });
  });
  expect(findings).toEqual(["/sources/1/text: nothing is coded from 0 to 10 (10 code points)"]);
});

test("the passage in one source does not cover another", () => {
  const findings = findingsOf("coverage", (dataset) => {
    Object.assign(record(dataset, "source", "radio-piece"), { access: "examined", text });
    record(dataset, "statement", "s003").evidence = [{ ...passage(0, 10), source: "radio-piece" }];
  });
  expect(findings).toEqual(["/sources/0/text: nothing is coded from 80 to 90 (10 code points)"]);
});
