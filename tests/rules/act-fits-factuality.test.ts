import { expect, test } from "vitest";
import type { AttributionLink, Statement } from "../../src/generated/types.js";
import { record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

type Act = AttributionLink["act"];
type Factuality = Statement["factuality"];

const findingsFor = (act: Act, factuality: Factuality, presentation: Statement["presentation"] = "asserted") =>
  findingsOf("act-fits-factuality", (dataset) => {
    const statement = Object.assign(record(dataset, "statement", "s003"), { factuality, presentation });
    Object.assign(statement.attribution[1] ?? {}, { act });
  });

const factualities = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"] as const;
const positive = ["CT+", "PR+", "PS+"];
const fitting: Record<Act, readonly string[]> = {
  state: positive,
  confirm: positive,
  warn: positive,
  accuse: positive,
  designate: positive,
  show: positive,
  believe: ["PR+"],
  deny: ["CT-", "PR-", "PS-"],
  "no-information": ["Uu"],
};
const pairs = Object.entries(fitting).flatMap(([act, fits]) =>
  factualities.map((each) => [act as Act, each, fits.includes(each)] as const),
);

test.each(pairs.filter(([, , fits]) => fits))("%s goes with %s", (act, factuality) => {
  expect(findingsFor(act, factuality)).toEqual([]);
});

test.each(pairs.filter(([, , fits]) => !fits))("%s does not go with %s", (act, factuality) => {
  expect(findingsFor(act, factuality)).toEqual([`/statements/2/factuality: the act "${act}" does not go with "${factuality}"`]);
});

test("what a belief presupposes is certain", () => {
  expect(findingsFor("believe", "CT+", "presupposed")).toEqual([]);
  expect(findingsFor("believe", "PR+", "implied")).toEqual([]);
});

test.each(factualities.filter((each) => each !== "CT+"))("what a belief presupposes is not %s", (factuality) => {
  expect(findingsFor("believe", factuality, "presupposed")).toEqual([
    `/statements/2/factuality: the act "believe" does not go with "${factuality}" of what is presupposed`,
  ]);
});

test("the act of whoever passes on does not count", () => {
  const findings = findingsOf("act-fits-factuality", (dataset) => {
    Object.assign(record(dataset, "statement", "s003").attribution[0] ?? {}, { act: "no-information" });
  });
  expect(findings).toEqual([]);
});

test("the only link of a chain is the innermost", () => {
  const findings = findingsOf("act-fits-factuality", (dataset) => {
    Object.assign(record(dataset, "statement", "s001").attribution[0] ?? {}, { act: "deny" });
  });
  expect(findings).toEqual(['/statements/0/factuality: the act "deny" does not go with "CT+"']);
});

test("the hint lists what the act goes with", () => {
  const [found] = findingsIn("act-fits-factuality", (dataset) => {
    record(dataset, "statement", "s003").factuality = "CT+";
  });
  expect(found?.hint).toMatch(/^"CT-", "PR-" or "PS-"/);
});

test("what is presupposed goes with another act as all else does", () => {
  expect(findingsFor("state", "Uu", "presupposed")).toEqual(['/statements/2/factuality: the act "state" does not go with "Uu"']);
});
