import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

const said = { type: "elaborates", basis: "coded" } as const;

test("two actors may be responsible, both named by the statement", () => {
  const findings = findingsOf("responsibility", (dataset) => {
    record(dataset, "casualty-figure", "c01").responsible = ["guard", "islander-fighters"];
  });
  expect(findings).toEqual([]);
});

test("nobody need be responsible", () => {
  const findings = findingsOf("responsibility", (dataset) => {
    record(dataset, "casualty-figure", "c01").responsible = [];
  });
  expect(findings).toEqual([]);
});

test("an actor on nobody's word is found", () => {
  const findings = findingsIn("responsibility", (dataset) => {
    record(dataset, "casualty-figure", "c02").responsible = ["guard"];
  });
  expect(findings).toMatchObject([
    {
      path: "/casualtyFigures/1/responsible/0",
      message: 'neither "s004", which makes the claim, nor what elaborates it names "guard"',
      hint: expect.stringMatching(/^write \[\] where it is not stated/),
      related: ["/statements/3/participants"],
    },
  ]);
});

test("a statement that elaborates the claim, or that the claim elaborates, may name the actor", () => {
  const responsibleIn = (from: string, to: string) =>
    findingsOf("responsibility", (dataset) => {
      record(dataset, "casualty-figure", "c02").responsible = ["guard"];
      record(dataset, "statement", from).relations = [{ ...said, target: to }];
    });
  expect(responsibleIn("s002", "s004")).toEqual([]);
  expect(responsibleIn("s004", "s002")).toEqual([]);
  expect(responsibleIn("s001", "s004")).toHaveLength(1);
});

test("a statement that disputes the claim may not", () => {
  const findings = findingsOf("responsibility", (dataset) => {
    record(dataset, "casualty-figure", "c02").responsible = ["guard"];
    record(dataset, "statement", "s004").relations = [{ type: "disputes", target: "s002", basis: "coded" }];
  });
  expect(findings).toHaveLength(1);
});

test("nothing is said while a statement that could not be read may name the actor", () => {
  const findings = findingsOf(
    "responsibility",
    (dataset) => {
      record(dataset, "casualty-figure", "c02").responsible = ["guard"];
    },
    { ids: ["s002"] },
  );
  expect(findings).toEqual([]);
});
