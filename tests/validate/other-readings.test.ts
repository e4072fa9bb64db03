import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset, Statement } from "../../src/generated/types.js";
import { dataset } from "../../src/index.js";
import { collections } from "../../src/model/collections.js";
import { otherReadingsOf } from "../../src/model/other-readings.js";
import { validate } from "../../src/validate/index.js";
import { cases } from "../cases.js";
import { example, type Mutable, record } from "../example.js";

type Change = Mutable<Statement["otherReadings"][number]["change"]>;

const changeable = [
  "text",
  "topic",
  "attribution",
  "presentation",
  "factuality",
  "participants",
  "locations",
  "time",
  "mode",
  "relations",
] as const;

/** What is found in the example where a statement has other readings. */
function found(id: string, changes: readonly Change[], breakIt: (broken: Mutable<Dataset>) => void = () => {}) {
  const broken = example();
  const statement = record(broken, "statement", id);
  Object.assign(statement, { confidence: "moderate", otherReadings: changes.map((change) => ({ change, why: "x" })) });
  breakIt(broken);
  const { findings } = validate(broken);
  // Nothing is said of the copies by which it is found out.
  const known = new Map(collections.flatMap(({ key }) => broken[key].map((each, index) => [`/${key}/${index}/`, each.id])));
  for (const place of findings.flatMap(({ record, path, related }) => [{ record, path }, ...related]))
    expect(known.get(`${place.path.split("/").slice(0, 3).join("/")}/`), place.path).toBe(place.record);
  return findings.map(({ rule, path, message }) => `${rule} ${path.replace(/^\/statements\/\d+\/otherReadings/, "")}: ${message}`);
}

const { attribution } = record(example(), "statement", "s003");

describe("another reading that fits", () => {
  test.each<[string, Change]>([
    ["s001", { topic: "presence" }],
    ["s001", { text: "The harbour was quiet.", mode: "future", time: { edtf: "2021", as: "next year", basis: "stated" } }],
    ["s002", { factuality: "PR+" }],
    [
      "s002",
      {
        participants: [
          { actor: "guard", role: "agent" },
          { actor: "islander-fighters", role: "recipient" },
        ],
      },
    ],
    ["s003", { attribution: attribution.map((link) => ({ ...link, act: "state" as const })), factuality: "CT+", relations: [] }],
    ["s004", { relations: [{ type: "elaborates", target: "s002", basis: "coded" }] }],
  ])("of %s: %j", (id, change) => {
    expect(found(id, [change])).toEqual([]);
  });
});

describe("another reading that does not fit is found at its place, by the rules for statements", () => {
  test.each<[string, Change, string]>([
    ["s003", { factuality: "CT+" }, 'act-fits-factuality /0/change/factuality: in this reading, the act "deny" does not go with "CT+"'],
    [
      "s003",
      { relations: [] },
      'denial-linked /0/change/relations: in this reading, "islander-fighters" denies this, but no relation says what is denied',
    ],
    [
      "s001",
      { participants: [{ actor: "nobody", role: "agent" }] },
      'references-resolve /0/change/participants/0/actor: in this reading, there is no actor "nobody"',
    ],
    [
      "s001",
      { participants: [{ actor: "gazete", role: "agent" }] },
      'references-resolve /0/change/participants/0/actor: in this reading, there is no actor "gazete"',
    ],
    [
      "s001",
      { locations: [{ location: "guard", role: "at" }] },
      'references-resolve /0/change/locations/0/location: in this reading, "guard" is an actor, but a location belongs here',
    ],
    [
      "s003",
      { relations: [{ type: "disputes", target: "s003", basis: "stated" }] },
      'no-self-reference /0/change/relations/0/target: in this reading, "s003" refers to itself',
    ],
    [
      "s001",
      { time: { edtf: "2020-02-30", as: "then", basis: "stated" } },
      'dates /0/change/time/edtf: in this reading, "2020-02-30" is not a date of the calendar',
    ],
    [
      "s001",
      { time: { edtf: "2021", as: "then", basis: "stated" } },
      'dates /0/change/time/edtf: in this reading, "2021" lies after publication (2020-03)',
    ],
    [
      "s001",
      { time: { edtf: null, as: "then", basis: "stated" } },
      'date-basis /0/change/time/basis: in this reading, no date, but the basis is "stated"',
    ],
    [
      "s001",
      { attribution: attribution.slice(1).map((link) => ({ ...link, act: "state" as const })) },
      'chain-start /0/change/attribution/0/source: in this reading, the chain starts in "radio-piece", but the coded text is that of "gazette-report"',
    ],
    [
      "s002",
      { topic: "presence" },
      'figure-matches-statement /0/change/topic: in this reading, a figure is given of "s002", but the topic is "presence"',
    ],
    [
      "s002",
      { participants: [{ actor: "guard", role: "agent" }] },
      'figure-matches-statement /0/change/participants: in this reading, "islander-fighters" is no participant of "s002", which makes the claim',
    ],
    [
      "s002",
      { quantity: { reported: 40, low: null, high: null, approximate: false, vague: null, unit: "person", as: "forty" } },
      'figure-matches-statement /0/change/quantity: in this reading, the amount is that of the figure "c01" already',
    ],
    [
      "s001",
      { identity: { subject: "guard", relation: "same-as", object: "guard" }, participants: [{ actor: "guard", role: "mentioned" }] },
      'no-self-reference /0/change/identity/object: in this reading, "guard" is said to be the same as itself',
    ],
    [
      "s002",
      { relations: [{ type: "disputes", target: "s003", basis: "coded" }] },
      'stands-once /0/change/relations/0: in this reading, disputes stands on "s003" already',
    ],
    [
      "s001",
      {
        participants: [
          { actor: "guard", role: "agent" },
          { actor: "guard", role: "agent" },
        ],
      },
      "no-repeats /0/change/participants/1: in this reading, this entry stands in the list already, at 0",
    ],
  ])("of %s: %j", (id, change, finding) => {
    expect(found(id, [change])).toEqual([finding]);
  });

  test("where its own field is not the one that does not fit, at the reading as a whole", () => {
    const change = { attribution: attribution.map((link) => ({ ...link, act: "state" as const })) };
    expect(found("s003", [change])).toEqual(['act-fits-factuality /0/change: in this reading, the act "state" does not go with "CT-"']);
  });

  test("each by itself, with all else as it is", () => {
    const fits: Change = { attribution: attribution.map((link) => ({ ...link, act: "state" as const })), factuality: "CT+", relations: [] };
    expect(found("s003", [fits, { factuality: "CT+" }, { ...fits, topic: "presence" }])).toEqual([
      expect.stringContaining("act-fits-factuality /1/change/factuality"),
    ]);
    // Of two statements, one of which leaves out what the other one answers.
    const broken = example();
    const disputed = { attribution, factuality: "CT-" as const };
    Object.assign(record(broken, "statement", "s002"), {
      confidence: "low",
      otherReadings: [{ change: { ...disputed, relations: [] }, why: "x" }],
    });
    record(broken, "statement", "s003").otherReadings = [{ change: { relations: [] }, why: "x" }];
    expect(validate(broken).findings.map(({ rule, path }) => [rule, path])).toEqual([
      ["denial-linked", "/statements/1/otherReadings/0/change/relations"],
      ["denial-linked", "/statements/2/otherReadings/0/change/relations"],
    ]);
  });
});

describe("what is wrong anyway is not found again", () => {
  test("in fields that do not differ", () => {
    const wrong = (broken: Mutable<Dataset>) => {
      record(broken, "statement", "s003").participants = [{ actor: "nobody", role: "agent" }];
    };
    expect(found("s003", [{ factuality: "PR-" }], wrong)).toEqual([
      'references-resolve /statements/2/participants/0/actor: there is no actor "nobody"',
    ]);
  });

  test("in fields that differ elsewhere", () => {
    const wrong = (broken: Mutable<Dataset>) => {
      const [, link] = record(broken, "statement", "s003").attribution;
      if (link) link.cue = { words: "said", evidence: [{ start: 100, end: 121, digest: `sha256:${"0".repeat(64)}` }] };
      const reading = record(broken, "statement", "s003").otherReadings[0];
      if (reading)
        reading.change = {
          attribution: record(broken, "statement", "s003").attribution.map((each) => ({ ...each, form: "direct" as const })),
        };
    };
    expect(found("s003", [{ factuality: "PR-" }], wrong)).toEqual([
      expect.stringMatching(/^passages \/statements\/2\/attribution\/1\/cue/),
    ]);
  });

  test("but another fault in the same place is", () => {
    const wrong = (broken: Mutable<Dataset>) => {
      record(broken, "statement", "s003").participants = [{ actor: "nobody", role: "agent" }];
    };
    expect(found("s003", [{ participants: [{ actor: "somebody", role: "agent" }] }], wrong)).toEqual([
      'references-resolve /statements/2/participants/0/actor: there is no actor "nobody"',
      'references-resolve /0/change/participants/0/actor: in this reading, there is no actor "somebody"',
    ]);
  });
});

test("the same wrong reference in several readings is one finding, with all who refer to it", () => {
  const broken = example();
  for (const id of ["s001", "s003"])
    Object.assign(record(broken, "statement", id), {
      confidence: "moderate",
      otherReadings: [{ change: { participants: [{ actor: "nobody", role: "agent" }] }, why: "x" }],
    });
  expect(validate(broken).findings).toMatchObject([
    {
      record: "s001",
      path: "/statements/0/otherReadings/0/change/participants/0/actor",
      related: [{ record: "s003", path: "/statements/2/otherReadings/0/change/participants/0/actor" }],
    },
  ]);
});

test("who was probably meant is told as it is elsewhere", () => {
  const broken = example();
  Object.assign(record(broken, "statement", "s001"), {
    confidence: "moderate",
    otherReadings: [{ change: { participants: [{ actor: "gazete", role: "agent" }] }, why: "x" }],
  });
  expect(validate(broken).findings).toMatchObject([{ hint: 'did you mean "gazette"?' }]);
});

test("records are called by their ids, in the eleventh reading as in the first, and in order", () => {
  const message = 'in this reading, a figure is given of "s002", but the topic is "presence"';
  const readings = Array.from({ length: 11 }, (_, index): Change => ({ topic: "presence", text: `Reading ${index}.` }));
  expect(found("s002", readings)).toEqual(readings.map((_, index) => `figure-matches-statement /${index}/change/topic: ${message}`));
});

describe("what relates to a statement relates to its other readings, too", () => {
  test("and may say who is responsible", () => {
    const elaborated = (broken: Mutable<Dataset>) => {
      const [killed, hurt] = [record(broken, "statement", "s002"), record(broken, "statement", "s004")];
      hurt.participants.push(...killed.participants.splice(0, 1));
      hurt.relations = [{ type: "elaborates", target: "s002", basis: "coded" }];
    };
    expect(found("s002", [{ text: "The Guard killed around forty." }], elaborated)).toEqual([]);
    const unsaid = (broken: Mutable<Dataset>) => {
      elaborated(broken);
      record(broken, "statement", "s004").relations = [];
    };
    expect(found("s002", [{ text: "The Guard killed around forty." }], unsaid)).toEqual([
      expect.stringMatching(/^responsibility \/casualtyFigures\/0\/responsible\/0: neither "s002"/),
    ]);
  });

  test("and may say already what a reading says", () => {
    const disputed = (broken: Mutable<Dataset>) => {
      record(broken, "statement", "s003").relations = [{ type: "disputes", target: "s001", basis: "stated" }];
    };
    expect(found("s001", [{ topic: "presence" }], disputed)).toEqual([]);
    expect(found("s001", [{ relations: [{ type: "disputes", target: "s003", basis: "stated" }] }], disputed)).toEqual([
      'stands-once /0/change/relations/0: in this reading, disputes stands on "s003" already',
    ]);
  });

  test("but if it is the statement itself", () => {
    const itself = (broken: Mutable<Dataset>) => {
      record(broken, "statement", "s003").relations.push({ type: "elaborates", target: "s003", basis: "coded" });
    };
    expect(found("s003", [{ relations: [{ type: "disputes", target: "s002", basis: "stated" }] }], itself)).toEqual([
      'no-self-reference /statements/2/relations/1/target: "s003" refers to itself',
    ]);
  });
});

test("a rule that is not asked for finds nothing in other readings either", () => {
  const broken = example();
  record(broken, "statement", "s003").otherReadings = [{ change: { factuality: "CT+" }, why: "x" }];
  expect(validate(broken, { skip: ["act-fits-factuality"] }).findings).toEqual([]);
  expect(validate(broken, { rules: ["act-fits-factuality"] }).findings).toHaveLength(1);
});

test("the answer is that to a dataset in which the statement is read so", () => {
  const changes: Change[] = [
    { factuality: "CT+" },
    { factuality: "PR-" },
    { relations: [] },
    { topic: "presence", participants: [] },
    { attribution: attribution.slice(0, 1), factuality: "CT+" },
    { relations: [{ type: "agreesWith", target: "s001", basis: "stated" }] },
    { relations: [{ type: "disputes", target: "s004", basis: "stated" }], quantity: null },
    { participants: [{ actor: "guard", role: "agent" }], text: "The Guard did it." },
  ];
  for (const id of ["s001", "s002", "s003", "s004"]) {
    for (const change of changes) {
      const dataset = example();
      const statement = record(dataset, "statement", id);
      Object.assign(statement, { confidence: "moderate", otherReadings: [{ change, why: "x" }] });
      const replaced = {
        ...dataset,
        statements: dataset.statements.map((each) => (each === statement ? otherReadingsOf(statement)[0] : each)),
      };
      const inReading = validate(dataset).findings.map(({ rule, message }) => `${rule}: ${message.replace("in this reading, ", "")}`);
      const asIs = validate(replaced).findings.filter(({ record, related }) => record === id || related.some((each) => each.record === id));
      expect(inReading.sort(), `${id} ${JSON.stringify(change)}`).toEqual(asIs.map(({ rule, message }) => `${rule}: ${message}`).sort());
    }
  }
});

test("the answer is that to a dataset in which the statement is read so, whatever relates to it", () => {
  const ids = ["s001", "s002", "s003", "s004"] as const;
  const relation = fc.record({
    type: fc.constantFrom(
      "agreesWith" as const,
      "disputes" as const,
      "disagreesWith" as const,
      "qualifies" as const,
      "elaborates" as const,
    ),
    target: fc.constantFrom(...ids),
    basis: fc.constantFrom("stated" as const, "coded" as const),
  });
  const relations = fc.array(relation, { maxLength: 2 });
  const participants = fc.uniqueArray(
    fc.record({
      actor: fc.constantFrom("guard", "islander-fighters", "islanders", "nobody"),
      role: fc.constantFrom("agent" as const, "recipient" as const),
    }),
    { maxLength: 2, selector: ({ actor }) => actor },
  );
  const chain = fc.constantFrom(
    attribution,
    attribution.slice(0, 1),
    attribution.map((link) => ({ ...link, by: "guard" })),
  );
  const change = fc.record(
    {
      relations,
      participants,
      attribution: chain,
      factuality: fc.constantFrom("CT+" as const, "CT-" as const, "PR-" as const),
      topic: fc.constantFrom("presence" as const, "casualties" as const),
      text: fc.constant("The Guard did it."),
    },
    { requiredKeys: [] },
  );
  const asRead = fc.record({ relations, participants, attribution: chain });
  const own = { relations: true, participants: true, attribution: true };
  fc.assert(
    fc.property(
      fc.constantFrom(...ids),
      change.filter((fields) => Object.keys(fields).length > 0),
      fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...Object.keys(own)), asRead), { maxLength: 4 }),
      (id, fields, changes) => {
        const dataset = example();
        for (const [of, key, values] of changes)
          Object.assign(record(dataset, "statement", of), { [key]: values[key as keyof typeof values] });
        const statement = record(dataset, "statement", id);
        const plain = { ...dataset, statements: dataset.statements.map((each) => ({ ...each, confidence: "high", otherReadings: [] })) };
        Object.assign(statement, { confidence: "moderate", otherReadings: [{ change: fields, why: "x" }] });
        const [reading] = otherReadingsOf(statement);
        const replaced = { ...plain, statements: plain.statements.map((each) => (each.id === id ? reading : each)) };
        const about = (document: unknown) =>
          validate(document)
            .findings.filter(({ record, related }) => record === id || related.some((each) => each.record === id))
            .map(({ rule, path, record }) => `${rule} ${record === id ? path.split("/").slice(3).join("/") : ""}`);
        const anyway = new Set(about(plain));
        const inReading = validate(dataset).findings.filter(
          ({ message, record: of }) => of === id && message.startsWith("in this reading"),
        );
        const rulesFound = new Set(inReading.map(({ rule }) => rule));
        // What is wrong anyway, in the same place, may be found of the reading or not: its value may be another.
        for (const each of about(replaced)) if (!anyway.has(each)) expect([...rulesFound], each).toContain(each.split(" ")[0]);
        const asIs = new Set(about(replaced).map((each) => each.split(" ")[0]));
        for (const { rule } of inReading) expect([...asIs], JSON.stringify(fields)).toContain(rule);
      },
    ),
    { numRuns: cases(5000) },
  );
});

/** Any fields of any statements, as another reading of any. */
const anyChange = fc
  .tuple(fc.constantFrom(dataset as Dataset, example()), fc.nat(), fc.nat(), fc.subarray([...changeable], { minLength: 1, maxLength: 3 }))
  .map(([of, to, from, keys]) => {
    const { statements } = of;
    const [taken, read] = [statements[from % statements.length] as Statement, statements[to % statements.length] as Statement];
    return { of, read, change: Object.fromEntries(keys.map((key) => [key, taken[key]])) as Change };
  });

test("another reading is refused where the statement is not valid with it in its place, and taken where all is", () => {
  let [taken, refused] = [0, 0];
  fc.assert(
    fc.property(anyChange, ({ of, read, change }) => {
      const put = (statement: object) => ({ ...of, statements: of.statements.map((each) => (each === read ? statement : each)) });
      const otherReadings = [{ change, why: "x" }];
      const [other] = otherReadingsOf({ ...read, otherReadings } as Statement);
      const inItsPlace = validate(put(other as Statement));
      const { valid } = validate(put({ ...read, confidence: "moderate", otherReadings }));
      if (inItsPlace.valid) expect(valid).toBe(true);
      if (inItsPlace.findings.some(({ record: id, severity }) => severity === "error" && id === read.id)) expect(valid).toBe(false);
      if (valid) taken++;
      else refused++;
    }),
    { numRuns: cases(1000) },
  );
  expect(Math.min(taken, refused)).toBeGreaterThan(cases(1000) / 20);
});
