import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/generated/types.js";
import { dataset } from "../../src/index.js";
import { rules, validate, validateRecord } from "../../src/validate/index.js";
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
    expect(new Set(findings.map(({ rule, severity }) => `${rule} ${severity}`))).toEqual(new Set(["sorted-by-id warning"]));
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
      untyped(record(broken, "statement", "s002").quantity).vague = "mosst";
    });
    expect(found).toEqual([
      [
        "/statements/1/quantity/vague",
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
    expect(found).toEqual([
      ["/actors/0", 'the key "name" is missing', "every key is always there"],
      ["/actors/0/nmae", 'the key "nmae" is not known here', 'did you mean "name"?'],
    ]);
  });

  test("a dangling reference", () => {
    const found = findingsOf((broken) => {
      record(broken, "statement", "s002").about = ["islander-fighter"];
    });
    expect(found).toEqual([["/statements/1/about/0", 'there is no actor "islander-fighter"', 'did you mean "islander-fighters"?']]);
  });

  test("an id of the wrong form", () => {
    const found = findingsOf((broken) => {
      record(broken, "location", "harbour").id = "Harbour 1";
    });
    expect(found).toContainEqual([
      "/locations/0/id",
      '"Harbour 1" is not of the right form',
      expect.stringContaining("Lower-case letters, digits and hyphens, a letter first."),
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
      ["/actors/0", 'the key "note" is missing', "every key is always there: null where nothing is known"],
      ["/actors/1", 'the key "sectors" is missing', "every key is always there: [] where nothing is known"],
      ["/statements/0", 'the key "quantity" is missing', "every key is always there: null where nothing is known"],
    ]);
  });

  test("a number in words, evidence that is not anchored yet, a record instead of a dataset", () => {
    const found = findingsOf((broken) => {
      untyped(record(broken, "statement", "s002").quantity).reported = "around 40";
      untyped(broken.locations[0]).evidence = [{ source: "gazette-report", exact: "harbour" }];
    });
    expect(found.map(([path, , hint]) => `${path}: ${hint}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\/statements\/1\/quantity\/reported: digits without quotes/),
        expect.stringMatching(/exact: .*npm run anchor/),
      ]),
    );
    expect(validate(record(example(), "actor", "guard")).findings).toMatchObject([
      { path: "", message: "this is one record, an actor, not a dataset document" },
    ]);
  });

  test("an empty list, an empty text, numbers out of range, coordinates swapped", () => {
    const found = findingsOf((broken) => {
      record(broken, "statement", "s001").evidence = [];
      record(broken, "statement", "s001").text = "";
      untyped(record(broken, "location", "island").geometry).coordinates = [48, 112.5, 3];
    });
    expect(found.map(([path, message, hint]) => `${path}: ${message}; ${hint}`)).toEqual([
      "/locations/1/geometry/coordinates: the list has 3 entries; at most 2",
      "/locations/1/geometry/coordinates/1: 112.5 is too large; at most 90; longitude stands first, then latitude",
      "/statements/0/text: the text is empty; write it out, or null where null is allowed",
      "/statements/0/evidence: the list has 0 entries; at least 1",
    ]);
  });

  test("an unknown schema version names those that are known", () => {
    const found = findingsOf((broken) => {
      untyped(broken).schemaVersion = "2.0";
    });
    expect(found).toEqual([["/schemaVersion", 'schema version "2.0" is not known', expect.stringContaining("known: 1.0")]]);
  });
});

describe("all findings are reported", () => {
  test("a record of the wrong shape does not hide what is wrong elsewhere, nor is it taken for missing", () => {
    const found = findingsOf((broken) => {
      untyped(record(broken, "actor", "guard")).population = "no";
      record(broken, "statement", "s001").locations = ["harbor"];
    });
    expect(found.map(([path]) => path)).toEqual(["/actors/1/population", "/statements/0/locations/0"]);
  });
});

test("a collection of the wrong shape does not make every reference to it dangle", () => {
  const found = findingsOf((broken) => {
    untyped(broken).actors = {};
  });
  expect(found).toEqual([["/actors", "an object stands where a list belongs", "a list: [ … ], also for a single entry"]]);
});

describe("a single record", () => {
  test("is checked by the rules that need no other record", () => {
    const statement = record(example(), "statement", "s002");
    expect(validateRecord(statement)).toMatchObject({ valid: true });
    if (statement.quantity) statement.quantity.low = 60;
    expect(validateRecord(statement).findings.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      "/quantity/low: low (60) is above high (50)",
      "/quantity/low: low (60) is above reported (40)",
    ]);
  });

  test("of no known type says which are known", () => {
    expect(validateRecord({ type: "statment" }).findings).toMatchObject([
      { path: "/type", message: '"statment" is not a type of record', hint: expect.stringContaining("statement") },
    ]);
  });
});

describe("whatever it is given, validate answers, does not throw and changes nothing", () => {
  const cyclic: Record<string, unknown> = { schemaVersion: "1.0" };
  cyclic.sources = [cyclic];
  const throwing = new Proxy(
    {},
    {
      get: () => {
        throw new Error("hands off");
      },
    },
  );
  const deep = JSON.parse(`${"[".repeat(10_000)}${"]".repeat(10_000)}`);

  test.each([
    ["undefined", undefined],
    ["null", null],
    ["a number", 1n],
    ["a symbol", Symbol("s")],
    ["a function", () => {}],
    ["an array", []],
    ["a cycle", cyclic],
    ["a proxy that throws", throwing],
    ["10,000 arrays in each other", deep],
    ["deep arrays in a record", { ...example(), actors: [deep] }],
    ["a map", new Map()],
    ["records that are not objects", { ...example(), actors: [null, 1, "x", []] }],
    ["collections that are not arrays", { ...example(), actors: { 0: {} } }],
  ])("%s", (_, value) => {
    expect(validate(value).valid).toBe(false);
    expect(validateRecord(value).valid).toBe(false);
    for (const finding of validate(value).findings)
      expect(finding).toMatchObject({ message: expect.any(String), path: expect.any(String) });
  });

  test("inherited properties do not count", () => {
    expect(validate(Object.create(dataset)).valid).toBe(false);
    expect(validateRecord({ __proto__: dataset.actors[0] }).valid).toBe(false);
  });

  test("a key called __proto__ is an unknown key, and reaches no prototype", () => {
    const polluting = JSON.parse(JSON.stringify(example()).replace("{", '{"__proto__":{"polluted":true},'));
    expect(validate(polluting).findings).toMatchObject([{ path: "/__proto__", message: 'the key "__proto__" is not known here' }]);
    expect(untyped({}).polluted).toBeUndefined();
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
      { numRuns: 500 },
    );
  });
});

describe("much bad input takes no more than its share of time", () => {
  const many = 20_000;
  const id = (index: number) => `x${String(index).padStart(6, "0")}`;

  test("references that lead nowhere", () => {
    const broken = example();
    const model = record(broken, "statement", "s001");
    broken.statements.push(...Array.from({ length: many }, (_, index) => ({ ...model, id: id(index), about: [`nobody-${index}`] })));
    expect(validate(broken).findings.filter(({ rule }) => rule === "references-resolve")).toHaveLength(many);
  });

  test("places in each other", () => {
    const broken = example();
    const model = record(broken, "location", "island");
    broken.locations.push(...Array.from({ length: many }, (_, index) => ({ ...model, id: id(index), within: id((index + 1) % many) })));
    const findings = validate(broken).findings.filter(({ rule }) => rule === "containment");
    expect(findings).toHaveLength(many);
    expect(findings[0]?.message).toBe('"x000000" lies more than 50 places deep');
  });

  test("keys that nobody knows", () => {
    const broken = untyped(example());
    for (let index = 0; index < many; index++) broken.actors[0][id(index)] = null;
    expect(validate(broken).findings.length).toBeGreaterThanOrEqual(many);
  });

  test("populations and groups of one name", () => {
    const broken = example();
    const [people, fighters] = [record(broken, "actor", "islanders"), record(broken, "actor", "islander-fighters")];
    broken.actors.push(...Array.from({ length: many }, (_, index) => ({ ...(index % 100 === 0 ? people : fighters), id: id(index) })));
    expect(validate(broken).valid).toBe(false);
  });
});

describe("rules can be chosen", () => {
  const unsorted = example();
  unsorted.actors.reverse();

  test("only some, or all but some", () => {
    expect(validate(unsorted).findings).toHaveLength(4);
    expect(validate(unsorted, { skip: ["sorted-by-id"] }).findings).toEqual([]);
    expect(validate(unsorted, { rules: ["coverage"] }).findings).toEqual([]);
    expect(validate(unsorted, { rules: ["sorted-by-id"] }).findings).toHaveLength(4);
    expect(validate(unsorted, { rules: [] }).findings).toEqual([]);
  });

  test("but not the schema, and none that does not exist", () => {
    expect(validate({}, { rules: [] }).valid).toBe(false);
    expect(() => validate(unsorted, { skip: ["sorted-by-ids"] })).toThrow('there is no rule "sorted-by-ids"; did you mean "sorted-by-id"?');
    expect(() => validateRecord({}, { rules: ["schema"] })).toThrow(RangeError);
  });
});

test("every rule has a name of its own and says in a sentence what must hold", () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  for (const { name, description } of rules) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(description).toMatch(/^[A-Z].*\.$/);
  }
});
