import { describe, expect, test } from "vitest";
import type { Actor, Dataset, Location } from "../../src/generated/types.js";
import { example, type Mutable, record } from "../example.js";
import { findingsIn, findingsOf } from "./run.js";

const evidence = [{ start: 40, end: 45, digest: `sha256:${"0".repeat(64)}` }];

/** What is found in a dataset of these actors alone: a population, an armed actor, and places by name and feature code. */
function findingsAmong(population: Partial<Actor>, armed: Partial<Actor>, ...places: [name: string, code: Location["featureCode"]][]) {
  return findingsOf("ethnonym", (dataset) => {
    Object.assign(record(dataset, "actor", "islanders"), population);
    Object.assign(record(dataset, "actor", "islander-fighters"), { differentFrom: [], ...armed });
    const island = record(dataset, "location", "island");
    for (const [name, featureCode] of places)
      dataset.locations.push({ ...island, id: name.toLowerCase().replaceAll(" ", "-"), name, featureCode });
  });
}

const shared = (name: string) =>
  `/actors/2/differentFrom: "${name}" shares a name with the population "islanders", but is not marked as different from it`;

describe("nothing is shared by", () => {
  test("the article The", () => {
    const findings = findingsOf("ethnonym", (dataset) => {
      record(dataset, "actor", "islanders").name = "The Islanders";
      record(dataset, "actor", "guard").name = "The Guard";
    });
    expect(findings).toEqual([]);
  });

  test("a word that only begins alike", () => {
    const findings = findingsOf("ethnonym", (dataset) => {
      record(dataset, "actor", "guard").name = "Island Guard";
    });
    expect(findings).toEqual([]);
  });

  test("an actor that bears no arms", () => {
    const findings = findingsOf("ethnonym", (dataset) => {
      Object.assign(record(dataset, "actor", "spokesperson"), { name: "spokesperson of the Islanders", sectors: ["elites"] });
    });
    expect(findings).toEqual([]);
  });

  test("two armed actors", () => {
    const findings = findingsOf("ethnonym", (dataset) => {
      record(dataset, "actor", "islander-fighters").name = "Harbour fighters";
    });
    expect(findings).toEqual([]);
  });

  test("a common noun in the name of a population", () => {
    expect(findingsAmong({ name: "women of the coast" }, { name: "coast fighters" })).toEqual([]);
  });

  test("whose word a label is, which stands in brackets", () => {
    expect(findingsAmong({ name: "villagers (Ida Moor)" }, { name: "men of Ida Moor" })).toEqual([]);
  });

  test("those of whom the text leaves open what they are", () => {
    expect(findingsAmong({ population: null }, { name: "Islander fighters" })).toEqual([]);
    expect(findingsAmong({}, { name: "Islanders (Ida Moor)", population: null, sectors: [] })).toEqual([]);
  });
});

test("an armed actor with the name of a population is found", () => {
  expect(findingsAmong({}, {})).toEqual([shared("Islander fighters")]);
});

test("a whole name counts in lower case too", () => {
  expect(findingsAmong({ name: "villagers" }, { name: "the villagers' militia" })).toEqual([shared("the villagers' militia")]);
});

test.each([
  ["in lower case", { name: "islander fighters" }],
  ["without a sector", { sectors: [] }],
] as const)("a class named after a population is found %s too", (_, change) => {
  expect(findingsAmong({}, { ...change })).toEqual([shared("name" in change ? change.name : "Islander fighters")]);
});

describe("a common noun in lower case, of an actor of which nobody says that it is armed, is no name:", () => {
  test.each([
    ["people along the upper river", "people"],
    ["people", "people of the harbour"],
    ["residents", "residents' council"],
    ["families of the passengers", "passengers"],
  ])("%s, %s", (population, actor) => {
    expect(findingsAmong({ name: population }, { name: actor, kind: "group", sectors: [] })).toEqual([]);
    // With arms it is.
    expect(findingsAmong({ name: population }, { name: actor, kind: "group", sectors: ["rebels"] })).toEqual([shared(actor)]);
  });

  test("even where a capital stands within a word of it", () => {
    expect(findingsAmong({ name: "families of eBoats" }, { name: "eBoats", kind: "group", sectors: [] })).toEqual([]);
  });

  test.each([
    ["Islanders", "islander youth"],
    ["families of the Watch", "Watch"],
    ["families of the Coast Watch", "Coast Watch"],
    ["مردم", "مردم بالا"],
  ])("but this is one: %s, %s", (population, actor) => {
    expect(findingsAmong({ name: population }, { name: actor, kind: "group", sectors: [] })).toEqual([shared(actor)]);
  });
});

test("so is a group, but not a person or an organization", () => {
  expect(findingsAmong({}, { kind: "group", sectors: [] })).toEqual([shared("Islander fighters")]);
  expect(findingsAmong({}, { kind: "individual", sectors: [] })).toEqual([]);
  expect(findingsAmong({}, { kind: "organization", sectors: [] })).toEqual([]);
});

test("one of several other names is enough", () => {
  const findings = findingsOf("ethnonym", (dataset) => {
    record(dataset, "actor", "guard").otherNames = ["the Guard", "Islander Guard"].map((name) => ({ name, evidence }));
  });
  expect(findings).toHaveLength(1);
});

test("what stands in brackets within a name is a part of it, and so is a name in them alone", () => {
  expect(findingsAmong({}, { name: "the (Islander) fighters" })).toEqual([shared("the (Islander) fighters")]);
  expect(findingsAmong({}, { name: "fighters (Islanders) of the pier" })).toEqual([shared("fighters (Islanders) of the pier")]);
});

test("a name of more than eight words is borne by nobody", () => {
  const long = "men who came by sea from the far cold north";
  expect(findingsAmong({ name: "men who came by sea from afar" }, { name: "men who came by sea from afar again" })).toHaveLength(1);
  expect(findingsAmong({ name: long }, { name: `the ${long} again` })).toEqual([]);
});

test("a name of signs alone is no name", () => {
  expect(findingsAmong({ name: "?" }, { name: "!" })).toEqual([]);
});

test("an article is none of the words of a name, whatever its capitals", () => {
  expect(findingsAmong({ name: "the villagers" }, { name: "the The villagers guard" })).toHaveLength(1);
  expect(findingsAmong({ name: "people of the Coast" }, { name: "people of Coast" })).toHaveLength(1);
});

test("of very many populations none is overlooked", () => {
  const findings = findingsOf("ethnonym", (broken) => {
    const islanders = record(broken, "actor", "islanders");
    for (let number = 0; number < 60; number++)
      broken.actors.push({ ...islanders, id: `people-${number}`, name: `people of ${String.fromCharCode(0x4e00 + number)}` });
    record(broken, "actor", "islander-fighters").differentFrom = [];
  });
  expect(findings).toHaveLength(1);
});

test("a class of no armed sector that has one is none of them", () => {
  expect(findingsAmong({}, { name: "Islander merchants", sectors: ["business"] })).toEqual([]);
});

test("to be marked as different from somebody else is not enough", () => {
  expect(findingsAmong({}, { differentFrom: ["guard"] })).toEqual([shared("Islander fighters")]);
});

test("that the population is marked is not enough: it stands on the armed one", () => {
  expect(findingsAmong({ differentFrom: ["islander-fighters"] }, {})).toEqual([shared("Islander fighters")]);
});

test.each(["the Islanders' Guard", "the anti-Islander Guard"])("the name of a population in another name is found: %s", (name) => {
  const findings = findingsOf("ethnonym", (dataset) => {
    record(dataset, "actor", "guard").otherNames = [{ name, evidence }];
  });
  expect(findings).toEqual([
    '/actors/1/differentFrom: "Harbour Guard" shares a name with the population "islanders", but is not marked as different from it',
  ]);
});

test("a name in other letters is found", () => {
  const findings = findingsAmong({ name: "Островитяне" }, { name: "Островитяне" });
  expect(findings).toEqual([shared("Островитяне")]);
});

test("another name of a population is found", () => {
  const findings = findingsOf("ethnonym", (dataset) => {
    record(dataset, "actor", "islanders").otherNames = [{ name: "the Harbour people", evidence }];
  });
  expect(findings).toEqual([
    '/actors/1/differentFrom: "Harbour Guard" shares a name with the population "islanders", but is not marked as different from it',
  ]);
});

describe("a population that bears the name of an armed actor", () => {
  const families = { name: "families of Islander fighters" };

  test("is found", () => {
    expect(findingsAmong(families, {})).toEqual([shared("Islander fighters")]);
  });

  test("is found where the name is a common one", () => {
    expect(findingsAmong({ name: "families of the fighters" }, { name: "the fighters" })).toEqual([shared("the fighters")]);
  });

  test("is found where it bears another name of one", () => {
    const findings = findingsOf("ethnonym", (dataset) => {
      record(dataset, "actor", "islanders").name = "Islanders of the guard";
    });
    expect(findings).toEqual([
      '/actors/1/differentFrom: "Harbour Guard" shares a name with the population "islanders", but is not marked as different from it',
    ]);
  });

  test("does not make its own what it bears", () => {
    const findings = findingsOf("ethnonym", (dataset) => {
      record(dataset, "actor", "islanders").name = families.name;
      record(dataset, "actor", "guard").name = "Islander militants";
    });
    expect(findings).toEqual([]);
  });

  test("has its own where the armed actor bears it alone, or all of it", () => {
    const armed = (...names: [string, string]) => {
      const findings = findingsOf("ethnonym", (dataset) => {
        record(dataset, "actor", "islanders").name = "Islander Guards";
        record(dataset, "actor", "guard").name = names[0];
        Object.assign(record(dataset, "actor", "islander-fighters"), { name: names[1], differentFrom: [] });
      });
      return findings.map((finding) => /: "([^"]*)"/.exec(finding)?.[1]);
    };
    expect(armed("Islander", "Islander militants")).toEqual(["Islander", "Islander militants"]);
    expect(armed("Islander Guard", "Islander militants")).toEqual(["Islander Guard", "Islander militants"]);
  });

  test("has an ethnonym of its own where nobody is called what it bears", () => {
    const findings = findingsAmong({ name: "families of Islander sailors" }, {});
    expect(findings).toEqual([shared("Islander fighters")]);
  });
});

test("all populations with the name are one finding", () => {
  const findings = findingsIn("ethnonym", (dataset) => {
    Object.assign(record(dataset, "actor", "gazette"), { population: true, name: "Islander families", sectors: ["civilians"] });
    record(dataset, "actor", "islander-fighters").differentFrom = [];
  });
  expect(findings).toMatchObject([
    {
      message: '"Islander fighters" shares a name with the populations "gazette" and "islanders", but is not marked as different from them',
      related: ["/actors/0/name", "/actors/3/name"],
      hint: 'add "gazette" and "islanders" to differentFrom; if the actor bears no arms, give its sectors',
    },
  ]);
});

test("of very many populations a few are named", () => {
  const dataset: Mutable<Dataset> = example();
  const findings = findingsIn("ethnonym", (broken) => {
    record(broken, "actor", "islander-fighters").differentFrom = [];
    const islanders = record(dataset, "actor", "islanders");
    for (let number = 0; number < 20; number++) broken.actors.push({ ...islanders, id: `people-${number}` });
  });
  expect(findings).toMatchObject([{ related: { length: 5 } }]);
});

test("an actor need not differ from a withdrawn population, to which it may not refer", () => {
  expect(findingsAmong({ withdrawn: { replacedBy: null, why: "misread" } }, {})).toEqual([]);
});

describe("the name of a place", () => {
  test("is no name of a population", () => {
    expect(findingsAmong({ name: "residents of Jurm" }, { name: "Jurm fighters" }, ["Jurm district", "ADM2"])).toEqual([]);
    expect(findingsAmong({ name: "residents of Jurm" }, { name: "Jurm fighters" })).toEqual([shared("Jurm fighters")]);
  });

  test.each([
    ["Afghans", "Afghan forces", "Afghanistan", "PCLI"],
    ["Afghan civilians", "Afghan forces", "Afghanistan", "PCLI"],
    ["Chinese civilians", "a Chinese militant group", "China", "PCLI"],
    ["Syrians", "Syrian army", "Syria", "PCLI"],
    ["Badakhshanis", "Badakhshani militia", "Badakhshan province", "ADM1"],
    ["Thai villagers", "Thai soldiers", "Thailand", "PCLI"],
  ] as const)("nor is that of whoever is from there: %s, %s", (population, armed, place, code) => {
    expect(findingsAmong({ name: population }, { name: armed }, [place, code])).toEqual([]);
    expect(findingsAmong({ name: population }, { name: armed })).toEqual([shared(armed)]);
  });

  test.each([
    ["Uighurs", "Uighur fighters", "Uighur Region", "ADM1"],
    ["the Uighur minority", "Uighur fighters", "Xinjiang Uighur Autonomous Region", "ADM1"],
    ["Baloch civilians", "Baloch fighters", "Balochistan", "ADM1"],
    ["Serbs", "Serb militia", "Serbia", "PCLI"],
  ] as const)("does not take its name from the people it is called after: %s, %s, %s", (population, armed, place, code) => {
    expect(findingsAmong({ name: population }, { name: armed }, [place, code])).toEqual([shared(armed)]);
  });
});
