import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentOf, rulesPage } from "../../scripts/build/rules-page.js";
import { projectFile } from "../../scripts/project.js";
import type { Dataset, DatasetRecord } from "../../src/generated/types.js";
import { dataset as own } from "../../src/index.js";
import { type collections, recordsOf } from "../../src/model/collections.js";
import { allUnread, DatasetIndex } from "../../src/model/dataset-index.js";
import { rules, selectRules } from "../../src/rules/index.js";
import { anyCharacters, cases, large } from "../cases.js";
import { example, type Mutable } from "../example.js";
import { change, expectShape, hasShape, reportsOf } from "./run.js";

const names = rules.map(({ name }) => name);

test("no rule finds anything in the example", () => {
  expectShape(example());
  expect(reportsOf(example())).toEqual([]);
});

describe.each(rules)("$name", ({ name, description, severity }) => {
  test("is in the file of its name, and says in a sentence what must hold", () => {
    expect(readFileSync(projectFile(`src/rules/${name}.ts`), "utf8")).toContain(`name: "${name}"`);
    expect(description).toMatch(/^[A-Z].*\.$/);
    expect(["error", "warning"]).toContain(severity);
  });

  test("is content with its first example, as are all others", () => {
    const dataset = example();
    change(dataset, JSON.parse(commentOf(name).ok));
    expect(dataset).not.toEqual(example());
    expectShape(dataset);
    expect(reportsOf(dataset)).toEqual([]);
  });

  test("finds one thing in its second example, and no other rule does", () => {
    const dataset = example();
    change(dataset, JSON.parse(commentOf(name).notOk));
    expectShape(dataset);
    expect(reportsOf(dataset)).toMatchObject([{ rule: name }]);
  });
});

test("every rule is in the list, once", () => {
  const files = readdirSync(projectFile("src/rules")).filter((file) =>
    readFileSync(projectFile(`src/rules/${file}`), "utf8").includes(": Rule = "),
  );
  expect(files.map((file) => file.replace(".ts", ""))).toEqual([...names].sort());
});

test("docs/rules.md is what the rules say", () => {
  expect(readFileSync(projectFile("docs/rules.md"), "utf8")).toBe(rulesPage());
});

describe("rules are chosen", () => {
  test("all, where nothing is said", () => {
    expect(selectRules()).toBe(rules);
    expect(selectRules({})).toBe(rules);
    expect(selectRules({ skip: [] })).toBe(rules);
  });

  test("by name, in the order of the list", () => {
    expect(selectRules({ rules: ["coverage", "unique-ids"] }).map(({ name }) => name)).toEqual(["unique-ids", "coverage"]);
    expect(selectRules({ rules: [] })).toEqual([]);
  });

  test("by what is left out", () => {
    expect(selectRules({ skip: ["coverage"] }).map(({ name }) => name)).toEqual(names.filter((name) => name !== "coverage"));
    expect(selectRules({ rules: ["coverage", "dates"], skip: ["dates"] }).map(({ name }) => name)).toEqual(["coverage"]);
  });

  test.each([
    [{ rules: ["covrage"] }, 'there is no rule "covrage"; did you mean "coverage"?'],
    [{ skip: ["unique-id"] }, 'there is no rule "unique-id"; did you mean "unique-ids"?'],
    [{ rules: ["constructor"] }, /^there is no rule "constructor"; the rules are unique-ids, /],
  ])("but not by a name that no rule has: %o", (options, message) => {
    expect(() => selectRules(options)).toThrow(message instanceof RegExp ? message : new RangeError(message));
  });
});

describe("one record alone", () => {
  test.each(recordsOf(own).concat(recordsOf(example())))("$id is not told what others may say", (record) => {
    const found: string[] = [];
    for (const rule of rules) {
      rule.check(new DatasetIndex(null, [record], allUnread), (_, path, message) =>
        found.push(`${rule.name} ${path.join("/")}: ${message}`),
      );
    }
    expect(found).toEqual([]);
  });
});

const fewCharacters = anyCharacters({ minLength: 1, maxLength: 8 });

/** A value of the same kind as one in the data, or null where that may stand: what a slip or a hurried hand writes. */
function otherValue(value: unknown): fc.Arbitrary<unknown> {
  const ids = ["gazette", "guard", "islanders", "island", "harbour", "s001", "s003", "c01", "radio-piece", "nobody", "constructor"];
  if (typeof value === "string") {
    return fc.oneof(
      fc.constantFrom(
        ...ids,
        "1398",
        "2020-02-30",
        "[..2019-12]",
        "CT-",
        "deny",
        "agreesWith",
        "rebels",
        "ADM2",
        "\u200B",
        "Gаzette",
        "\uD800",
      ),
      fewCharacters,
      fc.constant(null),
    );
  }
  if (typeof value === "number")
    return fc.oneof(fc.integer({ min: 0, max: 130 }), fc.constantFrom(0.5, -90, 179.123456, Number.MAX_SAFE_INTEGER));
  if (typeof value === "boolean" || value === null) return fc.constantFrom(true, false, null);
  if (Array.isArray(value)) return fc.constantFrom([], [...value, ...value], value.slice(1), value.toReversed());
  return fc.constant(null);
}

/** Every place in a value, itself included, as keys from the root. */
function* placesIn(value: unknown, path: readonly string[] = []): Generator<{ readonly path: readonly string[]; readonly value: unknown }> {
  yield { path, value };
  if (value !== null && typeof value === "object") for (const [key, inner] of Object.entries(value)) yield* placesIn(inner, [...path, key]);
}

const oneChange = fc
  .constantFrom(...[...placesIn(example())].filter(({ path }) => path.length > 0))
  .chain(({ path, value }) => otherValue(value).map((other) => ({ path, value: other })));

/** Datasets in the right shape in which a few things were changed at random, wherever. */
const someDataset: fc.Arbitrary<Dataset> = fc.array(oneChange, { minLength: 1, maxLength: 8 }).map((changes) => {
  let dataset: Mutable<Dataset> = example();
  for (const { path, value } of changes) {
    const changed = JSON.parse(JSON.stringify(dataset));
    let target: Record<string, unknown> | undefined = changed as unknown as Record<string, unknown>;
    for (const key of path.slice(0, -1)) target = target?.[key] as Record<string, unknown> | undefined;
    if (!target || typeof target !== "object" || !Object.hasOwn(target, path.at(-1) ?? "")) continue;
    target[path.at(-1) ?? ""] = value;
    // Whatever broke the shape is taken back: rules do not get such records.
    if (hasShape(changed)) dataset = JSON.parse(JSON.stringify(changed));
  }
  return dataset;
});

test("whatever records in the right shape they are given, rules never throw, and point at what is there", { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(someDataset, fc.subarray(recordsOf(example()).map(({ id }) => id)), (dataset, unread) => {
      for (const ids of [[], unread]) {
        const places = new Set<string>();
        for (const { rule, path, message, hint, related } of reportsOf(dataset, names, { ids })) {
          expect(message).not.toBe("");
          expect(hint).not.toBe("");
          for (const pointer of [path, ...related]) expect(valueAt(dataset, pointer)).not.toBe(undefined);
          expect(places).not.toContain(`${rule} ${path} ${message}`);
          places.add(`${rule} ${path} ${message}`);
          expect(related).not.toContain(path);
        }
      }
    }),
    { numRuns: cases(5000) },
  );
});

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], value);
}

describe("time grows with the size of the data and no faster", { timeout: 600_000 }, () => {
  const many = large(20_000);
  const numbered = <Item>(make: (number: number) => Item, count = many) => Array.from({ length: count }, (_, number) => make(number));

  /** How many findings there are, by rule, in a dataset made from the example. */
  const countIn = (grow: (dataset: Mutable<Dataset>) => void) => {
    const dataset = example();
    grow(dataset);
    const counts: Record<string, number> = {};
    for (const rule of rules) rule.check(DatasetIndex.of(dataset), () => (counts[rule.name] = (counts[rule.name] ?? 0) + 1));
    return counts;
  };

  const copies = (dataset: Mutable<Dataset>, key: (typeof collections)[number]["key"], index: number, more: (number: number) => object) => {
    const list = dataset[key] as DatasetRecord[];
    const record = list[index];
    list.push(...numbered((number) => ({ ...record, ...more(number) }) as DatasetRecord));
  };

  const id = (letter: string, number: number) => `${letter}${String(number).padStart(6, "0")}`;

  test("20,000 statements with nothing wrong", () => {
    expect(countIn((dataset) => copies(dataset, "statements", 3, (number) => ({ id: id("t", number) })))).toEqual({});
  });

  test("20,000 references to one missing actor are one finding", () => {
    const counts = countIn((dataset) => {
      copies(dataset, "statements", 3, (number) => ({ id: id("t", number), participants: [{ actor: "nobody", role: "agent" }] }));
    });
    expect(counts).toEqual({ "references-resolve": 1 });
  });

  test("20,000 references to as many missing actors", () => {
    const counts = countIn((dataset) => {
      copies(dataset, "statements", 3, (number) => ({ id: id("t", number), participants: [{ actor: `nobody-${number}`, role: "agent" }] }));
      copies(dataset, "actors", 0, (number) => ({ id: id("u", number), name: `Gazette of ${number}` }));
    });
    expect(counts).toEqual({ "references-resolve": many });
  });

  test("20,000 places in a chain, and in a circle", () => {
    const chain = (last: string | null) => (dataset: Mutable<Dataset>) => {
      const within = (number: number) => (number === many - 1 ? last : id("p", number + 1));
      copies(dataset, "locations", 1, (number) => ({ id: id("p", number), name: `place ${number}`, within: within(number) }));
    };
    expect(countIn(chain(null))).toEqual({});
    expect(countIn(chain(id("p", 0)))).toEqual({ containment: 1 });
  });

  test("20,000 entries in each list of one record", () => {
    const counts = countIn((dataset) => {
      const [, , third] = dataset.statements;
      const [, guard] = dataset.actors;
      if (!third || !guard) throw new Error("the example has no s003 or guard");
      third.relations = numbered((number) => ({ type: "elaborates", target: `s00${(number % 4) + 1}`, basis: "coded" }));
      third.participants = numbered(() => ({ actor: "guard", role: "agent" }));
      third.evidence = numbered((number) => ({ start: number % 100, end: 110, digest: `sha256:${"0".repeat(64)}` }));
      guard.otherNames = numbered((number) => ({
        name: `the Guard of ${"Harbour ".repeat(number % 20)}${number}`,
        evidence: guard.evidence,
      }));
      guard.differentFrom = numbered((number) => `nobody-${number}`);
    });
    expect(counts["references-resolve"]).toBe(many);
    expect(counts["no-repeats"]).toBe(3);
  });

  test("20,000 armed actors and as many populations of one name", () => {
    const counts = countIn((dataset) => {
      copies(dataset, "actors", 2, (number) => ({ id: id("f", number), name: "Islander fighters" }));
      copies(dataset, "actors", 3, (number) => ({ id: id("p", number), name: "families of Islander fighters" }));
    });
    expect(counts).toMatchObject({ ethnonym: many + 1, "unique-names": 2 });
  });

  test("20,000 figures of one statement, and of one that 20,000 elaborate", () => {
    const counts = countIn((dataset) => {
      copies(dataset, "casualtyFigures", 0, (number) => ({ id: id("d", number), responsible: ["gazette"] }));
      copies(dataset, "statements", 3, (number) => ({
        id: id("t", number),
        relations: [{ type: "elaborates", target: "s002", basis: "coded" }],
      }));
    });
    expect(counts).toEqual({ "figure-matches-statement": 1, responsibility: many });
  });

  test("20,000 passages outside the text, holes in it, equal ids, marks on both sides", () => {
    const outside = countIn((dataset) => {
      const passage = (number: number) => ({ start: 1000 + 10 * number, end: 1005 + 10 * number, digest: `sha256:${"0".repeat(64)}` });
      copies(dataset, "statements", 3, (number) => ({ id: id("t", number), evidence: [passage(number)] }));
    });
    expect(outside).toEqual({ passages: 1 });
    const same = countIn((dataset) => copies(dataset, "statements", 3, () => ({})));
    expect(same).toEqual({ "unique-ids": 1 });
    const both = countIn((dataset) => {
      copies(dataset, "casualtyFigures", 0, (number) => ({ id: id("d", number), overlaps: [id("d", number ^ 1)], responsible: [] }));
    });
    expect(both["stands-once"]).toBe(many / 2);
  });
});
