import { describe, expect, test } from "vitest";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

const evidence = [{ source: "gazette-report", start: 40, end: 45, digest: `sha256:${"0".repeat(64)}` }];

describe("nothing is shared by", () => {
  test("a word in lower case", () => {
    const findings = findingsOf("ethnonym", (dataset) => {
      record(dataset, "actor", "islanders").name = "Islanders of the guard";
    });
    expect(findings).toEqual([]);
  });

  test("the article The", () => {
    const findings = findingsOf("ethnonym", (dataset) => {
      record(dataset, "actor", "islanders").name = "The Islanders";
      record(dataset, "actor", "guard").name = "The Guard";
    });
    expect(findings).toEqual([]);
  });

  test("a word that only begins alike", () => {
    const findings = findingsOf("ethnonym", (dataset) => {
      record(dataset, "actor", "guard").name = "Island Guard";
    });
    expect(findings).toEqual([]);
  });

  test("an actor that bears no arms", () => {
    const findings = findingsOf("ethnonym", (dataset) => {
      Object.assign(record(dataset, "actor", "spokesperson"), { name: "spokesperson of the Islanders", sectors: ["elites"] });
    });
    expect(findings).toEqual([]);
  });

  test("two armed actors", () => {
    const findings = findingsOf("ethnonym", (dataset) => {
      record(dataset, "actor", "islander-fighters").name = "Harbour fighters";
    });
    expect(findings).toEqual([]);
  });
});

test("an armed actor with the name of a population is found", () => {
  const findings = findingsOf("ethnonym", (dataset) => {
    record(dataset, "actor", "islander-fighters").differentFrom = [];
  });
  expect(findings).toEqual([
    '/actors/2/differentFrom: "Islander fighters" shares the name "Islander" with the population "islanders", but is not marked as different from it',
  ]);
});

test.each([
  ["in lower case", { name: "islander fighters" }],
  ["without a sector", { sectors: [] }],
])("a class named after a population is found %s too", (_, change) => {
  const findings = findingsOf("ethnonym", (dataset) => {
    Object.assign(record(dataset, "actor", "islander-fighters"), { differentFrom: [], ...change });
  });
  expect(findings).toEqual([expect.stringContaining('shares the name "Islander" with the population "islanders"')]);
});

test("to be marked as different from somebody else is not enough", () => {
  const findings = findingsOf("ethnonym", (dataset) => {
    record(dataset, "actor", "islander-fighters").differentFrom = ["guard"];
  });
  expect(findings).toEqual([
    '/actors/2/differentFrom: "Islander fighters" shares the name "Islander" with the population "islanders", but is not marked as different from it',
  ]);
});

test.each(["the Islanders' Guard", "the anti-Islander Guard"])("the name of a population in another name is found: %s", (name) => {
  const findings = findingsOf("ethnonym", (dataset) => {
    record(dataset, "actor", "guard").otherNames = [{ name, evidence }];
  });
  expect(findings).toEqual([
    '/actors/1/differentFrom: "Harbour Guard" shares the name "Islander" with the population "islanders", but is not marked as different from it',
  ]);
});

test("a name in other letters is found", () => {
  const findings = findingsOf("ethnonym", (dataset) => {
    record(dataset, "actor", "islanders").name = "Островитяне";
    record(dataset, "actor", "guard").name = "Островитяне";
  });
  expect(findings).toEqual([
    '/actors/1/differentFrom: "Островитяне" shares the name "Островитяне" with the population "islanders", but is not marked as different from it',
  ]);
});

test("each population is found", () => {
  const findings = findingsOf("ethnonym", (dataset) => {
    record(dataset, "actor", "gazette").population = true;
    record(dataset, "actor", "gazette").name = "Islander families";
    record(dataset, "actor", "islander-fighters").differentFrom = [];
  });
  expect(findings).toEqual([
    '/actors/2/differentFrom: "Islander fighters" shares the name "Islander" with the population "gazette", but is not marked as different from it',
    '/actors/2/differentFrom: "Islander fighters" shares the name "Islander" with the population "islanders", but is not marked as different from it',
  ]);
});

test("another name of a population is found", () => {
  const findings = findingsOf("ethnonym", (dataset) => {
    record(dataset, "actor", "islanders").otherNames = [{ name: "the Harbour people", evidence }];
  });
  expect(findings).toEqual([
    '/actors/1/differentFrom: "Harbour Guard" shares the name "Harbour" with the population "islanders", but is not marked as different from it',
  ]);
});

test("an active actor need not differ from a withdrawn population, to which it may not refer", () => {
  const findings = findingsOf("ethnonym", (dataset) => {
    Object.assign(record(dataset, "actor", "islanders"), { status: "withdrawn", statusReason: "misread" });
    record(dataset, "actor", "islander-fighters").differentFrom = [];
  });
  expect(findings).toEqual([]);
});
