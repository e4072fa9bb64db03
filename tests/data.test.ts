import { expect, test } from "vitest";
import { actors, casualtyFigures, dataset, locations, sources, statements } from "../src/index.js";
import { validate } from "../src/validate/index.js";

test("the dataset is valid, without so much as a warning", () => {
  expect(validate(dataset).findings).toEqual([]);
});

test("every statement has a claimant, and starts with the publisher of the article", () => {
  for (const { attribution } of statements) expect(attribution[0]).toMatchObject({ by: "kabul-now", source: "kabul-now-article" });
});

test("the Taliban's denial stands beside what it denies", () => {
  const denials = statements.filter(({ attribution }) => attribution.at(-1)?.act === "deny");
  expect(denials).toHaveLength(1);
  expect(denials[0]?.attribution.at(-1)).toMatchObject({ by: "taliban", factuality: "CT-" });
  expect(denials[0]?.relations.filter(({ type }) => type === "disputes").map(({ target }) => target)).toEqual(["s003"]);
});

test("what nobody knows is neither asserted nor denied", () => {
  const unknown = statements.filter(({ attribution }) => attribution.at(-1)?.act === "no-information");
  expect(unknown.map(({ text, attribution }) => [text, attribution.at(-1)?.by, attribution.at(-1)?.factuality])).toEqual([
    ["The ETIM operates independently in Badakhshan.", "nik-mohammad-nazari", "Uu"],
  ]);
});

test("a request keeps all three speakers", () => {
  const chain = statements.find(({ attribution }) => attribution.at(-1)?.act === "request")?.attribution;
  expect(chain?.map(({ by, factuality }) => [by, factuality])).toEqual([
    ["kabul-now", "Uu"],
    ["trt-world", "Uu"],
    ["chinese-government", "Uu"],
  ]);
});

test("around 200 has no bounds, most has no number, and neither may be added up", () => {
  expect(casualtyFigures.map(({ quantity, summable, claimantIsParty }) => ({ ...quantity, summable, claimantIsParty }))).toEqual([
    { reported: null, low: null, high: null, approximate: false, vague: "most", unit: "person", summable: false, claimantIsParty: true },
    { reported: 200, low: null, high: null, approximate: true, vague: null, unit: "person", summable: false, claimantIsParty: true },
  ]);
});

test("the Uighurs are a population, and no statement on fighters is about them", () => {
  const uighurs = actors.find(({ id }) => id === "uighurs");
  expect(uighurs).toMatchObject({ population: true, sectors: ["civilians"] });
  const topics = new Set(statements.filter(({ about }) => about.includes("uighurs")).map(({ topic }) => topic));
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

test("families are placed no closer than the district", () => {
  const places = statements.filter(({ about }) => about.includes("families-of-uighur-fighters")).flatMap(({ locations: at }) => at);
  expect(places).toEqual(["jurm-district"]);
});

test("one source was examined, the others are cited only", () => {
  expect(sources.filter(({ access }) => access === "examined").map(({ id }) => id)).toEqual(["kabul-now-article"]);
  expect(sources).toHaveLength(5);
});
