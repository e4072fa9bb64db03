import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Filter, filterKeys, normalizeFilter, select } from "../../src/filter/filter.js";
import { digestOfJson } from "../../src/fixity/digest.js";
import { dataset } from "../../src/index.js";
import { recordsOf } from "../../src/records/records-of.js";
import { example } from "../example.js";

const idsOf = (filter: Filter, of = dataset as Parameters<typeof select>[0]) => select(of, normalizeFilter(filter, of)).map(({ id }) => id);

describe("in this dataset", () => {
  test.each<[Filter, readonly string[]]>([
    [{ act: "deny" }, ["s070"]],
    [{ factuality: "CT-" }, ["s018", "s069", "s070", "s078", "s079"]],
    [{ act: "no-information" }, ["s047"]],
    [{ type: "casualty-figure" }, ["c01", "c02"]],
    [{ type: ["source"], text: "uighur fighters ARE" }, ["kabul-now-article"]],
    [{ location: "jurm-district", type: "location" }, ["dara-khostak", "jurm-district", "part-of-jurm-district"]],
    [{ actor: "taliban", act: "deny", topic: ["presence", "geography"] }, ["s070"]],
    [{ topic: "geography", act: "deny" }, []],
    [{ type: "actor", text: "Beijing" }, ["chinese-government"]],
  ])("%j", (filter, ids) => {
    expect(idsOf(filter)).toEqual(ids);
  });

  test("an empty filter means everything", () => {
    expect(select(dataset, normalizeFilter({}))).toEqual(recordsOf(dataset));
  });
});

test("withdrawn records are never meant", () => {
  const other = example();
  const [first] = other.statements;
  if (first) first.status = "withdrawn";
  expect(idsOf({ type: "statement" }, other)).toEqual(["s002", "s003"]);
});

describe("two spellings of one query have one normal form and one digest", () => {
  test.each<[Filter, Filter]>([
    [{ topic: "presence" }, { topic: ["presence"] }],
    [{ topic: ["presence", "control"] }, { topic: ["control", "presence", "control"] }],
    [
      { act: "deny", actor: "taliban" },
      { actor: ["taliban"], act: ["deny"] },
    ],
    [{ text: "Jurm  District" }, { text: " jurm\u00a0district\n" }],
    [{ text: "caf\u00e9" }, { text: "CAFE\u0301" }],
    [{ type: ["statement", "actor", "location", "source", "casualty-figure"] }, {}],
  ])("%j, %j", (one, other) => {
    expect(normalizeFilter(one)).toEqual(normalizeFilter(other));
    expect(digestOfJson(normalizeFilter(one))).toBe(digestOfJson(normalizeFilter(other)));
  });

  test("and other queries have others", () => {
    const filters: Filter[] = [
      {},
      { topic: "presence" },
      { topic: "control" },
      { topic: ["control", "presence"] },
      { text: "presence" },
      { actor: "china" },
      { location: "china" },
    ];
    expect(new Set(filters.map((filter) => digestOfJson(normalizeFilter(filter)))).size).toBe(filters.length);
  });
});

describe("is refused with what would be right:", () => {
  test.each<[unknown, string]>([
    [null, "a filter is an object"],
    [[], "a filter is an object"],
    ["presence", "a filter is an object"],
    [{ topics: "presence" }, 'a filter has no key "topics"; did you mean "topic"?'],
    [{ toString: "x" }, 'a filter has no key "toString"'],
    [JSON.parse('{"__proto__":"x"}'), 'a filter has no key "__proto__"'],
    [{ topic: "prescence" }, 'there is no topic "prescence"; did you mean "presence"?'],
    [{ topic: "xyzzy" }, "there is presence, control"],
    [{ type: "statements" }, 'did you mean "statement"?'],
    [{ act: [] }, "act is an empty list"],
    [{ act: 3 }, "act is a text or a list of texts"],
    [{ act: ["deny", null] }, "act is a text or a list of texts"],
    [{ act: "toString" }, 'there is no act "toString"'],
    [{ actor: "talibn" }, 'there is no actor "talibn"; did you mean "taliban"?'],
    [{ actor: "jurm-district" }, 'there is no actor "jurm-district"'],
    [{ location: "taliban" }, 'there is no location "taliban"'],
    [{ text: " \n" }, "text is empty"],
    [{ text: "\ud83d" }, "half of a character"],
    [{ text: "a\u0000b" }, "control character"],
  ])("%j", (filter, message) => {
    expect(() => normalizeFilter(filter, dataset)).toThrow(RangeError);
    expect(() => normalizeFilter(filter, dataset)).toThrow(message);
  });
});

const values: Record<keyof Filter, readonly string[]> = {
  type: ["actor", "statement", "location", "source", "casualty-figure"],
  topic: ["presence", "casualties", "armament"],
  act: ["state", "deny", "claim"],
  factuality: ["CT+", "CT-", "Uu"],
  actor: ["taliban", "etim", "kabul-now"],
  location: ["jurm-district", "badakhshan-province"],
  text: ["Badakhshan", "THE", "weapons", "İ"],
};
const filters = fc.record(
  Object.fromEntries(filterKeys.map((key) => [key, fc.subarray([...values[key]], { minLength: 1 })])) as Record<
    keyof Filter,
    fc.Arbitrary<string[]>
  >,
  { requiredKeys: [] },
) as fc.Arbitrary<Filter>;

test("normalising twice is normalising once, and does not change what is meant", () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const normal = normalizeFilter(filter, dataset);
      expect(normalizeFilter(normal, dataset)).toEqual(normal);
    }),
  );
});

test("more keys mean fewer records, more values more", () => {
  fc.assert(
    fc.property(filters, fc.constantFrom(...filterKeys), (filter, key) => {
      const { [key]: list, ...fewer } = filter;
      const meant = idsOf(filter);
      expect(idsOf(fewer)).toEqual(expect.arrayContaining(meant));
      const each = (Array.isArray(list) ? list : []).flatMap((value: string) => idsOf({ ...fewer, [key]: value } as Filter));
      if (list !== undefined) expect(new Set(each)).toEqual(new Set(meant));
    }),
  );
});
