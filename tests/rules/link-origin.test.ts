import { expect, test } from "vitest";
import type { AttributionLink } from "../../src/generated/types.js";
import { record } from "../example.js";
import { findingsOf } from "./run.js";

const nothing = { by: null, source: null, cue: null };
const cue = { words: "it is said", evidence: [{ start: 80, end: 84, digest: `sha256:${"0".repeat(64)}` }] };

const findingsFor = (link: Partial<AttributionLink>) =>
  findingsOf("link-origin", (dataset) => {
    Object.assign(record(dataset, "statement", "s003").attribution[1] ?? {}, nothing, link);
  });

test.each([{ by: "guard" }, { source: "radio-piece" }, { cue }])("one of the three is enough: %o", (link) => {
  expect(findingsFor(link)).toEqual([]);
});

test("a link of which nothing is known is found", () => {
  expect(findingsFor({})).toEqual(["/statements/2/attribution/1: the link has neither a speaker nor a source nor a cue"]);
});

test("whom it is said to is no origin", () => {
  expect(findingsFor({ to: "gazette" })).toHaveLength(1);
});
