import fc from "fast-check";
import pluralize from "pluralize";
import { describe, expect, test } from "vitest";
import type { Quantity } from "../../src/generated/types.js";
import { vocabularies } from "../../src/model/vocabularies/index.js";
import { quantityInWords } from "../../src/query/index.js";
import { cases } from "../cases.js";

const nothing: Quantity = { reported: null, low: null, high: null, approximate: false, vague: null, unit: null, as: "so many" };
const people = { ...nothing, unit: "person" };
const roughly = { ...people, approximate: true };

describe("bounds and numbers", () => {
  test.each<[Quantity, string]>([
    // reported, low, high, exact
    [people, "an unstated number of people"],
    [{ ...people, reported: 40 }, "40 people"],
    [{ ...people, low: 30 }, "at least 30 people"],
    [{ ...people, high: 50 }, "at most 50 people"],
    [{ ...people, low: 30, high: 50 }, "30 to 50 people"],
    [{ ...people, reported: 40, low: 30 }, "40 people (at least 30)"],
    [{ ...people, reported: 40, high: 50 }, "40 people (at most 50)"],
    [{ ...people, reported: 40, low: 30, high: 50 }, "40 people (30 to 50)"],
    // the same, approximate
    [roughly, "an unstated number of people"],
    [{ ...roughly, reported: 40 }, "about 40 people"],
    [{ ...roughly, low: 30 }, "at least about 30 people"],
    [{ ...roughly, high: 50 }, "at most about 50 people"],
    [{ ...roughly, low: 30, high: 50 }, "about 30 to 50 people"],
    [{ ...roughly, reported: 40, low: 30 }, "about 40 people (at least 30)"],
    [{ ...roughly, reported: 40, high: 50 }, "about 40 people (at most 50)"],
    [{ ...roughly, reported: 40, low: 30, high: 50 }, "about 40 people (30 to 50)"],
    // a number that is its own bound
    [{ ...people, reported: 200, low: 200 }, "at least 200 people"],
    [{ ...people, reported: 200, high: 200 }, "at most 200 people"],
    [{ ...roughly, reported: 200, low: 200 }, "at least about 200 people"],
    [{ ...people, low: 30, high: 30 }, "30 people"],
    // one, none, parts, thousands
    [{ ...people, reported: 1 }, "1 person"],
    [{ ...roughly, reported: 1 }, "about 1 person"],
    [{ ...people, low: 1 }, "at least 1 person"],
    [{ ...people, low: 0, high: 1 }, "0 to 1 person"],
    [{ ...people, low: 1, high: 3 }, "1 to 3 people"],
    [{ ...people, reported: 0 }, "0 people"],
    [{ ...people, reported: 1.5, unit: "square mile" }, "1.5 square miles"],
    [{ ...people, reported: 1234567.5, unit: "US dollar" }, "1,234,567.5 US dollars"],
    [{ ...people, reported: 2019 }, "2,019 people"],
    [{ ...people, reported: Number.MAX_SAFE_INTEGER }, "9,007,199,254,740,991 people"],
    // without a unit
    [nothing, "an unstated number"],
    [{ ...nothing, reported: 200, approximate: true }, "about 200"],
    [{ ...nothing, low: 30, high: 50 }, "30 to 50"],
  ])("%j: %s", (quantity, words) => {
    expect(quantityInWords(quantity)).toBe(words);
  });
});

describe("words for amounts", () => {
  test.each<[Quantity["vague"], withUnit: string, without: string, approximate: string]>([
    ["all", "all of the people", "all", "roughly all of the people"],
    ["most", "most of the people", "most", "roughly most of the people"],
    ["many", "many people", "many", "roughly many people"],
    ["several", "several people", "several", "roughly several people"],
    ["some", "some people", "some", "roughly some people"],
    ["few", "few people", "few", "roughly few people"],
    ["dozens", "dozens of people", "dozens", "roughly dozens of people"],
    ["hundreds", "hundreds of people", "hundreds", "roughly hundreds of people"],
    ["thousands", "thousands of people", "thousands", "roughly thousands of people"],
  ])("%s: %s", (vague, withUnit, without, approximate) => {
    expect(quantityInWords({ ...people, vague })).toBe(withUnit);
    expect(quantityInWords({ ...nothing, vague })).toBe(without);
    expect(quantityInWords({ ...roughly, vague })).toBe(approximate);
  });

  test("there is no other", () => {
    expect(vocabularies.vague.values.map(({ value }) => value)).toEqual(
      "all most many several some few dozens hundreds thousands".split(" "),
    );
  });
});

describe("plurals", () => {
  const plural = (unit: string) => quantityInWords({ ...nothing, reported: 2, unit }).slice("2 ".length);

  /** What reports count and measure, and words of every kind of plural. */
  const nouns =
    "person spokesperson man woman policeman policewoman gunman serviceman human German Ottoman child grandchild foot tooth goose mouse ox box fox wife housewife knife life half calf leaf sheaf loaf shelf self elf thief wolf belief chief roof cliff proof brief hero potato tomato echo torpedo volcano photo video radio crisis thesis basis oasis analysis diagnosis hypothesis axis bacterium datum phenomenon criterion quiz family country city army enemy ally party body day key attorney survey boy church march arch branch ranch search bus gas class glass bush wish dish tax fax buzz district province village base rifle gun vehicle Humvee truck tank plane helicopter aircraft sheep deer fish series species headquarters police equipment month year week hour minute second mile kilometre metre tonne ton kilogram gram dollar euro rouble pound afghani rupee dinar lira death injury casualty attack operation incident explosion bomb blast missile rocket drone ship vessel boat soldier fighter militant civilian refugee prisoner hostage school hospital mosque house building bridge road tunnel dam checkpoint post camp prison court law treaty agreement meeting report article statement group organization company battalion brigade division regiment platoon squad unit member leader commander officer official minister ministry embassy election vote voter candidate seat point degree crime case charge trial sentence execution strike raid clash ambush kidnapping cow goat camel horse donkey chicken tree acre hectare litre barrel gallon bag crate bottle container shipment load piece item copy book page line word letter call message photograph picture image clip gallows proxy militia tribe clan household Chinese Japanese bench inch watch match coach beach speech torch perch switch batch lunch".split(
      " ",
    );

  test("are those of a library that knows more words", () => {
    for (const noun of nouns) expect(plural(noun)).toBe(pluralize(noun));
  });

  test.each([
    // Where that library makes plurals that there are not.
    ["percent", "percent"],
    ["per cent", "per cent"],
    ["personnel", "personnel"],
    ["cattle", "cattle"],
    ["yuan", "yuan"],
    ["monarch", "monarchs"],
    ["stomach", "stomachs"],
    ["Roman", "Romans"],
    ["Portuguese", "Portuguese"],
    // Of phrases.
    ["square mile", "square miles"],
    ["US dollar", "US dollars"],
    ["member of parliament", "members of parliament"],
    ["head of cattle", "head of cattle"],
    ["kilometre per hour", "kilometres per hour"],
    ["commander-in-chief", "commanders-in-chief"],
    ["man-month", "man-months"],
    ["armed man", "armed men"],
    ["displaced family", "displaced families"],
  ])("%s: %s", (unit, many) => {
    expect(plural(unit)).toBe(many);
  });
});

test("no quantity is sharper in words than it is, or says nothing", () => {
  const number = fc.option(fc.oneof(fc.nat(1000), fc.double({ min: 0, max: 1e6, noNaN: true })));
  const quantity = fc.record({
    reported: number,
    low: number,
    high: number,
    approximate: fc.boolean(),
    vague: fc.option(fc.constantFrom(...vocabularies.vague.values.map(({ value }) => value)), { freq: 1 }),
    unit: fc.option(fc.constantFrom("person", "family", "square mile")),
  });
  fc.assert(
    fc.property(quantity, (each) => {
      const words = quantityInWords(each);
      expect(words).not.toMatch(/undefined|null|NaN/);
      const numbers = [each.reported, each.low, each.high].filter((one) => one !== null);
      if (each.vague !== null) expect(words).toContain(each.vague);
      else if (numbers.length === 0) expect(words).toContain("unstated");
      else if (each.approximate) expect(words).toContain("about");
      if (each.vague !== null || numbers.length === 0) expect(words).not.toMatch(/[0-9]/);
      if (each.low !== null && each.high === null && each.vague === null) expect(words).toContain("at least");
      if (each.high !== null && each.low === null && each.vague === null) expect(words).toContain("at most");
    }),
    { numRuns: cases(10_000) },
  );
});
