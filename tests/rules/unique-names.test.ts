import { expect, test } from "vitest";
import { record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

const evidence = [{ start: 40, end: 45, digest: `sha256:${"0".repeat(64)}` }];

test("an actor may be called as a place is", () => {
  const findings = findingsOf("unique-names", (dataset) => {
    record(dataset, "actor", "guard").name = "the island";
  });
  expect(findings).toEqual([]);
});

test("an actor may have a name twice: that is a repeat", () => {
  const findings = findingsOf("unique-names", (dataset) => {
    record(dataset, "actor", "guard").otherNames = [{ name: "Harbour Guard", evidence }];
  });
  expect(findings).toEqual([]);
});

test("whose word a label is may tell two apart", () => {
  const findings = findingsOf("unique-names", (dataset) => {
    record(dataset, "actor", "guard").name = "Islanders (Ida Moor)";
  });
  expect(findings).toEqual([]);
});

test.each(["Gazette", "gazette", "GAZETTE", " Gazette", "Gazette\u00A0"])("an actor with the name of another is found: %o", (name) => {
  const findings = findingsIn("unique-names", (dataset) => {
    record(dataset, "actor", "guard").name = name;
  });
  expect(findings).toMatchObject([
    { path: "/actors/1/name", message: `the name ${JSON.stringify(name)} belongs to "gazette" already`, related: ["/actors/0/name"] },
  ]);
});

test.each(["Harbour  Guard", "harbour\u2003guard", "Harbour \u00A0 Guard "])("a name with other spaces is found: %o", (name) => {
  const findings = findingsOf("unique-names", (dataset) => {
    record(dataset, "actor", "islanders").name = name;
  });
  expect(findings).toHaveLength(1);
});

test("the form of an accent makes no other name", () => {
  const findings = findingsOf("unique-names", (dataset) => {
    record(dataset, "actor", "gazette").name = "Le Matin é";
    record(dataset, "actor", "guard").name = "Le Matin e\u0301";
  });
  expect(findings).toHaveLength(1);
});

test("an actor with another name of another is found: it can mean nobody else", () => {
  const findings = findingsOf("unique-names", (dataset) => {
    record(dataset, "actor", "islanders").name = "the Guard";
  });
  expect(findings).toEqual(['/actors/3/name: the name "the Guard" belongs to "guard" already']);
});

test("two places with one name are found", () => {
  const findings = findingsOf("unique-names", (dataset) => {
    record(dataset, "location", "island").otherNames = [{ name: "the harbour", evidence }];
  });
  expect(findings).toEqual(['/locations/1/otherNames/0/name: the name "the harbour" belongs to "harbour" already']);
});

test("all actors with a name are one finding", () => {
  const findings = findingsIn("unique-names", (dataset) => {
    for (const actor of dataset.actors) actor.name = "they";
  });
  expect(findings).toMatchObject([{ path: "/actors/1/name", message: 'the name "they" belongs to 5 actors', related: { length: 4 } }]);
});

test("the name of a withdrawn actor is free", () => {
  const findings = findingsOf("unique-names", (dataset) => {
    record(dataset, "actor", "guard").name = "Gazette";
    record(dataset, "actor", "gazette").withdrawn = { replacedBy: "guard", why: "misread" };
  });
  expect(findings).toEqual([]);
});
