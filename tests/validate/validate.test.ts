import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import { dataset } from "../../src/index.js";
import { rules, validate, validateRecord, validateText } from "../../src/validate/index.js";
import { cases, large } from "../cases.js";
import { example, type Mutable, record } from "../example.js";
import { mutant } from "./mutants.js";

const findingsOf = (breakIt: (broken: Mutable<Dataset>) => void) => {
  const broken = example();
  breakIt(broken);
  return validate(broken).findings.map(({ path, message, hint }) => [path, message, hint]);
};
// What a type does not allow is what these tests are about.
// biome-ignore lint/suspicious/noExplicitAny: see above
const untyped = (value: unknown) => value as any;

describe("a valid dataset", () => {
  test("is given back, typed and the same object", () => {
    const result = validate(dataset);
    expect(result.valid && result.value).toBe(dataset);
  });

  test("of somebody else is valid too", () => {
    expect(validate(example())).toMatchObject({ valid: true, findings: [] });
  });

  test("may have warnings", () => {
    const unsorted = example();
    unsorted.actors.reverse();
    const { valid, findings } = validate(unsorted);
    expect(valid).toBe(true);
    expect(findings).toMatchObject([{ rule: "sorted-by-id", severity: "warning" }]);
  });
});

describe("a newcomer's mistake gives a message from which it can be mended", () => {
  test("a misspelt value", () => {
    const found = findingsOf((broken) => {
      untyped(record(broken, "statement", "s001")).topic = "hostilites";
    });
    expect(found).toEqual([
      [
        "/statements/0/topic",
        '"hostilites" is not an allowed value',
        expect.stringContaining('did you mean "hostilities"? It is one of presence, '),
      ],
    ]);
  });

  test("a misspelt value where null may stand", () => {
    const found = findingsOf((broken) => {
      untyped(record(broken, "casualty-figure", "c02")).outcomeJoin = "xor";
      untyped(record(broken, "casualty-figure", "c01").quantity).vague = "mosst";
    });
    expect(found).toEqual([
      [
        "/casualtyFigures/0/quantity/vague",
        '"mosst" is not an allowed value',
        expect.stringMatching(/^did you mean "most"\? It is one of .*, null$/),
      ],
      ["/casualtyFigures/1/outcomeJoin", '"xor" is not an allowed value', expect.stringContaining("one of and, or, null")],
    ]);
  });

  test("a misspelt key", () => {
    const found = findingsOf((broken) => {
      const actor = untyped(broken.actors[0]);
      actor.nmae = actor.name;
      delete actor.name;
    });
    expect(found).toEqual([["/actors/0/nmae", 'the key "nmae" is not known here', 'did you mean "name"?']]);
  });

  test("a dangling reference", () => {
    const found = findingsOf((broken) => {
      untyped(record(broken, "statement", "s002").participants[0]).actor = "islander-fighter";
      broken.casualtyFigures = [];
    });
    expect(found).toEqual([
      ["/statements/1/participants/0/actor", 'there is no actor "islander-fighter"', 'did you mean "islander-fighters"?'],
    ]);
  });

  test("an id of the wrong form", () => {
    const found = findingsOf((broken) => {
      record(broken, "location", "harbour").id = "Harbour 1";
    });
    expect(found).toEqual([
      [
        "/locations/0/id",
        'the id "Harbour 1" is not of the right form',
        'lower-case letters, digits and hyphens, a letter first: "harbour-1"',
      ],
    ]);
  });

  test("a number as a text, a text as a list, null where nothing may be null", () => {
    const found = findingsOf((broken) => {
      untyped(broken.sources[0]).text.length = "100";
      untyped(broken.actors[0]).sectors = "media";
      untyped(broken.locations[0]).precision = null;
    });
    expect(found.map(([path, message]) => `${path}: ${message}`)).toEqual([
      "/sources/0/text/length: a text stands where a whole number belongs",
      "/actors/0/sectors: a text stands where a list belongs",
      "/locations/0/precision: null stands where a number belongs",
    ]);
  });

  test("a missing key, and what may stand there where nothing is known", () => {
    const found = findingsOf((broken) => {
      delete untyped(broken.actors[0]).note;
      delete untyped(broken.actors[1]).sectors;
      delete untyped(broken.statements[0]).quantity;
    });
    expect(found).toEqual([
      ["/actors/0/note", 'the key "note" is missing', "every key is always there: null where nothing is known"],
      ["/actors/1/sectors", 'the key "sectors" is missing', "every key is always there: [] where nothing is known"],
      ["/statements/0/quantity", 'the key "quantity" is missing', "every key is always there: null where nothing is known"],
    ]);
  });

  test("a number in words, evidence that is not anchored yet, a record instead of a dataset", () => {
    const found = findingsOf((broken) => {
      untyped(record(broken, "casualty-figure", "c01").quantity).reported = "around 40";
      untyped(broken.locations[0]).evidence = [{ exact: "harbour" }];
    });
    expect(found.map(([path, , hint]) => `${path}: ${hint}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\/casualtyFigures\/0\/quantity\/reported: digits without quotes/),
        expect.stringMatching(/evidence\/0: `anchor` finds the words in the text/),
      ]),
    );
    expect(validate(record(example(), "actor", "guard")).findings).toMatchObject([
      { path: "", message: "this is one record, an actor, not a dataset document", hint: expect.stringContaining("put it into actors") },
    ]);
  });

  test("evidence that has neither a place nor words", () => {
    const found = findingsOf((broken) => (untyped(broken.locations[0]).evidence = [{ note: "harbour" }]));
    expect(found.map(([path, message]) => `${path}: ${message}`)).toEqual([
      '/locations/0/evidence/0: the keys "start", "end", "digest" are missing',
      '/locations/0/evidence/0/note: the key "note" is not known here',
    ]);
  });

  test("an empty list, an empty text, control characters, too many words, coordinates swapped", () => {
    const found = findingsOf((broken) => {
      record(broken, "statement", "s001").evidence = [];
      record(broken, "statement", "s001").text = "";
      record(broken, "statement", "s002").text = "Two\nlines.";
      record(broken, "statement", "s003").note = "A bell\u0007 rings.\nTwo lines are fine.";
      untyped(record(broken, "statement", "s001").time).as = "this very month of the present year";
      untyped(record(broken, "location", "island").geometry).coordinates = [48, 212.5, 3];
    });
    expect(found.map(([path, message, hint]) => `${path}: ${message}; ${hint}`)).toEqual([
      "/locations/1/geometry/coordinates: the list has 3 entries; at most 2",
      "/locations/1/geometry/coordinates/1: 212.5 is too large; at most 180; longitude stands first, then latitude",
      "/statements/0/text: the text is empty; write it out, or null where null is allowed",
      expect.stringMatching(/^\/statements\/0\/time\/as: "this very .*" is not of the right form; One to five words/),
      "/statements/0/evidence: the list has 0 entries; at least 1",
      '/statements/1/text: "Two\\nlines." holds a control character, U+000A; Text on one line, not empty.',
      expect.stringContaining('/statements/2/note: "A bell\\u0007 rings.\\nTwo lines are fine." holds a control character, U+0007'),
    ]);
  });

  test("an other reading of nothing, or of what is the same however it is read", () => {
    const found = findingsOf((broken) => {
      untyped(record(broken, "statement", "s003")).otherReadings = [
        { change: {}, why: "x" },
        { change: { evidence: [] }, why: "x" },
      ];
    });
    expect(found.map(([path, message]) => `${path}: ${message}`)).toEqual([
      "/statements/2/otherReadings/0/change: nothing is in it",
      '/statements/2/otherReadings/1/change/evidence: the key "evidence" is not known here',
    ]);
  });

  test("a schema that is not known: those that are, and nothing else", () => {
    const found = findingsOf((broken) => {
      untyped(broken).$schema = "https://cdn.jsdelivr.net/npm/badakhshan-2019/schemas/2.0/dataset.schema.json";
      broken.actors = [];
    });
    expect(found).toEqual([["/$schema", expect.stringMatching(/schemas\/2\.0.*is not known$/), expect.stringContaining("schemas/1.0")]]);
  });

  test.each([
    ["name", "Harbour", '"Harbour" is not of the right form'],
    ["version", "1.0", '"1.0" is not of the right form'],
    ["title", "", "the text is empty"],
    ["creators", [], "the list has 0 entries"],
    ["issued", "2020-13-01", '"2020-13-01" is not of the right form'],
    ["issued", "2020-02-30", '"2020-02-30" is not a day of the calendar'],
    ["license", null, "null stands where a text belongs"],
    ["identifier", "10.5555/1", '"10.5555/1" is not of the right form'],
  ])("the head: %s cannot be %j", (key, value, message) => {
    const found = findingsOf((broken) => {
      untyped(broken)[key] = value;
    });
    expect(found).toEqual([[`/${key}`, message, expect.any(String)]]);
  });
});

describe("all findings are reported", () => {
  test("a record of the wrong shape does not hide what is wrong elsewhere, nor is it taken for missing", () => {
    const found = findingsOf((broken) => {
      untyped(record(broken, "actor", "guard")).population = "no";
      untyped(record(broken, "statement", "s001").locations[0]).location = "harbor";
    });
    expect(found.map(([path]) => path)).toEqual(["/actors/1/population", "/statements/0/locations/0/location"]);
  });

  test("a record of the wrong shape does not hide that others of its type are missing", () => {
    const found = findingsOf((broken) => {
      untyped(record(broken, "actor", "guard")).population = "no";
      record(broken, "statement", "s001").participants = [{ actor: "nobody", role: "agent" }];
    });
    expect(found.map(([path]) => path)).toEqual(["/actors/1/population", "/statements/0/participants/0/actor"]);
  });

  test("one whose id cannot be read may be any", () => {
    const found = findingsOf((broken) => {
      untyped(record(broken, "location", "harbour")).id = 7;
    });
    expect(found.map(([path]) => path)).toEqual(["/locations/0/id"]);
  });

  test("a head of the wrong shape does not hide what is wrong with records", () => {
    const found = findingsOf((broken) => {
      broken.version = "one";
      untyped(record(broken, "statement", "s001").locations[0]).location = "harbor";
    });
    expect(found.map(([path]) => path)).toEqual(["/version", "/statements/0/locations/0/location"]);
  });

  test("a collection of the wrong shape does not make every reference to it dangle", () => {
    const found = findingsOf((broken) => {
      untyped(broken).actors = {};
    });
    expect(found).toEqual([["/actors", "an object stands where a list belongs", "a list: [ … ], also for a single entry"]]);
  });

  test("what concerns several records names them", () => {
    const broken = example();
    broken.actors.splice(0, 1);
    const { findings } = validate(broken, { rules: ["references-resolve"] });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ message: 'there is no actor "gazette"', record: "gazette-report", path: "/sources/0/publisher" });
    expect(findings[0]?.related.slice(0, 2)).toEqual([
      { record: "s001", path: "/statements/0/attribution/0/by" },
      { record: "s002", path: "/statements/1/attribution/0/by" },
    ]);
  });
});

describe("a single record", () => {
  test("is checked by the rules that need no other record", () => {
    const figure = record(example(), "casualty-figure", "c01");
    expect(validateRecord(figure)).toMatchObject({ valid: true, findings: [] });
    figure.quantity.low = 60;
    expect(validateRecord(figure).findings).toMatchObject([
      { path: "/quantity/low", record: "c01", message: "low (60) is above high (50)", rule: "quantities" },
    ]);
  });

  test("of any type is valid alone", () => {
    const { sources, actors, locations, statements, casualtyFigures } = dataset;
    for (const each of [...sources, ...actors, ...locations, ...statements, ...casualtyFigures])
      expect(validateRecord(each)).toMatchObject({ valid: true, findings: [] });
  });

  test("has other readings, too", () => {
    const statement = record(example(), "statement", "s003");
    untyped(statement.otherReadings[0]).change = { factuality: "CT+" };
    expect(validateRecord(statement).findings).toMatchObject([{ path: "/otherReadings/0/change/factuality", rule: "act-fits-factuality" }]);
  });

  test("of no known type says which are known", () => {
    expect(validateRecord({ type: "statment" }).findings).toMatchObject([
      { path: "/type", message: '"statment" is not a type of record', hint: expect.stringContaining("statement") },
    ]);
    expect(validateRecord({}).findings).toMatchObject([{ path: "/type", message: 'the key "type" is missing' }]);
  });
});

describe("whatever it is given, validate answers and changes nothing", () => {
  const cyclic: Record<string, unknown> = { $schema: example().$schema };
  cyclic.sources = [cyclic];
  const deep = JSON.parse(`${"[".repeat(10_000)}${"]".repeat(10_000)}`);
  const wide: unknown[] = [];
  for (let depth = 0, inner: unknown[] = wide; depth < 90; depth++) {
    const next: unknown[] = [];
    inner.push(next, next);
    inner = next;
  }
  const sparse: unknown[] = [];
  sparse[2 ** 31] = null;

  test.each([
    ["undefined", undefined],
    ["null", null],
    ["a number", 1n],
    ["a symbol", Symbol("s")],
    ["a function", () => {}],
    ["an array", []],
    ["a text", JSON.stringify(example())],
    ["bytes", new TextEncoder().encode(JSON.stringify(example()))],
    ["a cycle", cyclic],
    ["10,000 arrays in each other", deep],
    ["an array that is twice in each of ninety", wide],
    ["deep arrays in a record", { ...example(), actors: [deep] }],
    ["a map", new Map()],
    ["a date", new Date()],
    ["an object without prototype", Object.create(null)],
    ["records that are not objects", { ...example(), actors: [null, 1, "x", []] }],
    ["collections that are not arrays", { ...example(), actors: { 0: {} } }],
    ["an array of billions of holes", { ...example(), actors: sparse }],
    ["a proxy that has all keys", new Proxy({}, { has: () => true, get: () => "x" })],
  ])("%s", (_, value) => {
    expect(validate(value).valid).toBe(false);
    expect(validateRecord(value).valid).toBe(false);
    for (const finding of [...validate(value).findings, ...validateRecord(value).findings])
      expect(finding).toMatchObject({ message: expect.any(String), path: expect.any(String), severity: "error" });
  });

  test("an array with a hole is not one without", () => {
    const { actors } = example();
    const holed = actors.slice();
    delete holed[2];
    expect(validate({ ...example(), actors: holed }).findings).toMatchObject([
      { path: "/actors/2", message: "nothing stands where an object belongs" },
    ]);
  });

  test("an object of another realm, or one that stands in several places, is one like others", () => {
    expect(validate(runInNewContext(`(${JSON.stringify(example())})`)).findings).toEqual([]);
    const shared = example();
    for (const actor of shared.actors) actor.evidence = shared.actors[0]?.evidence ?? [];
    expect(validate(shared).findings).toEqual([]);
  });

  test("a record that stands in several places is as many records, as in a text", () => {
    const shared = example();
    shared.statements.push(record(shared, "statement", "s001"), record(shared, "statement", "s004"));
    const { findings } = validate(shared);
    expect(findings).toEqual(validate(JSON.parse(JSON.stringify(shared))).findings);
    expect(findings.filter(({ rule }) => rule === "unique-ids").map(({ path }) => path)).toEqual(["/statements/4/id", "/statements/5/id"]);
  });

  test("what is nested a hundred deep is looked at, and nothing deeper, as in a text", () => {
    const broken = example();
    for (const [depth, found] of [
      [97, []],
      [98, [`/actors/0/note${"/0".repeat(97)}`]],
    ] as const) {
      untyped(broken.actors[0]).note = JSON.parse("[".repeat(depth) + "]".repeat(depth));
      const deep = validate(broken).findings.filter(({ message }) => message === "nested more than 100 deep");
      expect(deep.map(({ path }) => path)).toEqual(found);
      expect(validateText(JSON.stringify(broken)).findings.filter(({ rule }) => rule === "json")).toHaveLength(found.length);
    }
  });

  test("a proxy of a dataset, and getters that give what belongs there, are looked at once", () => {
    let reads = 0;
    const counted = new Proxy(example(), {
      get(target, key) {
        reads++;
        return Reflect.get(target, key);
      },
    });
    expect(validate(counted).valid).toBe(true);
    expect(reads).toBe(Object.keys(example()).length);
  });

  test("what throws when it is read is told as a TypeError, with the place and the cause", () => {
    const cause = new Error("hands off");
    const throws = () => {
      throw cause;
    };
    const trapped = new Proxy({}, { get: throws, ownKeys: throws });
    const { proxy: revoked, revoke } = Proxy.revocable({}, {});
    revoke();
    const record = Object.defineProperty({ ...example().actors[0] }, "name", { get: throws, enumerable: true });
    const message = (value: unknown) => {
      try {
        return validate(value);
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
        return `${(error as Error).message} (${((error as Error).cause as Error).message})`;
      }
    };
    expect(message(trapped)).toBe("what was passed cannot be read: it throws when it is looked at (hands off)");
    expect(message({ ...example(), actors: [record] })).toBe(
      "what stands at /actors/0/name cannot be read: it throws when it is looked at (hands off)",
    );
    expect(message({ ...example(), title: revoked })).toContain("what stands at /title cannot be read");
    expect(() => validateRecord(trapped)).toThrow(TypeError);
  });

  test("inherited and hidden properties do not count", () => {
    expect(validate(Object.create(dataset)).valid).toBe(false);
    expect(validateRecord({ __proto__: dataset.actors[0] }).valid).toBe(false);
    expect(validateRecord(Object.defineProperty({ ...dataset.actors[0] }, "note", { enumerable: false })).valid).toBe(false);
  });

  test("a key called __proto__ is an unknown key, and reaches no prototype", () => {
    const polluting = JSON.parse(JSON.stringify(example()).replace("{", '{"__proto__":{"polluted":true},'));
    expect(validate(polluting).findings).toMatchObject([{ path: "/__proto__", message: 'the key "__proto__" is not known here' }]);
    expect(untyped({}).polluted).toBeUndefined();
  });

  test("half a character in a value or a key is found as in a file", () => {
    const broken = example();
    broken.title = "half \ud83c of one";
    untyped(broken.actors[0])["\udf0d"] = null;
    expect(validate(broken).findings).toMatchObject([
      { rule: "json", path: "/title", message: "half a character: a surrogate without its other half", hint: expect.any(String) },
      { rule: "json", path: "/actors/0/\udf0d" },
      { rule: "schema", path: "/actors/0/\udf0d" },
    ]);
    expect(validateRecord({ ...example().actors[0], note: "\ud800" }).findings).toMatchObject([{ rule: "json", path: "/note" }]);
  });

  test("any JSON value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const before = JSON.stringify(value);
        expect(validate(value).valid).toBe(false);
        expect(validateRecord(value).valid).toBe(false);
        expect(JSON.stringify(value)).toBe(before);
      }),
    );
  });

  test("a dataset with mutants in it", () => {
    fc.assert(
      fc.property(
        fc.array(mutant, { maxLength: 4 }),
        fc.constantFrom("sources", "actors", "locations", "statements", "casualtyFigures"),
        (mutants, key) => {
          const value = { ...example(), [key]: mutants };
          const before = JSON.stringify(value);
          const { valid, findings } = validate(value);
          expect(valid).toBe(findings.every(({ severity }) => severity !== "error"));
          expect(JSON.stringify(value)).toBe(before);
        },
      ),
      { numRuns: cases(1000) },
    );
  });

  test("emptying its answer, or the list of rules, changes no later answer", () => {
    const { findings } = validate({});
    untyped(findings).length = 0;
    const all = [...rules];
    untyped(rules).length = 0;
    expect(validate({}).findings.length).toBeGreaterThan(0);
    const unsorted = example();
    unsorted.actors.reverse();
    expect(validate(unsorted).findings).toHaveLength(1);
    // Test files share what they load.
    untyped(rules).push(...all);
  });
});

// Each would take minutes if time grew faster than what is looked at.
describe("much bad input takes no more than its share of time", () => {
  const many = large(20_000);
  const id = (index: number) => `x${String(index).padStart(6, "0")}`;
  const manyOf = <Item>(make: (index: number) => Item) => Array.from({ length: many }, (_, index) => make(index));

  test("objects without a key", () => {
    const { findings } = validate({ ...example(), actors: manyOf(() => ({})) });
    expect(findings.map(({ related }) => related.length)).toEqual([many - 1]);
  });

  test("references that lead nowhere", () => {
    const broken = example();
    const model = record(broken, "statement", "s001");
    broken.statements.push(
      ...manyOf((index) => ({ ...model, id: id(index), participants: [{ actor: `nobody-${index}`, role: "agent" as const }] })),
    );
    expect(validate(broken).findings.filter(({ rule }) => rule === "references-resolve")).toHaveLength(many);
  });

  test("places in each other", () => {
    const broken = example();
    const model = record(broken, "location", "island");
    broken.locations.push(...manyOf((index) => ({ ...model, id: id(index), name: id(index), within: id((index + 1) % many) })));
    expect(validate(broken).findings.filter(({ rule }) => rule === "containment")).toHaveLength(1);
  });

  test("keys that nobody knows", () => {
    const broken = untyped(example());
    for (let index = 0; index < many; index++) broken.actors[0][id(index)] = null;
    expect(validate(broken).findings.length).toBeGreaterThanOrEqual(many);
  });

  test("populations and groups of one name", () => {
    const broken = example();
    const [people, fighters] = [record(broken, "actor", "islanders"), record(broken, "actor", "islander-fighters")];
    broken.actors.push(...manyOf((index) => ({ ...(index % 100 === 0 ? people : fighters), id: id(index) })));
    expect(validate(broken).valid).toBe(false);
  });

  test("other readings that do not fit", () => {
    const broken = example();
    const model = record(broken, "statement", "s003");
    const otherReadings = [{ change: { factuality: "CT+" as const }, why: "x" }];
    broken.statements.push(...manyOf((index) => ({ ...model, id: id(index), relations: [], note: "x", otherReadings })));
    expect(validate(broken).findings.filter(({ rule }) => rule === "act-fits-factuality")).toHaveLength(many);
    const repeated = example();
    record(repeated, "statement", "s003").otherReadings = manyOf(() => otherReadings[0] as (typeof otherReadings)[number]);
    expect(validate(repeated).findings.filter(({ rule }) => rule === "act-fits-factuality")).toHaveLength(many);
  });
});

describe("rules can be chosen", () => {
  const unsorted = example();
  unsorted.actors.reverse();

  test("only some, or all but some", () => {
    expect(validate(unsorted).findings).toHaveLength(1);
    expect(validate(unsorted, { skip: ["sorted-by-id"] }).findings).toEqual([]);
    expect(validate(unsorted, { rules: ["coverage"] }).findings).toEqual([]);
    expect(validate(unsorted, { rules: ["sorted-by-id"] }).findings).toHaveLength(1);
    expect(validate(unsorted, { rules: [] }).findings).toEqual([]);
  });

  test("but not the schema, and none that does not exist", () => {
    expect(validate({}, { rules: [] }).valid).toBe(false);
    expect(() => validate(unsorted, { skip: ["sorted-by-ids"] })).toThrow('there is no rule "sorted-by-ids"; did you mean "sorted-by-id"?');
    expect(() => validateRecord({}, { rules: ["schema"] })).toThrow(RangeError);
  });
});

describe("what the schema asks for is said in so many words:", () => {
  const said = (change: (dataset: ReturnType<typeof untyped>) => void) => {
    const broken = untyped(example());
    change(broken);
    return validate(broken).findings.map(({ path, message, hint }) => [path, message, hint]);
  };

  test.each<[string, (dataset: ReturnType<typeof untyped>) => void, string, string, string | null]>([
    [
      "what is too small",
      (dataset) => (dataset.actors[0].evidence[0].start = -1),
      "/actors/0/evidence/0/start",
      "-1 is too small",
      "at least 0",
    ],
    [
      "what is too large",
      (dataset) => (dataset.locations[1].geometry.coordinates[0] = 181),
      "/locations/1/geometry/coordinates/0",
      "181 is too large",
      "at most 180; longitude stands first, then latitude",
    ],
    [
      "what is always the same",
      (dataset) => (dataset.sources[0].text.unit = "byte"),
      "/sources/0/text/unit",
      '"byte" is not what belongs here',
      'write "code-point"',
    ],
    [
      "a list that must have entries",
      (dataset) => (dataset.actors[0].evidence = []),
      "/actors/0/evidence",
      "the list has 0 entries",
      "at least 1",
    ],
    [
      "a text of eighty signs",
      (dataset) => (dataset.sources[0].kind = "x".repeat(80)),
      "/sources/0/kind",
      `"${"x".repeat(80)}" is not an allowed value`,
      null,
    ],
    [
      "a longer one, cut",
      (dataset) => (dataset.sources[0].kind = "x".repeat(81)),
      "/sources/0/kind",
      `"${"x".repeat(80)}… is not an allowed value`,
      null,
    ],
  ])("%s", (_, change, path, message, hint) => {
    const findings = said(change);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.slice(0, 2)).toEqual([path, message]);
    if (hint !== null) expect(findings[0]?.[2]).toBe(hint);
  });
});
