import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataset } from "../../src/index.js";
import { recordsOf } from "../../src/model/collections.js";
import { canonicalJson } from "../../src/model/json.js";
import { type Filter, type FilterKey, filterKeys, type NormalFilter, normalizeFilter, select } from "../../src/query/index.js";
import { digestOf } from "../../src/text/digest.js";
import { cases } from "../cases.js";
import { example, record } from "../example.js";
import { readsOf } from "../reads.js";
import { anyDataset, valuesFor } from "./datasets.js";

type AnyFilter = Filter<ReturnType<typeof example>>;
const idsOf = (filter: AnyFilter, of = example()) =>
  select(filter, of)
    .map(({ id }) => id)
    .join(" ");

describe("in the example", () => {
  test.each<[AnyFilter, string]>([
    [{ type: "location" }, "harbour island"],
    [{ id: ["s002", "c01"] }, "s002 c01"],
    [{ topic: "casualties" }, "s002 s003 s004"],
    [{ topic: ["hostilities", "casualties"] }, "s001 s002 s003 s004"],
    [{ act: "deny" }, "s003"],
    [{ factuality: ["CT-", "PR-"] }, "s003"],
    [{ form: "mixed" }, "s003"],
    [{ mode: "future" }, ""],
    [{ presentation: "asserted", topic: "hostilities" }, "s001"],
    [{ confidence: "moderate" }, "s003"],
    [{ basis: "coded" }, ""],
    [{ hasOtherReadings: true }, "s003"],
    [{ hasOtherReadings: false, topic: "casualties" }, "s002 s004"],
    [{ kind: "individual" }, "spokesperson"],
    [{ kind: ["individual", "class"], not: { text: "ida" } }, "islander-fighters islanders"],
    [{ by: "spokesperson" }, "s002"],
    [{ by: "gazette" }, "s001 s004"],
    [{ through: "gazette" }, "s001 s002 s003 s004"],
    [{ toldTo: "gazette" }, "s002"],
    [{ source: "radio-piece" }, "s003"],
    [{ agent: "guard" }, "s002"],
    [{ recipient: "islander-fighters" }, "s002 s003 s004"],
    [{ mentioned: "guard" }, ""],
    [{ about: "guard" }, "s002"],
    [{ actor: "guard" }, "guard spokesperson s002 c01"],
    [{ location: "harbour" }, "harbour s001"],
    [{ at: "harbour" }, "s001"],
    [{ to: "harbour" }, ""],
    [{ within: "island" }, "s001"],
    [{ within: "island", type: "location" }, "harbour island"],
    [{ within: "island", type: ["location", "statement"] }, "harbour island s001"],
    [{ time: "2020" }, "s001"],
    [{ time: "2019" }, ""],
    [{ relation: "disputes" }, "s002 s003"],
    [{ vague: "several" }, "c02"],
    [{ outcome: "missing" }, "c02"],
    [{ victim: "islander-fighters" }, "c01 c02"],
    [{ responsible: "guard" }, "c01"],
    [{ text: "  The GUARD" }, "guard"],
    [{ text: "harbour quiet AFTER" }, "gazette-report"],
    // A figure by the statement that claims it.
    [{ type: "casualty-figure", by: "spokesperson" }, "c01"],
    [{ type: "casualty-figure", text: "around forty" }, "c01"],
    [{ type: "casualty-figure", act: "deny" }, ""],
    [{ outcome: "dead", by: "spokesperson" }, "c01"],
    [{ outcome: "dead", by: "gazette" }, ""],
    // What must not be.
    [{ topic: "casualties", not: { act: "deny" } }, "s002 s004"],
    [{ topic: "casualties", not: { act: "deny", by: "gazette" } }, "s002"],
    [{ type: "statement", not: { not: { act: "deny" } } }, "s003"],
    [{ type: "casualty-figure", not: { by: "spokesperson" } }, "c02"],
    [{ withdrawn: true }, ""],
  ])("%j: %s", (filter, ids) => {
    expect(idsOf(filter)).toBe(ids);
  });

  test("an empty filter means everything", () => {
    expect(select({})).toEqual(recordsOf(dataset));
  });

  test("withdrawn records are meant by `withdrawn: true` alone", () => {
    const other = example();
    record(other, "statement", "s001").withdrawn = { replacedBy: null, why: "it misread the source" };
    record(other, "actor", "islanders").withdrawn = { replacedBy: "islander-fighters", why: "nobody is named so" };
    expect(idsOf({ type: "statement" }, other)).toBe("s002 s003 s004");
    expect(idsOf({ withdrawn: false, type: "statement" }, other)).toBe("s002 s003 s004");
    expect(idsOf({ withdrawn: true }, other)).toBe("islanders s001");
    expect(idsOf({ withdrawn: true, topic: "hostilities" }, other)).toBe("s001");
    expect(idsOf({ id: "s001" }, other)).toBe("");
  });

  test("what stands in a piece comes through whoever published it", () => {
    const other = example();
    record(other, "source", "radio-piece").publisher = "guard";
    expect(idsOf({ through: "guard" }, other)).toBe("s003");
    expect(idsOf({ by: "guard" }, other)).toBe("");
  });

  test("a pattern is words, not an expression", () => {
    const other = example();
    record(other, "statement", "s001").text = "Of (a+)+$ and .* it is said that";
    expect(idsOf({ text: "(a+)+$" }, other)).toBe("s001");
    expect(idsOf({ text: ".*" }, other)).toBe("s001");
    expect(idsOf({ text: "h.rbour" }, other)).toBe("");
  });
});

describe("two spellings of one query have one normal form", () => {
  test.each<[AnyFilter, AnyFilter]>([
    [{ topic: "presence" }, { topic: ["presence"] }],
    [{ topic: "presence" }, { topic: "presence", type: "statement" }],
    [{ topic: "presence" }, { topic: "presence", type: ["statement", "actor"], withdrawn: false }],
    [{ topic: ["presence", "control"] }, { topic: ["control", "presence", "control"] }],
    [
      { act: "deny", actor: "guard" },
      { actor: ["guard"], act: ["deny"] },
    ],
    [{ text: "Jurm  District" }, { text: " jurm\u00a0district\n" }],
    [{ text: "caf\u00e9" }, { text: "CAFE\u0301" }],
    [{ text: "ﬁre" }, { text: "fire" }],
    [{ type: ["statement", "actor", "location", "source", "casualty-figure"] }, {}],
    [{ outcome: "dead" }, { outcome: "dead", type: "casualty-figure" }],
    [{ not: { act: "deny" } }, { not: { act: ["deny", "deny"] } }],
  ])("%j, %j", (one, other) => {
    expect(normalizeFilter(one)).toEqual(normalizeFilter(other));
  });

  test("and other queries have others", () => {
    const filters: AnyFilter[] = [
      {},
      { topic: "presence" },
      { topic: "control" },
      { topic: ["control", "presence"] },
      { text: "presence" },
      { note: "presence" },
      { actor: "china" },
      { location: "china" },
      { withdrawn: true },
      { not: { topic: "presence" } },
      { not: { not: { topic: "presence" } } },
      { topic: "presence", type: "casualty-figure" },
      { hasOtherReadings: true },
      { hasOtherReadings: false },
    ];
    expect(new Set(filters.map((filter) => canonicalJson(normalizeFilter(filter)))).size).toBe(filters.length);
  });
});

describe("citations made years ago rest on it, so never changes what is meant by", () => {
  test.each<[AnyFilter, normal: string, digest: string]>([
    [{}, "{}", "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"],
    [{ type: "actor", actor: "guard" }, '{"actor":["guard"],"type":["actor"]}', ""],
    [{ topic: ["hostilities", "casualties"] }, '{"topic":["casualties","hostilities"],"type":["statement"]}', ""],
    [{ act: "deny" }, '{"act":["deny"],"type":["statement"]}', ""],
    [{ vague: "most" }, '{"type":["casualty-figure","statement"],"vague":["most"]}', ""],
    [{ outcome: "dead", by: "guard" }, '{"by":["guard"],"outcome":["dead"],"type":["casualty-figure"]}', ""],
    [{ kind: "individual" }, '{"kind":["individual"],"type":["actor"]}', ""],
    [{ location: "harbour" }, '{"location":["harbour"]}', ""],
    [{ text: "  The GUARD" }, '{"text":["the guard"],"type":["actor","location","source","statement"]}', ""],
    [
      { not: { withdrawn: true, by: "guard" }, hasOtherReadings: true },
      '{"hasOtherReadings":true,"not":{"by":["guard"],"withdrawn":true},"type":["statement"]}',
      "",
    ],
  ])("%j", (filter, normal, digest) => {
    expect(canonicalJson(normalizeFilter(filter))).toBe(normal);
    if (digest) expect(digestOf(normal)).toBe(`sha256:${digest}`);
  });

  test("the keys, in their order", () => {
    expect(Object.keys(filterKeys).join(" ")).toBe(
      "type id topic act factuality form mode presentation confidence basis hasOtherReadings kind actor by through toldTo source agent recipient mentioned about location at from to within time identity relation vague outcome victim responsible text note withdrawn not",
    );
  });
});

test.each(Object.entries<FilterKey>(filterKeys))("the example of %s finds something in this dataset", (key, { example: { value } }) => {
  // Nothing was withdrawn so far.
  expect(select({ [key]: value } as Filter).length > 0).toBe(key !== "withdrawn");
});

describe("is refused with what would be right:", () => {
  const deep = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((filter) => ({ not: filter }), { act: "deny" });

  test.each<[unknown, string]>([
    [null, "a filter is an object"],
    [[], "a filter is an object"],
    ["presence", "a filter is an object"],
    [{ topics: "presence" }, 'a filter has no key "topics"; did you mean "topic"?'],
    [{ via: "x" }, "there is type, id, topic, act"],
    [{ toString: "x" }, 'a filter has no key "toString"'],
    [JSON.parse('{"__proto__":"x"}'), 'a filter has no key "__proto__"'],
    [{ topic: "prescence" }, 'there is no topic "prescence"; did you mean "presence"?'],
    [{ topic: "xyzzy" }, "there is presence, control"],
    [{ type: "statements" }, 'did you mean "statement"?'],
    [{ act: [] }, "act is an empty list"],
    [{ act: 3 }, "act is a text or a list of texts"],
    [{ act: undefined }, "act is a text or a list of texts"],
    [{ act: ["deny", null] }, "act is a text or a list of texts"],
    [{ act: "toString" }, 'there is no act "toString"'],
    [{ actor: "gaurd" }, 'actor: there is no actor "gaurd"; did you mean "guard"?'],
    [{ by: "harbour" }, 'by: "harbour" is no actor but a location'],
    [{ location: "guard" }, 'location: "guard" is no location but an actor'],
    [{ id: "s005" }, 'id: there is no record "s005"'],
    [{ at: "iland" }, 'at: there is no location "iland"; did you mean "island"?'],
    [{ text: " \n" }, "text is empty"],
    [{ text: "\ud83d" }, "half of a character"],
    [{ text: "a\u0000b" }, "control character"],
    [{ text: "x".repeat(1001) }, "text has more than 1000 characters"],
    [{ note: "\ufdfa".repeat(100) }, "note has more than 1000 characters"],
    [{ time: "2019-13" }, '"2019-13" is not a date of the calendar'],
    [{ time: "last year" }, "time is a date or an interval in EDTF"],
    [{ time: "9".repeat(1000) }, "it is too long"],
    [{ withdrawn: "true" }, "withdrawn is true or false"],
    [{ hasOtherReadings: 1 }, "hasOtherReadings is true or false"],
    [{ not: {} }, "not is an empty filter"],
    [{ not: "deny" }, "a filter is an object"],
    [{ not: { acts: "deny" } }, 'a filter has no key "acts"; did you mean "act"?'],
    [deep(11), '"not" stands in "not" more than 10 deep'],
    [{ type: "actor", by: "guard" }, "by is about statements, so no actor can fit it"],
    [{ type: ["actor", "source"], vague: "most" }, "vague is about statements and casualty figures, so no actor or source can fit it"],
    [{ kind: "person" }, "there is individual, group, organization, class, unknown"],
    [{ kind: "VideoObject" }, 'there is no kind "VideoObject"'],
    [{ kind: "individual", by: "guard" }, "no record can fit all of by, kind at once"],
    [{ type: "source", kind: "individual" }, "kind is about actors, so no source can fit it"],
    [{ type: "statement", outcome: "dead" }, "outcome is about casualty figures, so no statement can fit it"],
  ])("%j", (filter, message) => {
    expect(() => normalizeFilter(filter, example())).toThrow(RangeError);
    expect(() => normalizeFilter(filter, example())).toThrow(message);
    expect(() => select(filter as AnyFilter, example())).toThrow(message);
  });

  test("a list of many ids is looked up in the time of reading the dataset a few times", () => {
    const many = example();
    const first = record(many, "statement", "s001");
    const ids = Array.from({ length: 2000 }, (_, number) => `t${number}`);
    many.statements.push(...ids.map((id) => ({ ...first, id })));
    const reads = readsOf(many, (dataset) => expect(select({ id: ids }, dataset).length).toBe(2000));
    expect(reads).toBeLessThan(20 * ids.length);
    expect(() => select({ id: [...ids, "t2000"] }, many)).toThrow('there is no record "t2000"');
  });

  test("what nests ten deep is not, and 10,000 deep costs no more than eleven", () => {
    expect(() => normalizeFilter(deep(10))).not.toThrow();
    expect(() => normalizeFilter(deep(10_000))).toThrow('"not" stands in "not" more than 10 deep');
  });
});

/** A dataset and any filter on it. */
const asked = anyDataset.chain((made) => {
  const values = valuesFor(made);
  const keys = Object.entries<FilterKey>(filterKeys).flatMap(([key, { takes }]): (readonly [string, fc.Arbitrary<unknown>])[] => {
    if (takes === "flag") return [[key, fc.boolean()]];
    const list = values[key] ?? [];
    return takes === "filter" || list.length === 0
      ? []
      : [[key, fc.subarray([...list], { minLength: 1, maxLength: Math.min(3, list.length) })]];
  });
  const some = (most: number) => fc.subarray(keys, { maxLength: most }).chain((chosen) => fc.record(Object.fromEntries(chosen)));
  const filter = fc
    .tuple(some(2), fc.option(some(2)))
    .map(([plain, not]) => (not && Object.keys(not).length > 0 ? { ...plain, not } : plain));
  return fc.record({ made: fc.constant(made), filter: filter as fc.Arbitrary<Filter<typeof made>> });
});

/** The filter's normal form; undefined where no record could fit it. */
const normalOf = (filter: unknown): NormalFilter | undefined => {
  try {
    return normalizeFilter(filter);
  } catch (error) {
    expect(String(error)).toMatch(/can fit|empty filter/);
    return undefined;
  }
};

test("normalising twice is normalising once, and does not change what is meant", () => {
  fc.assert(
    fc.property(asked, ({ made, filter }) => {
      const normal = normalOf(filter);
      if (!normal) return;
      expect(normalizeFilter(normal)).toEqual(normal);
      expect(normalizeFilter(JSON.parse(canonicalJson(normal)))).toEqual(normal);
      expect(select(normal as Filter<typeof made>, made)).toEqual(select(filter, made));
    }),
    { numRuns: cases(2000) },
  );
});

test("several keys mean what fits each, several values what fits one, and not what fits none", () => {
  fc.assert(
    fc.property(asked, ({ made, filter }) => {
      const { not, ...keys } = filter;
      const normal = normalOf(filter);
      if (!normal) return;
      const types = normal.type ?? filterKeys.type.of;
      const all = recordsOf(made).filter(({ type }) => types.includes(type));
      const withdrawn = normal.withdrawn ?? false;
      const fits = (key: string, value: unknown) =>
        new Set(
          [true, false].flatMap((flag) =>
            select({ [key]: value, type: types, withdrawn: key === "withdrawn" ? value === true : flag } as Filter<typeof made>, made),
          ),
        );
      const meant = all.filter((one) => {
        if ((one.withdrawn !== null) !== withdrawn) return false;
        const isIn = ([key, wanted]: readonly [string, unknown]) => {
          if (key === "type") return (wanted as readonly string[]).includes(one.type);
          if (key === "withdrawn") return (one.withdrawn !== null) === wanted;
          return (Array.isArray(wanted) ? wanted : [wanted]).some((value) => canFit(key, types) && fits(key, value).has(one as never));
        };
        return Object.entries(keys).every(isIn) && !Object.entries(not ?? {}).some(isIn);
      });
      expect(select(filter, made)).toEqual(meant);
    }),
    { numRuns: cases(1000) },
  );
});

const canFit = (key: string, types: readonly string[]) => {
  const { of, also } = filterKeys[key as keyof typeof filterKeys];
  return [...of, ...also].some((type) => types.includes(type));
};
