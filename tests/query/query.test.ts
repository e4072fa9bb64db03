import { describe, expect, test } from "vitest";
import { actors, dataset, type StatementId, statements } from "../../src/index.js";
import {
  byId,
  chainOf,
  conditionals,
  corroboration,
  disputes,
  disputesOf,
  figures,
  firstHand,
  locationsAround,
  locationsIn,
  qualificationsOf,
  relationsOf,
  secondHand,
  statementsAbout,
  statementsAt,
  statementsBy,
  statementsOn,
  supportOf,
  unknowns,
} from "../../src/query/index.js";
import { example, record } from "../example.js";

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).join(" ");
const ends = (relations: readonly { readonly type: string; readonly from: { id: string }; readonly to: { id: string } }[]) =>
  relations.map(({ type, from, to }) => `${from.id} ${type} ${to.id}`);

describe("lookups", () => {
  test("byId", () => {
    expect(byId("etim")).toBe(actors.find(({ id }) => id === "etim"));
    expect(byId("s070").text).toBe("The ETIM is present in Afghanistan.");
    expect(byId("c02").quantity.reported).toBe(200);
  });

  test("statementsBy", () => {
    expect(ids(statementsBy("taliban"))).toBe("s070 s071 s072 s073");
    expect(ids(statementsBy("taliban", { at: "outermost" }))).toBe("");
    expect(ids(statementsBy("trt-world", { at: "any" }))).toBe("s075 s076 s077 s078 s079");
    expect(ids(statementsBy("trt-world"))).toBe("s075 s076 s078 s079");
    expect(ids(statementsBy("chinese-government"))).toBe("s077");
    expect(statementsBy("kabul-now", { at: "outermost" })).toEqual(statements);
  });

  test("statementsAbout keeps a people and those armed under its name apart", () => {
    expect(ids(statementsAbout("uighur-fighters"))).toBe("s004 s048 s050 s076");
    expect(ids(statementsAbout("families-of-uighur-fighters"))).toBe("s049");
    expect(ids(statementsAbout("uighurs"))).toBe("s024 s025 s026 s027 s028 s029 s030 s031 s032 s034 s035 s036 s083 s084");
  });

  test("statementsAt", () => {
    expect(ids(statementsAt("jurm-district"))).toBe("s049 s051 s052");
    expect(ids(statementsAt("jurm-district", { within: true }))).toBe("s048 s049 s050 s051 s052 s053");
    expect(ids(statementsAt("china", { within: true }))).toBe("s010 s026 s027 s032 s033");
  });

  test("statementsOn", () => {
    expect(ids(statementsOn("designation"))).toBe("s085 s086");
    expect(ids(statementsOn("casualties"))).toBe("s054 s056 s060");
  });

  test("locationsIn and locationsAround", () => {
    expect(ids(locationsIn("jurm-district"))).toBe("jurm-district dara-khostak part-of-jurm-district");
    expect(ids(locationsAround("dara-khostak"))).toBe("dara-khostak jurm-district badakhshan-province afghanistan");
  });

  test("figures", () => {
    const found = (filter: Parameters<typeof figures>[0]) => figures(filter).map(({ figure }) => figure.id);
    expect(figures().map(({ figure, chain }) => [figure.id, chain.at(-1)?.by.id])).toEqual([
      ["c01", "local-security-officials"],
      ["c02", "nik-mohammad-nazari"],
    ]);
    expect(found({ claimant: "nik-mohammad-nazari" })).toEqual(["c02"]);
    expect(found({ victims: "foreign-militants" })).toEqual(["c01", "c02"]);
    expect(found({ victims: "uighurs" })).toEqual([]);
    expect(found({ responsible: "afghan-forces" })).toEqual(["c02"]);
    expect(found({ outcome: "displaced" })).toEqual(["c01"]);
    expect(found({ location: "afghanistan" })).toEqual(["c02"]);
    expect(found({ location: "pakistan" })).toEqual([]);
  });
});

describe("the graph", () => {
  test("chainOf says who vouches and who merely passes on", () => {
    const chain = (id: StatementId) => chainOf(id).map(({ by, source, stance }) => [by.id, source?.id ?? null, stance]);
    expect(chain("s004")).toEqual([["kabul-now", "kabul-now-article", "affirms"]]);
    expect(chain("s070")).toEqual([
      ["kabul-now", "kabul-now-article", "passes-on"],
      ["taliban", null, "denies"],
    ]);
    expect(chain("s077")).toEqual([
      ["kabul-now", "kabul-now-article", "passes-on"],
      ["trt-world", "trt-world-piece", "passes-on"],
      ["chinese-government", null, "leaves-open"],
    ]);
    expect(chainOf("s070")[1]?.by).toBe(byId("taliban"));
  });

  test("disputes lists every disagreement in the article, its sides and its basis, and nothing that is merely different", () => {
    const all = disputes().map(({ type, basis, sides }) => [
      type,
      basis,
      ...sides.map(({ statement, chain }) => `${statement.id} ${chain.at(-1)?.by.id}`),
    ]);
    const denial = "s070 taliban";
    expect(all).toEqual([
      ["disputes", "coded", denial, "s003 kabul-now"],
      ["disagreesWith", "coded", denial, "s004 kabul-now"],
      ["disagreesWith", "coded", denial, "s008 kabul-now"],
      ["disagreesWith", "coded", denial, "s016 afghan-ministry-of-defense"],
      ["disagreesWith", "coded", denial, "s039 zubair-aref"],
      ["disagreesWith", "coded", denial, "s046 nik-mohammad-nazari"],
      ["disagreesWith", "coded", denial, "s048 nik-mohammad-nazari"],
    ]);
    for (const [one, other] of disputes().map(({ sides }) => sides)) {
      expect(one.chain[0]?.source?.id).toBe("kabul-now-article");
      expect(other.chain[0]?.source?.id).toBe("kabul-now-article");
    }
    // An oath to one group and operating beside another: different, and compatible.
    expect(disputesOf("s021")).toEqual([]);
    // To have received no report is neither an assertion nor a denial.
    expect(disputesOf("s047")).toEqual([]);
  });

  test("disputesOf, supportOf, qualificationsOf and relationsOf, from both ends", () => {
    expect(disputesOf("s070").length).toBe(7);
    expect(ends(disputesOf("s003"))).toEqual(["s070 disputes s003"]);
    expect(ends(supportOf("s016"))).toEqual(["s016 agreesWith s008"]);
    expect(ends(supportOf("s008"))).toEqual(["s016 agreesWith s008"]);
    expect(ends(qualificationsOf("s016"))).toEqual(["s018 qualifies s016"]);
    expect(ends(qualificationsOf("s077"))).toEqual(["s077 qualifies s075", "s078 qualifies s077"]);
    expect(ends(relationsOf("s054"))).toEqual(["s056 extends s054"]);
  });

  test("firstHand and secondHand", () => {
    expect(firstHand().length).toBe(31);
    expect(secondHand().length).toBe(56);
    expect(ids(firstHand().slice(0, 6))).toBe("s001 s002 s003 s004 s005 s008");
    expect(ids(secondHand().slice(0, 3))).toBe("s006 s007 s013");
  });

  test("unknowns and conditionals", () => {
    expect(ids(unknowns())).toBe("s047 s077");
    expect(ids(conditionals())).toBe("s063 s064 s068 s069");
  });
});

describe("corroboration", () => {
  const voices = (id: StatementId) =>
    corroboration(id).voices.map(({ body, speakers, statements: theirs }) => `${body.id}: ${ids(speakers)}: ${ids(theirs)}`);

  test("on the real data", () => {
    expect(voices("s046")).toEqual(["governor-of-badakhshan: nik-mohammad-nazari: s046", "afghan-ministry-of-defense: zubair-aref: s041"]);
    expect(voices("s016")).toEqual(["afghan-ministry-of-defense: afghan-ministry-of-defense: s016", "kabul-now: kabul-now: s008"]);
    expect(voices("s070")).toEqual(["taliban: taliban: s070"]);
  });

  test("says that all of it reaches the reader through one outlet", () => {
    expect(ids(corroboration("s046").sharedBy)).toBe("kabul-now");
  });

  test("counts three voices of one ministry once", () => {
    const made = example();
    const model = record(made, "statement", "s002");
    const [passing, speaking] = model.attribution;
    if (!passing || !speaking) throw new Error("the example has changed");
    made.actors.push(
      { ...record(made, "actor", "spokesperson"), id: "adviser", role: { title: "adviser", organization: "spokesperson" } },
      { ...record(made, "actor", "gazette"), id: "radio" },
    );
    const speakers = ["guard", "adviser", "radio"];
    speakers.forEach((by, number) => {
      const relations = [{ type: "agreesWith" as const, target: "s002", basis: "coded" as const }];
      made.statements.push({ ...model, id: `s01${number}`, attribution: [passing, { ...speaking, by }], relations });
    });
    const found = corroboration("s002", made).voices.map(({ body, statements: theirs }) => [body.id, ids(theirs)]);
    expect(found).toEqual([
      ["guard", "s002 s010 s011"],
      ["radio", "s012"],
    ]);
  });
});

describe("what is refused", () => {
  // As from JavaScript, where no compiler helps.
  const loose = { byId, chainOf, figures, statementsAt, statementsBy, statementsOn } as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >;

  test.each([
    ["byId", ["etmi"], 'there is no record "etmi"; did you mean "etim"?'],
    ["byId", ["s999"], 'there is no record "s999"'],
    ["byId", [undefined], "an id or a record is needed, not undefined"],
    ["byId", [null], "an id or a record is needed, not null"],
    ["byId", [{}], "an id or a record is needed, not undefined"],
    ["byId", ["__proto__"], 'there is no record "__proto__"'],
    ["byId", ["etim", {}], "this is no dataset: check it with validate first"],
    ["byId", ["etim", "data"], "this is no dataset: check it with validate first"],
    ["statementsBy", ["jurm-district"], '"jurm-district" is no actor but a location'],
    ["statementsBy", ["talibn"], 'there is no actor "talibn"; did you mean "taliban"?'],
    ["statementsBy", ["taliban", { at: "outermist" }], 'there is no position "outermist"; did you mean "outermost"?'],
    ["statementsBy", ["taliban", dataset], 'there is no option "$schema"; there is at'],
    ["statementsAt", ["china", { whitin: true }], 'there is no option "whitin"; did you mean "within"?'],
    ["statementsOn", ["prescence"], 'there is no topic "prescence"; did you mean "presence"?'],
    ["chainOf", ["etim"], '"etim" is no statement but an actor'],
    ["figures", [{ outcome: "killed" }], 'there is no outcome "killed"; there is dead, injured'],
    ["figures", [{ victim: "uighurs" }], 'there is no option "victim"; did you mean "victims"?'],
    ["figures", [{ claimant: "s001" }], '"s001" is no actor but a statement'],
  ])("%s(%j): %s", (name, args, message) => {
    expect(() => loose[name]?.(...args)).toThrow(message);
  });

  test("a dangling reference in a dataset that was not checked", () => {
    const broken = example();
    record(broken, "statement", "s003").relations = [{ type: "disputes", target: "s02", basis: "stated" }];
    expect(() => disputes(broken)).toThrow(/there is no statement "s02"/);
  });

  test("a withdrawn statement is found by its id alone", () => {
    const made = example();
    record(made, "statement", "s003").status = "withdrawn";
    expect(byId("s003", made).id).toBe("s003");
    expect(disputes(made)).toEqual([]);
    expect(ids(statementsOn("casualties", made))).toBe("s002");
  });
});
