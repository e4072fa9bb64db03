import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

test("three actors may all differ from each other", () => {
  const findings = findingsOf("different-from-is-mutual", (dataset) => {
    record(dataset, "actor", "guard").differentFrom = ["islander-fighters", "islanders"];
    record(dataset, "actor", "islander-fighters").differentFrom = ["islanders", "guard"];
    record(dataset, "actor", "islanders").differentFrom = ["guard", "islander-fighters"];
  });
  expect(findings).toEqual([]);
});

test("an actor that is not there is left to another rule", () => {
  const findings = findingsOf("different-from-is-mutual", (dataset) => {
    record(dataset, "actor", "guard").differentFrom = ["nobody", "harbour"];
  });
  expect(findings).toEqual([]);
});

test("an actor of the wrong shape may say the same", () => {
  const findings = findingsOf("different-from-is-mutual", (dataset) => {
    Object.assign(record(dataset, "actor", "islanders"), { kind: "people", differentFrom: [] });
  });
  expect(findings).toEqual([]);
});

test("a withdrawn actor may differ from an active one, which may not refer to it", () => {
  const findings = findingsOf("different-from-is-mutual", (dataset) => {
    Object.assign(record(dataset, "actor", "islanders"), { status: "withdrawn", statusReason: "misread" });
    record(dataset, "actor", "islander-fighters").differentFrom = [];
  });
  expect(findings).toEqual([]);
});

test("a difference that only one actor states is found", () => {
  const findings = findingsOf("different-from-is-mutual", (dataset) => {
    record(dataset, "actor", "islander-fighters").differentFrom = [];
  });
  expect(findings).toEqual(['/actors/3/differentFrom/0: "islander-fighters" does not say that it is different from "islanders"']);
});

test("a difference that is added on one side is found", () => {
  const findings = findingsOf("different-from-is-mutual", (dataset) => {
    record(dataset, "actor", "islanders").differentFrom.push("guard");
  });
  expect(findings).toEqual(['/actors/3/differentFrom/1: "guard" does not say that it is different from "islanders"']);
});

test("differences in a circle are each found", () => {
  const findings = findingsOf("different-from-is-mutual", (dataset) => {
    record(dataset, "actor", "guard").differentFrom = ["islander-fighters"];
    record(dataset, "actor", "islander-fighters").differentFrom = ["islanders"];
    record(dataset, "actor", "islanders").differentFrom = ["guard"];
  });
  expect(findings).toEqual([
    '/actors/1/differentFrom/0: "islander-fighters" does not say that it is different from "guard"',
    '/actors/2/differentFrom/0: "islanders" does not say that it is different from "islander-fighters"',
    '/actors/3/differentFrom/0: "guard" does not say that it is different from "islanders"',
  ]);
});
