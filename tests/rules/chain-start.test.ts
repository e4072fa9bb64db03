import { expect, test } from "vitest";
import type { AttributionLink } from "../../src/generated/types.js";
import { record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

const findingsFor = (outermost: Partial<AttributionLink>, publisher: string | null = "gazette") =>
  findingsOf("chain-start", (dataset) => {
    record(dataset, "source", "gazette-report").publisher = publisher;
    for (const { attribution } of dataset.statements) Object.assign(attribution[0] ?? {}, { by: publisher });
    Object.assign(record(dataset, "statement", "s001").attribution[0] ?? {}, outermost);
  });

test("nobody speaks first where the publisher is not named", () => {
  expect(findingsFor({}, null)).toEqual([]);
});

test("whoever is passed on may speak in another source, or in none", () => {
  const findings = findingsOf("chain-start", (dataset) => {
    const { attribution } = record(dataset, "statement", "s003");
    Object.assign(attribution[1] ?? {}, { by: "guard", source: null });
  });
  expect(findings).toEqual([]);
});

test("nothing is said where the coded source could not be read, or it is not clear which it is", () => {
  const wrong = (dataset: Parameters<typeof record>[0]) => {
    Object.assign(record(dataset, "statement", "s001").attribution[0] ?? {}, { by: "guard" });
  };
  expect(findingsOf("chain-start", wrong, { ids: ["gazette-report"] })).toEqual([]);
  const two = findingsOf("chain-start", (dataset) => {
    wrong(dataset);
    record(dataset, "source", "radio-piece").text = record(dataset, "source", "gazette-report").text;
  });
  expect(two).toEqual([]);
});

test("a withdrawn statement is left alone", () => {
  const findings = findingsOf("chain-start", (dataset) => {
    const statement = record(dataset, "statement", "s001");
    statement.withdrawn = { replacedBy: null, why: "misread" };
    Object.assign(statement.attribution[0] ?? {}, { by: "guard" });
  });
  expect(findings).toEqual([]);
});

test("a chain that starts in no source is found", () => {
  expect(findingsFor({ source: null })).toEqual([
    '/statements/0/attribution/0/source: the chain starts in no source, but the coded text is that of "gazette-report"',
  ]);
});

test("a chain that starts in another source is found", () => {
  expect(findingsFor({ source: "radio-piece" })).toEqual([
    '/statements/0/attribution/0/source: the chain starts in "radio-piece", but the coded text is that of "gazette-report"',
  ]);
});

test("a chain that starts in another source is found also where the publisher is not named", () => {
  expect(findingsFor({ source: "radio-piece" }, null)).toHaveLength(1);
});

test("a chain that starts with somebody else is found", () => {
  expect(findingsFor({ by: "guard" })).toEqual([
    '/statements/0/attribution/0/by: the chain starts with "guard", but "gazette-report" is published by "gazette"',
  ]);
});

test("a chain that starts with somebody where the publisher is not named is found", () => {
  expect(findingsFor({ by: "guard" }, null)).toEqual([
    '/statements/0/attribution/0/by: the chain starts with "guard", but "gazette-report" has no publisher',
  ]);
});

test("a chain that starts with nobody is found", () => {
  expect(findingsFor({ by: null })).toEqual([
    '/statements/0/attribution/0/by: the chain starts with nobody, but "gazette-report" is published by "gazette"',
  ]);
});

test("a chain from the inside out is found once", () => {
  const findings = findingsOf("chain-start", (dataset) => {
    record(dataset, "statement", "s002").attribution.reverse();
  });
  expect(findings).toEqual([
    '/statements/1/attribution/0/source: the chain starts in no source, but the coded text is that of "gazette-report"',
  ]);
});

test("chains that start in the same wrong way are one finding: the publisher may be wrong", () => {
  const findings = findingsIn("chain-start", (dataset) => {
    record(dataset, "source", "gazette-report").publisher = "guard";
  });
  expect(findings).toMatchObject([
    {
      path: "/statements/0/attribution/0/by",
      hint: 'start the chain with "guard" in "gazette-report", or mend the publisher of "gazette-report"',
      related: [1, 2, 3].map((index) => `/statements/${index}/attribution/0/by`),
    },
  ]);
});

test("chains that start in different wrong ways are as many findings", () => {
  const findings = findingsIn("chain-start", (dataset) => {
    Object.assign(record(dataset, "statement", "s001").attribution[0] ?? {}, { by: "guard" });
    Object.assign(record(dataset, "statement", "s002").attribution[0] ?? {}, { by: "islanders" });
    Object.assign(record(dataset, "statement", "s003").attribution[0] ?? {}, { source: null });
    Object.assign(record(dataset, "statement", "s004").attribution[0] ?? {}, { by: "guard" });
  });
  expect(findings).toMatchObject([
    { path: "/statements/0/attribution/0/by", related: ["/statements/3/attribution/0/by"] },
    { path: "/statements/1/attribution/0/by", related: [] },
    { path: "/statements/2/attribution/0/source", related: [] },
  ]);
});

test("where no publisher is named, whoever starts chains in the coded source is one slip; another source is another", () => {
  const findings = findingsIn("chain-start", (dataset) => {
    record(dataset, "source", "gazette-report").publisher = null;
    Object.assign(record(dataset, "statement", "s002").attribution[0] ?? {}, { by: "guard" });
    Object.assign(record(dataset, "statement", "s003").attribution[0] ?? {}, { by: null });
    Object.assign(record(dataset, "statement", "s004").attribution[0] ?? {}, { source: "radio-piece" });
  });
  expect(findings).toMatchObject([
    {
      path: "/statements/0/attribution/0/by",
      hint: 'where nobody is named as publisher, the chain starts with null in "gazette-report"; or give "gazette-report" its publisher',
      related: ["/statements/1/attribution/0/by"],
    },
    { path: "/statements/3/attribution/0/source", related: [] },
  ]);
});
