import { describe, expect, test } from "vitest";
import { actors, dataset, statements } from "../../src/index.js";
import * as query from "../../src/query/index.js";
import {
  byId,
  chainOf,
  conditionals,
  corroboration,
  daysOf,
  denials,
  disputes,
  figures,
  firstHand,
  identityClaims,
  isId,
  locationsAround,
  locationsIn,
  nameOf,
  relationsOf,
  secondHand,
  speakerOf,
  timeline,
  unknowns,
  vagueAmounts,
} from "../../src/query/index.js";
import { example, type Mutable, record } from "../example.js";

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).join(" ");

/** The example with a statement changed. */
const changed = (id: string, change: Partial<Mutable<ReturnType<typeof example>["statements"][number]>>) => {
  const made = example();
  Object.assign(record(made, "statement", id), change);
  return made;
};

describe("lookups", () => {
  test("byId", () => {
    expect(byId("etim")).toBe(actors.find(({ id }) => id === "etim"));
    const made = example();
    for (const each of [...made.sources, ...made.actors, ...made.locations, ...made.statements, ...made.casualtyFigures])
      expect(byId(each.id, made)).toBe(each);
  });

  test("isId", () => {
    expect(isId("etim")).toBe(true);
    expect(isId("etmi")).toBe(false);
    expect(isId("__proto__")).toBe(false);
    expect(isId("guard", example())).toBe(true);
  });

  test.each([
    ["guard", "Harbour Guard"],
    ["harbour", "the harbour"],
    ["gazette-report", "Harbour quiet after clash"],
    ["radio-piece", "a piece"],
    ["s003", "Through Gazette, Islander fighters denied, in a piece, in our reading: Islander fighters were killed."],
    ["c02", "Gazette stated: Several Islander fighters were hurt or lost. (figure: several people, injured or missing)"],
  ])("nameOf(%j): %s", (id, name) => {
    expect(nameOf(id, example())).toBe(name);
  });

  test("locationsIn and locationsAround", () => {
    expect(ids(locationsIn("jurm-district"))).toContain("dara-khostak");
    expect(ids(locationsAround("dara-khostak"))).toBe("dara-khostak jurm-district badakhshan-province afghanistan");
    expect(ids(locationsIn("island", example()))).toBe("island harbour");
    expect(ids(locationsAround("harbour", example()))).toBe("harbour island");
  });

  test("daysOf", () => {
    expect(daysOf("2019-12")).toEqual({ first: "2019-12-01", last: "2019-12-31" });
    expect(daysOf("[..2019-12]")).toEqual({ first: null, last: "2019-12-31" });
  });
});

describe("chains", () => {
  test("chainOf gives records instead of ids, outermost first", () => {
    const made = example();
    expect(chainOf("s002", made)).toEqual([
      { by: byId("gazette", made), source: byId("gazette-report", made), to: null, link: record(made, "statement", "s002").attribution[0] },
      { by: byId("spokesperson", made), source: null, to: byId("gazette", made), link: record(made, "statement", "s002").attribution[1] },
    ]);
    expect(chainOf("s002", made)[0]?.by).toBe(byId("gazette", made));
  });

  test("speakerOf is the last of them, and nobody where nobody is named", () => {
    const made = example();
    expect(speakerOf("s002", made).by?.id).toBe("spokesperson");
    expect(speakerOf("s001", made).by?.id).toBe("gazette");
    const [, link] = record(made, "statement", "s003").attribution;
    if (!link) throw new Error("the example has changed");
    link.by = null;
    expect(speakerOf("s003", made)).toEqual({ by: null, source: byId("radio-piece", made), to: null, link });
  });

  test("a statement that is given is taken as it is, though the dataset has another under its id", () => {
    const made = example();
    const other = { ...record(made, "statement", "s002"), attribution: record(made, "statement", "s001").attribution };
    expect(chainOf(other, made).length).toBe(1);
    expect(chainOf("s002", made).length).toBe(2);
  });

  test("firstHand and secondHand", () => {
    expect(ids(firstHand(example()))).toBe("s001 s004");
    expect(ids(secondHand(example()))).toBe("s002 s003");
    expect(firstHand().length + secondHand().length).toBe(statements.filter(({ withdrawn }) => withdrawn === null).length);
  });
});

describe("relations", () => {
  const related = changed("s001", {
    relations: [
      { type: "disagreesWith", target: "s003", basis: "coded" },
      { type: "elaborates", target: "s002", basis: "stated" },
      { type: "disputes", target: "s004", basis: "coded" },
    ],
  });
  const ends = (found: readonly query.StatementRelation<ReturnType<typeof example>>[]) =>
    found.map(({ type, from, to }) => `${from.id} ${type} ${to.id}`);

  test("relationsOf, from both ends", () => {
    expect(ends(relationsOf("s003", related))).toEqual(["s003 disputes s002", "s001 disagreesWith s003"]);
    expect(ends(relationsOf("s002", related))).toEqual(["s001 elaborates s002", "s003 disputes s002"]);
  });

  test("disputes: what the text joins first, then what the coder does, then the coder's readings; with both sides", () => {
    const found = disputes(related).map(
      ({ type, basis, sides: [one, other] }) => `${one.statement.id} ${type} ${other.statement.id} ${basis}`,
    );
    expect(found).toEqual(["s003 disputes s002 stated", "s001 disputes s004 coded", "s001 disagreesWith s003 coded"]);
    for (const { sides } of disputes(related)) for (const { statement, chain } of sides) expect(chain).toEqual(chainOf(statement, related));
  });
});

describe("named questions", () => {
  test("denials: who denies what, and who says so", () => {
    const [denial, ...others] = denials(example());
    expect(others).toEqual([]);
    expect(denial?.statement.id).toBe("s003");
    expect(denial?.chain.at(-1)?.by?.id).toBe("islander-fighters");
    expect(denial?.against.map(({ statement, chain, type, basis }) => [statement.id, chain.at(-1)?.by?.id, type, basis])).toEqual([
      ["s002", "spokesperson", "disputes", "stated"],
    ]);
  });

  test("a denial that nobody is said to answer is one, too", () => {
    expect(denials(changed("s003", { relations: [] })).map(({ statement, against }) => [statement.id, against])).toEqual([["s003", []]]);
  });

  test("denials are what act and factuality say they are", () => {
    expect(denials().map(({ statement }) => statement)).toEqual(query.select({ act: "deny" }));
    expect(denials().map(({ statement }) => statement)).toEqual(query.select({ factuality: ["CT-", "PR-", "PS-"] }));
  });

  test("unknowns: what nobody has information on, and what is told to be unclear", () => {
    const made = changed("s004", { topic: "inquiry" });
    const [, link] = record(made, "statement", "s002").attribution;
    Object.assign(link ?? {}, { act: "no-information" });
    expect(ids(unknowns(made))).toBe("s002 s004");
    expect(unknowns(example())).toEqual([]);
  });

  test("conditionals", () => {
    expect(conditionals(example())).toEqual([]);
    expect(ids(conditionals(changed("s004", { mode: "hypothetical" })))).toBe("s004");
    expect(conditionals(changed("s004", { mode: "future" }))).toEqual([]);
  });

  test("vagueAmounts", () => {
    expect(ids(vagueAmounts(example()))).toBe("c02");
    const dozens = { reported: null, low: null, high: null, approximate: false, vague: "dozens" as const, unit: "ship", as: "dozens" };
    expect(ids(vagueAmounts(changed("s001", { quantity: dozens })))).toBe("s001 c02");
  });

  test("identityClaims", () => {
    const made = changed("s003", { identity: { subject: "islander-fighters", relation: "part-of", object: "islanders" } });
    expect(identityClaims(made)).toEqual([
      {
        statement: byId("s003", made),
        chain: chainOf("s003", made),
        subject: byId("islander-fighters", made),
        relation: "part-of",
        object: byId("islanders", made),
      },
    ]);
    expect(identityClaims(example())).toEqual([]);
  });

  test("timeline: by day, then what has words alone", () => {
    const made = example();
    const times = ["2020-03", "2019", null, "/2018"];
    made.statements.forEach((statement, number) => {
      const edtf = times[number] ?? null;
      statement.time = { edtf, as: "then", basis: edtf === null ? null : "coded" };
    });
    expect(timeline(made).map(({ statement, first, last }) => [statement.id, first, last])).toEqual([
      ["s004", null, "2018-12-31"],
      ["s002", "2019-01-01", "2019-12-31"],
      ["s001", "2020-03-01", "2020-03-31"],
      ["s003", null, null],
    ]);
    expect(timeline(example()).map(({ statement, time }) => [statement.id, time.as])).toEqual([["s001", "this month"]]);
  });

  test("figures, with who claims them, whom they count, and where", () => {
    const made = changed("s002", { locations: [{ location: "harbour", role: "at" }] });
    const found = (filter: Parameters<typeof figures<typeof made>>[0]) => figures(filter, made).map(({ figure }) => figure.id);
    expect(figures({}, made)[0]).toEqual({
      figure: byId("c01", made),
      statement: byId("s002", made),
      chain: chainOf("s002", made),
      victims: [byId("islander-fighters", made)],
      responsible: [byId("guard", made)],
      places: [{ location: byId("harbour", made), role: "at" }],
    });
    expect(found({})).toEqual(["c01", "c02"]);
    expect(found({ by: "spokesperson" })).toEqual(["c01"]);
    expect(found({ victim: "islander-fighters" })).toEqual(["c01", "c02"]);
    expect(found({ victim: "islanders" })).toEqual([]);
    expect(found({ responsible: "guard" })).toEqual(["c01"]);
    expect(found({ outcome: "missing" })).toEqual(["c02"]);
    expect(found({ within: "island" })).toEqual(["c01"]);
  });
});

describe("corroboration", () => {
  const agreeing = (made: ReturnType<typeof example>, speakers: readonly (string | null)[]) => {
    const model = record(made, "statement", "s002");
    const [passing, speaking] = model.attribution;
    if (!passing || !speaking) throw new Error("the example has changed");
    speakers.forEach((by, number) => {
      const relations = [{ type: "agreesWith" as const, target: "s002", basis: "coded" as const }];
      made.statements.push({
        ...model,
        id: `s01${number}`,
        attribution: [passing, { ...speaking, by, source: by === null ? "radio-piece" : null }],
        relations,
      });
    });
    return corroboration("s002", made);
  };
  const voices = ({ voices: all }: ReturnType<typeof agreeing>) =>
    all.map(({ body, speakers, statements: theirs }) => [body?.id, ids(speakers), ids(theirs)]);

  test("a statement that nobody agrees with is one voice", () => {
    expect(voices(corroboration("s002", example()))).toEqual([["guard", "spokesperson", "s002"]]);
  });

  test("three voices of one body are one, up the chain of posts", () => {
    const made = example();
    made.actors.push({ ...record(made, "actor", "spokesperson"), id: "adviser", role: { title: "adviser", organization: "spokesperson" } });
    expect(voices(agreeing(made, ["guard", "adviser", "islanders"]))).toEqual([
      ["guard", "spokesperson guard adviser", "s002 s010 s011"],
      ["islanders", "islanders", "s012"],
    ]);
  });

  test("nobody named speaks for who published the piece; or all of those may be one", () => {
    const made = example();
    record(made, "source", "radio-piece").publisher = "islanders";
    expect(voices(agreeing(made, [null, "islanders"]))).toEqual([
      ["guard", "spokesperson", "s002"],
      ["islanders", "islanders", "s010 s011"],
    ]);
    expect(voices(agreeing(example(), [null, null]))).toEqual([
      ["guard", "spokesperson", "s002"],
      [undefined, "", "s010 s011"],
    ]);
  });

  test("says who stands behind all of it", () => {
    expect(ids(agreeing(example(), ["islanders"]).sharedBy)).toBe("gazette");
  });

  test("nobody's posts go in a circle without end", () => {
    const made = example();
    record(made, "actor", "guard").role = { title: "guard", organization: "spokesperson" };
    expect(voices(corroboration("s002", made))).toEqual([["spokesperson", "spokesperson", "s002"]]);
  });
});

test("vocabularies are there, value, label, meaning and source", () => {
  expect(query.act.values[2]).toEqual({ value: "deny", label: expect.any(String), meaning: expect.any(String) });
  expect(query.act.source).toEqual(expect.any(String));
  const topics: readonly (typeof query.topic)["values"][number]["value"][] = ["recruitment", "custody"];
  expect(query.topic.values.map(({ value }) => value)).toEqual(expect.arrayContaining([...topics]));
});

describe("what is refused", () => {
  // As from JavaScript, where no compiler helps.
  const loose = query as unknown as Record<string, (...args: unknown[]) => unknown>;

  test.each([
    ["byId", ["etmi"], 'there is no record "etmi"; did you mean "etim"?'],
    ["byId", ["s9999"], 'there is no record "s9999"'],
    ["byId", [undefined], "an id or a record is needed, not undefined"],
    ["byId", [null], "an id or a record is needed, not null"],
    ["byId", [{}], "an id or a record is needed, not undefined"],
    ["byId", ["__proto__"], 'there is no record "__proto__"'],
    ["byId", ["etim", {}], "this is no dataset: check it with validate first"],
    ["byId", ["etim", "data"], "this is no dataset: check it with validate first"],
    ["byId", ["etim", { ...dataset, actors: "none" }], "this is no dataset: check it with validate first"],
    ["locationsIn", ["taliban"], '"taliban" is no location but an actor'],
    ["locationsIn", ["chinna"], 'there is no location "chinna"; did you mean "china"?'],
    ["chainOf", ["etim"], '"etim" is no statement but an actor'],
    ["chainOf", [byId("etim")], '"etim" is no statement but an actor'],
    ["relationsOf", ["kabul-now"], '"kabul-now" is no statement but an actor'],
    ["corroboration", ["s9999"], 'there is no statement "s9999"'],
    ["nameOf", ["x"], 'there is no record "x"'],
    ["figures", [{ outcome: "killed" }], 'there is no outcome "killed"; there is dead, injured'],
    ["figures", [{ victims: "uighurs" }], 'a filter has no key "victims"; did you mean "victim"?'],
    ["figures", [{ by: "kabul-now-article" }], 'by: "kabul-now-article" is no actor but a source'],
  ])("%s(%j): %s", (name, args, message) => {
    expect(() => loose[name]?.(...args)).toThrow(message);
  });

  test("a dangling reference in a dataset that was not checked", () => {
    const broken = changed("s003", { relations: [{ type: "disputes", target: "s02", basis: "stated" }] });
    expect(() => disputes(broken)).toThrow(/there is no statement "s02"/);
  });

  test("a withdrawn statement is found by its id alone", () => {
    const made = changed("s003", { withdrawn: { replacedBy: null, why: "it misread the source" } });
    expect(byId("s003", made).id).toBe("s003");
    expect(disputes(made)).toEqual([]);
    expect(denials(made)).toEqual([]);
    expect(relationsOf("s002", made)).toEqual([]);
    expect(ids(secondHand(made))).toBe("s002");
  });
});
