import { describe, expect, test } from "vitest";
import { record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

const passage = (start: number, end: number) => ({ start, end, digest: `sha256:${"0".repeat(64)}` });

const findingsFor = (start: number, end: number) =>
  findingsOf("passages", (dataset) => {
    record(dataset, "statement", "s001").evidence = [passage(30, 60), passage(start, end)];
  });

test("a passage may be the whole text", () => {
  expect(findingsFor(0, 120)).toEqual([]);
});

test("a passage may be the last code point", () => {
  expect(findingsFor(119, 120)).toEqual([]);
});

test("a passage is not measured where the coded source could not be read", () => {
  const findings = findingsOf(
    "passages",
    (dataset) => {
      record(dataset, "statement", "s001").evidence = [passage(0, 1000)];
    },
    { ids: ["gazette-report"] },
  );
  expect(findings).toEqual([]);
});

test("a passage that ends one after the text is found", () => {
  expect(findingsFor(119, 121)).toEqual(["/statements/0/evidence/1/end: the passage ends at 121, but the text has 120 code points"]);
});

test("a passage that lies after the text is found", () => {
  expect(findingsFor(120, 130)).toEqual(["/statements/0/evidence/1/end: the passage ends at 130, but the text has 120 code points"]);
});

test("an empty passage is found", () => {
  expect(findingsFor(50, 50)).toEqual(["/statements/0/evidence/1/end: the passage ends at 50, before or where it starts (50)"]);
});

test("a passage that ends before it starts is found", () => {
  expect(findingsFor(50, 49)).toEqual(["/statements/0/evidence/1/end: the passage ends at 49, before or where it starts (50)"]);
});

test("a passage that is wrong in both ways is found once", () => {
  expect(findingsFor(140, 130)).toEqual(["/statements/0/evidence/1/end: the passage ends at 130, before or where it starts (140)"]);
});

test("passages outside the text are one finding: it may be its length that is wrong", () => {
  const findings = findingsIn("passages", (dataset) => {
    Object.assign(record(dataset, "source", "gazette-report").text ?? {}, { length: 85 });
  });
  expect(findings).toEqual([
    {
      rule: "passages",
      path: "/sources/0/uncoded/0/end",
      message: "the passage ends at 120, but the text has 85 code points; 3 more end after it",
      hint: "at most 85; positions count the code points of the normalised text",
      related: ["/statements/2/evidence/0/end", "/statements/3/evidence/0/end", "/casualtyFigures/1/evidence/0/end"],
    },
  ]);
});

test("the hint names the nearest end that would be right", () => {
  const findings = findingsIn("passages", (dataset) => {
    record(dataset, "statement", "s001").evidence = [passage(30, 60), passage(50, 50), passage(50, 121)];
  });
  expect(findings).toMatchObject([{ hint: "at least 51; end is exclusive" }, { hint: expect.stringMatching(/^at most 120;/) }]);
});

describe("a passage outside the text is found in", () => {
  test("the other names of an actor", () => {
    const findings = findingsOf("passages", (dataset) => {
      record(dataset, "actor", "guard").otherNames = [{ name: "the Guard", evidence: [passage(40, 45), passage(118, 123)] }];
    });
    expect(findings).toEqual(["/actors/1/otherNames/0/evidence/1/end: the passage ends at 123, but the text has 120 code points"]);
  });

  test("the other names of a location", () => {
    const findings = findingsOf("passages", (dataset) => {
      record(dataset, "location", "harbour").otherNames = [{ name: "the port", evidence: [passage(120, 128)] }];
    });
    expect(findings).toEqual(["/locations/0/otherNames/0/evidence/0/end: the passage ends at 128, but the text has 120 code points"]);
  });

  test("a cue", () => {
    const findings = findingsOf("passages", (dataset) => {
      record(dataset, "statement", "s002").attribution[1]?.cue?.evidence.push(passage(65, 65));
    });
    expect(findings).toEqual(["/statements/1/attribution/1/cue/evidence/1/end: the passage ends at 65, before or where it starts (65)"]);
  });

  test("a source that is only cited", () => {
    const findings = findingsOf("passages", (dataset) => {
      record(dataset, "source", "radio-piece").evidence = [passage(0, 121)];
    });
    expect(findings).toEqual(["/sources/1/evidence/0/end: the passage ends at 121, but the text has 120 code points"]);
  });

  test("a casualty figure", () => {
    const findings = findingsOf("passages", (dataset) => {
      record(dataset, "casualty-figure", "c01").evidence = [passage(0, 121)];
    });
    expect(findings).toEqual(["/casualtyFigures/0/evidence/0/end: the passage ends at 121, but the text has 120 code points"]);
  });

  test("what was left uncoded", () => {
    const findings = findingsOf("passages", (dataset) => {
      record(dataset, "source", "gazette-report").uncoded.push({ start: 115, end: 121, reason: "a line about the tide" });
    });
    expect(findings).toEqual(["/sources/0/uncoded/1/end: the passage ends at 121, but the text has 120 code points"]);
  });

  test("what was left uncoded and is empty", () => {
    const findings = findingsOf("passages", (dataset) => {
      record(dataset, "source", "gazette-report").uncoded.push({ start: 115, end: 115, reason: "a line about the tide" });
    });
    expect(findings).toEqual(["/sources/0/uncoded/1/end: the passage ends at 115, before or where it starts (115)"]);
  });

  test("what was left uncoded of no text", () => {
    const findings = findingsOf("passages", (dataset) => {
      record(dataset, "source", "radio-piece").uncoded = [
        { start: 0, end: 1, reason: "a jingle" },
        { start: 2, end: 2, reason: "a jingle" },
      ];
    });
    expect(findings).toEqual(["/sources/1/uncoded: passages of a text that is not described"]);
  });
});
