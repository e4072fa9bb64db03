import { expect, test } from "vitest";
import { actors, casualtyFigures, dataset, locations, sources, statements } from "../src/index.js";
import { validate } from "../src/validate/index.js";

test("the dataset is valid, without so much as a warning", () => {
  expect(validate(dataset).findings).toEqual([]);
});

test("every statement has a claimant, and starts with the publisher of the article", () => {
  for (const { attribution } of statements) expect(attribution[0]).toMatchObject({ by: "kabul-now", source: "kabul-now-article" });
});

test("the Taliban's denials stand beside what they deny", () => {
  const denied = statements.filter(({ attribution }) => attribution.at(-1)?.act === "deny");
  expect(denied.map(({ text, presentation }) => [text, presentation])).toEqual([
    ["The ETIM is present in Afghanistan.", "asserted"],
    ["The ETIM has an armed presence in Afghanistan.", "implied"],
  ]);
  for (const { attribution, factuality, relations } of denied) {
    expect(attribution.at(-1)?.by).toBe("taliban");
    expect(factuality).toBe("CT-");
    const targets = relations.filter(({ type }) => type === "disputes").map(({ target }) => statements.find(({ id }) => id === target));
    expect(targets.length).toBeGreaterThan(2);
    // Only what is said of the ETIM by its name, or of fighters called by it.
    for (const target of targets) expect(target?.participants.some(({ actor }) => actor.startsWith("etim"))).toBe(true);
  }
});

test("what nobody knows is neither asserted nor denied", () => {
  const unknown = statements.filter(({ attribution }) => attribution.at(-1)?.act === "no-information");
  expect(unknown.map(({ text, attribution, factuality }) => [text, attribution.at(-1)?.by, factuality])).toEqual([
    ["The ETIM was operating independently in Badakhshan province.", "nik-mohammad-nazari", "Uu"],
  ]);
});

test("what a listing says is the listing's word, not the outlet's", () => {
  const said = statements.filter(({ text }) => /is a terrorist/.test(text));
  expect(said.map(({ attribution }) => attribution.at(-1))).toMatchObject([{ by: "us-treasury-department", act: "designate" }]);
});

test("around 200 has no bounds, most has no number, and who gives them is a party", () => {
  expect(casualtyFigures.map(({ quantity, claimantIsParty }) => ({ ...quantity, claimantIsParty }))).toEqual([
    { reported: null, low: null, high: null, approximate: false, vague: "most", unit: "person", as: "Most of the", claimantIsParty: true },
    { reported: 200, low: null, high: null, approximate: true, vague: null, unit: "person", as: "around 200", claimantIsParty: true },
  ]);
});

test("the Uighurs are a population, and take part in nothing armed", () => {
  const uighurs = actors.find(({ id }) => id === "uighurs");
  expect(uighurs).toMatchObject({ population: true, sectors: ["civilians"] });
  const topics = new Set(
    statements.filter(({ participants }) => participants.some(({ actor }) => actor === "uighurs")).map(({ topic }) => topic),
  );
  for (const topic of ["armament", "hostilities", "casualties", "affiliation", "capability", "control"] as const)
    expect(topics).not.toContain(topic);
});

test("every actor whose name says Uighur and not population is different from the Uighurs", () => {
  const labels = actors.filter(({ name, population }) => name.includes("Uighur") && !population);
  expect(labels.length).toBeGreaterThan(5);
  for (const { differentFrom } of labels) expect(differentFrom).toContain("uighurs");
});

test("nothing finer than a district has coordinates, nor has what the article does not name", () => {
  const geocoded = locations.filter(({ geometry }) => geometry !== null).map(({ id }) => id);
  expect(geocoded).toEqual(["afghanistan", "badakhshan-province", "china", "jurm-district", "pakistan", "xinjiang"]);
});

test("one text was coded, the others are only cited", () => {
  expect(sources.filter(({ text }) => text !== null).map(({ id }) => id)).toEqual(["kabul-now-article"]);
  expect(sources).toHaveLength(5);
});
