import { describe, expect, test } from "vitest";
import type { CasualtyFigure, Statement } from "../../src/generated/types.js";
import { aroundForty, record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

const findingsFor = (statement: Partial<Statement>, figure: Partial<CasualtyFigure> = {}) =>
  findingsOf("figure-matches-statement", (dataset) => {
    Object.assign(record(dataset, "statement", "s002"), statement);
    Object.assign(record(dataset, "casualty-figure", "c01"), figure);
  });

describe("the amount", () => {
  test("is the figure's alone", () => {
    const findings = findingsIn("figure-matches-statement", (dataset) => {
      record(dataset, "statement", "s002").quantity = { ...aroundForty };
    });
    expect(findings).toMatchObject([
      {
        path: "/statements/1/quantity",
        message: 'the amount is that of the figure "c01" already',
        related: ["/casualtyFigures/0/quantity"],
      },
    ]);
  });

  test.each([{ reported: 41 }, { reported: 40, low: 0 }, { high: 60 }, { vague: "many", reported: null, low: null, high: null }] as const)(
    "may not be another one in the statement either: %o",
    (quantity) => {
      expect(findingsFor({ quantity: { ...aroundForty, ...quantity } })).toEqual([
        '/statements/1/quantity: the amount is that of the figure "c01" already',
      ]);
    },
  );

  test("of a statement without a figure is its own", () => {
    const findings = findingsOf("figure-matches-statement", (dataset) => {
      record(dataset, "statement", "s001").quantity = { ...aroundForty };
    });
    expect(findings).toEqual([]);
  });
});

describe("the topic", () => {
  test.each(["hostilities", "migration", "custody"] as const)("is not %s where people died", (topic) => {
    expect(findingsFor({ topic })).toEqual([`/statements/1/topic: a figure is given of "s002", but the topic is "${topic}"`]);
  });

  test("is said with the outcomes of the figure, and with the topics that go with them", () => {
    const findings = findingsIn("figure-matches-statement", (dataset) => {
      record(dataset, "statement", "s002").topic = "control";
      Object.assign(record(dataset, "casualty-figure", "c01"), { outcomes: ["dead", "displaced"], outcomeJoin: "or" });
    });
    expect(findings).toMatchObject([{ hint: '"casualties" or "migration"', related: ["/casualtyFigures/0/outcomes"] }]);
  });

  test("may be custody where people were arrested or abducted, migration where they were driven out", () => {
    expect(findingsFor({ topic: "custody" }, { outcomes: ["arrested"] })).toEqual([]);
    expect(findingsFor({ topic: "custody" }, { outcomes: ["abducted"] })).toEqual([]);
    expect(findingsFor({ topic: "migration" }, { outcomes: ["dead", "displaced"], outcomeJoin: "or" })).toEqual([]);
    expect(findingsFor({ topic: "migration" }, { outcomes: ["arrested"] })).toHaveLength(1);
  });
});

describe("the victims", () => {
  test("are participants", () => {
    const findings = findingsIn("figure-matches-statement", (dataset) => {
      record(dataset, "casualty-figure", "c01").victims.actors.push("islanders");
    });
    expect(findings).toMatchObject([
      {
        path: "/casualtyFigures/0/victims/actors/1",
        message: '"islanders" is no participant of "s002", which makes the claim',
        related: ["/statements/1/participants"],
      },
    ]);
  });

  test("may be participants in any role", () => {
    expect(findingsFor({ participants: [{ actor: "islander-fighters", role: "agent" }] })).toEqual([]);
  });

  test("are no participants of another statement", () => {
    expect(findingsFor({ participants: [] })).toHaveLength(1);
  });
});

test("two amounts in one statement are found", () => {
  const findings = findingsIn("figure-matches-statement", (dataset) => {
    record(dataset, "casualty-figure", "c02").statement = "s002";
  });
  expect(findings).toMatchObject([
    { path: "/casualtyFigures/1/statement", message: '"s002" has a figure already, "c01"', related: ["/casualtyFigures/0/statement"] },
  ]);
  const three = findingsIn("figure-matches-statement", (dataset) => {
    record(dataset, "casualty-figure", "c02").statement = "s002";
    dataset.casualtyFigures.push({ ...record(dataset, "casualty-figure", "c02"), id: "c03" });
  });
  expect(three).toMatchObject([{ related: ["/casualtyFigures/0/statement", "/casualtyFigures/2/statement"] }]);
});

test("a withdrawn figure, or a withdrawn statement, is left alone", () => {
  const withdrawn = { replacedBy: null, why: "misread" };
  expect(findingsFor({ participants: [] }, { withdrawn })).toEqual([]);
  expect(findingsFor({ participants: [], withdrawn })).toEqual([]);
});

test("a statement that is not there is left to another rule", () => {
  expect(findingsFor({}, { statement: "s009" })).toEqual([]);
  const unread = findingsOf("figure-matches-statement", () => {}, { ids: ["s002"] });
  expect(unread).toEqual([]);
});
