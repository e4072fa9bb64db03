import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

const digest = `sha256:${"0".repeat(64)}`;
const passage = { start: 10, end: 20, digest };

test("longitude may equal latitude", () => {
  const findings = findingsOf("no-repeats", (dataset) => {
    record(dataset, "location", "island").geometry = { type: "Point", coordinates: [12, 12] };
  });
  expect(findings).toEqual([]);
});

test("entries that differ in one key are no repeat", () => {
  const findings = findingsOf("no-repeats", (dataset) => {
    record(dataset, "statement", "s003").relations.push({ type: "disputes", target: "s002", basis: "coded" });
  });
  expect(findings).toEqual([]);
});

test("an actor may have two roles", () => {
  const findings = findingsOf("no-repeats", (dataset) => {
    record(dataset, "statement", "s002").participants.push({ actor: "guard", role: "recipient" });
  });
  expect(findings).toEqual([]);
});

test("two lists may hold the same", () => {
  const findings = findingsOf("no-repeats", (dataset) => {
    const figure = record(dataset, "casualty-figure", "c01");
    figure.responsible = [...figure.victims.actors];
  });
  expect(findings).toEqual([]);
});

test("an id that stands twice is found", () => {
  const findings = findingsOf("no-repeats", (dataset) => {
    record(dataset, "actor", "guard").differentFrom = ["islanders", "gazette", "islanders"];
  });
  expect(findings).toEqual(['/actors/1/differentFrom/2: "islanders" stands in the list already, at 0']);
});

test("further repeats in a list are part of the finding", () => {
  const findings = findingsIn("no-repeats", (dataset) => {
    record(dataset, "casualty-figure", "c01").outcomes = ["missing", "dead", "dead", "missing"];
  });
  expect(findings).toMatchObject([
    {
      path: "/casualtyFigures/0/outcomes/2",
      message: '"dead" stands in the list already, at 1, and 1 more repeat what stands there',
      related: ["/casualtyFigures/0/outcomes/3"],
    },
  ]);
});

test("an entry with keys that stands twice is found", () => {
  const findings = findingsOf("no-repeats", (dataset) => {
    record(dataset, "actor", "gazette").evidence = [passage, passage];
  });
  expect(findings).toEqual(["/actors/0/evidence/1: this entry stands in the list already, at 0"]);
});

test("a repeated uncoded passage is found", () => {
  const findings = findingsOf("no-repeats", (dataset) => {
    const source = record(dataset, "source", "gazette-report");
    source.uncoded.push(...source.uncoded);
  });
  expect(findings).toEqual(["/sources/0/uncoded/1: this entry stands in the list already, at 0"]);
});

test("a repeat in a list within a list is found", () => {
  const findings = findingsOf("no-repeats", (dataset) => {
    const place = record(dataset, "location", "island");
    place.identifiers = [{ scheme: "geonames", value: "1", seenIn: ["https://a.example", "https://a.example"] }];
    place.otherNames = [{ name: "the Isle", evidence: [passage, passage] }];
  });
  expect(findings).toEqual([
    "/locations/1/otherNames/0/evidence/1: this entry stands in the list already, at 0",
    '/locations/1/identifiers/0/seenIn/1: "https://a.example" stands in the list already, at 0',
  ]);
});

test("a repeat in a list within an object is found", () => {
  const findings = findingsOf("no-repeats", (dataset) => {
    record(dataset, "casualty-figure", "c01").victims.actors.push("islander-fighters");
  });
  expect(findings).toEqual(['/casualtyFigures/0/victims/actors/1: "islander-fighters" stands in the list already, at 0']);
});

test("another reading that is given twice is found", () => {
  const findings = findingsOf("no-repeats", (dataset) => {
    const statement = record(dataset, "statement", "s003");
    statement.otherReadings.push(...statement.otherReadings);
  });
  expect(findings).toEqual(["/statements/2/otherReadings/1: this entry stands in the list already, at 0"]);
});

test("the same entry with its keys in another order is found", () => {
  const findings = findingsOf("no-repeats", (dataset) => {
    record(dataset, "actor", "gazette").evidence = [passage, { digest, end: 20, start: 10 }];
  });
  expect(findings).toEqual(["/actors/0/evidence/1: this entry stands in the list already, at 0"]);
});

test("half of a character is no trouble", () => {
  const findings = findingsOf("no-repeats", (dataset) => {
    const { evidence } = record(dataset, "actor", "guard");
    record(dataset, "actor", "guard").otherNames = ["\uD800", "\uD801", "\uD800"].map((name) => ({ name, evidence }));
  });
  expect(findings).toEqual(["/actors/1/otherNames/2: this entry stands in the list already, at 0"]);
});

test("entries of which one says more are no repeat, whichever stands first", () => {
  const changes = [{ topic: "presence" as const }, { topic: "presence" as const, mode: "future" as const }];
  for (const list of [changes, changes.toReversed()]) {
    const findings = findingsOf("no-repeats", (dataset) => {
      record(dataset, "statement", "s001").otherReadings = list.map((change) => ({ change, why: "x" }));
    });
    expect(findings).toEqual([]);
  }
});

test("nothing and something are no repeat", () => {
  const findings = findingsOf("no-repeats", (dataset) => {
    const figure = { reported: 1, low: null, high: null, approximate: false, vague: null, unit: "person", as: "one" };
    record(dataset, "statement", "s001").otherReadings = [
      { change: { quantity: null, time: null }, why: "x" },
      { change: { quantity: figure, time: null }, why: "x" },
      { change: { quantity: null, time: { edtf: null, as: "then", basis: null } }, why: "x" },
    ];
  });
  expect(findings).toEqual([]);
});

test.each([20, 21])("of %i entries the one that stands twice is found", (count) => {
  const findings = findingsIn("no-repeats", (dataset) => {
    const ids = Array.from({ length: count - 1 }, (_, index) => `nobody-${index}`);
    record(dataset, "actor", "guard").differentFrom = [...ids, "nobody-3"];
  });
  expect(findings).toMatchObject([
    { path: `/actors/1/differentFrom/${count - 1}`, message: '"nobody-3" stands in the list already, at 3', related: [] },
  ]);
});
