import { describe, expect, test } from "vitest";
import { dataset } from "../../src/index.js";
import { actorFacts, roles, sortOf, voicesOf } from "../../src/page/records/actor-facts.js";
import { byId, select } from "../../src/query/index.js";
import { example, record } from "../example.js";

const of = (id: (typeof dataset)["actors"][number]["id"]) => actorFacts(byId(id), dataset);
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

describe("labels that must not be taken for", () => {
  test("a people are the armed ones first, apart from those that the text leaves open", () => {
    const { told, open } = of("uighurs").notFor;
    expect(ids(told.map(({ actor }) => actor))).toEqual(["militant-uighurs", "uighur-fighters", "uighur-militants"]);
    expect(told.map(({ actor }) => sortOf(actor))).toEqual(["armed", "armed", "armed"]);
    expect(open.map(({ actor }) => sortOf(actor))).toEqual(["not said", "not said", "not said"]);
  });

  test("an armed group are read from either end", () => {
    expect(ids(of("uighur-fighters").notFor.told.map(({ actor }) => actor))).toEqual(["families-of-uighur-fighters", "uighurs"]);
    expect(ids(of("families-of-uighur-fighters").notFor.told.map(({ actor }) => actor))).toEqual(["uighur-fighters"]);
  });

  test("another stand with as many statements as select gives, and with their speakers", () => {
    for (const { actor, statements, voices } of of("uighurs").notFor.told) {
      expect(statements).toEqual(select({ about: actor.id as "uighurs" }));
      expect(new Set(voices.flatMap((voice) => voice.statements))).toEqual(new Set(statements));
    }
  });
});

describe("what joins labels", () => {
  test("is a claim with its claimant, or our suspicion from either end", () => {
    const { claims, suspicions } = of("etim");
    expect(claims.map(({ statement, subject }) => [statement.id, subject.id])).toEqual([["s001", "etim-fighters"]]);
    expect(ids(suspicions.map(({ other }) => other))).toEqual(["chinese-militant-group"]);
    expect(ids(of("chinese-militant-group").suspicions.map(({ other }) => other))).toEqual(["etim"]);
  });

  test("is nothing for labels that are merely near", () => {
    const near = ids(of("etim").joinedByNobody);
    expect(near).toContain("uighur-fighters");
    expect(near).toContain("uighurs");
    for (const id of ["etim", "etim-fighters", "chinese-militant-group", "taliban"]) expect(near).not.toContain(id);
  });

  test("joins no people to an armed group", () => {
    expect(of("uighurs").claims).toEqual([]);
    expect(of("uighurs").suspicions).toEqual([]);
  });
});

describe("statements of an actor", () => {
  test.each(dataset.actors.map(({ id }) => id))("%s are counted as select counts them", (id) => {
    const { statements, about, voices, passesOn } = of(id);
    expect(statements.says).toEqual(select({ by: id }));
    expect(statements.told).toEqual(select({ toldTo: id }));
    expect(statements.agent).toEqual(select({ agent: id }));
    expect(statements.recipient).toEqual(select({ recipient: id }));
    expect(statements.mentioned).toEqual(select({ mentioned: id }));
    expect(new Set(about)).toEqual(new Set([...statements.agent, ...statements.recipient, ...statements.mentioned]));
    expect(voices.reduce((sum, voice) => sum + voice.statements.length, 0)).toBe(about.length);
    expect(new Set([...passesOn, ...statements.says, ...statements.shows])).toEqual(new Set(select({ through: id })));
  });

  test("that a piece shows are no words of its publisher", () => {
    const { statements } = of("etim");
    expect(statements.says).toEqual([]);
    expect(statements.shows).toEqual(select({ source: "etim-clip" }));
    expect(statements.shows.length).toBeGreaterThan(0);
  });

  test("cover every way in which one can take part, noughts too", () => {
    expect(Object.keys(of("mountain-brigade").statements)).toEqual([...roles]);
  });

  test("do not count where they were withdrawn", () => {
    const data = example();
    record(data, "statement", "s002").withdrawn = { why: "an error", replacedBy: null };
    const { about, statements } = actorFacts(record(data, "actor", "guard"), data);
    expect(ids([...about, ...Object.values(statements).flat()])).not.toContain("s002");
  });
});

test("voices come in the order of the text, a piece without a named speaker as itself", () => {
  const voices = voicesOf(dataset.statements, dataset);
  expect(voices[0]).toMatchObject({ by: { id: "kabul-now" }, source: null });
  expect(voices.find(({ source }) => source?.id === "picture")).toMatchObject({ by: null });
  expect(voices.flatMap(({ statements }) => statements)).toHaveLength(dataset.statements.length);
});

test("those who hold a post, and what is published, stand with a body", () => {
  expect(ids(of("afghan-ministry-of-defense").members)).toContain("zubair-aref");
  expect(ids(of("kabul-now").publishes)).toEqual(["kabul-now-article"]);
});
