import { expect, test } from "vitest";
import type { AttributionLink } from "../../src/generated/types.js";
import { validate } from "../../src/validate/index.js";
import { example, record } from "../example.js";
import { findingsOf } from "./run.js";

const findingsFor = (act: AttributionLink["act"], factuality: AttributionLink["factuality"]) =>
  findingsOf("act-fits-factuality", (dataset) => {
    Object.assign(record(dataset, "statement", "s003").attribution[1] ?? {}, { act, factuality });
  });

test.each([
  ["confirm", "CT+"],
  ["confirm", "PR+"],
  ["confirm", "PS+"],
  ["deny", "CT-"],
  ["deny", "PR-"],
  ["deny", "PS-"],
  ["no-information", "Uu"],
  ["state", "CT-"],
  ["believe", "Uu"],
] as const)("%s goes with %s", (act, factuality) => {
  expect(findingsFor(act, factuality)).toEqual([]);
});

test.each([
  ["confirm", "CT-"],
  ["confirm", "PR-"],
  ["confirm", "PS-"],
  ["confirm", "CTu"],
  ["confirm", "Uu"],
  ["deny", "CT+"],
  ["deny", "PR+"],
  ["deny", "PS+"],
  ["deny", "CTu"],
  ["deny", "Uu"],
  ["no-information", "CT+"],
  ["no-information", "CT-"],
  ["no-information", "CTu"],
] as const)("%s does not go with %s", (act, factuality) => {
  expect(findingsFor(act, factuality)).toEqual([
    `/statements/2/attribution/1/factuality: the act "${act}" does not go with "${factuality}"`,
  ]);
});

test("who denies and passes on is uncommitted", () => {
  const findings = findingsOf("act-fits-factuality", (dataset) => {
    Object.assign(record(dataset, "statement", "s003").attribution[0] ?? {}, { act: "deny" });
  });
  expect(findings).toEqual([]);
});

test("the only link of a chain is the innermost", () => {
  const findings = findingsOf("act-fits-factuality", (dataset) => {
    Object.assign(record(dataset, "statement", "s001").attribution[0] ?? {}, { act: "deny" });
  });
  expect(findings).toEqual(['/statements/0/attribution/0/factuality: the act "deny" does not go with "CT+"']);
});

test("the hint lists what the act goes with", () => {
  const dataset = example();
  Object.assign(record(dataset, "statement", "s003").attribution[1] ?? {}, { factuality: "CT+" });
  expect(validate(dataset).findings).toMatchObject([{ hint: expect.stringMatching(/^"CT-" or "PR-" or "PS-";/) }]);
});
