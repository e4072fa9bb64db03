import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Filter, filterKeys, normalizeFilter, select } from "../../src/query/filter.js";
import { digestOfJson } from "../../src/text/digest.js";
import { dataset } from "../../src/index.js";
import { recordsOf } from "../../src/model/collections.js";
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

describe("citations made years ago rest on it, so never changes what is meant by", () => {
  test.each<[Filter, digest: string, meant: string]>([
    [
      {},
      "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
      recordsOf(example())
        .map(({ id }) => id)
        .join(" "),
    ],
    [{ type: "actor", actor: "guard" }, "fc44c7441a43b9714c5c7d3ff5651dcc6ce345316f68d3e7b28de1f22b5fe129", "guard spokesperson"],
    [{ topic: ["hostilities", "casualties"] }, "9f2546fe2ca0807e6d693ca23d5c7f0e39eca21698e62e5d3bc799eba3e442d3", "s001 s002 s003"],
    [{ act: "deny" }, "db7bcef9554f391a4026e241768b044c7cfc2a59240cb9f6347383a67309a03d", "s003"],
    [{ factuality: "CT+" }, "d89a13813e900c85077594665891a624b768df0a557c7d38a1e708e3dd718dc9", "s001 s002"],
    [
      { actor: "islander-fighters" },
      "e28ebf42b86a8069f434a3a20a25a5f6d183a6a00f5920b41a246252e2e04c77",
      "islander-fighters islanders s002 s003 c01 c02",
    ],
    [{ location: "harbour" }, "615da456718da81d21582b30c4724c8573c900cdfbe88182985db95029a87268", "harbour s001 c01 c02"],
    [{ text: "  The GUARD" }, "65dabb382dd63d034fdf30188ee53ff422d3e0ff7c0abe3c9024cf9e9f0345cc", "guard"],
  ])("%j", (filter, digest, meant) => {
    expect(digestOfJson(normalizeFilter(filter))).toBe(`sha256:${digest}`);
    expect(idsOf(filter, example()).join(" ")).toBe(meant);
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
